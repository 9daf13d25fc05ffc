"""An activity is for so many people of each group, and its money is reckoned for more than all groups have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.rule import Fault, Rule, Seen

_EACH = re.compile(r"กลุ่ม(?:งาน)? ?(?:ๆ|ฯ)? ?ละ ?(?P<people>\d+) ?คน")
_FOOD = re.compile("อาหาร|เครื่องดื่ม")


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    groups = len(seen.library.office.units)
    for outer, group in enumerate(seen.it.groups if groups else ()):
        for inner, activity in enumerate(group.activities):
            each = next(filter(None, map(_EACH.search, map(thai.arabic_digits, activity.who))), None)
            # Each group may send somebody who leads besides.
            most = groups * (int(each["people"]) + 1) if each else 0
            for place, line in enumerate(activity.budget_lines if each else ()):
                if _FOOD.search(line.title) and line.quantity and line.quantity > most:
                    path = ("groups", outer, "activities", inner, "budget_lines", place, "quantity")
                    yield seen.fault(
                        *path, people=line.quantity, groups=groups, each=int(each["people"]) if each else 0
                    )


RULE = Rule(
    FindingKind(
        "D281",
        "headcount-over-groups",
        Severity.DOUBT,
        "คิดเงิน {people} คน แต่กิจกรรมเป็นของ {groups} กลุ่ม กลุ่มละ {each} คน",
        "reckoned for {people}, but {groups} groups send {each} each",
        "ตรวจจำนวนคนในรายการงบประมาณกับจำนวนกลุ่มและคนต่อกลุ่ม",
    ),
    Plan,
    _look,
)
