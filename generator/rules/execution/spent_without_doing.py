"""Money is spent on an activity that was not done, or that the plan gives no money."""

from __future__ import annotations

from collections.abc import Iterator

from generator.fields import Status
from generator.findings import FindingKind, Severity
from generator.models.plan import Activity, money_of
from generator.models.report import ActivityResult, Report
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    for index, result, activity in pairing.results(seen):
        cost, why = money_of(result.spent), _why_not(result, activity)
        if cost and why:
            yield seen.fault("results", index, "spent", number=activity.number, spent=cost, why=why)


def _why_not(result: ActivityResult, activity: Activity) -> str:
    """Say why nothing should be spent; empty where something may be."""
    if result.status in {Status.WAITING, Status.CANCELLED}:
        return f"สถานะเป็น {result.status.words}"
    free = money_of(activity.budget) == 0 and activity.funded_by is None  # money may come from another plan
    return "แผนบอกว่าไม่ใช้งบประมาณ" if free else ""


RULE = Rule(
    FindingKind(
        "D404",
        "spent-without-doing",
        Severity.DOUBT,
        "กิจกรรมที่ {number} ใช้เงิน {spent:,} บาท ทั้งที่ {why}",
        "activity {number} cost {spent:,} though it was not done or has no budget",
        "ตรวจจำนวนเงิน สถานะ และงบประมาณในแผน",
    ),
    Report,
    _look,
)
