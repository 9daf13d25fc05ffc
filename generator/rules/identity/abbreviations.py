"""Abbreviations of offices before the name of a place, as they stand in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.identity import likeness
from generator.rules.identity.provinces import ABBREVIATIONS

_SHORT = re.compile(r"(?<![ก-ฮ.])(?P<short>[ก-ฮ]{2,})\. ?(?P<place>[ก-๎]{2,})")
_LETTERS = 4  # of the longest abbreviation
_OF_OTHERS = frozenset(
    ["สพม", "สพป", "ศธจ", "ศธภ", "สพฐ", "ปปช", "ปปท", "อบจ", "อบต", "กศน", "สกร", "ผอ", "รร", "พศ", "สสจ", "สวท"]
)


def signs(short_name: str) -> Iterator[str]:
    """Give what stands in every text with an abbreviation before our place, as patterns."""
    if own := _SHORT.match(short_name):
        yield from (rf"\. ?{place}" for place in _places(own["place"]))


def _places(place: str) -> tuple[str, str]:
    return place, ABBREVIATIONS.get(place, place)


def nearly_own(text: str, short_name: str) -> str | None:
    """Find an abbreviation before our place that is ours but for a letter, and nobody else's."""
    own = _SHORT.match(short_name)
    if own is None or "." not in text:
        return None
    places = _places(own["place"])
    for match in _SHORT.finditer(text):
        known = match["short"].endswith((*_OF_OTHERS, own["short"]))
        place = next((place for place in places if match["place"].startswith(place)), "")
        for told in _told(match, own["short"]) if place and not known else ():
            if likeness.slips(own["short"], told, 1) <= 1:
                return text[match.end("short") - len(told) : match.start("place") + len(place)]
    return None


def _told(match: re.Match[str], own: str) -> Iterator[str]:
    """Give what the abbreviation may be: the letters that stand alone, else those that a word before them leaves."""
    short, before = match["short"], match.string[: match.start()][-1:]
    if len(short) <= _LETTERS and not "ก" <= before <= "๎":
        yield short
        return
    for length in (len(own) - 1, len(own), len(own) + 1):
        told = short[-length:]
        if len(told) == length > 1 and (told[0], told[-1]) == (own[0], own[-1]):
            yield told
