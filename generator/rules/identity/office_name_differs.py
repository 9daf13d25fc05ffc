"""The office's own name is typed nearly, but not exactly, as office.yml has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.identity import abbreviations, likeness, names_in
from generator.rules.identity.provinces import NAMES
from generator.rules.rule import Fault, Rule, Seen, Text

_AREA = re.compile(r" ?เขต ?[0-9๐-๙]+$")
_FIRST = 8  # letters of a name that tell where it begins
_LEVELS = ("มัธยมศึกษา", "ประถมศึกษา")


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    text, office = seen.it.value, seen.library.office
    if (found := _full_name(text, office.name.th)) is not None:
        yield seen.fault(word=found, title=seen.it.title, found=found, right=office.name.th)
    elif (found := abbreviations.nearly_own(text, office.short_name)) is not None:
        yield seen.fault(word=found, title=seen.it.title, found=found, right=office.short_name)


def _full_name(text: str, full: str) -> str | None:
    """Find a name that is ours but for a few letters; other provinces and areas are not ours at all."""
    if full in text and text.count(full[:_FIRST]) == text.count(full):
        return None
    name = likeness.unspaced(_AREA.sub("", full))
    place = next((place for place in NAMES if place in name), name)
    level = next((level for level in _LEVELS if level in name), " ")
    allowed = min(4, len(name) // 10, len(place) - 1)  # less than the place: without it, all offices are meant
    for start in names_in.starts(text, {name[:_FIRST]} if len(name) > 2 * _FIRST else ()):
        told = likeness.unspaced(text[start : start + len(name) + 12])
        others = any(other in told and other not in name for other in (*NAMES, *_LEVELS))
        if told.startswith(name) or others:
            continue
        if told.startswith(name.replace(level, "")) or likeness.slips(name, told, allowed) <= allowed:
            return text[start : start + len(name)].strip()
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
)
