"""A plan of activities tells for none of them what it costs or when it is done."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.rule import Fault, Rule, Seen

_SEVERAL = 3  # activities from which on a plan is more than a note


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    plan = seen.it
    money = plan.budget_lines or plan.stated.budget or any(one.budget is not None for one in plan.activities)
    time = plan.period or plan.diary or any(one.period for one in plan.activities)
    if len(plan.activities) >= _SEVERAL and not money and not time:
        yield seen.fault("groups", count=len(plan.activities))


RULE = Rule(
    FindingKind(
        "D174",
        "plan-without-money-or-time",
        Severity.GAP,
        "แผนมี {count} กิจกรรม แต่ไม่มีกิจกรรมใดบอกงบประมาณหรือช่วงเวลา",
        "none of the {count} activities tells what it costs or when it is done",
        "เติม budget: (หรือ ไม่ใช้งบประมาณ) และ period: ของแต่ละกิจกรรม",
    ),
    Plan,
    _look,
)
