"""A score is below nothing or above full marks."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator import shapes
from generator.findings import FindingKind, Severity
from generator.models.ita import (
    HistoryYear,
    IndicatorScore,
    ItaResult,
    ItemScore,
    National,
    RankedIndicator,
    StatedInstrument,
    StatedItaResult,
)
from generator.rules.rule import Fault, Rule, Seen

_FULL = Decimal(100)
_SCORED = (IndicatorScore, ItemScore, RankedIndicator, HistoryYear)


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    weights = {one.code: one.weight for one in seen.book.catalogue.scoring.instruments}
    for path, it in shapes.walk(seen.it):
        if isinstance(it, _SCORED):
            yield from _outside(seen, it.score, *path, "score")
        elif isinstance(it, StatedItaResult):
            yield from _outside(seen, it.total, *path, "total")
        elif isinstance(it, National):
            yield from _outside(seen, it.mean, *path, "mean")
        elif isinstance(it, StatedInstrument):
            yield from _outside(seen, it.percent, *path, "percent")
            yield from _outside(seen, it.earned, *path, "earned", full=weights.get(it.code, _FULL))


def _outside(seen: Seen[ItaResult], score: Decimal | None, *path: str | int, full: Decimal = _FULL) -> Iterator[Fault]:
    if score is not None and not 0 <= score <= full:
        yield seen.fault(*path, score=score, full=full)


RULE = Rule(
    FindingKind(
        "D233",
        "score-out-of-range",
        Severity.DOUBT,
        "คะแนน {score} ไม่อยู่ระหว่าง 0 ถึง {full}",
        "the score {score} is not between 0 and {full}",
        "ตรวจคะแนนกับเอกสารแจ้งผล จุดทศนิยมอาจเลื่อน",
    ),
    ItaResult,
    _look,
)
