"""The steps of measures: where they stand, what is told of them, and the activities that carry them out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from generator.fields import Status
from generator.library import Library, YearBook
from generator.models.measures import MeasureSet, Step
from generator.models.report import Report
from generator.rules.rule import Seen
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


def told_activities(_: Library, book: YearBook) -> set[tuple[str, str]]:
    """Give the activities of a year, each with its plan, of which the progress of a step of measures tells."""
    return {
        _named(name)
        for entry in book.of_kind("measures")
        for _, step in of(cast("MeasureSet", entry.record))
        for name in step.activities
        if step.progress
    }


def status_of(seen: Seen[Any], activity: str) -> Status | None:
    """Give how far an activity, named as ``plans/id#activity``, is by the last round that tells of it."""
    return seen.once(_statuses).get(_named(activity))


def _statuses(_: Library, book: YearBook) -> dict[tuple[str, str], Status]:
    reports = [cast("Report", entry.record) for entry in book.of_kind("reports")]
    return {
        (report.plan, result.activity): result.status
        for report in sorted(reports, key=lambda report: report.round.quarters[-1])
        for result in report.results
        if result.status
    }


def _named(activity: str) -> tuple[str, str]:
    plan, _, name = activity.removeprefix("plans/").partition("#")
    return plan, name
