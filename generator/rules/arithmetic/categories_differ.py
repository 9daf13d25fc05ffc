"""The category totals that a document prints do not come to its grand total."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    stated = seen.it.stated
    whole = stated.budget if stated.lines is None else stated.lines
    total = sum((category.amount for category in stated.categories), Decimal(0))
    if whole is not None and len(stated.categories) > 1 and total != whole:
        yield seen.fault("stated", "categories", 0, "amount", total=total, whole=whole)


RULE = Rule(
    FindingKind(
        "D210",
        "categories-differ",
        Severity.DOUBT,
        "ยอดทุกหมวดที่พิมพ์ไว้รวมกันได้ {total:,} บาท แต่ยอดรวม {whole:,} บาท",
        "the stated categories come to {total:,}, the stated total is {whole:,}",
        "ตรวจยอดของแต่ละหมวดและยอดรวมในเอกสาร",
    ),
    Plan,
    _look,
)
