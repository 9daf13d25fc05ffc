"""The office's own name is typed nearly, but not exactly, as office.yml has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.findings import FindingKind, Severity
from generator.rules.identity import abbreviations, likeness, names_in
from generator.rules.identity.provinces import NAMES
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import of_office

_AREA = re.compile(r" ?เขต ?[0-9๐-๙]+$")
_FIRST = 8  # letters of a name that tell where it begins
_LEVELS = ("มัธยมศึกษา", "ประถมศึกษา")


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    text, office = seen.it.value, seen.library.office
    if (found := _full_name(text, _own(office.name.th))) is not None:
        yield seen.fault(word=found, title=seen.it.title, found=found, right=office.name.th)
    elif (found := abbreviations.nearly_own(text, office.short_name)) is not None:
        yield seen.fault(word=found, title=seen.it.title, found=found, right=office.short_name)


@dataclass(frozen=True, slots=True)
class _Own:
    """What the names of the office are looked for by."""

    full: str
    beginning: str  # a slip in the first letters is not looked for
    name: str
    without_level: str
    allowed: int  # less than the place: without it, all offices are meant


@lru_cache(maxsize=8)
def _own(full: str) -> _Own:
    name = likeness.unspaced(_AREA.sub("", full))
    place = next((place for place in NAMES if place in name), name)
    level = next((level for level in _LEVELS if level in name), " ")
    allowed = min(4, len(name) // 10, len(place) - 1)
    return _Own(full, name[:_FIRST], name, name.replace(level, ""), allowed)


def _full_name(text: str, own: _Own) -> str | None:
    """Find a name that is ours but for a few letters; other provinces and areas are not ours at all."""
    if own.beginning not in text or text.count(own.beginning) == text.count(own.full) or len(own.name) <= 2 * _FIRST:
        return None
    for start in names_in.starts(text, {own.beginning}):
        if text.startswith(own.name, start) or not likeness.may_be(
            own.without_level, likeness.unspaced(text[start:]), own.allowed
        ):
            continue
        told = likeness.unspaced(text[start : start + len(own.name) + 12])
        near = told.startswith(own.without_level) or likeness.slips(own.name, told, own.allowed) <= own.allowed
        of_others = any(other in told and other not in own.name for other in (*NAMES, *_LEVELS))
        if near and not told.startswith(own.name) and not of_others:
            return text[start : start + len(own.name)].strip()
    return None


RULE = Rule(
    FindingKind(
        "D515",
        "office-name-differs",
        Severity.DOUBT,
        "{title}: “{found}” ไม่ตรงกับชื่อสำนักงาน ({right})",
        "'{found}' is nearly the office's name",
        "พิมพ์ชื่อให้ตรงกับ office.yml",
    ),
    Text,
    _look,
    sign=of_office(lambda office: (re.escape(_own(office.name.th).beginning), *abbreviations.signs(office.short_name))),
)
