"""The name of a unit is typed nearly, but not exactly, as office.yml has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.library import Library, YearBook
from generator.models.office import Office
from generator.rules.identity import likeness, names_in
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import of_office

_MANAGING = "การจัดการ"  # left out of names by whoever writes them from memory
_FIRST = 4  # letters that the names of units begin with: กลุ่, หน่ว, งาน


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    if seen.entry is seen.library.office_entry:
        return
    names = seen.once(_names)
    beginnings = {name[:_FIRST] for name in names}
    for start in names_in.starts(seen.it.value, beginnings):
        if seen.it.value.startswith(names, start):
            continue
        told = likeness.unspaced(seen.it.value[start : start + 90])
        if any(told.startswith(name.rstrip("ฯ")) for name in names):
            continue
        for unit, name in zip(seen.library.office.units, names, strict=True):
            allowed = min(3, len(name) // 6)
            slipped = name[:_FIRST] == told[:_FIRST] and likeness.slips(name, told, allowed) <= allowed
            if slipped or _is_shortened(name, told):
                word = seen.it.value[start : start + len(unit.name)].strip()
                yield seen.fault(word=word, title=seen.it.title, found=word, right=unit.name)
                return


def _names(library: Library, _: YearBook) -> tuple[str, ...]:
    """Give the names of units without spaces."""
    return tuple(likeness.unspaced(unit.name) for unit in library.office.units)


def _beginnings(office: Office) -> set[str]:
    return {re.escape(likeness.unspaced(unit.name)[:_FIRST]) for unit in office.units}


def _is_shortened(name: str, told: str) -> bool:
    """Tell whether a text has a name without its "managing": กลุ่มส่งเสริมการศึกษาทางไกล."""
    bare = name.replace(_MANAGING, "การ")
    return bare != name and told.startswith(bare.rstrip("ฯ"))


RULE = Rule(
    FindingKind(
        "D511",
        "unit-name-differs",
        Severity.DOUBT,
        "{title}: “{found}” น่าจะเป็น “{right}”",
        "'{found}' is nearly the unit's name '{right}'",
        "พิมพ์ชื่อกลุ่ม/หน่วยให้ตรงกับ office.yml หรือแก้ office.yml ถ้าที่นั่นผิด",
    ),
    Text,
    _look,
    sign=of_office(_beginnings),
)
