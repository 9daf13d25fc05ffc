"""Faults of known kinds, planted into the text of an office's files, each with the rule that must tell and the place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from random import Random

from generator import source
from generator.findings import Location
from generator.source import Document, KeyPath, Tree

Change = Callable[[Random, str], str | None]  # a value as typed → what to type instead; ``None`` where it does not fit
Fits = Callable[[Document, KeyPath], bool]


@dataclass(frozen=True)
class Value:
    """A scalar of a file that stands on one line."""

    document: Document
    key_path: KeyPath
    text: str


@dataclass(frozen=True)
class Planted:
    """A fault: the file as it is now, the rules of which one must tell, and where."""

    path: str
    text: str
    rules: frozenset[str]
    place: Location


class Office:
    """The files of an office, as text with the place of every value."""

    def __init__(self, content: Path) -> None:
        self.documents: dict[str, Document] = {}
        for file in sorted(content.rglob("*.yml")):
            document, findings = source.read(file, file.relative_to(content).as_posix())
            assert document is not None, findings
            self.documents[document.path] = document

    def values(self, files: str, keys: str) -> list[Value]:
        """Give the values of the files and key paths that two patterns name; ``*`` is any run of signs."""
        return [
            Value(document, key_path, text)
            for path, document in self.documents.items()
            if fnmatchcase(path, files)
            for key_path, text in _scalars(document.tree, ())
            if fnmatchcase(".".join(map(str, key_path)), keys) and _on_one_line(document, key_path, text)
        ]


def _scalars(tree: Tree, at: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(tree, str):
        yield at, tree
    else:
        inner = tree.items() if isinstance(tree, dict) else enumerate(tree)
        for step, value in inner:
            yield from _scalars(value, (*at, step))


def _on_one_line(document: Document, key_path: KeyPath, text: str) -> bool:
    place = document.values[key_path]
    return bool(text) and text in document.lines[place.line - 1][place.column - 1 :]


def retyped(value: Value, new: str) -> str:
    """Give the file's text with another value typed in place of one."""
    place = value.document.values[value.key_path]
    lines = list(value.document.lines)
    head, tail = lines[place.line - 1][: place.column - 1], lines[place.line - 1][place.column - 1 :]
    lines[place.line - 1] = head + tail.replace(value.text, new, 1)
    return "".join(f"{line}\n" for line in lines)


def without(value: Value) -> str | None:
    """Give the file's text without the line of a key; ``None`` where the line holds more than this key."""
    place = value.document.values[value.key_path]
    lines = list(value.document.lines)
    if not re.fullmatch(rf"\s+{value.key_path[-1]}: .+", lines[place.line - 1]):
        return None
    del lines[place.line - 1]
    return "".join(f"{line}\n" for line in lines)


def place_of(path: str, text: str, key_path: KeyPath, folder: Path) -> Location:
    """Give where a key path stands in a changed file, or the nearest thing around it that is still there."""
    file = folder / "changed.yml"
    file.write_text(text, encoding="utf-8")
    document, findings = source.read(file, path)
    assert document is not None, findings
    return document.locate(key_path)


@dataclass(frozen=True)
class Kind:
    """A kind of fault: which values it befalls, what becomes of them, and the rules of which one must tell.

    ``where`` is the key path at which the finding must stand, counted from the value's own (one ``..`` for each step
    up); the value itself if it is empty. ``change`` as ``None`` leaves the key out.
    """

    name: str
    rules: str
    files: str
    keys: str
    change: Change | None
    where: str = ""
    fits: Fits = lambda _document, _key_path: True

    def plant(self, office: Office, random: Random, folder: Path) -> Planted:
        """Plant one such fault at a random place."""
        values = [one for one in office.values(self.files, self.keys) if self.fits(one.document, one.key_path)]
        random.shuffle(values)
        for value in values:
            text = self._text(value, random)
            if text is not None:
                place = place_of(value.document.path, text, self._told_at(value.key_path), folder)
                return Planted(value.document.path, text, frozenset(self.rules.split()), place)
        raise AssertionError(f"no place for {self.name}")

    def _text(self, value: Value, random: Random) -> str | None:
        if self.change is None:
            return without(value)
        new = self.change(random, value.text)
        return None if new is None or new == value.text else retyped(value, new)

    def _told_at(self, key_path: KeyPath) -> KeyPath:
        for step in self.where.split("/") if self.where else ():
            key_path = key_path[:-1] if step == ".." else (*key_path, int(step) if step.isdigit() else step)
        return key_path


def as_files(planted: Planted) -> Mapping[str, str]:
    """Give the changed file to lay over the office."""
    return {planted.path: planted.text}
