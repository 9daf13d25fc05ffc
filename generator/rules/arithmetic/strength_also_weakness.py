"""An indicator is praised for lacking nothing, and an item of it lacks points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.rules.rule import Fault, Rule, Seen

_FULL = Decimal(100)
_NOTHING_LACKS = re.compile(r"ครบ|ทุกประเด็น|ทุกข้อ|ทุกเรื่อง|(?<![0-9.])100 คะแนน")


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    failed: dict[str, str] = {}  # an item without full points, by the number of its indicator
    for scored in seen.it.items:
        item = seen.book.catalogue.item(scored.code)
        if item and scored.score < _FULL:
            failed.setdefault(item.sub_indicator.partition(".")[0], scored.code)
    for place, strength in enumerate(seen.it.analysis.strengths):
        code = failed.get(strength.indicator)
        # Who names the item knows of it; who only calls the indicator good may be right all the same.
        if code and code not in strength.text and _NOTHING_LACKS.search(thai.arabic_digits(strength.text)):
            yield seen.fault("analysis", "strengths", place, "indicator", number=strength.indicator, code=code)


RULE = Rule(
    FindingKind(
        "D270",
        "strength-also-weakness",
        Severity.DOUBT,
        "ตัวชี้วัดที่ {number} อยู่ในจุดแข็งว่าครบถ้วน ทั้งที่ {code} ในตัวชี้วัดนี้ไม่ได้คะแนนเต็ม",
        "indicator {number} is praised for lacking nothing, though its item {code} lacks points",
        "บอกใน text: ของจุดแข็งว่าข้อใดยังขาด หรือแก้คะแนนของข้อ",
    ),
    ItaResult,
    _look,
)
