"""A bracket or a quotation mark is opened and never closed, or closed and never opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import matching

_MARKS = re.compile(r"[()\[\]{}“”]")
_PAIRS = {")": "(", "]": "[", "”": "“", "}": "{"}
_LIST_MARK = re.compile(
    r"(?:^|(?<=[\s(]))[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,3})*\)|(?:^|(?<=\s))(?:[ก-ฮA-Za-z]|[ivx]{1,4})\)"
)


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    if (found := _odd_one(seen.it.value)) is not None:
        word = seen.it.value[found : found + 24].split("\n")[0].rstrip()
        yield seen.fault(word=word, title=seen.it.title, found=word)


def _odd_one(text: str) -> int | None:
    """Give where the first mark without its partner stands; the ")" of a list number needs none."""
    of_lists: set[int] | None = None
    open_ones: list[int] = []
    for mark in _MARKS.finditer(text):
        place, partner = mark.start(), _PAIRS.get(mark[0])
        if partner is None:
            open_ones.append(place)
        elif open_ones and text[open_ones[-1]] == partner:
            open_ones.pop()
        else:
            of_lists = _of_lists(text) if of_lists is None else of_lists
            if place not in of_lists:
                return place
    return open_ones[0] if open_ones else None


def _of_lists(text: str) -> set[int]:
    return {match.end() - 1 for match in _LIST_MARK.finditer(text) if "(" not in match[0]}


RULE = Rule(
    FindingKind(
        "D607",
        "bracket-unclosed",
        Severity.DOUBT,
        "{title}: วงเล็บหรือเครื่องหมายคำพูดไม่ครบคู่ที่ “{found}”",
        "a bracket or quotation mark has no partner: '{found}'",
        "เติมเครื่องหมายให้ครบคู่ หรือลบตัวที่เกิน",
    ),
    Text,
    _look,
    sign=matching(_MARKS),
)
