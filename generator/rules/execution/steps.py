"""The steps of measures: where they stand, what is told of them, and the activities that carry them out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from generator.fields import Status
from generator.library import YearBook
from generator.models.measures import MeasureSet, Step
from generator.models.report import Report
from generator.source import KeyPath


def of(record: MeasureSet) -> Iterator[tuple[KeyPath, Step]]:
    """Give every step of measures with its place in the record."""
    for place, measure in enumerate(record.measures):
        for number, group in enumerate(measure.groups):
            for index, step in enumerate(group.steps):
                yield ("measures", place, "groups", number, "steps", index), step


def told(record: MeasureSet) -> Iterator[tuple[KeyPath, Step, str]]:
    """Give every step of which something is told: where the words stand, the step, the words."""
    for path, step in of(record):
        if isinstance(step.progress, str):
            yield (*path, "progress"), step, step.progress


def carried_out(book: YearBook) -> Iterator[tuple[str, str, Step]]:
    """Give the plan and the activity of a year that a step of its measures is carried out by, with that step."""
    for entry in book.of_kind("measures"):
        for _, step in of(cast("MeasureSet", entry.record)):
            for name in step.activities:
                plan, _, activity = name.removeprefix("plans/").partition("#")
                yield plan, activity, step


def status_of(book: YearBook, activity: str) -> Status | None:
    """Give how far an activity, named as ``plans/id#activity``, is by the last round that tells of it."""
    plan, _, wanted = activity.removeprefix("plans/").partition("#")
    reports = [cast("Report", entry.record) for entry in book.of_kind("reports")]
    rounds = sorted((report for report in reports if report.plan == plan), key=lambda report: report.round.quarters[-1])
    known = [result.status for report in rounds for result in report.results if result.activity == wanted]
    return next((status for status in reversed(known) if status), None)
