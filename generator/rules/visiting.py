"""Every thing that a rule may look at, once each and file by file: years, items, records, what stands in them, texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator import shapes
from generator.library import Entry, YearBook
from generator.rules import aside, web
from generator.rules.rule import Case, Figures, Seen, Text

_FIGURE = re.compile("[0-9๐-๙]")


@dataclass(frozen=True, slots=True)
class File:
    """What stands in one file, for the rules of one year; texts apart, as signs are sought in all of them at once."""

    entry: Entry
    book: YearBook
    things: list[Seen[Any]] = field(default_factory=list)
    texts: list[Seen[Text]] = field(default_factory=list)


def files(case: Case) -> Iterator[File]:
    """Give the files of an office, its own record first, then year by year; nothing where there is no year."""
    books = list(case.library.years.values())
    if not books:
        return
    yield _read(case, case.library.office_entry, books[0], case.library)
    for book in books:
        for state in case.checklists[book.number]:
            entry = state.statement or book.entry
            yield File(entry, book, [Seen(state, (), entry, book, case)])
        yield _read(case, book.entry, book, book)
        yield from (_read(case, entry, book) for entry in book.entries.values())
        for attachment in book.attachments.values():
            entry, told = aside.of_attachment(attachment, book, case.library.root)
            yield File(entry, book, [Seen(one, at, entry, book, case) for at, one in told])


def years(case: Case) -> Iterator[File]:
    """Give the record of each year alone."""
    for book in case.library.years.values():
        yield File(book.entry, book, [Seen(book.year, (), book.entry, book, case)])


def _read(case: Case, entry: Entry, book: YearBook, *whole: object) -> File:
    """Gather what stands in a file, after what it stands for as a whole."""
    file = File(entry, book, [Seen(it, (), entry, book, case) for it in (*whole, entry)])
    for path, inner in shapes.walk(entry.record):
        texts = list(shapes.prose(inner))
        file.things.append(Seen(inner, path, entry, book, case, texts))
        file.things.extend(Seen(link, path, entry, book, case) for link in web.links(inner, texts))
        for name, index, value, title in texts:
            at = (*path, name) if index is None else (*path, name, index)
            told = Figures if _FIGURE.search(value) else Text
            file.texts.append(Seen(told(value, title, name), at, entry, book, case))
    placed, beside = aside.of_entry(entry)
    file.things.extend(Seen(one, at, placed, book, case) for at, one in beside)
    return file
