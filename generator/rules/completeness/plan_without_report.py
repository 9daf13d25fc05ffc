"""The year of a plan is over, and no report tells what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Plan, Subject
from generator.models.report import Report
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    day, year = seen.case.as_of, seen.book.number
    _, ends = thai.fiscal_year_span(year)
    longer = seen.it.subject is Subject.STRATEGIC or (seen.it.period is not None and seen.it.period.last > ends)
    if day is None or day <= ends or longer:
        return
    reports = [cast("Report", entry.record) for entry in seen.library.reports_on(seen.entry)]
    if not any(_LAST in report.round.quarters for report in reports):
        yield seen.fault("title", year=year)


_LAST = 4  # quarter


RULE = Rule(
    FindingKind(
        "D107",
        "plan-without-report",
        Severity.GAP,
        "ปีงบประมาณ {year} สิ้นสุดแล้ว แต่ยังไม่มีรายงานผลทั้งปีของแผนนี้",
        "fiscal year {year} is over, and no report tells of the whole of this plan",
        "สร้าง reports/ ของแผนนี้ที่มี round: annual",
    ),
    Plan,
    _look,
)
