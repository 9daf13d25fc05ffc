"""The word beside a score says that it rose where it fell, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import scoring
from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.rules.rule import Fault, Rule, Seen

_WORDS = (
    (re.compile(r"เพิ่ม|สูงขึ้น|ดีขึ้น|มากขึ้น"), 1),
    (re.compile(r"ลด|ต่ำลง|น้อยลง|ถดถอย"), -1),
    (re.compile(r"คงที่|เท่าเดิม|เท่ากับปี|ไม่เปลี่ยนแปลง"), 0),
)
_TITLES = {1: "เพิ่มขึ้น", -1: "ลดลง", 0: "เท่าเดิม"}


def _direction(words: str) -> int | None:
    """Give where a word points; ``None`` for words that say nothing of it, or say two things."""
    found = {direction for pattern, direction in _WORDS if pattern.search(words)}
    return found.pop() if len(found) == 1 else None


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    computed = scoring.differences(seen.it.history)
    if len(computed) < len(seen.it.history):  # a year stands twice
        return
    for number, (row, difference) in enumerate(zip(seen.it.history, computed, strict=True)):
        direction = _direction(row.stated.trend or "")
        if direction is None or difference is None:
            continue
        actual = (difference > 0) - (difference < 0)
        if direction != actual:
            yield seen.fault(
                "history",
                number,
                "stated",
                "trend",
                year=row.year,
                difference=f"{difference:+}",
                actual=_TITLES[actual],
                trend=row.stated.trend,
            )


RULE = Rule(
    FindingKind(
        "D213",
        "trend-differs",
        Severity.DOUBT,
        "ปี {year} เขียนว่า “{trend}” แต่คะแนน{actual} ({difference})",
        "the trend of {year} says otherwise than the difference of {difference}",
        "ตรวจคะแนนสองปีและคำบอกพัฒนาการในเอกสาร",
    ),
    ItaResult,
    _look,
)
