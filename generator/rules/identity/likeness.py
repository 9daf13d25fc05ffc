"""How like two names or rows are: what an eye takes for the same."""

from __future__ import annotations

import re
from functools import lru_cache

from generator import thai

_LEAD = re.compile(
    r"^[\s•–-]*(?:(?:กิจกรรม|โครงการ|ขั้นตอน)ที่ ?[0-9]+\s*|[0-9]+(?:\.[0-9]+)+[.)]*\s+|\(?[0-9]+\s*[.)]+\s*(?=[^0-9]))"
)
_SIGNS = re.compile(r"[\s.,:;“”\"'()•–-]+")

_PIECE = 4  # letters


@lru_cache(maxsize=8192)
def unspaced(text: str) -> str:
    """Fold a name for comparison, without its spaces."""
    return thai.fold(text).replace(" ", "")


@lru_cache(maxsize=8192)
def row(text: str) -> str:
    """Fold a row of a list for comparison: without its number, spaces and signs."""
    return _SIGNS.sub("", _LEAD.sub("", thai.fold(text), count=1))


def slips(name: str, text: str, limit: int) -> int:
    """Count the letters by which the beginning of a text differs from a name; ``limit + 1`` where they are unlike."""
    text = text[: len(name) + limit]
    if not may_be(name, text, limit):
        return limit + 1
    before = list(range(limit + len(name) + 1))
    for number, letter in enumerate(name, start=1):
        now = [number]
        for place, other in enumerate(text, start=1):
            now.append(min(before[place] + 1, now[-1] + 1, before[place - 1] + (letter != other)))
        if min(now) > limit:
            return limit + 1
        before = now
    return min(before[len(name) - limit : len(text) + 1], default=limit + 1)


def may_be(name: str, text: str, limit: int) -> bool:
    """Tell quickly whether a text may hold a name with so many slips: each of them spoils one piece at most."""
    pieces = _pieces(name)
    return sum(piece in text for piece in pieces) >= len(pieces) - limit


@lru_cache(maxsize=1024)
def _pieces(name: str) -> tuple[str, ...]:
    return tuple(name[place : place + _PIECE] for place in range(0, len(name) - _PIECE + 1, _PIECE))


def shared(first: str, second: str) -> tuple[int, int]:
    """Count the letters that two texts share from the start, and then from the end."""
    shorter = min(len(first), len(second))
    start = next((place for place in range(shorter) if first[place] != second[place]), shorter)
    rest = shorter - start
    end = next((place for place in range(rest) if first[-1 - place] != second[-1 - place]), rest)
    return start, end
