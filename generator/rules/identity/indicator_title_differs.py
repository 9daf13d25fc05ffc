"""An indicator's number stands beside another title than the catalogue gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import shapes, thai
from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.models.ita import IndicatorScore, RankedIndicator
from generator.models.measures import Measure
from generator.rules.identity import likeness, titles
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath

_NAMED = re.compile(r"ตัวชี้วัด(?:ย่อย)?(?:ที่)? ?(?P<number>[0-9]{1,2}(?:\.[0-9])?)[ :]+(?P<title>[ก-๎][^\n]*)")
_ORNAMENT = re.compile(r"^(?:[0-9]+ ?[.)] ?)?(?:มาตรการ)?(?:ด้าน)?")


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    for path, inner in shapes.walk(seen.it.record):
        if isinstance(inner, RankedIndicator):
            yield from _compared(seen, inner.number, inner.title, (*path, "title"))
        elif isinstance(inner, IndicatorScore) and inner.stated.title:
            yield from _compared(seen, inner.number, inner.stated.title, (*path, "stated", "title"))
        elif isinstance(inner, Measure) and inner.indicator:
            title = _ORNAMENT.sub("", thai.arabic_digits(inner.title), count=1)
            if titles.owner(title, titles.indicators(seen.library)):
                yield from _compared(seen, inner.indicator, title, (*path, "title"))
        for name, index, value, _ in shapes.prose(inner):
            at = (*path, name) if index is None else (*path, name, index)
            for match in _NAMED.finditer(thai.arabic_digits(value)) if "ตัวชี้วัด" in value else ():
                yield from _read(seen, match["number"], match["title"], at)


def _compared(seen: Seen[Entry], number: str, title: str, path: KeyPath) -> Iterator[Fault]:
    known = titles.indicators(seen.library)
    if number in known and likeness.unspaced(title) not in map(likeness.unspaced, known[number]):
        yield _fault(seen, number, title, path, titles.owner(title, known))


def _read(seen: Seen[Entry], number: str, title: str, path: KeyPath) -> Iterator[Fault]:
    known = titles.indicators(seen.library)
    if number in known and not titles.begins(title, known[number]):
        owner = titles.owner_of_start(title, known)
        if owner or titles.nearly(title, known[number]):
            yield _fault(seen, number, title[:40].strip(), path, owner)


def _fault(seen: Seen[Entry], number: str, title: str, path: KeyPath, owner: str | None) -> Fault:
    right = titles.indicators(seen.library)[number][0]
    is_of = f" ซึ่งเป็นชื่อของตัวชี้วัดที่ {owner}" if owner else ""
    return seen.fault(*path, word=title[:20], number=number, title=title, right=right, is_of=is_of)


RULE = Rule(
    FindingKind(
        "D503",
        "indicator-title-differs",
        Severity.DOUBT,
        "ตัวชี้วัดที่ {number} คือ “{right}” แต่พิมพ์ว่า “{title}”{is_of}",
        "indicator {number} is not called '{title}' in the catalogue",
        "แก้เลขหรือชื่อตัวชี้วัดให้ตรงกับบัญชีรายการ ถ้าเอกสารพิมพ์ไว้อย่างนี้ แจ้งผู้ทำเอกสาร",
    ),
    Entry,
    _look,
)
