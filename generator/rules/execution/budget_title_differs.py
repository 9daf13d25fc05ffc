"""The table of money calls an activity, or the group whose number it names, by another title than the plan's list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen

_NUMBERED = re.compile(r"กิจกรรมที่ ?(?P<number>\d+(?:\.\d+)*) *")
_FRONT = re.compile("^(?:กิจกรรม)?(?:การ)?")  # what a title may leave out at its beginning


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    plan = seen.it
    numbered = _NUMBERED.match(thai.arabic_digits(plan.budget_title or ""))
    for outer, group in enumerate(plan.groups):
        named = numbered and numbered["number"] == thai.arabic_digits(group.number)
        if plan.budget_title and numbered and named and _differ(group.title, plan.budget_title[numbered.end() :]):
            yield seen.fault("budget_title", title=group.title)
        for inner, activity in enumerate(group.activities):
            if activity.budget_title and _differ(activity.title, activity.budget_title):
                yield seen.fault("groups", outer, "activities", inner, "budget_title", title=activity.title)


def _differ(title: str, told: str) -> bool:
    return _FRONT.sub("", pairing.plain(title)) != _FRONT.sub("", pairing.plain(told))


RULE = Rule(
    FindingKind(
        "D482",
        "budget-title-differs",
        Severity.DOUBT,
        "ชื่อในตารางงบประมาณไม่ตรงกับ “{title}” ในตารางกิจกรรม",
        "the table of money gives another title than the list of activities",
        "ใช้ชื่อเดียวกันทั้งสองตาราง ถ้าเอกสารพิมพ์ต่างกันให้แจ้งเจ้าของแผน",
    ),
    Plan,
    _look,
)
