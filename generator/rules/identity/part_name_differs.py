"""A text names a measure nearly, but not exactly, as the parts of the year's items are called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.findings import FindingKind, Severity
from generator.models.year import ItemPart
from generator.rules.identity import likeness
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import matching

_KIND = "มาตรการ"
_NAMED = re.compile(f"{_KIND}[ก-๎/]{{12,}}")
_ALIKE = 0.85


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    if seen.entry is seen.book.entry:
        return
    parts: list[ItemPart] = [part for item in seen.book.year.items for part in item.parts if _KIND in part.title]
    titles = {likeness.unspaced(part.title): part.title for part in parts}
    for match in _NAMED.finditer(seen.it.value) if titles else ():
        told = likeness.unspaced(match[0])
        if any(told.startswith(title) for title in titles):
            continue
        near = next((title for title in titles if SequenceMatcher(None, told, title).ratio() >= _ALIKE), None)
        if near:
            yield seen.fault(word=match[0], title=seen.it.title, found=match[0], right=titles[near])


RULE = Rule(
    FindingKind(
        "D568",
        "part-name-differs",
        Severity.DOUBT,
        "{title}: “{found}” น่าจะเป็น “{right}” ตามรายการของปี",
        "'{found}' is nearly '{right}', as the year lists it",
        "ใช้ชื่อเดียวกับส่วนย่อยของข้อใน year.yml",
    ),
    Text,
    _look,
    sign=matching(_NAMED),
)
