"""The stated instruments do not add up to the stated total, where no indicator scores tell which of them is right."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator import scoring
from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.rules.arithmetic import scores
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    known = seen.book.catalogue.scoring
    total = seen.it.stated.total
    earned = {one.code: one.earned for one in seen.it.stated.instruments if one.earned is not None}
    if total is None or set(earned) != {one.code for one in known.instruments} or scoring.result(seen.it, known):
        return
    parts = sum(earned.values(), Decimal(0))
    if scores.differ(total, parts, seen.thresholds.score_tolerance * len(earned)):  # each part is rounded by itself
        yield seen.fault("stated", "total", total=total, parts=parts)


RULE = Rule(
    FindingKind(
        "D218",
        "parts-total-differs",
        Severity.DOUBT,
        "คะแนนรวมที่พิมพ์ไว้ {total} แต่คะแนนของทุกเครื่องมือรวมกันได้ {parts}",
        "the stated total is {total}, the stated instruments come to {parts}",
        "ตรวจคะแนนของแต่ละเครื่องมือและคะแนนรวมกับเอกสารแจ้งผล",
    ),
    ItaResult,
    _look,
)
