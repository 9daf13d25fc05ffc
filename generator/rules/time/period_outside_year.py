"""Something that belongs to a fiscal year is dated outside it."""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet
from generator.models.no_gift import Declaration, GiftActivity, GiftReport
from generator.models.order import Order
from generator.models.plan import Activity, Plan, Subject
from generator.models.report import Phase, Report
from generator.models.risks import RiskEvent, RiskMeeting
from generator.models.year import Year
from generator.periods import Period
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape

_QUARTER, _HALF = timedelta(days=92), timedelta(days=183)
_NONE = timedelta()
# How long before and after the year each may rightly lie: what governs a year is laid down before it, reports follow it.
_FIELDS: Mapping[type[Shape], tuple[tuple[str, timedelta, timedelta], ...]] = {
    Plan: (("period", _NONE, _NONE),),
    Activity: (("period", _NONE, _NONE),),
    Phase: (("period", _NONE, _QUARTER),),
    Report: (("as_of", _NONE, _QUARTER),),
    GiftActivity: (("period", _NONE, _NONE),),
    GiftReport: (("period", _NONE, _NONE), ("due", _NONE, _QUARTER)),
    Declaration: (("date", _QUARTER, _NONE),),
    RiskMeeting: (("date", _QUARTER, _NONE),),
    RiskEvent: (("due", _NONE, _QUARTER),),
    MeasureSet: (("progress_period", _NONE, _NONE), ("approved", _QUARTER, _NONE)),
    Order: (("issued", _HALF, _NONE),),
    Year: (("assessment", _NONE, _QUARTER),),
}

_DATED = functools.reduce(operator.or_, _FIELDS)


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    fields = _FIELDS[type(seen.it)]
    if getattr(seen.entry.record, "subject", None) is Subject.STRATEGIC:  # reaches over several years
        return
    year = getattr(seen.entry.record, "plan_year", None) or seen.book.number
    first, last = thai.fiscal_year_span(year)
    for name, before, after in fields:
        span = _span(getattr(seen.it, name))
        if span and (span[0] < first - before or span[1] > last + after):
            facts = {"first": thai.short_date(first), "last": thai.short_date(last)}
            yield seen.fault(name, words=" ".join(seen.typed(name).split()), year=year, **facts)


def _span(value: object) -> tuple[date, date] | None:
    if isinstance(value, Period):
        return value.first, value.last
    return (value, value) if isinstance(value, date) else None


RULE = Rule(
    FindingKind(
        "D301",
        "period-outside-year",
        Severity.DOUBT,
        "ช่วงเวลา “{words}” อยู่นอกปีงบประมาณ {year} ({first} – {last})",
        "the period '{words}' is outside fiscal year {year}",
        "ตรวจช่วงเวลา หรือย้ายไปไว้ในโฟลเดอร์ของปีที่ถูกต้อง",
    ),
    _DATED,
    _look,
)
