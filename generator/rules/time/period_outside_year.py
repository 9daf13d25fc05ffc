"""An activity of a yearly plan is planned outside the fiscal year of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Activity, Plan, Subject
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Activity]) -> Iterator[Fault]:
    plan, period = seen.entry.record, seen.it.period
    if period is None or (isinstance(plan, Plan) and plan.subject is Subject.STRATEGIC):  # reaches over several years
        return
    first, last = thai.fiscal_year_span(seen.book.number)
    if period.first < first or period.last > last:
        yield seen.fault(
            "period",
            words=period.words,
            year=seen.book.number,
            first=thai.short_date(first),
            last=thai.short_date(last),
        )


RULE = Rule(
    FindingKind(
        "D301",
        "period-outside-year",
        Severity.DOUBT,
        "ช่วงเวลา “{words}” อยู่นอกปีงบประมาณ {year} ({first} – {last})",
        "the period '{words}' is outside fiscal year {year}",
        "ตรวจช่วงเวลา หรือย้ายแผนไปไว้ในโฟลเดอร์ของปีที่ถูกต้อง",
    ),
    Activity,
    _look,
)
