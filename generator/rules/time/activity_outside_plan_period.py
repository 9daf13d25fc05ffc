"""An activity runs before its plan begins or after it ends."""

from __future__ import annotations

from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Activity, Plan
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Activity]) -> Iterator[Fault]:
    plan, period = seen.entry.record, seen.it.period
    if period is None or not isinstance(plan, Plan) or plan.period is None:
        return
    first, last = thai.fiscal_year_span(seen.book.number)
    # What lies outside the year is told by another rule, be it the activity or the whole plan.
    if period.first < first or period.last > last or plan.period.first < first or plan.period.last > last:
        return
    if period.first < plan.period.first or period.last > plan.period.last:
        yield seen.fault("period", number=seen.it.number, words=period.words, plan=plan.period.words)


RULE = Rule(
    FindingKind(
        "D302",
        "activity-outside-plan-period",
        Severity.DOUBT,
        "กิจกรรมที่ {number} ช่วงเวลา “{words}” อยู่นอกช่วงเวลาของแผน “{plan}”",
        "the period of activity {number} is outside that of its plan",
        "ตรวจช่วงเวลาของกิจกรรม และช่วงเวลาของทั้งแผน",
    ),
    Activity,
    _look,
)
