"""A text names a day that no calendar has."""

from __future__ import annotations

from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Figures, Rule, Seen
from generator.rules.signs import matching


def _look(seen: Seen[Figures]) -> Iterator[Fault]:
    for written in thai.dates_in(seen.it.value):
        if written.day is None:
            yield seen.fault(word=written.words, words=written.words)


RULE = Rule(
    FindingKind(
        "D306",
        "impossible-date",
        Severity.DOUBT,
        "ไม่มีวันที่ “{words}” ในปฏิทิน",
        "no calendar has the day '{words}'",
        "ตรวจวัน เดือน และปีกับเอกสาร",
    ),
    Figures,
    _look,
    sign=matching(thai.YEAR_IN_DATE),
)
