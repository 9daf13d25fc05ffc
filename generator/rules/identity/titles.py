"""The titles that catalogues give to indicators and items, and how words are compared with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from generator.catalogues.catalogue import Catalogue
from generator.library import Library, YearBook
from generator.rules.identity import likeness

Titles: TypeAlias = Mapping[str, Sequence[str]]  # by number or code; the newest year's first

_START = 4  # letters that a slip leaves alone: looking further would cost too much
_ENOUGH = 9  # letters of a title that tell it from other words


def indicators(library: Library, _: YearBook) -> Titles:
    """Give the titles of indicators and sub-indicators in all years of an office."""
    return _gathered(pair for book in library.years.values() for pair in _indicators(book.catalogue))


def items(library: Library, _: YearBook) -> Titles:
    """Give the titles of items in all years of an office; a code may stand for another item in another year."""
    return _gathered((item.code, item.title) for book in library.years.values() for item in book.catalogue.items)


def of_year(_: Library, book: YearBook) -> Titles:
    """Give the titles of the items of one year."""
    return _gathered((item.code, item.title) for item in book.catalogue.items)


def _indicators(catalogue: Catalogue) -> Iterable[tuple[str, str]]:
    for instrument in catalogue.scoring.instruments:
        for indicator in instrument.indicators:
            yield indicator.number, indicator.title
            yield from ((sub.number, sub.title) for sub in indicator.sub_indicators)


def _gathered(pairs: Iterable[tuple[str, str]]) -> Titles:
    found: dict[str, list[str]] = {}
    for number, title in pairs:
        found.setdefault(number, []).append(title)
    return found


def same(words: str, titles: Iterable[str]) -> bool:
    """Tell whether words are one of some titles."""
    return likeness.unspaced(words) in map(likeness.unspaced, titles)


def begins(words: str, titles: Iterable[str]) -> bool:
    """Tell whether words begin with one of some titles."""
    return likeness.unspaced(words).startswith(tuple(map(likeness.unspaced, titles)))


def owner(words: str, known: Titles) -> str | None:
    """Give the number or code whose title the words are."""
    return next((number for number, titles in known.items() if same(words, titles)), None)


def owner_of_start(words: str, known: Titles) -> str | None:
    """Give the number or code whose title the words begin with, where the title is long enough to be telling."""
    long_ones = ((number, [title for title in titles if len(title) >= _ENOUGH]) for number, titles in known.items())
    return next((number for number, titles in long_ones if titles and begins(words, titles)), None)


def nearly(words: str, titles: Iterable[str]) -> bool:
    """Tell whether words begin with a title but for a few letters."""
    told = likeness.unspaced(words)
    for title in map(likeness.unspaced, titles):
        allowed = min(4, len(title) // 5)
        if told[:_START] == title[:_START] and likeness.slips(title, told, allowed) <= allowed:
            return True
    return False
