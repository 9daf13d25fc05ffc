"""A report on one quarter tells an activity as done that measures date into another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from generator import thai
from generator.fields import Status
from generator.findings import FindingKind, Severity
from generator.library import YearBook
from generator.models.measures import MeasureSet
from generator.models.report import Basis, Report
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    report = seen.it
    if report.basis is not Basis.PERIOD or len(report.round.quarters) != 1 or report.plan_year:
        return
    first, last = report.round.span(seen.book.number)
    days = _days(seen.book, report.plan)
    for index, result in enumerate(report.results):
        told = days.get(result.activity)
        if result.status is Status.DONE and told and told.day and not first <= told.day <= last:
            yield seen.fault("results", index, "status", words=told.words, round=report.round.words)


def _days(book: YearBook, plan: str) -> dict[str, thai.WrittenDay]:
    """Give the day that the progress of a step tells of the activity behind it, where it tells one day only."""
    steps = (step for entry in book.of_kind("measures") for step in cast("MeasureSet", entry.record).steps)
    found: dict[str, thai.WrittenDay] = {}
    for step in steps:
        told = thai.dates_in(step.progress) if isinstance(step.progress, str) else ()
        if len(told) == 1 and told[0].day and thai.fiscal_year_of(told[0].day) == book.number:
            prefix = f"plans/{plan}#"
            found |= {name.removeprefix(prefix): told[0] for name in step.activities if name.startswith(prefix)}
    return found


RULE = Rule(
    FindingKind(
        "D360",
        "quarter-of-event-differs",
        Severity.DOUBT,
        "บอกว่าเสร็จใน{round} แต่มาตรการเล่าว่าจัดเมื่อ {words}",
        "told as done in this quarter, and held on {words} by the measures",
        "ย้ายผลไปไตรมาสที่จัดจริง หรือแก้วันที่ในความก้าวหน้าของขั้นตอน",
    ),
    Report,
    _look,
)
