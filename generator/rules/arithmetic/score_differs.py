"""The total score that a document prints is not what its indicators come to."""

from __future__ import annotations

from collections.abc import Iterator

from generator import scoring
from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    stated, computed = seen.it.stated.total, scoring.result(seen.it, seen.book.catalogue.scoring)
    if stated is not None and computed is not None and stated != scoring.rounded(computed.total):
        yield seen.fault("stated", "total", stated=stated, computed=scoring.rounded(computed.total))


RULE = Rule(
    FindingKind(
        "D203",
        "score-differs",
        Severity.DOUBT,
        "คะแนนรวมที่พิมพ์ไว้ {stated} แต่คำนวณจากตัวชี้วัดได้ {computed}",
        "the stated total score {stated} is not what the indicators give, {computed}",
        "ตรวจคะแนนรายตัวชี้วัดกับเอกสารแจ้งผล",
    ),
    ItaResult,
    _look,
)
