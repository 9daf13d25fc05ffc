"""Work is told as done although the plan puts its end after the round of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator import thai
from generator.fields import Status
from generator.findings import FindingKind, Severity
from generator.models.plan import Activity, Plan
from generator.models.report import Report
from generator.rules.rule import Fault, Rule, Seen

_SUMS_UP = re.compile("สรุป|รายงาน|ปรับปรุง")


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    report = seen.it
    plan = seen.library.report_plan(report, seen.book.number)
    if plan is None or not isinstance(plan.record, Plan):
        return
    _, ends = report.round.span(report.plan_year or seen.book.number)
    later = {activity.id: activity for activity in plan.record.activities if _ends(activity) > max(ends, _told(report))}
    for index, result in enumerate(report.results):
        if result.status is Status.DONE and result.activity in later:
            yield _fault(seen, later[result.activity], "results", index, "status")
    if later and _is_over(report):
        last = max(later.values(), key=_ends)
        yield _fault(seen, last, "phases", len(report.phases) - 1, "status")


def _is_over(report: Report) -> bool:
    """Tell whether all phases are done, the last one with the summing up: that leaves nothing to be done later."""
    if not report.phases or any(phase.status is not Status.DONE for phase in report.phases):
        return False
    last = report.phases[-1]
    return any(_SUMS_UP.search(text) for text in (last.title, *last.steps))


def _ends(activity: Activity) -> date:
    return activity.period.last if activity.period else date.min


def _told(report: Report) -> date:
    return report.as_of or date.min


def _fault(seen: Seen[Report], activity: Activity, *path: str | int) -> Fault:
    ends = thai.short_date(_ends(activity))
    return seen.fault(*path, number=activity.number, ends=ends, round=seen.it.round.words)


RULE = Rule(
    FindingKind(
        "D305",
        "done-before-planned",
        Severity.DOUBT,
        "รายงาน {round} ว่าเสร็จสิ้น แต่แผนให้กิจกรรมที่ {number} สิ้นสุดวันที่ {ends}",
        "told as done although activity {number} ends on {ends} by the plan",
        "ตรวจสถานะ ถ้ายังดำเนินการอยู่ให้ใช้ doing ถ้าเสร็จก่อนกำหนดให้บอกวันที่เสร็จในผลและปรับช่วงเวลาในแผน",
    ),
    Report,
    _look,
)
