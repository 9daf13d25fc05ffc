"""An activity of the plan is missing from a report that should tell of it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.plan import Activity
from generator.models.report import Report
from generator.periods import Round
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    plan = pairing.plan_of(seen)
    told = {result.activity for result in seen.it.results}
    for activity in plan.activities if plan else ():
        if activity.id not in told and _is_due(seen, activity):
            yield seen.fault("results", number=activity.number, title=activity.title, round=seen.it.round.words)


def _is_due(seen: Seen[Report], activity: Activity) -> bool:
    """Tell whether a report owes an activity: that of a year every one, another those that end in its own round."""
    if seen.it.round is Round.ANNUAL:
        return True
    first, last = seen.it.round.span(seen.it.plan_year or seen.book.number)
    return activity.period is not None and first <= activity.period.last <= last


RULE = Rule(
    FindingKind(
        "D402",
        "activity-unreported",
        Severity.GAP,
        "รายงาน {round} ไม่มีผลของกิจกรรมที่ {number} {title}",
        "the report says nothing of activity {number} of the plan",
        "เพิ่มผลของกิจกรรมนี้ ถ้ายังไม่ได้ทำหรือยกเลิกให้บอกสถานะและเหตุผล",
    ),
    Report,
    _look,
)
