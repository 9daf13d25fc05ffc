"""A person is named where a position is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.findings import FindingKind, Severity
from generator.rules.privacy.names import named_in
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape


@cache
def _wanting_positions(shape: type[Shape]) -> frozenset[str]:
    """Give the fields of a shape that want a position: their own descriptions say so to the editor."""
    return frozenset(name for name, field in shape.model_fields.items() if "ตำแหน่ง" in (field.description or ""))


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    wanting = _wanting_positions(type(seen.it))
    for name, index, words, title in seen.texts:
        if name in wanting and (person := named_in(words)):
            path = (name,) if index is None else (name, index)
            yield seen.fault(*path, word=person, title=title)


RULE = Rule(
    FindingKind(
        "D805",
        "person-named",
        Severity.DOUBT,
        "{title}: เป็นชื่อบุคคล ช่องนี้ให้ใส่ตำแหน่ง",
        "a person is named where a position is asked for",
        "เขียนตำแหน่งแทนชื่อ เช่น ผู้อำนวยการกลุ่มอำนวยการ ถ้ามอบหมายให้ทำแทน เขียน รักษาราชการแทน ต่อท้ายตำแหน่ง",
    ),
    Shape,
    _look,
    having=_wanting_positions,
)
