"""A ranking from high to low has a row that is higher than the one above it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.findings import FindingKind, Severity
from generator.models.ita import Ranking
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Ranking]) -> Iterator[Fault]:
    for place, (above, row) in enumerate(pairwise(seen.it.rows), start=1):
        if row.score > above.score:
            yield seen.fault("rows", place, "score", rank=place + 1, score=row.score, above=above.score)


RULE = Rule(
    FindingKind(
        "D215",
        "rank-order-wrong",
        Severity.DOUBT,
        "ลำดับที่ {rank} ได้ {score} คะแนน สูงกว่าลำดับก่อนหน้า ({above})",
        "rank {rank} has {score}, more than the one above it, {above}",
        "เรียงจากคะแนนมากไปน้อย หรือตรวจคะแนนกับเอกสารแจ้งผล",
    ),
    Ranking,
    _look,
)
