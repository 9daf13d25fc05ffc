"""The letters of a word stand apart: what scanning leaves of a letter-spaced heading."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.text import spacing


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    if match := spacing.SPACED_OUT.search(seen.it.value):
        yield seen.fault(word=match[0], title=seen.it.title, found=match[0])


RULE = Rule(
    FindingKind(
        "D615",
        "stray-letter-spacing",
        Severity.DOUBT,
        "{title}: มีวรรคคั่นทุกตัวอักษรใน “{found}”",
        "the letters of a word stand apart: '{found}'",
        "ลบวรรคระหว่างตัวอักษร ให้เป็นคำเดียว",
    ),
    Text,
    _look,
    sign=spacing.SIGN,
)
