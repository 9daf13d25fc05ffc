"""Late in the year, a plan's money is spent far behind the time that has gone."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.accounts import Account
from generator.findings import FindingKind, Severity
from generator.models.report import Report
from generator.rules.rule import Fault, Rule, Seen

_QUARTERS = 4
_LATE = 3  # the quarter from which on it is too late to wait


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    plan = seen.library.report_plan(seen.it, seen.book.number)
    quarter = seen.it.round.quarters[-1]
    if plan is None or quarter < _LATE:
        return
    account = seen.library.account(plan, seen.entry)
    due = _due(seen, account, quarter)
    if account.spent is None or not due or not account.budget:
        return
    if account.spent * 100 < due * seen.thresholds.least_spent_percent:
        stated = [name for name in ("spent", "left") if getattr(seen.it.stated, name) is not None]
        place = ("stated", stated[0]) if stated else ("round",)
        percent = account.spent / account.budget * 100
        yield seen.fault(*place, spent=account.spent, budget=account.budget, percent=percent, quarter=quarter)


def _due(seen: Seen[Report], account: Account, quarter: int) -> Decimal:
    """Give what should be spent by now: all of what is over, and a part of what has no time of its own."""
    _, today = seen.it.round.span(seen.book.number)
    due = Decimal(0)
    for line in account.lines:
        period, budget = line.activity.period, line.budget or Decimal(0)
        if period is None:
            due += budget * quarter / _QUARTERS
        elif period.last <= today:
            due += budget
    return due


RULE = Rule(
    FindingKind(
        "D240",
        "spending-behind",
        Severity.DOUBT,
        "สิ้นไตรมาสที่ {quarter} ใช้ไป {spent:,} บาท จาก {budget:,} บาท (ร้อยละ {percent:.2f}) ช้ากว่าเวลาที่ผ่านไปมาก",
        "by the end of quarter {quarter}, {spent:,} of {budget:,} is spent ({percent:.2f} %)",
        "บอกเหตุที่ใช้เงินช้าและแผนของไตรมาสที่เหลือใน problems: และ suggestions:",
    ),
    Report,
    _look,
)
