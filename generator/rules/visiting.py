"""Every thing that a rule may look at, once each: years, items, records, what stands inside records, their texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator import shapes
from generator.library import Entry, YearBook
from generator.models.year import Year
from generator.rules import web
from generator.rules.rule import Case, Figures, Seen, Text

_FIGURE = re.compile("[0-9๐-๙]")


def things(case: Case) -> Iterator[Seen[Any]]:
    """Give everything of an office, the library first, then year by year; nothing where there is no year."""
    books = list(case.library.years.values())
    if not books:
        return
    office = case.library.office_entry
    yield Seen(case.library, (), office, books[0], case)
    yield from _inside(office, books[0], case)
    for book in books:
        yield Seen(book, (), book.entry, book, case)
        for state in case.checklists[book.number]:
            yield Seen(state, (), state.statement or book.entry, book, case)
        for entry in (book.entry, *book.entries.values()):
            yield from _inside(entry, book, case)


def years(case: Case) -> Iterator[Seen[Year]]:
    """Give the record of each year."""
    return (Seen(book.year, (), book.entry, book, case) for book in case.library.years.values())


def _inside(entry: Entry, book: YearBook, case: Case) -> Iterator[Seen[Any]]:
    yield Seen(entry, (), entry, book, case)
    for path, inner in shapes.walk(entry.record):
        yield Seen(inner, path, entry, book, case)
        texts = list(shapes.prose(inner))
        yield from (Seen(link, path, entry, book, case) for link in web.links(inner, texts))
        for name, index, value, title in texts:
            at = (*path, name) if index is None else (*path, name, index)
            told = Figures if _FIGURE.search(value) else Text
            yield Seen(told(value, title, name), at, entry, book, case)
