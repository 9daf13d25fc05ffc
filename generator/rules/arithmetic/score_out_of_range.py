"""A score is below nothing or above full marks."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import FindingKind, Severity
from generator.models.ita import HistoryYear, IndicatorScore, ItaResult, ItemScore, National, RankedIndicator
from generator.models.ita import StatedInstrument as Stated
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape

_FULL = Decimal(100)
_SCORED = (IndicatorScore, ItemScore, RankedIndicator, HistoryYear)


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    it = seen.it
    if isinstance(it, _SCORED):
        yield from _outside(seen, it.score, "score")
    elif isinstance(it, ItaResult):
        yield from _outside(seen, it.stated.total, "stated", "total")
    elif isinstance(it, National):
        yield from _outside(seen, it.mean, "mean")
    elif isinstance(it, Stated):
        weights = {one.code: one.weight for one in seen.book.catalogue.scoring.instruments}
        yield from _outside(seen, it.percent, "percent")
        yield from _outside(seen, it.earned, "earned", full=weights.get(it.code, _FULL))


def _outside(seen: Seen[Shape], score: Decimal | None, *path: str, full: Decimal = _FULL) -> Iterator[Fault]:
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
    Shape,
    _look,
)
