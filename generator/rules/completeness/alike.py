"""Titles as rules compare and show them."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from generator import thai

_NUMBERING = re.compile(r"^[\d.()\s-]+")
_SHOWN = 60  # letters of a title that a message repeats
_ALIKE = 0.85


def plain(title: str) -> str:
    """Bring a title to the form in which it is compared: without numbering and spaces."""
    return _NUMBERING.sub("", thai.fold(title)).replace(" ", "")


def are(one: str, other: str) -> bool:
    """Tell whether two plain titles are of the same thing: equal, one inside the other, or but for a few letters."""
    return one in other or other in one or SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def short(title: str) -> str:
    """Give a title at a length that a message can repeat."""
    return title if len(title) <= _SHOWN else f"{title[:_SHOWN].rstrip()}…"
