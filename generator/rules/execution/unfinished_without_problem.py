"""The year is over, work is unfinished or cancelled, and the report says that there was no problem."""

from __future__ import annotations

from collections.abc import Iterator

from generator.fields import ExplicitNone, Status
from generator.findings import FindingKind, Severity
from generator.models.report import Report
from generator.periods import Round
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    if seen.it.round is not Round.ANNUAL or not isinstance(seen.it.problems, ExplicitNone):
        return
    left = [result for result in seen.it.results if result.status not in {Status.DONE, None}]
    if left:
        yield seen.fault("problems", left=len(left), total=len(seen.it.results))


RULE = Rule(
    FindingKind(
        "D419",
        "unfinished-without-problem",
        Severity.DOUBT,
        "สิ้นปีแล้ว {left} จาก {total} กิจกรรมไม่เสร็จหรือยกเลิก แต่บอกว่าไม่มีปัญหาและอุปสรรค",
        "{left} of {total} activities are unfinished at the end of the year, and no problem is told",
        "บอกเหตุที่ไม่เสร็จในปัญหาและอุปสรรค หรือแก้สถานะ",
    ),
    Report,
    _look,
)
