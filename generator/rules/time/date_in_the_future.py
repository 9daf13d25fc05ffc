"""Something is told as done on a day that had not come when the record was written."""

from __future__ import annotations

import functools
import operator
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from generator import thai
from generator.fields import Status
from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.models.evidence import Evidence
from generator.models.measures import MeasureSet
from generator.models.no_gift import Declaration
from generator.models.order import Order
from generator.models.report import Phase, Report
from generator.models.risks import RiskMeeting
from generator.periods import Period
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.time import writing
from generator.shapes import Shape
from generator.source import KeyPath

_PAST = re.compile(r"เมื่อ\s*(?:วันที่)?\s*$")
_FINISHED = {RiskMeeting: "date", Declaration: "date", MeasureSet: "approved", Order: "issued", Report: "as_of"}

_TELLING = functools.reduce(operator.or_, _FINISHED) | Entry | Evidence | writing.TELLING


def _look(seen: Seen[Entry | Shape]) -> Iterator[Fault]:
    written: date | None = getattr(seen.entry.record, "updated", None)
    known = [day for day in (written, seen.case.as_of) if day]
    if not known:
        return
    today = min(known)
    if isinstance(seen.it, Entry):
        if written and written > today:
            yield seen.fault("updated", words=thai.short_date(written), today=thai.short_date(today))
        return
    for path, word, day in _past(seen, seen.it):
        if day > today:
            yield seen.fault(*path, word=word, words=thai.short_date(day), today=thai.short_date(today))


def _past(seen: Seen[Any], it: Shape) -> Iterator[tuple[KeyPath, str, date]]:
    """Give the days on which something was done, by a field of its own or in words that look back."""
    name = "date" if isinstance(it, Evidence) else _FINISHED.get(type(it))
    if isinstance(it, Phase) and it.status is Status.DONE:
        name = "period"
    value = getattr(it, name) if name else None
    if name and isinstance(value, (date, Period)):
        yield (name,), "", value if isinstance(value, date) else value.first
    if isinstance(it, writing.TELLING):
        for path, text in seen.words():
            for told in thai.dates_in(text):
                if told.day and _PAST.search(text[: told.start]):
                    yield path, told.words, told.day


RULE = Rule(
    FindingKind(
        "D318",
        "date-in-the-future",
        Severity.DOUBT,
        "เล่าว่าทำแล้วเมื่อ {words} ซึ่งยังไม่ถึง (ข้อมูล ณ {today})",
        "told as done on {words}, after {today}",
        "ตรวจวันที่ ถ้าเป็นกำหนดการให้เขียนเป็นแผน",
    ),
    _TELLING,
    _look,
)
