"""A report on a period is dated before the period is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator import thai
from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.models.measures import MeasureSet
from generator.models.no_gift import NoGiftPolicy
from generator.models.report import Report
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    for path, told, ends in _reported(seen):
        if told < ends:
            yield seen.fault(*path, told=thai.short_date(told), ends=thai.short_date(ends))


def _reported(seen: Seen[Entry]) -> Iterator[tuple[KeyPath, date, date]]:
    """Give where the day of a report stands, that day, and the last day of what it reports on."""
    record = seen.it.record
    if isinstance(record, Report):
        _, ends = record.round.span(record.plan_year or seen.book.number)
        if record.as_of:
            yield ("as_of",), record.as_of, ends
        elif record.updated:
            yield ("updated",), record.updated, ends
    elif isinstance(record, MeasureSet) and record.updated and record.progress_period:
        yield ("progress_period",), record.updated, record.progress_period.last
    elif isinstance(record, NoGiftPolicy) and record.updated:
        for index, report in enumerate(record.reports):
            if report.period and report.outcome:
                yield ("reports", index, "period"), record.updated, report.period.last


RULE = Rule(
    FindingKind(
        "D304",
        "report-before-period-ends",
        Severity.DOUBT,
        "ข้อมูลถึงวันที่ {told} แต่รอบที่รายงานสิ้นสุดวันที่ {ends}",
        "the report speaks of {told}, before its period ends on {ends}",
        "ปรับข้อมูลให้ครบรอบ แล้วแก้วันที่ หรือบอกให้ชัดว่าเป็นข้อมูลระหว่างรอบ",
    ),
    Entry,
    _look,
)
