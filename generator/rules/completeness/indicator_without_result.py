"""The report on a whole year does not tell what came of an indicator of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.models.report import Report
from generator.periods import Round
from generator.rules.completeness import alike
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    if seen.it.round is not Round.ANNUAL:
        return
    plan = seen.library.report_plan(seen.it, seen.book.number)
    if plan is None:
        return
    told = [alike.plain(achievement.indicator) for achievement in seen.it.achievements]
    titles = [indicator.title for indicator in cast("Plan", plan.record).indicators]
    untold = [title for title in titles if not any(alike.are(alike.plain(title), one) for one in told)]
    if untold:
        shown = "; ".join(alike.short(title) for title in untold)
        yield seen.fault("achievements" if told else "title", count=len(untold), titles=shown)


RULE = Rule(
    FindingKind(
        "D112",
        "indicator-without-result",
        Severity.GAP,
        "รายงานทั้งปีไม่บอกผลของตัวชี้วัดในแผน {count} ตัว: {titles}",
        "the report tells no result of {count} indicators of the plan",
        "เพิ่มผลของตัวชี้วัดใน achievements:",
    ),
    Report,
    _look,
)
