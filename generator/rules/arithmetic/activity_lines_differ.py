"""The budget of an activity is not the sum of its budget lines."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.plan import Activity, money_of
from generator.rules.arithmetic import lines
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Activity]) -> Iterator[Fault]:
    budget = money_of(seen.it.budget)
    if budget is None or not seen.it.budget_lines:
        return
    total = lines.other_than(budget, seen.it.budget_lines)
    if total is not None:
        yield seen.fault("budget", number=seen.it.number, budget=budget, total=total)


RULE = Rule(
    FindingKind(
        "D206",
        "activity-lines-differ",
        Severity.DOUBT,
        "กิจกรรมที่ {number} งบประมาณ {budget:,} บาท แต่รายการของกิจกรรมรวมกันได้ {total:,} บาท",
        "activity {number} has a budget of {budget:,}, its lines come to {total:,}",
        "ตรวจงบประมาณของกิจกรรมและรายการงบประมาณของกิจกรรมกับเอกสาร",
    ),
    Activity,
    _look,
)
