"""A bracket or a quotation mark is opened and never closed, or closed and never opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text

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
    marks = {match.end() - 1 for match in _LIST_MARK.finditer(text) if "(" not in match[0]}
    open_ones: list[int] = []
    for place, mark in enumerate(text):
        if mark in _PAIRS.values():
            open_ones.append(place)
        elif mark in _PAIRS:
            if open_ones and text[open_ones[-1]] == _PAIRS[mark]:
                open_ones.pop()
            elif place not in marks:
                return place
    return open_ones[0] if open_ones else None


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
)
