"""A plan's money: what was given, what is spent, what is left, by activity and in total. All in baht."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.models.plan import Activity, BudgetLine, Plan, money_of, total_of
from generator.models.report import ActivityResult, Basis, Report


@dataclass(frozen=True)  # without slots, so that it can keep what it has computed
class Line:
    """One activity with what a report says of it."""

    activity: Activity
    result: ActivityResult | None
    earlier: tuple[ActivityResult, ...] = ()  # of reports that each count their own period alone

    @property
    def budget(self) -> Decimal | None:
        """What the plan gives; ``None`` where it does not say."""
        return money_of(self.activity.budget)

    @cached_property
    def spent(self) -> Decimal | None:
        """What was spent since the year began; ``None`` where a report does not say."""
        if self.result is None:
            return None
        return total_of([money_of(result.spent) for result in (*self.earlier, self.result)])

    @cached_property
    def left(self) -> Decimal | None:
        """What remains of the budget; ``None`` where either is not told."""
        return None if self.budget is None or self.spent is None else self.budget - self.spent


@dataclass(frozen=True)  # without slots, so that it can keep what it has computed
class Account:
    """A plan beside a report on it."""

    lines: tuple[Line, ...]
    budget: Decimal | None  # the sum given; ``None`` where an activity does not say

    @cached_property
    def spent(self) -> Decimal | None:
        """The sum spent; ``None`` where an activity does not say."""
        return total_of([line.spent for line in self.lines])

    @cached_property
    def left(self) -> Decimal | None:
        """What remains in total; ``None`` where either sum is not known."""
        return None if self.budget is None or self.spent is None else self.budget - self.spent


def of(plan: Plan, reports: Sequence[Report]) -> Account:
    """Lay the reports on a plan beside it.

    Args:
        plan: the plan.
        reports: the reports up to and including the one that is asked about, in the order of their rounds. Where that
            one counts its own period alone, what earlier ones say of the quarters before it is added to it.
    """
    if not reports:
        return Account(tuple(Line(activity, None) for activity in plan.activities), plan.budget)
    *before, report = reports
    counted = _before(report, before)
    return Account(
        tuple(
            Line(activity, _result(report, activity), tuple(filter(None, (_result(one, activity) for one in counted))))
            for activity in plan.activities
        ),
        plan.budget,
    )


def _before(report: Report, earlier: Sequence[Report]) -> list[Report]:
    """Give the reports that together tell the quarters before a report's own, none of them twice."""
    counted: list[Report] = []
    covered = set(report.round.quarters)
    if report.basis is Basis.PERIOD:
        for one in reversed(earlier):
            if covered.isdisjoint(one.round.quarters):
                counted.append(one)
                covered.update(one.round.quarters)
                if one.basis is Basis.TO_DATE:  # it tells everything up to its own end
                    break
    return counted


def _result(report: Report, activity: Activity) -> ActivityResult | None:
    return next((result for result in report.results if result.activity == activity.id), None)


def sum_of_lines(lines: tuple[BudgetLine, ...]) -> Decimal | None:
    """Add up budget lines; a dash or a blank beside others counts as nothing. ``None`` where there is no line."""
    return sum((line.sum or Decimal(0) for line in lines), Decimal(0)) if lines else None
