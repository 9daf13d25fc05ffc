"""Two activities have the same words for their result, or the better part of them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.models.measures import MeasureSet
from generator.models.report import Report
from generator.rules.execution import pairing, steps
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath

_LONG = 40  # letters; shorter words may hold for several: ดำเนินการแล้วเสร็จตามแผน
_RUN = 100  # letters in a row that no two results share by chance: more than the name of a project


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    first: dict[str, str] = {}  # whole results, and every run of letters in them: what they are the result of
    for path, text, name in _told(seen.it):
        told = pairing.plain(text)
        if len(told) < _LONG:
            continue
        runs = [told, *(told[start : start + _RUN] for start in range(len(told) - _RUN))]
        other = next((first[run] for run in runs if run in first), None)
        if other:
            yield seen.fault(*path, other=other)
        for run in runs:
            first.setdefault(run, name)


def _told(entry: Entry) -> Iterator[tuple[KeyPath, str, str]]:
    """Give where each result stands, its words, and what it is the result of."""
    record = entry.record
    if isinstance(record, Report):
        for index, result in enumerate(record.results):
            if isinstance(result.result, str):
                yield ("results", index, "result"), result.result, result.activity
    elif isinstance(record, MeasureSet):
        yield from ((path, text, step.id) for path, step, text in steps.told(record))


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
