"""The amount of a budget line is not its quantity × rate × times."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import FindingKind, Severity
from generator.models.plan import BudgetLine
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[BudgetLine]) -> Iterator[Fault]:
    line = seen.it
    if not isinstance(line.rate, Decimal) or not isinstance(line.amount, Decimal) or line.computed is None:
        return
    if line.computed != line.amount:
        made_of = " × ".join(f"{part:,}" for part in (line.quantity, line.rate, line.times) if part is not None)
        yield seen.fault("amount", stated=line.amount, computed=line.computed, made_of=made_of)


RULE = Rule(
    FindingKind(
        "D204",
        "line-amount-differs",
        Severity.DOUBT,
        "จำนวนเงินที่พิมพ์ไว้ {stated:,} บาท แต่ {made_of} ได้ {computed:,} บาท",
        "the amount {stated:,} is not {made_of}, {computed:,}",
        "ตรวจจำนวน อัตรา จำนวนครั้ง และจำนวนเงินของรายการนี้กับเอกสาร",
    ),
    BudgetLine,
    _look,
)
