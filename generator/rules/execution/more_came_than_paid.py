"""More people came than the money was reckoned for, and what was spent is less than they cost at the plan's rates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Activity, BudgetLine, money_of
from generator.models.report import Report
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen

_CAME = re.compile(
    r"(?P<people>\d[\d,]*) ?(?:คน|ราย|ท่าน) ?(?:ที่(?:ลงทะเบียน|สมัคร)(?:เข้าร่วม\S*)?)? ?(?:เข้าร่วม|เข้าประชุม|เข้าอบรม)"
    r"[^\n]{0,20}?ร้อยละ ?(?P<percent>\d+(?:\.\d+)?)"
)
_FOOD = re.compile("อาหาร|เครื่องดื่ม")


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    for index, result, activity in pairing.results(seen):
        spent = money_of(result.spent)
        found = _CAME.search(thai.arabic_digits(result.result)) if isinstance(result.result, str) else None
        if not found or not spent:
            continue
        came = round(int(found["people"].replace(",", "")) * Decimal(found["percent"]) / 100)
        food = [line for line in activity.budget_lines if _FOOD.search(line.title) and line.quantity and line.computed]
        cost = sum((_for(came, line) for line in food), Decimal(0))
        if food and came > _planned(activity) and cost > spent:
            yield seen.fault(
                *("results", index, "spent"),
                number=activity.number,
                came=came,
                planned=_planned(activity),
                cost=cost,
                spent=spent,
            )


def _for(came: int, line: BudgetLine) -> Decimal:
    """Give what a line would come to for those who came."""
    return (line.computed or Decimal(0)) / (line.quantity or 1) * came


def _planned(activity: Activity) -> int:
    return max((line.quantity or 0 for line in activity.budget_lines if _FOOD.search(line.title)), default=0)


RULE = Rule(
    FindingKind(
        "D486",
        "more-came-than-paid",
        Severity.DOUBT,
        "กิจกรรมที่ {number} มา {came} คน จากที่ตั้งไว้ {planned} คน ค่าอาหารตามอัตราในแผนเป็น {cost:,.0f} บาท แต่ใช้ {spent:,} บาท",
        "{came} came of {planned}; food at the plan's rates is {cost:,.0f}, but {spent:,} was spent in all",
        "ตรวจจำนวนผู้เข้าร่วมและจำนวนเงินกับหลักฐานการเบิกจ่าย",
    ),
    Report,
    _look,
)
