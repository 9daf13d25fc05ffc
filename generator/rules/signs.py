"""By which words a rule knows where it need not look: most of what a run costs is looking in vain.

A sign stands in every text that has the fault. It is sought once in all texts of a file, put one after the other, each
closed by :data:`END`, and the rule is called for the texts in which it is found.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import TypeAlias

from generator.models.office import Office

END = "\0"  # of a text; it stands in none, as reading refuses it

Find: TypeAlias = Callable[[str, int], int]  # where the next one begins from a place on; −1 where there is none
Sign: TypeAlias = Callable[[Office], Find]


def matching(*patterns: str | re.Pattern[str]) -> Sign:
    """Give the sign that one of some patterns matches; where one asks for the end of a text it must know ``END``.

    A pattern that begins with letters, or with a set of letters, is found fast; so instead of ``a|b`` give ``a`` and ``b``.
    """
    searches = [re.compile(pattern).search for pattern in patterns]

    def find(words: str, start: int) -> int:
        found = (search(words, start) for search in searches)
        return min((match.start() for match in found if match), default=-1)

    def find_one(words: str, start: int) -> int:
        found = searches[0](words, start)
        return found.start() if found else -1

    return lambda _: find_one if len(searches) == 1 else find


def one_of(*parts: str) -> Sign:
    """Give the sign that one of some words stands there."""
    if len(parts) == 1:
        return _word(parts[0])

    def find(words: str, start: int) -> int:
        return min((place for part in parts if (place := words.find(part, start)) >= 0), default=-1)

    return lambda _: find


def _word(word: str) -> Sign:
    def find(words: str, start: int) -> int:
        return words.find(word, start)

    return lambda _: find


def longer_than(letters: int) -> Sign:
    """Give the sign that a text has more letters than so many."""

    def find(words: str, start: int) -> int:
        end = words.find(END, start)
        while 0 <= end <= start + letters:
            start, end = end + 1, words.find(END, end + 1)
        return start if end >= 0 else -1

    return lambda _: find


def of_office(patterns: Callable[[Office], Iterable[str]]) -> Sign:
    """Give the sign that a pattern matches which the names of an office make."""
    return lambda office: matching(*patterns(office))(office)


def when(holds: Callable[[str], bool]) -> Sign:
    """Give the sign that something holds for all words of a file; not for texts, which are searched one after another."""
    return lambda _: lambda words, _start: 0 if holds(words) else -1


class Passage:
    """Texts put one after the other."""

    def __init__(self, texts: Sequence[str]) -> None:
        closed = [text.rstrip() + END for text in texts]
        self._words = "".join(closed)
        self._ends = list(accumulate(map(len, closed)))
        self._bearing: dict[Find, list[int]] = {}  # some rules share a sign

    def bearing(self, find: Find) -> Sequence[int]:
        """Give the numbers of the texts that bear a sign; each text is searched on its own start."""
        if find not in self._bearing:
            self._bearing[find] = self._numbers(find)
        return self._bearing[find]

    def _numbers(self, find: Find) -> list[int]:
        numbers: list[int] = []
        place = find(self._words, 0)
        while place >= 0:
            numbers.append(bisect_right(self._ends, place))
            place = find(self._words, self._ends[numbers[-1]])
        return numbers
