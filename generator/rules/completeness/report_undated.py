"""A report does not say of which day its facts are."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.report import Report
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    if seen.it.as_of is None and seen.it.updated is None:
        yield seen.fault("title")


RULE = Rule(
    FindingKind(
        "D110",
        "report-undated",
        Severity.GAP,
        "รายงานไม่บอกวันที่ของข้อมูล",
        "the report bears no date",
        "เพิ่ม as_of: วันที่ตัดข้อมูล หรือ updated: วันที่ของรายงาน",
    ),
    Report,
    _look,
)
