"""The answers that a survey offers name single percentages, and leave out all between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.survey import Survey
from generator.rules.rule import Fault, Rule, Seen

_SHARE = re.compile(r"ร้อยละ ?(?P<number>\d+(?:\.\d+)?)(?P<after>.{0,12})")
_RANGE = re.compile(r"มากกว่า|น้อยกว่า|ไม่เกิน|ไม่ต่ำกว่า|ต่ำกว่า|สูงกว่า|ตั้งแต่|ขึ้นไป|ลงมา|ถึง|\d ?[-–] ?\d")


def _look(seen: Seen[Survey]) -> Iterator[Fault]:
    titles = [thai.arabic_digits(choice.title) for choice in seen.it.choices]
    points = [(place, match["number"]) for place, title in enumerate(titles) if (match := _SHARE.search(title))]
    if len(points) > 1 and not any(_RANGE.search(title) for title in titles):
        shares = ", ".join(number for _, number in points)
        yield seen.fault("choices", points[1][0], "title", shares=shares)


RULE = Rule(
    FindingKind(
        "D260",
        "choices-leave-gaps",
        Severity.DOUBT,
        "คำตอบมีเฉพาะร้อยละ {shares} ค่าที่อยู่ระหว่างนั้นไม่มีช่องให้ตอบ",
        "the answers name {shares} per cent and nothing between",
        "เขียนคำตอบเป็นช่วงที่ต่อกัน เช่น ร้อยละ 80 ขึ้นไป ร้อยละ 40–79 ต่ำกว่าร้อยละ 40",
    ),
    Survey,
    _look,
)
