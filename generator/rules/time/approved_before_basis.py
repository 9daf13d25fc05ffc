"""Measures are approved before the period of the report that they are said to rest on is over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet
from generator.rules.rule import Fault, Rule, Seen

_REPORT = re.compile(
    rf"รายงาน[^\n]{{0,160}}?\(?(?:{thai.MONTH}) ?25[0-9]{{2}} ?[-–] ?(?P<last>(?:{thai.MONTH}) ?25[0-9]{{2}})\)?"
)


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    approved = seen.it.approved
    for path, text in seen.words() if approved else ():
        for match in _REPORT.finditer(thai.arabic_digits(text)):
            _, end = thai.parse_month(match["last"])
            if approved and approved < end:
                word = text[match.start() : match.end()]
                yield seen.fault(*path, word=word, end=thai.short_date(end), approved=thai.short_date(approved))


RULE = Rule(
    FindingKind(
        "D370",
        "approved-before-basis",
        Severity.DOUBT,
        "อ้างรายงานที่ข้อมูลถึง {end} แต่เห็นชอบตั้งแต่ {approved} ก่อนมีรายงานนั้น",
        "rests on a report up to {end}, but was approved on {approved}",
        "ตรวจวันที่เห็นชอบและรอบของรายงานที่ใช้ แล้วแก้ให้ตรงกับที่เป็นจริง",
    ),
    MeasureSet,
    _look,
)
