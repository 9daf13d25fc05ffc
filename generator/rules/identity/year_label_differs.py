"""A report bears a calendar year in its title, and the plan that it is on a fiscal year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.models.report import Report
from generator.rules.rule import Fault, Rule, Seen

_CALENDAR = re.compile(r"ประจำปี พ\.ศ\. ?(?P<year>25\d\d)")


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    plan = seen.library.report_plan(seen.it, seen.book.number)
    found = _CALENDAR.search(thai.arabic_digits(seen.it.title))
    if not found or plan is None or not isinstance(plan.record, Plan):
        return
    if re.search(rf"ปีงบประมาณ (?:พ\.ศ\. ?)?{found['year']}", thai.arabic_digits(plan.record.title)):
        yield seen.fault("title", word=found[0], year=found["year"])


RULE = Rule(
    FindingKind(
        "D582",
        "year-label-differs",
        Severity.DOUBT,
        "รายงานว่า “ประจำปี พ.ศ. {year}” แต่แผนว่า “ปีงบประมาณ พ.ศ. {year}” ซึ่งเป็นคนละช่วงเวลา",
        "the report is on the year {year}, its plan on the fiscal year {year}",
        "พิมพ์ชื่อรายงานว่า ประจำปีงบประมาณ พ.ศ. {year}",
    ),
    Report,
    _look,
)
