"""A unit is named with the sign of abbreviation, and its full name is nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.office import Office
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Office]) -> Iterator[Fault]:
    for place, unit in enumerate(seen.it.units):
        if unit.name.rstrip().endswith("ฯ"):
            yield seen.fault("units", place, "name", name=unit.name)


RULE = Rule(
    FindingKind(
        "D575",
        "unit-name-cut",
        Severity.DOUBT,
        "ชื่อกลุ่ม/หน่วย “{name}” ย่อไว้ด้วย ฯ",
        "the name of the unit '{name}' is cut off",
        "พิมพ์ชื่อเต็มของกลุ่ม/หน่วยตามโครงสร้างของสำนักงาน",
    ),
    Office,
    _look,
)
