"""Two activities have the same words for their result."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.models.measures import MeasureSet
from generator.models.report import Report
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath

_LONG = 40  # letters; shorter words may hold for several: ดำเนินการแล้วเสร็จตามแผน


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for path, text, name in _told(seen.it):
        told = pairing.plain(text)
        if len(told) < _LONG:
            continue
        if told in first:
            yield seen.fault(*path, other=first[told])
        first.setdefault(told, name)


def _told(entry: Entry) -> Iterator[tuple[KeyPath, str, str]]:
    """Give where each result stands, its words, and what it is the result of."""
    record = entry.record
    if isinstance(record, Report):
        for index, result in enumerate(record.results):
            if isinstance(result.result, str):
                yield ("results", index, "result"), result.result, result.activity
    elif isinstance(record, MeasureSet):
        for place, measure in enumerate(record.measures):
            for number, group in enumerate(measure.groups):
                for index, step in enumerate(group.steps):
                    if isinstance(step.progress, str):
                        path = ("measures", place, "groups", number, "steps", index, "progress")
                        yield path, step.progress, step.id


RULE = Rule(
    FindingKind(
        "D413",
        "result-repeated",
        Severity.DOUBT,
        "ข้อความผลซ้ำกับของ {other}",
        "the words of this result are those of {other}",
        "เขียนผลของแต่ละกิจกรรมแยกกัน มักเกิดจากคัดลอกแล้วไม่ได้แก้",
    ),
    Entry,
    _look,
)
