"""An indicator is praised as a strength, and something in it is to be improved or has no points."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.rules.rule import Fault, Rule, Seen

_FULL = Decimal(100)


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    failed: dict[str, str] = {}  # an item without full points, by the number of its indicator
    for scored in seen.it.items:
        item = seen.book.catalogue.item(scored.code)
        if item and scored.score < _FULL:
            failed.setdefault(item.sub_indicator.partition(".")[0], scored.code)
    for place, strength in enumerate(seen.it.analysis.strengths):
        code = failed.get(strength.indicator)
        if code and code not in strength.text:  # who names the item knows of it
            yield seen.fault("analysis", "strengths", place, "indicator", number=strength.indicator, code=code)


RULE = Rule(
    FindingKind(
        "D270",
        "strength-also-weakness",
        Severity.DOUBT,
        "ตัวชี้วัดที่ {number} อยู่ในจุดแข็ง ทั้งที่ {code} ในตัวชี้วัดนี้ไม่ได้คะแนนเต็ม",
        "indicator {number} is told as a strength, though its item {code} lacks points",
        "บอกใน text: ของจุดแข็งว่าข้อใดยังขาด หรือแก้คะแนนของข้อ",
    ),
    ItaResult,
    _look,
)
