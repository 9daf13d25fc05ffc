"""A report does not say who made it or who stands for it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.report import Report
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    missing = [name for name in ("reporter", "certifier") if getattr(seen.it, name) is None]
    if missing:
        titles = [str(Report.model_fields[name].title) for name in missing]
        yield seen.fault("title", missing="และ".join(titles), missing_en=" and ".join(_DID[name] for name in missing))


_DID = {"reporter": "reported", "certifier": "certified"}


RULE = Rule(
    FindingKind(
        "D111",
        "report-unsigned",
        Severity.GAP,
        "รายงานไม่บอก{missing}",
        "the report does not say who {missing_en}",
        "เพิ่มตำแหน่งตามท้ายรายงาน ไม่ใส่ชื่อบุคคล",
    ),
    Report,
    _look,
)
