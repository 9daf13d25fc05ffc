"""A plan's money: what was given, what is spent, what is left, by activity and in total. All in baht."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.models.plan import Activity, BudgetLine, Plan, money_of
from generator.models.report import ActivityResult, Report


@dataclass(frozen=True, slots=True)
class Line:
    """One activity with what a report says of it."""

    activity: Activity
    result: ActivityResult | None

    @property
    def budget(self) -> Decimal | None:
        """What the plan gives; ``None`` where it does not say."""
        return money_of(self.activity.budget)

    @property
    def spent(self) -> Decimal | None:
        """What the report says was spent; ``None`` where it does not say."""
        return money_of(self.result.spent) if self.result else None

    @property
    def left(self) -> Decimal | None:
        """What remains of the budget; ``None`` where either is not told."""
        return None if self.budget is None or self.spent is None else self.budget - self.spent


@dataclass(frozen=True, slots=True)
class Account:
    """A plan beside a report on it."""

    lines: tuple[Line, ...]

    @property
    def budget(self) -> Decimal | None:
        """The sum given; ``None`` where an activity does not say."""
        return _total([line.budget for line in self.lines])

    @property
    def spent(self) -> Decimal | None:
        """The sum spent; ``None`` where an activity does not say."""
        return _total([line.spent for line in self.lines])

    @property
    def left(self) -> Decimal | None:
        """What remains in total; ``None`` where either sum is not known."""
        return None if self.budget is None or self.spent is None else self.budget - self.spent


def of(plan: Plan, report: Report | None) -> Account:
    """Lay a report beside its plan."""
    results = {result.activity: result for result in report.results} if report else {}
    return Account(tuple(Line(activity, results.get(activity.id)) for activity in plan.activities))


def sum_of_lines(lines: tuple[BudgetLine, ...]) -> Decimal | None:
    """Add up budget lines; a dash or a blank beside others counts as nothing. ``None`` where there is no line."""
    return sum((line.sum or Decimal(0) for line in lines), Decimal(0)) if lines else None


def _total(amounts: list[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if len(known) == len(amounts) else None
