"""An item's code stands beside another title than the catalogue gives it, or a title is nearly an item's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.measures import Development, Weakness
from generator.models.year import ItemPeople
from generator.rules.identity import titles
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import matching
from generator.source import KeyPath

_NAMED = re.compile(r"(?<![A-Za-z0-9/])(?P<code>O[0-9]{1,2})[ :]+(?P<title>[ก-๎A-Z][^\n]*)")
_OWN = re.compile(r"ข้อ ?(?:O ?|0)(?P<code>[0-9]{1,2}) ?: ?(?P<title>[ก-๎][^\n]*)")
_LONG = 24  # letters from which on a title cannot be like an item's by chance


def _look(seen: Seen[ItemPeople | Weakness | Development | Text]) -> Iterator[Fault]:
    if isinstance(it := seen.it, ItemPeople):
        right = seen.once(titles.of_year).get(it.code, [])
        if it.title and right and not titles.same(it.title, right):
            yield _fault(seen, it.code, it.title, right[0], "title")
    elif isinstance(it, (Weakness, Development)):
        for path, issue in seen.words():
            if path[0] in {"item", "issues"}:
                yield from _nearly(seen, issue, path)
    else:
        for match in _NAMED.finditer(it.value):
            yield from _read(seen, match["code"], match["title"])
        if seen.entry.kind.name == "items":
            yield from _own(seen, it.value)


def _read(seen: Seen[Any], code: str, title: str) -> Iterator[Fault]:
    known = seen.once(titles.items)
    other = code in known and not titles.begins(title, known[code])
    if other and (titles.owner_of_start(title, known) or titles.nearly(title, known[code])):
        yield _fault(seen, code, title[:60].strip(), known[code][0])


def _own(seen: Seen[Any], text: str) -> Iterator[Fault]:
    """Notice another title after the item's own code, in the words of the item itself."""
    known = seen.once(titles.of_year)
    for match in _OWN.finditer(thai.arabic_digits(text)):
        code = f"O{match['code'].lstrip('0')}"
        if code == (seen.entry.id or "").upper() and not titles.begins(match["title"], known.get(code, [""])):
            yield _fault(seen, code, match["title"][:60].strip(), known[code][0])


def _nearly(seen: Seen[Any], title: str, path: KeyPath) -> Iterator[Fault]:
    """Notice an issue that is an item's title but for a few letters."""
    known = seen.once(titles.items)
    pairs = ((code, name) for code, names in known.items() for name in names if len(name) >= _LONG)
    near = next((pair for pair in pairs if titles.nearly(title, [pair[1]])), None) if len(title) >= _LONG else None
    if near and not titles.owner_of_start(title, known):
        yield _fault(seen, near[0], title, near[1], *path)


def _fault(seen: Seen[Any], code: str, title: str, right: str, *path: str | int) -> Fault:
    return seen.fault(*path, word=title[:20], subject=code, code=code, title=title, right=right)


RULE = Rule(
    FindingKind(
        "D504",
        "item-title-differs",
        Severity.DOUBT,
        "{code} คือ “{right}” แต่พิมพ์ว่า “{title}”",
        "item {code} is not called '{title}' in the catalogue",
        "แก้รหัสหรือชื่อข้อให้ตรงกับบัญชีรายการ ถ้าคำสั่งพิมพ์ไว้อย่างนี้ แจ้งผู้ทำคำสั่ง",
    ),
    ItemPeople | Weakness | Development | Text,
    _look,
    sign=matching("O[0-9]", "ข้อ ?[O0๐]"),
)
