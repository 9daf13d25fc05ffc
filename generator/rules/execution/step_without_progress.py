"""The time that measures are followed up is over, and a step has no progress."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet, Step
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Step]) -> Iterator[Fault]:
    measures = seen.entry.record
    if not isinstance(measures, MeasureSet) or measures.progress_period is None or seen.it.evidence:
        return
    days = [day for day in (measures.updated, seen.case.as_of) if day]
    if seen.it.progress is None and days and max(days) > measures.progress_period.last:
        yield seen.fault(title=seen.it.title, period=measures.progress_period.words)


RULE = Rule(
    FindingKind(
        "D417",
        "step-without-progress",
        Severity.GAP,
        "ขั้นตอน “{title}” ไม่มีความก้าวหน้า ทั้งที่รอบ {period} สิ้นสุดแล้ว",
        "the step has no progress though {period} is over",
        "เติมช่อง progress: ถ้ายังไม่ได้ทำให้บอกไว้พร้อมเหตุผล",
    ),
    Step,
    _look,
)
