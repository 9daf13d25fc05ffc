"""An indicator's number stands beside another title than the catalogue gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.ita import IndicatorScore, RankedIndicator
from generator.models.measures import Measure
from generator.rules.identity import likeness, titles
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import matching
from generator.source import KeyPath

_NAMED = re.compile(r"ตัวชี้วัด(?:ย่อย)?(?:ที่)? ?(?P<number>[0-9]{1,2}(?:\.[0-9])?)[ :]+(?P<title>[ก-๎][^\n]*)")
_ORNAMENT = re.compile(r"^(?:[0-9]+ ?[.)] ?)?(?:มาตรการ)?(?:ด้าน)?")


def _look(seen: Seen[RankedIndicator | IndicatorScore | Measure | Text]) -> Iterator[Fault]:
    it = seen.it
    if isinstance(it, Text):
        for match in _NAMED.finditer(thai.arabic_digits(it.value)):
            yield from _read(seen, match["number"], match["title"])
    elif isinstance(it, RankedIndicator):
        yield from _compared(seen, it.number, it.title, ("title",))
    elif isinstance(it, IndicatorScore) and it.stated.title:
        yield from _compared(seen, it.number, it.stated.title, ("stated", "title"))
    elif isinstance(it, Measure) and it.indicator:
        title = _ORNAMENT.sub("", thai.arabic_digits(it.title), count=1)
        if titles.owner(title, seen.once(titles.indicators)):
            yield from _compared(seen, it.indicator, title, ("title",))


def _compared(seen: Seen[Any], number: str, title: str, path: KeyPath) -> Iterator[Fault]:
    known = seen.once(titles.indicators)
    if number in known and likeness.unspaced(title) not in map(likeness.unspaced, known[number]):
        yield _fault(seen, number, title, path, titles.owner(title, known))


def _read(seen: Seen[Any], number: str, title: str) -> Iterator[Fault]:
    known = seen.once(titles.indicators)
    if number in known and not titles.begins(title, known[number]):
        owner = titles.owner_of_start(title, known)
        if owner or titles.nearly(title, known[number]):
            yield _fault(seen, number, title[:40].strip(), (), owner)


def _fault(seen: Seen[Any], number: str, title: str, path: KeyPath, owner: str | None) -> Fault:
    right = seen.once(titles.indicators)[number][0]
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
    RankedIndicator | IndicatorScore | Measure | Text,
    _look,
    sign=matching("ตัวชี้วัด(?:ย่อย)?(?:ที่)? ?[0-9๐-๙]"),
)
