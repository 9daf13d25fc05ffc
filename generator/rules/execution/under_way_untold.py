"""An activity is under way, and nothing is told of it anywhere."""

from __future__ import annotations

from collections.abc import Iterator

from generator.fields import Status
from generator.findings import FindingKind, Severity
from generator.models.report import Report
from generator.rules.execution import pairing, steps
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    told = seen.once(steps.told_activities)
    for index, result, activity in pairing.results(seen):
        silent = result.status is Status.DOING and result.result is None and not result.evidence
        if silent and (seen.it.plan, activity.id) not in told:
            yield seen.fault("results", index, "status", number=activity.number, title=activity.title)


RULE = Rule(
    FindingKind(
        "D461",
        "under-way-untold",
        Severity.GAP,
        "กิจกรรมที่ {number} กำลังดำเนินการ แต่ไม่มีที่ใดบอกว่าทำอะไรไปแล้ว",
        "activity {number} is under way, and nothing is told of it",
        "บอกว่า “{title}” ทำถึงไหนแล้ว ในช่อง result: หรือในความก้าวหน้าของขั้นตอนที่ทำกิจกรรมนี้",
    ),
    Report,
    _look,
)
