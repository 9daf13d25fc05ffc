"""The year of a plan is over, and no report tells what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from generator import thai
from generator.findings import FindingKind, Severity
from generator.library import Entry, YearBook
from generator.models.plan import Plan, Subject
from generator.models.report import Report
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[YearBook]) -> Iterator[Fault]:
    day, year = seen.case.as_of, seen.it.number
    _, ends = thai.fiscal_year_span(year)
    if day is None or day <= ends:
        return
    told = {entry.key for entry in _told_to_the_end(seen) if entry.fiscal_year == year}
    for entry in seen.it.of_kind("plans"):
        plan = cast("Plan", entry.record)
        longer = plan.subject is Subject.STRATEGIC or (plan.period is not None and plan.period.last > ends)
        if not longer and entry.key not in told:
            yield seen.elsewhere(entry, "title", year=year)


_LAST = 4  # quarter


def _told_to_the_end(seen: Seen[YearBook]) -> Iterator[Entry]:
    """Give the plans of any year of whose last quarter a report tells."""
    for book in seen.library.years.values():
        for entry in book.of_kind("reports"):
            report = cast("Report", entry.record)
            plan = seen.library.report_plan(report, book.number)
            if plan and _LAST in report.round.quarters:
                yield plan


RULE = Rule(
    FindingKind(
        "D107",
        "plan-without-report",
        Severity.GAP,
        "ปีงบประมาณ {year} สิ้นสุดแล้ว แต่ยังไม่มีรายงานผลทั้งปีของแผนนี้",
        "fiscal year {year} is over, and no report tells of the whole of this plan",
        "สร้าง reports/ ของแผนนี้ที่มี round: annual",
    ),
    YearBook,
    _look,
)
