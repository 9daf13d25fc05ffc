"""A row stands twice in one list."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.identity import lists
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape
from generator.source import KeyPath


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    for rows in lists.of(seen.it):
        first: dict[tuple[object, ...], KeyPath] = {}
        for path, key, words in rows:
            if key in first:
                line = seen.entry.document.locate((*seen.path, *first[key])).line
                yield seen.fault(*path, words=words, line=line)
            else:
                first[key] = path


RULE = Rule(
    FindingKind(
        "D505",
        "row-repeated",
        Severity.DOUBT,
        "“{words}” ซ้ำกับบรรทัด {line}",
        "'{words}' repeats line {line}",
        "ลบแถวที่ซ้ำ หรือแก้ให้ต่างกันถ้าเป็นคนละเรื่อง",
    ),
    Shape,
    _look,
    having=lists.names,
)
