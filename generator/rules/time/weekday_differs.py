"""A day is written with the name of another weekday."""

from __future__ import annotations

from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.signs import one_of
from generator.rules.time import writing
from generator.shapes import Shape


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    for path, text in writing.everything(seen):
        for written in thai.dates_in(text) if "วัน" in text else ():
            if written.day and written.weekday:
                right = thai.WEEKDAYS[written.day.weekday()]
                if written.weekday != right:
                    yield seen.fault(*path, word=written.words, words=written.words, right=right)


RULE = Rule(
    FindingKind(
        "D307",
        "weekday-differs",
        Severity.DOUBT,
        "“{words}” เป็นวัน{right}",
        "the weekday of '{words}' is another one",
        "ตรวจทั้งชื่อวันและวันที่ อย่างหนึ่งอย่างใดผิด",
    ),
    Shape,
    _look,
    sign=one_of(*thai.WEEKDAYS),
)
