"""Nobody answers for something that is to be done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.findings import FindingKind, Severity
from generator.models.measures import Development, Measure, MeasureSet
from generator.models.plan import Activity, Plan
from generator.rules.completeness import alike
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape
from generator.source import KeyPath


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    for path, title in _unowned(seen.it):
        yield seen.fault(*path, title=alike.short(title))


def _unowned(it: Shape) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(it, Measure):
        for index, group in enumerate(it.groups):
            if not group.responsible:
                yield ("groups", index), group.steps[0].title
    elif isinstance(it, MeasureSet):
        for index, development in enumerate(it.developments):
            if _alone(development, it.developments):
                yield ("developments", index), development.ways[0]
    elif isinstance(it, Plan):
        yield from _unowned_activities(it)


def _unowned_activities(plan: Plan) -> Iterator[tuple[KeyPath, str]]:
    for place, group in enumerate(plan.groups):
        for index, activity in enumerate(group.activities):
            if _alone(activity, plan.activities):
                yield ("groups", place, "activities", index), activity.title


def _alone(one: Activity | Development, all_of_them: Sequence[Activity | Development]) -> bool:
    """Tell whether one of a list names nobody, though most of the list does; else the document has no such column."""
    named = sum(_is_named(other) for other in all_of_them)
    return not _is_named(one) and 2 * named >= len(all_of_them)


def _is_named(one: Activity | Development) -> bool:
    return bool(one.units or getattr(one, "who", ()))


RULE = Rule(
    FindingKind(
        "D116",
        "step-without-owner",
        Severity.GAP,
        "“{title}” ไม่บอกผู้รับผิดชอบ",
        "nobody answers for this",
        "เพิ่ม units: รหัสกลุ่ม/หน่วย หรือ who: ตำแหน่งหรือคณะ",
    ),
    Measure | MeasureSet | Plan,
    _look,
)
