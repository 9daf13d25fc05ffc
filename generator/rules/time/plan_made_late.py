"""A plan's own calendar draws the plan up after its activities have begun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.periods import Period
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath

_DRAWN_UP = re.compile(r"(?:จัดทำ|ทำ|ร่าง)(แผน\S{4,})")
_YEAR = re.compile(r"25\d\d")
_MONTH = 31  # days; a plan may be written down while its first month runs


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    dated = list(_dated(seen.it))
    year = thai.fiscal_year_span(seen.book.number)
    # What runs all year has no beginning of its own.
    begins = min((period.first for _, _, period in dated if (period.first, period.last) != year), default=date.max)
    for path, title, period in dated:
        if (period.first - begins).days > _MONTH and _draws_up(title, seen.it.title, seen.book.number):
            yield seen.fault(*path, words=period.words, begins=thai.short_date(begins))
            return


def _dated(plan: Plan) -> Iterator[tuple[KeyPath, str, Period]]:
    """Give what a plan puts at a time, the calendar first: it is more exact."""
    for index, entry in enumerate(plan.diary):
        yield ("diary", index, "when"), entry.title, entry.when
    for place, group in enumerate(plan.groups):
        for index, activity in enumerate(group.activities):
            if activity.period:
                yield ("groups", place, "activities", index, "period"), activity.title, activity.period


def _draws_up(title: str, plan: str, fiscal_year: int) -> bool:
    """Tell whether a title is about drawing up this very plan: it names it, and no other year."""
    plain = thai.arabic_digits(title)
    drawn = _DRAWN_UP.search(plain)
    if not drawn or any(int(year) != fiscal_year for year in _YEAR.findall(plain)):
        return False
    named = re.split("และ|ประจำ|ของ|ปี", drawn[1])[0]
    return plan.startswith(named) and len(named) > len("แผนปฏิบัติการ")


RULE = Rule(
    FindingKind(
        "D315",
        "plan-made-late",
        Severity.DOUBT,
        "จัดทำแผนนี้เมื่อ {words} แต่กิจกรรมในแผนเริ่มแล้วตั้งแต่ {begins}",
        "the plan is drawn up ({words}) after its activities began on {begins}",
        "ตรวจวันที่ แผนควรจัดทำและเห็นชอบก่อนกิจกรรมแรก",
    ),
    Plan,
    _look,
)
