"""Money went to a meeting of which neither the day nor the place nor anything else is told."""

from __future__ import annotations

from collections.abc import Iterator

from generator.fields import Status
from generator.findings import FindingKind, Severity
from generator.models.plan import Plan, money_of
from generator.models.report import Report
from generator.rules.completeness import alike
from generator.rules.rule import Fault, Rule, Seen

_MEETINGS = ("ประชุม", "อบรม", "สัมมนา", "จัดประชุม", "จัดอบรม", "การประชุม", "การอบรม")


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    entry = seen.library.report_plan(seen.it, seen.book.number)
    plan = entry.record if entry and isinstance(entry.record, Plan) else None
    silent = {one.id: one for one in (plan.activities if plan else ()) if one.period is None and one.place is None}
    for index, result in enumerate(seen.it.results):
        activity = silent.get(result.activity)
        paid = result.status is Status.DONE and (money_of(result.spent) or 0) > 0
        if paid and activity and result.result is None and activity.title.startswith(_MEETINGS):
            yield seen.fault("results", index, "spent", title=alike.short(activity.title), spent=result.spent)


RULE = Rule(
    FindingKind(
        "D161",
        "paid-meeting-untold",
        Severity.GAP,
        "“{title}” ใช้เงิน {spent:,} บาทแล้ว แต่ไม่บอกวันที่ สถานที่ และจำนวนผู้เข้าร่วม",
        "{spent:,} baht went to a meeting of which nothing is told",
        "เติม result: ว่าจัดวันใด ที่ใด มีผู้เข้าร่วมกี่คน",
    ),
    Report,
    _look,
)
