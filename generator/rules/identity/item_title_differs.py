"""An item's code stands beside another title than the catalogue gives it, or a title is nearly an item's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import shapes, thai
from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.models.year import ItemPeople
from generator.rules.identity import titles
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath

_NAMED = re.compile(r"(?<![A-Za-z0-9/])(?P<code>O[0-9]{1,2})[ :]+(?P<title>[ก-๎A-Z][^\n]*)")
_OWN = re.compile(r"ข้อ ?(?:O ?|0)(?P<code>[0-9]{1,2}) ?: ?(?P<title>[ก-๎][^\n]*)")
_LONG = 24  # letters from which on a title cannot be like an item's by chance


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    for path, inner in shapes.walk(seen.it.record):
        if isinstance(inner, ItemPeople):
            right = {inner.code: titles.of_year(seen.book).get(inner.code, [])}
            if inner.title and right[inner.code] and not titles.same(inner.title, right[inner.code]):
                yield _fault(seen, inner.code, inner.title, right[inner.code][0], (*path, "title"))
            continue
        for name, index, value, _ in shapes.prose(inner):
            at = (*path, name) if index is None else (*path, name, index)
            for match in _NAMED.finditer(value) if "O" in value else ():
                yield from _read(seen, match["code"], match["title"], at)
            if seen.it.kind.name == "items":
                yield from _own(seen, value, at)
            if name in {"issues", "item"} and len(value) >= _LONG:
                yield from _nearly(seen, value, at)


def _read(seen: Seen[Entry], code: str, title: str, path: KeyPath) -> Iterator[Fault]:
    known = titles.items(seen.library)
    if code not in known or titles.begins(title, known[code]):
        return
    if titles.owner_of_start(title, known) or titles.nearly(title, known[code]):
        yield _fault(seen, code, title[:60].strip(), known[code][0], path)


def _own(seen: Seen[Entry], text: str, path: KeyPath) -> Iterator[Fault]:
    """Notice another title after the item's own code, in the words of the item itself."""
    known = titles.of_year(seen.book)
    for match in _OWN.finditer(thai.arabic_digits(text)) if "ข้อ" in text else ():
        code = f"O{match['code'].lstrip('0')}"
        if code == (seen.it.id or "").upper() and not titles.begins(match["title"], known.get(code, [""])):
            yield _fault(seen, code, match["title"][:60].strip(), known[code][0], path)


def _nearly(seen: Seen[Entry], title: str, path: KeyPath) -> Iterator[Fault]:
    """Notice an issue that is an item's title but for a few letters."""
    known = titles.items(seen.library)
    if titles.owner_of_start(title, known):
        return
    pairs = ((code, name) for code, names in known.items() for name in names if len(name) >= _LONG)
    if near := next((pair for pair in pairs if titles.nearly(title, [pair[1]])), None):
        yield _fault(seen, near[0], title, near[1], path)


def _fault(seen: Seen[Entry], code: str, title: str, right: str, path: KeyPath) -> Fault:
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
    Entry,
    _look,
)
