"""Faults planted into the files of an office: a value typed otherwise, a line left out or typed twice, each at a known place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path
from random import Random

from generator import pipeline, shapes, source
from generator.findings import Location
from generator.source import Document, KeyPath, Tree


@dataclass(frozen=True)
class Value:
    """A value that stands on one line of a file: in which file, by which keys, as it was typed."""

    document: Document
    keys: KeyPath
    text: str

    @property
    def name(self) -> str:
        """Its keys, with dots between them: ``groups.0.activities.2.budget``."""
        return ".".join(map(str, self.keys))

    def beside(self, key: str) -> str | None:
        """Give another value of the thing that this one belongs to."""
        tree: Tree = self.document.tree
        for step in self.keys[:-1]:
            tree = tree[step]  # type: ignore[index]  # keys of a tree lead through that tree
        inner = tree.get(key) if isinstance(tree, dict) else None
        return inner if isinstance(inner, str) else None


class Office:
    """The values of an office, and which of them are words for a reader."""

    def __init__(self, content: Path) -> None:
        showing, _ = pipeline.check(content)
        assert showing is not None
        self.values: list[Value] = []
        self.prose: list[Value] = []
        for book in showing.library.years.values():
            for entry in (book.entry, *book.entries.values()):
                if entry.document.path.endswith(".yml"):
                    path = Path(entry.document.path).relative_to(content).as_posix()
                    values = list(_values(replace(entry.document, path=path)))
                    words = {
                        (*at, name) if index is None else (*at, name, index)
                        for at, inner in shapes.walk(entry.record)
                        for name, index, _, _ in shapes.prose(inner)
                    }
                    self.values += values
                    self.prose += [value for value in values if value.keys in words]


def _values(document: Document) -> Iterator[Value]:
    for keys, text in _scalars(document.tree, ()):
        place = document.values[keys]
        if text and text in document.lines[place.line - 1][place.column - 1 :]:
            yield Value(document, keys, text)


def _scalars(tree: Tree, at: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(tree, str):
        yield at, tree
    else:
        inner = tree.items() if isinstance(tree, dict) else enumerate(tree)
        for step, value in inner:
            yield from _scalars(value, (*at, step))


# ── What becomes of a file ────────────────────────────────────────────────────────────────────────────────────────────

Change = Callable[
    [Random, Value], str | None
]  # what to type instead of a value; ``None`` where there is nothing to change
Act = Callable[[Random, Value], tuple[str, KeyPath] | None]  # the file's new text, and where the fault then stands


def typed(change: Change) -> Act:
    """Type another value in place of one."""

    def act(random: Random, value: Value) -> tuple[str, KeyPath] | None:
        new = change(random, value)
        if new is None or new == value.text:
            return None
        place = value.document.values[value.keys]
        lines = list(value.document.lines)
        before, after = lines[place.line - 1][: place.column - 1], lines[place.line - 1][place.column - 1 :]
        lines[place.line - 1] = before + after.replace(value.text, new, 1)
        return "\n".join(lines), value.keys

    return act


def left_out(_: Random, value: Value) -> tuple[str, KeyPath] | None:
    """Leave out the line of a value with its key; told where its thing stands."""
    place = value.document.values[value.keys]
    lines = list(value.document.lines)
    if not re.fullmatch(rf"\s+{value.keys[-1]}: .+", lines[place.line - 1]):
        return None
    del lines[place.line - 1]
    return "\n".join(lines), value.keys


def row_left_out(_: Random, value: Value) -> tuple[str, KeyPath] | None:
    """Leave out the row of a list that a value belongs to; told where the list stands."""
    lines, (first, last), at = _row(value)
    return "\n".join(lines[:first] + lines[last:]), at[:-1]


def row_repeated(_: Random, value: Value) -> tuple[str, KeyPath] | None:
    """Type a row of a list twice; told where it stands the second time."""
    lines, (first, last), at = _row(value)
    place = at[-1]
    assert isinstance(place, int)
    return "\n".join(lines[:last] + lines[first:last] + lines[last:]), (*at[:-1], place + 1, *value.keys[len(at) :])


def _row(value: Value) -> tuple[list[str], tuple[int, int], KeyPath]:
    """Give the lines of a file, the first and the last of a value's row, and the keys of that row."""
    at = value.keys
    while not isinstance(at[-1], int):
        at = at[:-1]
    lines = list(value.document.lines)
    first = value.document.values[at].line - 1
    depth = len(lines[first]) - len(lines[first].lstrip())
    last = first + 1
    while last < len(lines) and lines[last].startswith(" " * (depth + 1)):
        last += 1
    return lines, (first, last), at


# ── Kinds of fault ────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Planted:
    """A fault: of what kind, the file as it is now, and where the fault stands in it."""

    kind: Kind
    path: str
    text: str
    place: Location


@dataclass(frozen=True)
class Kind:
    """A kind of fault: which values it befalls, what becomes of them, and the codes of which one must tell it.

    ``files`` and ``keys`` are patterns, ``*`` for any run of signs; ``prose`` keeps to words for a reader.
    """

    name: str
    codes: str
    files: str
    keys: str
    act: Act
    prose: bool = False
    fits: Callable[[Value], object] = lambda _: True

    def population(self, office: Office) -> list[Value]:
        """Give the values that it can befall."""
        return [
            value
            for value in (office.prose if self.prose else office.values)
            if fnmatchcase(value.document.path, self.files)
            and any(fnmatchcase(value.name, keys) for keys in self.keys.split())
            and self.fits(value)
        ]

    def plant(self, office: Office, random: Random, taken: Iterable[str] = ()) -> Planted | None:
        """Plant it at a random place of a file that is not taken; ``None`` where there is none."""
        values = [value for value in self.population(office) if value.document.path not in taken]
        random.shuffle(values)
        for value in values:
            if acted := self.act(random, value):
                text, keys = acted
                document, findings = source.parse(text, value.document.path)
                if document is not None and not findings:
                    return Planted(self, value.document.path, text, document.locate(keys))
        return None
