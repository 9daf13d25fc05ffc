"""The steps of an activity hire somebody, and its money stands under material alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.plan import Activity
from generator.models.report import Report
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen

_HIRES = re.compile("(?:จัดจ้าง|จ้างเหมา|ว่าจ้าง|จ้างทำ)(?!และ)")
_BUYS = re.compile("(?:จัดซื้อ|ซื้อ)[^ ]*$")  # "buying and hiring" is the name of a procedure


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    plan = pairing.plan_of(seen)
    material = {activity.id for activity in plan.activities if _is_material(activity)} if plan else set()
    for outer, phase in enumerate(seen.it.phases):
        for inner, step in enumerate(phase.steps if phase.activity in material else ()):
            found = _HIRES.search(step)
            if found and not _BUYS.search(step[: found.start()]):
                yield seen.fault("phases", outer, "steps", inner, word=found[0], title=phase.title)
                break


def _is_material(activity: Activity) -> bool:
    """Tell whether all money of an activity is for material."""
    categories = {line.category for line in activity.budget_lines if line.sum}
    return categories == {"ค่าวัสดุ"}


RULE = Rule(
    FindingKind(
        "D484",
        "hire-as-material",
        Severity.DOUBT,
        "“{title}” มีการจ้าง แต่เงินทั้งหมดอยู่ในค่าวัสดุ ซึ่งการจ้างเป็นค่าใช้สอย",
        "somebody is hired, and all money stands under material",
        "ตรวจหมวดรายจ่ายในแผน ค่าจ้างเหมาเป็นค่าใช้สอย",
    ),
    Report,
    _look,
)
