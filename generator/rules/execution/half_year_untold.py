"""Evidence names a report on six months, and what is told of the plan begins only after them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from generator import shapes
from generator.findings import FindingKind, Severity
from generator.library import YearBook
from generator.models.evidence import Evidence
from generator.models.report import Basis, Report
from generator.rules.rule import Fault, Rule, Seen

_HALF = 2  # the quarter that the first six months end with
_SIX_MONTHS = re.compile("รอบ ?6 ?เดือน")


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    if seen.it.basis is not Basis.PERIOD:
        return
    reports = [cast("Report", entry.record) for entry in seen.book.of_kind("reports")]
    same = [report for report in reports if report.plan == seen.it.plan and report.plan_year == seen.it.plan_year]
    if any(report.round.quarters[0] <= _HALF for report in same):
        return
    title = _named(seen.book)
    if title:
        yield seen.fault("round", round=seen.it.round.words, title=title)


def _named(book: YearBook) -> str | None:
    """Give the title of evidence of a year that is a report on six months."""
    inner = (shape for entry in book.entries.values() for _, shape in shapes.walk(entry.record))
    titles = (shape.title for shape in inner if isinstance(shape, Evidence))
    return next((title for title in titles if _SIX_MONTHS.search(title)), None)


RULE = Rule(
    FindingKind(
        "D466",
        "half-year-untold",
        Severity.DOUBT,
        "ผลทั้งหมดอยู่ใน{round} แต่มีหลักฐานชื่อ “{title}” ทั้งที่ไม่มีผลของ 6 เดือนแรก",
        "all results are of {round}, yet evidence names a report on six months",
        "เติมผลของไตรมาสที่ 1 และ 2 หรือตรวจว่ารายงานรอบ 6 เดือนนั้นบอกอะไร",
    ),
    Report,
    _look,
)
