"""Measures tell of no problem while activities that carry them out are under way and their money is not spent."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import cast

from generator.fields import Doubt, ExplicitNone, Status
from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet
from generator.models.plan import money_of
from generator.models.report import Report
from generator.rules.rule import Fault, Rule, Seen

_LATE = 3  # the quarter from which on what is not begun deserves a word
_OPEN = {Status.DOING, Status.WAITING}


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    if not isinstance(seen.it.problems, (ExplicitNone, Doubt)):
        return
    for entry in seen.book.of_kind("reports"):
        report = cast("Report", entry.record)
        open_ones = [result for result in report.results if result.status in _OPEN]
        unspent = [result for result in open_ones if money_of(result.spent) == Decimal(0)]
        if unspent and max(report.round.quarters) >= _LATE and report.problems is None:
            yield seen.fault("problems", left=len(open_ones), total=len(report.results), round=report.round.words)
            return


RULE = Rule(
    FindingKind(
        "D468",
        "no-problem-though-open",
        Severity.DOUBT,
        "ไม่บอกปัญหาและอุปสรรค แต่ถึง{round} ยังมี {left} จาก {total} กิจกรรมที่ไม่เสร็จและยังไม่ได้ใช้เงิน",
        "no problem is told while {left} of {total} activities are unfinished and their money unspent",
        "บอกเหตุที่ยังไม่เสร็จและยังไม่ได้ใช้เงินในปัญหาและอุปสรรค",
    ),
    MeasureSet,
    _look,
)
