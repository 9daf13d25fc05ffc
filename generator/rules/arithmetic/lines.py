"""Budget lines of a plan, and what they come to."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.fields import Doubt
from generator.models.plan import Activity, BudgetLine, Plan, money_of
from generator.source import KeyPath


def of_plan(plan: Plan) -> list[tuple[KeyPath, BudgetLine]]:
    """Give the lines that a plan's totals stand under: its own where it has any, else those of its activities."""
    if plan.budget_lines:
        return [(("budget_lines", number), line) for number, line in enumerate(plan.budget_lines)]
    return [
        (("groups", group_number, "activities", activity_number, "budget_lines", number), line)
        for group_number, group in enumerate(plan.groups)
        for activity_number, activity in enumerate(group.activities)
        for number, line in enumerate(activity.budget_lines)
        if line.sum is not None or not _is_accounted_for(activity)
    ]


def _is_accounted_for(activity: Activity) -> bool:
    """Tell whether lines without an amount hold nothing: the others already make the activity's budget."""
    budget = Decimal(0) if isinstance(activity.budget, Doubt) else money_of(activity.budget)
    return budget == sum((line.sum or Decimal(0) for line in activity.budget_lines), Decimal(0))


def other_than(stated: Decimal, lines: Sequence[BudgetLine], *, whole: bool = True) -> Decimal | None:
    """Give what lines come to where that cannot be the stated sum.

    Args:
        stated: the sum that the document prints.
        lines: what should make it. A line without an amount may still hold the rest, so more is too much, less is not.
        whole: whether these are all the lines there are.
    """
    known = [line.sum for line in lines if line.sum is not None]
    total = sum(known, Decimal(0))
    whole = whole and all(line.sum is not None or isinstance(line.amount, Doubt) for line in lines)
    differs = known and (total != stated if whole else total > stated)
    return total if differs else None
