"""An activity takes place several times by the calendar, all of its money is spent, and fewer times are told of."""

from __future__ import annotations

from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import money_of
from generator.models.report import Report
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    plan = pairing.plan_of(seen)
    for index, result, activity in pairing.results(seen):
        budget = money_of(activity.budget)
        if plan is None or not plan.diary or not budget or money_of(result.spent) != budget:
            continue
        title = pairing.plain(activity.title)
        planned = {line.when.first for line in plan.diary if pairing.plain(line.title).startswith(title)}
        told = _told(seen.it, activity.id, result.result)
        if len(planned) > 1 and 0 < told < len(planned):
            yield seen.fault(
                "results", index, "spent", number=activity.number, planned=len(planned), told=told, spent=budget
            )


def _told(report: Report, activity: str, result: object) -> int:
    """Count the days on which an activity took place by a report: in its result, and in the steps of its phase."""
    texts = [step for phase in report.phases if phase.activity == activity for step in phase.steps]
    texts += [result] if isinstance(result, str) else []
    return len({told.day for text in texts for told in thai.dates_in(text) if told.day})


RULE = Rule(
    FindingKind(
        "D487",
        "sessions-untold",
        Severity.DOUBT,
        "กิจกรรมที่ {number} ปฏิทินมี {planned} ครั้ง รายงานบอกเพียง {told} ครั้ง แต่ใช้เงินครบ {spent:,} บาท",
        "{planned} times by the calendar, {told} told of, and all {spent:,} is spent",
        "บอกวันที่และผลของครั้งที่เหลือ ถ้าไม่ได้จัดให้ตรวจจำนวนเงิน",
    ),
    Report,
    _look,
)
