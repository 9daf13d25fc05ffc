"""An indicator is named as one to improve although the assessment gave it full marks."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.models.measures import MeasureSet
from generator.rules.rule import Fault, Rule, Seen

_FULL = Decimal(100)


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    year = seen.it.result_year
    book = seen.library.years.get(year)
    ita = book.find("ita", ItaResult) if book else None
    scores = {indicator.number: indicator.score for indicator in ita.indicators} if ita else {}
    lower = [number for number, score in scores.items() if score < _FULL]
    for place, weakness in enumerate(seen.it.weaknesses):
        if lower and scores.get(weakness.indicator) == _FULL:
            yield seen.fault(
                "weaknesses",
                place,
                "indicator",
                number=weakness.indicator,
                year=year,
                lowest=min(lower, key=lambda one: scores[one]),
            )


RULE = Rule(
    FindingKind(
        "D235",
        "improved-at-full-score",
        Severity.DOUBT,
        "ตัวชี้วัดที่ {number} อยู่ในสิ่งที่ต้องพัฒนา แต่ผลปี {year} ได้ 100 (ต่ำสุดคือตัวชี้วัดที่ {lowest})",
        "indicator {number} is to be improved, but has full marks in {year}; the lowest is {lowest}",
        "บอกเหตุที่เลือกตัวชี้วัดนี้ หรือเลือกตัวชี้วัดที่ได้คะแนนต่ำ",
    ),
    MeasureSet,
    _look,
)
