"""Somebody signs or certifies as the head of another office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.identity import likeness
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape

_FIELDS = ("signed_by", "certifier", "declared_by")
_HEAD_OF = re.compile(
    "(?:ผู้อำนวยการ(?:สำนักงาน|สำนัก|โรงเรียน|วิทยาลัย|สถาบัน|ศูนย์|สพ)|ผอ\\. ?สพ|ศึกษาธิการ|นายก|ผู้ว่าราชการ|อธิบดี|อธิการบดี|เลขาธิการ|ปลัด)"
)


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    office = seen.library.office
    names = [likeness.unspaced(name) for name in (office.name.th, office.short_name)]
    head = likeness.unspaced(office.head)
    for field in _FIELDS:
        position = getattr(seen.it, field, None)
        told = likeness.unspaced(position or "")
        ours = told.startswith(head) or head.startswith(told) or any(_ends(told, name) for name in names)
        if position and _HEAD_OF.match(position) and not ours:
            yield seen.fault(field, found=position, head=office.head)


def _ends(told: str, name: str) -> bool:
    """Tell whether a name stands in a position, and not as the beginning of a longer one ("เขต 1" in "เขต 12")."""
    return bool(re.search(re.escape(name) + "(?![0-9]|เขต)", told))


RULE = Rule(
    FindingKind(
        "D512",
        "position-not-head",
        Severity.DOUBT,
        "ผู้ลงนามหรือผู้รับรองคือ “{found}” ไม่ใช่ผู้บริหารของสำนักงานนี้ ({head})",
        "'{found}' is the head of another office",
        "แก้ตำแหน่งให้ตรงกับ head: ใน office.yml ถ้าเอกสารพิมพ์ไว้อย่างนี้ แจ้งผู้ทำเอกสาร",
    ),
    Shape,
    _look,
    having=_FIELDS,
)
