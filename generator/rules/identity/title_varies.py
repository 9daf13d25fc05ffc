"""One activity bears two titles: they share a long run of words and begin or end otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from generator import shapes
from generator.findings import FindingKind, Severity
from generator.library import Entry, YearBook
from generator.models.evidence import Evidence
from generator.models.measures import Step
from generator.models.plan import Plan
from generator.rules.identity import likeness
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath

_ASSESSMENT = "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ"  # many activities are about it
_RUN = 40  # letters in a row that titles of two activities do not share by chance
_PIECE = _RUN // 2


def _look(seen: Seen[YearBook]) -> Iterator[Fault]:
    names = _names(seen)
    runs = _runs_of_activities(seen.it, names)
    pieces = {run[start : start + _PIECE] for run in runs for start in (0, _RUN - _PIECE)}
    for entry, path, title in _titles(seen.it) if runs else ():
        told = _without(names, title)
        if not any(told[start : start + _PIECE] in pieces for start in range(0, len(told), _PIECE)):
            continue  # told quickly: a shared run holds one of these pieces wherever it begins
        others = [runs[run] for start in range(len(told) - _RUN + 1) if (run := told[start : start + _RUN]) in runs]
        if others and not any(_is_within(told, _without(names, other)) for other in others):
            yield seen.elsewhere(entry, *path, other=others[0])


def _names(seen: Seen[YearBook]) -> tuple[str, ...]:
    """Give the long names that may well stand in the titles of several activities: of projects, of the office, of the assessment."""
    projects = (cast("Plan", entry.record).project for entry in seen.it.of_kind("plans"))
    names = (*projects, seen.library.office.name.th, _ASSESSMENT)
    return tuple(dict.fromkeys(likeness.row(name) for name in names if name))


def _without(names: tuple[str, ...], title: str) -> str:
    row = likeness.row(title)
    for name in names:
        row = row.replace(name, " ")
    return row


def _is_within(one: str, other: str) -> bool:
    return one in other or other.rstrip("ฯ") in one


def _runs_of_activities(book: YearBook, names: tuple[str, ...]) -> Mapping[str, str]:
    """Give every run of letters in the titles of planned activities, with the title that it stands in."""
    titles = (activity.title for entry in book.of_kind("plans") for activity in cast("Plan", entry.record).activities)
    known = ((_without(names, title), title) for title in titles)
    return {row[start : start + _RUN]: title for row, title in known for start in range(len(row) - _RUN + 1)}


def _titles(book: YearBook) -> Iterator[tuple[Entry, KeyPath, str]]:
    """Give the titles of steps and of evidence in a year."""
    for entry in book.entries.values():
        for path, inner in shapes.walk(entry.record):
            if isinstance(inner, (Step, Evidence)):
                yield entry, (*path, "title"), inner.title


RULE = Rule(
    FindingKind(
        "D560",
        "title-varies",
        Severity.DOUBT,
        "ชื่อนี้กับ “{other}” ในแผน เหมือนกันยาวแต่ขึ้นต้นหรือลงท้ายต่างกัน",
        "the title is nearly that of the planned activity '{other}'",
        "ใช้ชื่อกิจกรรมเดียวกันทุกแห่ง ถ้าเป็นคนละกิจกรรมให้ชื่อบอกได้ว่าต่างกัน",
    ),
    YearBook,
    _look,
)
