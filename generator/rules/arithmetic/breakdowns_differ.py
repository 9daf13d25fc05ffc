"""A plan breaks its money down twice, by activity and by kind of expense, and the two do not come to the same."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.arithmetic import lines
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    plan = seen.it
    budget = plan.stated.budget if plan.budget is None else plan.budget
    if budget is None or not plan.budget_lines:
        return
    total = lines.other_than(budget, plan.budget_lines)
    if total is not None:
        place = ("stated", "lines") if plan.stated.lines == total else ("budget_lines",)
        yield seen.fault(*place, budget=budget, total=total)


RULE = Rule(
    FindingKind(
        "D207",
        "breakdowns-differ",
        Severity.DOUBT,
        "รายการงบประมาณรวมกันได้ {total:,} บาท แต่งบประมาณตามกิจกรรม {budget:,} บาท",
        "the budget lines come to {total:,}, the activities to {budget:,}",
        "เทียบตารางกิจกรรมกับตารางรายการงบประมาณ ทั้งสองตารางต้องได้ยอดเดียวกัน",
    ),
    Plan,
    _look,
)
