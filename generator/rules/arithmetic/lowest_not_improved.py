"""The indicator with the lowest score is in none of the lists of what the office means to improve."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.models.measures import MeasureSet
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    sets = [
        entry.record
        for book in seen.library.years.values()
        for entry in book.of_kind("measures")
        if isinstance(entry.record, MeasureSet) and entry.record.result_year == seen.book.number
    ]
    rows = seen.it.indicators
    if len(rows) < 2 or not any(one.weaknesses for one in sets):
        return
    named = {weakness.indicator for one in sets for weakness in one.weaknesses}
    named |= {development.indicator or "" for one in sets for development in one.developments}
    named |= {measure.indicator or "" for one in sets for measure in one.measures}
    lowest = min(row.score for row in rows)
    for place, row in enumerate(rows):
        if row.score == lowest < 100 and row.number not in named:
            yield seen.fault("indicators", place, "number", number=row.number, score=row.score)


RULE = Rule(
    FindingKind(
        "D237",
        "lowest-not-improved",
        Severity.DOUBT,
        "ตัวชี้วัดที่ {number} ได้คะแนนต่ำสุด ({score}) แต่ไม่อยู่ในสิ่งที่ต้องพัฒนาหรือมาตรการ",
        "indicator {number} is the lowest ({score}), but none of the measures is for it",
        "เพิ่มตัวชี้วัดนี้ในสิ่งที่ต้องพัฒนา หรือบอกเหตุที่ไม่เลือก",
    ),
    ItaResult,
    _look,
)
