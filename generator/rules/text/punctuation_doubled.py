"""A punctuation mark is typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import one_of

_DOUBLED = re.compile(r"(?<![./])\.\.(?![./])|,,+|;;+|(?<!:)::(?!:)|ๆ ?ๆ+|ฯ ?ฯ+|!!+|\?\?(?!\?)")
_BEFORE = re.compile(r"\S{0,12}$")


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    if match := _DOUBLED.search(seen.it.value):
        words = _BEFORE.search(seen.it.value, 0, match.start())[0] + match[0]  # type: ignore[index]  # it may be empty
        yield seen.fault(word=words, title=seen.it.title, found=words)


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
    sign=one_of("..", ",,", ";;", "::", "ๆๆ", "ๆ ๆ", "ฯฯ", "ฯ ฯ", "!!", "??"),
)
