"""More is spent on an activity than the plan gives it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.plan import money_of
from generator.models.report import Report
from generator.rules.execution import money_moved_silently, pairing
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    spent = pairing.spent(seen)
    moved = {index for index, _ in money_moved_silently.moved(seen)}  # told with where the money came from
    for index, _, activity in pairing.results(seen):
        budget, cost = money_of(activity.budget), spent.get(activity.id)
        if budget and cost is not None and cost > budget and index not in moved:
            yield seen.fault(
                "results", index, "spent", number=activity.number, spent=cost, budget=budget, over=cost - budget
            )


RULE = Rule(
    FindingKind(
        "D401",
        "spent-over-budget",
        Severity.DOUBT,
        "กิจกรรมที่ {number} ใช้ {spent:,} บาท เกินงบประมาณ {budget:,} บาท อยู่ {over:,} บาท",
        "activity {number} cost {spent:,}, more than its budget of {budget:,}",
        "ตรวจตัวเลข ถ้าโอนเงินมาจากกิจกรรมอื่นให้บอกไว้ในผลหรือในปัญหาและอุปสรรค",
    ),
    Report,
    _look,
)
