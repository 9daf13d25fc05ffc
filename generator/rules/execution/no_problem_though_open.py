"""Measures tell of no problem while activities that carry them out are under way and their money is not spent."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import cast

from generator.fields import Doubt, ExplicitNone, Status
from generator.findings import FindingKind, Severity
from generator.library import Entry, YearBook
from generator.models.measures import MeasureSet
from generator.models.plan import money_of
from generator.models.report import Report
from generator.rules.rule import Fault, Rule, Seen

_LATE = 3  # the quarter from which on what is not begun deserves a word
_OPEN = {Status.DOING, Status.WAITING}


def _look(seen: Seen[YearBook]) -> Iterator[Fault]:
    silent = [
        entry
        for entry in seen.it.of_kind("measures")
        if isinstance(cast("MeasureSet", entry.record).problems, (ExplicitNone, Doubt))
    ]
    facts = next(filter(None, map(_left_open, seen.it.of_kind("reports"))), None) if silent else None
    for entry in silent if facts else ():
        yield seen.elsewhere(entry, "problems", **(facts or {}))


def _left_open(entry: Entry) -> dict[str, object] | None:
    """Give what a report leaves open late in the year without a word on problems."""
    report = cast("Report", entry.record)
    open_ones = [result for result in report.results if result.status in _OPEN]
    unspent = any(money_of(result.spent) == Decimal(0) for result in open_ones)
    if not unspent or max(report.round.quarters) < _LATE or report.problems is not None:
        return None
    return {"left": len(open_ones), "total": len(report.results), "round": report.round.words}


RULE = Rule(
    FindingKind(
        "D468",
        "no-problem-though-open",
        Severity.DOUBT,
        "ไม่บอกปัญหาและอุปสรรค แต่ถึง{round} ยังมี {left} จาก {total} กิจกรรมที่ไม่เสร็จและยังไม่ได้ใช้เงิน",
        "no problem is told while {left} of {total} activities are unfinished and their money unspent",
        "บอกเหตุที่ยังไม่เสร็จและยังไม่ได้ใช้เงินในปัญหาและอุปสรรค",
    ),
    YearBook,
    _look,
)
