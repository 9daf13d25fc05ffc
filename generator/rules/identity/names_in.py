"""Where names begin in a text, and the words of a whole record."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator import shapes
from generator.shapes import Shape
from generator.source import KeyPath


def starts(text: str, beginnings: Collection[str]) -> Iterator[int]:
    """Give the places where a text has one of some beginnings of names."""
    for beginning in beginnings:
        place = text.find(beginning)
        while place >= 0:
            yield place
            place = text.find(beginning, place + 1)


def words_of(record: Shape) -> Iterator[tuple[KeyPath, str]]:
    """Give all words for a reader in a record, each with its place."""
    for path, inner in shapes.walk(record):
        for name, index, value, _ in shapes.prose(inner):
            yield ((*path, name) if index is None else (*path, name, index)), value
