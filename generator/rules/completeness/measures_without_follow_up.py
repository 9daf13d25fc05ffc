"""Measures are laid down, and nothing says how they are followed up."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    if seen.it.measures and not seen.it.follow_up:
        yield seen.fault("measures")


RULE = Rule(
    FindingKind(
        "D171",
        "measures-without-follow-up",
        Severity.GAP,
        "ไม่บอกวิธีกำกับติดตามมาตรการ: รอบ วันที่ และผู้รายงาน",
        "nothing says how the measures are followed up",
        "เพิ่ม follow_up: บอกรอบที่ติดตามและผู้รายงาน",
    ),
    MeasureSet,
    _look,
)
