"""A declaration does not say who signed it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.no_gift import Declaration
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Declaration]) -> Iterator[Fault]:
    if not seen.it.signed_by and not any(text.signed_by for text in seen.it.texts):
        yield seen.fault()


RULE = Rule(
    FindingKind(
        "D105",
        "declaration-unsigned",
        Severity.GAP,
        "ประกาศเจตนารมณ์ไม่บอกผู้ลงนาม",
        "the declaration does not say who signed it",
        "เพิ่ม signed_by: ตำแหน่งผู้ลงนามตามประกาศ",
    ),
    Declaration,
    _look,
)
