"""A plan begins long before the first thing that is planned in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    plan = seen.it
    periods = [activity.period for activity in plan.activities]
    starts = [period.first for period in periods if period] + [entry.when.first for entry in plan.diary]
    if plan.period is None or None in periods:  # what has no time may fill the gap
        return
    begins, idle = min(starts), timedelta(days=seen.thresholds.idle_days)
    if begins - plan.period.first > idle:
        yield seen.fault("period", words=plan.period.words, begins=thai.short_date(begins))


RULE = Rule(
    FindingKind(
        "D323",
        "nothing-planned-at-first",
        Severity.DOUBT,
        "แผนเริ่มตาม “{words}” แต่กิจกรรมแรกเริ่ม {begins}",
        "the first activity begins {begins}, long after the plan",
        "ตรวจช่วงเวลาของแผน หรือวางกิจกรรมให้กระจายทั้งช่วง",
    ),
    Plan,
    _look,
)
