"""A punctuation mark is typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text

_DOUBLED = re.compile(r"\S{0,12}?(?:(?<![./])\.\.(?![./])|,,+|;;+|(?<!:)::(?!:)|ๆ ?ๆ+|ฯ ?ฯ+|!!+|\?\?(?!\?))")


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    if match := _DOUBLED.search(seen.it.value):
        yield seen.fault(word=match[0], title=seen.it.title, found=match[0])


RULE = Rule(
    FindingKind(
        "D608",
        "punctuation-doubled",
        Severity.DOUBT,
        "{title}: เครื่องหมายวรรคตอนซ้ำใน “{found}”",
        "punctuation is doubled in '{found}'",
        "ลบเครื่องหมายที่พิมพ์เกิน",
    ),
    Text,
    _look,
)
