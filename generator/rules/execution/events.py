"""The events of a year: what took place on a day or in a period, in whichever record it is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator import thai
from generator.library import Entry
from generator.models.no_gift import NoGiftPolicy
from generator.models.plan import Plan
from generator.models.report import Report
from generator.models.risks import RiskRegister
from generator.source import KeyPath


@dataclass(frozen=True, slots=True)
class Event:
    """Something with a title and its first and last day, and where the day stands."""

    title: str
    span: tuple[date, date]
    entry: Entry
    path: KeyPath

    def meets(self, other: Event) -> bool:
        """Tell whether the two have a day in common."""
        return self.span[0] <= other.span[1] and other.span[0] <= self.span[1]


def events_of(entry: Entry) -> Iterator[Event]:
    """Give the events of a record that have a day or a period."""
    record = entry.record
    if isinstance(record, Plan):
        for index, line in enumerate(record.diary):
            yield Event(line.title, (line.when.first, line.when.last), entry, ("diary", index, "when"))
    elif isinstance(record, RiskRegister):
        for index, meeting in enumerate(record.meetings):
            if meeting.date:
                yield Event(meeting.title, (meeting.date, meeting.date), entry, ("meetings", index, "date"))
    elif isinstance(record, NoGiftPolicy):
        for index, activity in enumerate(record.activities):
            if activity.period:
                span = (activity.period.first, activity.period.last)
                yield Event(activity.title, span, entry, ("activities", index, "period"))
    elif isinstance(record, Report):
        yield from _phases(entry, record)


def _phases(entry: Entry, report: Report) -> Iterator[Event]:
    """Give phases that stand for an event: by their period, or by the last day that their steps name."""
    for index, phase in enumerate(report.phases):
        path: KeyPath = ("phases", index, "period")
        days = [
            (number, told.day)
            for number, step in enumerate(phase.steps)
            for told in thai.dates_in(step)
            if told.day and thai.fiscal_year_of(told.day) == entry.fiscal_year
        ]
        if phase.period:
            yield Event(phase.title, (phase.period.first, phase.period.last), entry, path)
        elif days:
            span = (min(day for _, day in days), max(day for _, day in days))
            yield Event(phase.title, span, entry, ("phases", index, "steps", days[-1][0]))
