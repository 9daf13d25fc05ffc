"""An activity is told as done, and no result of it is told."""

from __future__ import annotations

from collections.abc import Iterator

from generator.fields import Status
from generator.findings import FindingKind, Severity
from generator.models.report import Report
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    over = pairing.finished(seen.it)
    for index, result, activity in pairing.results(seen):
        done = result.status is Status.DONE or (result.status is None and over)
        if done and result.result is None and not result.evidence:
            yield seen.fault("results", index, number=activity.number, title=activity.title)


RULE = Rule(
    FindingKind(
        "D403",
        "done-without-result",
        Severity.GAP,
        "กิจกรรมที่ {number} บอกว่าเสร็จสิ้น แต่ไม่มีผลการดำเนินงาน",
        "activity {number} is told as done without a result",
        "เติมผลของ “{title}” เช่น วันที่จัด จำนวนผู้เข้าร่วม และหลักฐาน",
    ),
    Report,
    _look,
)
