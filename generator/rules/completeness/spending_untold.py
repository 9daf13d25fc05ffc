"""A report does not tell what was spent of money that the plan gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from generator.findings import FindingKind, Severity
from generator.models.plan import Plan, money_of
from generator.models.report import Report
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    plan = seen.library.report_plan(seen.it, seen.book.number)
    if plan is None:
        return
    given = {activity.id for activity in cast("Plan", plan.record).activities if money_of(activity.budget)}
    untold = [
        index for index, result in enumerate(seen.it.results) if result.activity in given and result.spent is None
    ]
    if untold and all(result.spent is None for result in seen.it.results):
        yield seen.fault("results", count=len(given))
        return
    for index in untold:
        yield seen.fault("results", index, count=1)


RULE = Rule(
    FindingKind(
        "D124",
        "spending-untold",
        Severity.GAP,
        "ไม่บอกเงินที่ใช้ไป ทั้งที่แผนให้งบประมาณไว้ {count} กิจกรรม",
        "the money spent is not told, though the plan gives some to {count} activities",
        "เพิ่ม spent: ของแต่ละกิจกรรม ถ้าไม่ได้ใช้เงินให้เขียน 0 หรือ ไม่ใช้งบประมาณ",
    ),
    Report,
    _look,
)
