"""What was done for the measures is told without a date, problems or suggestions, as a report has them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    record = seen.it
    if not record.done:
        return
    told = {
        "วันที่ (updated:)": record.updated or record.approved,
        "ปัญหาและอุปสรรค (problems:)": record.problems,
        "ข้อเสนอแนะ (suggestions:)": record.suggestions,
    }
    if missing := [what for what, value in told.items() if value is None]:
        yield seen.fault("done", missing=" ".join(missing), count=len(missing))


RULE = Rule(
    FindingKind(
        "D173",
        "done-report-incomplete",
        Severity.GAP,
        "รายงานผลตามมาตรการยังไม่มี {missing}",
        "the report on the measures lacks {count} of: its date, problems, suggestions",
        "เติมช่องที่ขาด ถ้าไม่มีปัญหาหรือข้อเสนอแนะให้เขียนว่า ไม่มี",
    ),
    MeasureSet,
    _look,
)
