"""Measures are approved, or the order is issued, when what they govern has long begun."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator import thai
from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.models.measures import MeasureSet
from generator.models.order import Order
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    record, book = seen.it.record, seen.book
    first, last = thai.fiscal_year_span(book.number)
    if isinstance(record, MeasureSet) and record.approved:
        late = first + timedelta(days=seen.thresholds.approval_days)
        if late < record.approved <= last:
            yield _fault(seen, "approved", f"ปีงบประมาณ {book.number}", thai.short_date(first))
    window = book.year.assessment
    issued = record.issued if isinstance(record, Order) and book.year.order == seen.it.id else None
    if issued and window and issued.first > window.first:
        yield _fault(seen, "issued", "ช่วงประเมิน", thai.short_date(window.first))


def _fault(seen: Seen[Entry], field: str, what: str, starts: str) -> Fault:
    return seen.fault(field, words=seen.typed(field), what=what, starts=starts)


RULE = Rule(
    FindingKind(
        "D314",
        "approved-after-start",
        Severity.DOUBT,
        "ลงวันที่ {words} แต่ {what} เริ่มแล้วตั้งแต่ {starts}",
        "dated {words}, long after what it governs began on {starts}",
        "ตรวจวันที่กับเอกสาร ถ้าถูกต้องแล้ว ปีหน้าควรเห็นชอบให้ทันใช้",
    ),
    Entry,
    _look,
)
