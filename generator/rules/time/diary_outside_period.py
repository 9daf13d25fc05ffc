"""A line of a plan's calendar lies outside the plan's period, or outside its fiscal year."""

from __future__ import annotations

from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import DiaryEntry, Plan, Subject
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[DiaryEntry]) -> Iterator[Fault]:
    plan, when = seen.entry.record, seen.it.when
    if not isinstance(plan, Plan) or (plan.subject is Subject.STRATEGIC and plan.period is None):
        return
    first, last = thai.fiscal_year_span(seen.book.number)
    span = plan.period
    if span and (plan.subject is Subject.STRATEGIC or (first <= span.first and span.last <= last)):
        first, last = span.first, span.last
    if when.first < first or when.last > last:
        facts = {"first": thai.short_date(first), "last": thai.short_date(last)}
        yield seen.fault("when", words=when.words, title=seen.it.title, **facts)


RULE = Rule(
    FindingKind(
        "D303",
        "diary-outside-period",
        Severity.DOUBT,
        "ปฏิทิน “{words}” อยู่นอกช่วงเวลาของแผน ({first} – {last})",
        "the calendar entry '{words}' is outside the period of the plan",
        "ตรวจวันที่ของ “{title}” และช่วงเวลาของแผน",
    ),
    DiaryEntry,
    _look,
)
