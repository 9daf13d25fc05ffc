"""A sub-number does not belong to the heading it stands under: 10.3 under 11."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator import shapes, thai
from generator.findings import FindingKind, Severity
from generator.models.measures import Development, Weakness
from generator.models.plan import ActivityGroup
from generator.models.report import Report
from generator.rules.identity import numbering
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape
from generator.source import KeyPath


def _look(seen: Seen[ActivityGroup | Report | Shape]) -> Iterator[Fault]:
    it = seen.it
    if isinstance(it, ActivityGroup):
        yield from _in_group(seen, it)
    elif isinstance(it, Report):
        yield from _in_phases(seen, it)
    elif isinstance(it, (Weakness, Development)):
        yield from _of_indicator(seen, it)
    for name in shapes.lists(type(it)):
        value = getattr(it, name)
        if isinstance(value, tuple) and len(value) > 1 and isinstance(value[0], str):
            yield from _in_words(seen, name, value)


def _in_group(seen: Seen[Any], group: ActivityGroup) -> Iterator[Fault]:
    own, last = numbering.parsed(group.number), None
    for place, activity in enumerate(group.activities):
        parts = numbering.parsed(activity.number)
        if own and parts and len(parts) == len(own) + 1 and parts[:-1] not in (own, last):
            yield _fault(seen, ("activities", place, "number"), activity.number, group.number)
        last = parts[:-1] if parts else last


def _in_phases(seen: Seen[Any], report: Report) -> Iterator[Fault]:
    earlier: set[tuple[int, ...]] = set()
    for place, phase in enumerate(report.phases):
        typed = [number for number in numbering.typed(phase.steps) if len(number.parts) > 1]
        if typed and typed[0].parts[:-1] in earlier:
            yield _fault(seen, ("phases", place, "steps", typed[0].place), typed[0].words, phase.title)
        earlier |= {number.parts[:-1] for number in typed[:1]}


def _of_indicator(seen: Seen[Any], row: Weakness | Development) -> Iterator[Fault]:
    named = re.search(r"ตัวชี้วัดย่อย(?:ที่)? ?([0-9]+)\.[0-9]", thai.arabic_digits(row.item or ""))
    if named and row.indicator and named[1] != row.indicator:
        yield _fault(seen, ("item",), named[0], f"ตัวชี้วัดที่ {row.indicator}", named[0][:12])


def _in_words(seen: Seen[Any], name: str, rows: tuple[str, ...]) -> Iterator[Fault]:
    if stray := numbering.first_stray(numbering.typed(rows)):
        number, before = stray
        yield _fault(seen, (name, number.place), number.words, f"{before.words} และข้อก่อนหน้า")


def _fault(seen: Seen[Any], path: KeyPath, number: str, parent: str, word: str = "") -> Fault:
    return seen.fault(*path, word=word, number=number, parent=parent)


RULE = Rule(
    FindingKind(
        "D508",
        "number-of-another-parent",
        Severity.DOUBT,
        "เลข {number} ไม่ใช่ข้อย่อยของ {parent}",
        "the number {number} does not belong under {parent}",
        "แก้เลขให้ขึ้นต้นด้วยเลขของหัวข้อที่อยู่ หรือย้ายแถวไปไว้ใต้หัวข้อของมัน",
    ),
    Shape,
    _look,
    having=shapes.lists,
)
