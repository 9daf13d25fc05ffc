"""What belongs together: a report and its plan, a result and its activity, titles that mean the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from generator import thai
from generator.fields import Status
from generator.models.plan import Activity, Plan, money_of
from generator.models.report import ActivityResult, Basis, Report
from generator.rules.rule import Seen

_NO_LETTER = re.compile(r"[^0-9a-zก-๙]|ฯ|ๆ")


@lru_cache(maxsize=4096)  # several rules compare the same titles
def plain(text: str) -> str:
    """Give the bare letters of a text: spaces, signs and the script of its numerals make no difference."""
    return _NO_LETTER.sub("", thai.fold(text))


def plan_of(seen: Seen[Report]) -> Plan | None:
    """Give the plan that a report is about, where it is there."""
    entry = seen.library.report_plan(seen.it, seen.book.number)
    return entry.record if entry and isinstance(entry.record, Plan) else None


def results(seen: Seen[Report]) -> Iterator[tuple[int, ActivityResult, Activity]]:
    """Give every result of a report with its place and the activity of the plan."""
    plan = plan_of(seen)
    known = {activity.id: activity for activity in plan.activities} if plan else {}
    for index, result in enumerate(seen.it.results):
        if result.activity in known:
            yield index, result, known[result.activity]


def spent(seen: Seen[Report]) -> dict[str, Decimal]:
    """Give what each activity has cost since the year began, by id, where the reports tell it."""
    plan = seen.library.report_plan(seen.it, seen.book.number)
    if seen.it.basis is Basis.TO_DATE or plan is None:
        told = {result.activity: money_of(result.spent) for result in seen.it.results}
    else:
        account = seen.library.account(plan, seen.entry)
        told = {line.activity.id: line.spent for line in account.lines}
    return {activity: amount for activity, amount in told.items() if amount is not None}


def finished(report: Report) -> bool:
    """Tell whether all phases of the work are told as done."""
    return bool(report.phases) and all(phase.status is Status.DONE for phase in report.phases)
