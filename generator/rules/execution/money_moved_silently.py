"""What one activity cost too much is exactly what others left, and nobody says that money was moved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.findings import FindingKind, Severity
from generator.models.plan import money_of
from generator.models.report import Report
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen

_SAID = re.compile("ถัวจ่าย|ถัวเฉลี่ย|โอน|ปรับแผน|ปรับงบ|ปรับเปลี่ยนงบ|เปลี่ยนแปลงงบ|เงินเหลือจ่าย|สมทบ")


def moved(seen: Seen[Report]) -> list[tuple[int, Decimal]]:
    """Give the results that cost too much, with how much, where all of it was left by other activities."""
    spent = pairing.spent(seen)
    over: list[tuple[int, Decimal]] = []
    balance = Decimal(0)
    for index, _, activity in pairing.results(seen):
        budget, cost = money_of(activity.budget), spent.get(activity.id)
        if budget and cost is None:
            return []  # what is left is not known
        if budget and cost is not None:
            balance += cost - budget
            over += [(index, cost - budget)] if cost > budget else []
    return over if balance == 0 and not _told(seen.it) else []


def _told(report: Report) -> bool:
    texts = [report.text, report.problems, report.suggestions, *(result.result for result in report.results)]
    return any(isinstance(text, str) and _SAID.search(text) for text in texts)


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    over = moved(seen)
    if over:
        yield seen.fault("results", over[0][0], "spent", over=sum(amount for _, amount in over))


RULE = Rule(
    FindingKind(
        "D407",
        "money-moved-silently",
        Severity.DOUBT,
        "ใช้เกินงบประมาณ {over:,} บาท พอดีกับที่กิจกรรมอื่นใช้ไม่หมด แต่ไม่บอกว่าโอนหรือถัวจ่าย",
        "{over:,} over budget is exactly what other activities left, and no note says so",
        "ถ้าถัวจ่ายหรือโอนเงินระหว่างกิจกรรม ให้บอกไว้ในผลหรือในปัญหาและอุปสรรค พร้อมเรื่องที่อนุมัติ",
    ),
    Report,
    _look,
)
