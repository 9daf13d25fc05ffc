"""An activity of a yearly plan is planned outside the fiscal year of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from generator import thai
from generator.findings import Finding, FindingKind, Severity
from generator.models.plan import Plan, Subject
from generator.rules.rule import Case, Rule


def _look(case: Case, kind: FindingKind) -> Iterator[Finding]:
    for book in case.library.years.values():
        first, last = thai.fiscal_year_span(book.number)
        for entry in book.of_kind("plans"):
            plan = entry.record
            if not isinstance(plan, Plan) or plan.subject is Subject.STRATEGIC:  # those reach over several years
                continue
            for group_index, group in enumerate(plan.groups):
                for index, activity in enumerate(group.activities):
                    period = activity.period
                    if period and (period.first < first or period.last > last):
                        path = ("groups", group_index, "activities", index, "period")
                        yield kind.at(
                            entry.document.locate(path),
                            words=period.words,
                            year=book.number,
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
    _look,
)
