"""What was agreed for a purchase is more than the money set aside, or than the reference price."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator import thai
from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.models.listing import ListedPurchase, ListedPurchases, MonthlyPurchase, MonthlyPurchases
from generator.rules.rule import Fault, Rule, Seen

_PRICE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{2}(?!\d)|\d+(?=\s*(?:\.-)?\s*บาท)")
_LIMITS = {"budget": "วงเงินงบประมาณ", "reference_price": "ราคากลาง"}


def _agreed(purchase: MonthlyPurchase | ListedPurchase) -> tuple[str, Decimal | None]:
    """Give the column of the agreed price and the price; the monthly summary has it beside the winner's name."""
    if isinstance(purchase, ListedPurchase):
        return "price", purchase.price if isinstance(purchase.price, Decimal) else None
    told = _PRICE.findall(thai.arabic_digits(purchase.award))
    return "award", Decimal(told[0].replace(",", "")) if len(told) == 1 else None


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    record, rows = seen.entry.record, tuple[MonthlyPurchase | ListedPurchase, ...]()
    if isinstance(record, (MonthlyPurchases, ListedPurchases)):
        rows = record.rows
    for place, purchase in enumerate(rows):
        column, price = _agreed(purchase)
        limits = {title: getattr(purchase, name) for name, title in _LIMITS.items()}
        for title, limit in limits.items():
            if price is not None and isinstance(limit, Decimal) and price > limit:
                yield seen.fault("rows", place, column, price=price, limit=limit, title=title)
                break


RULE = Rule(
    FindingKind(
        "D231",
        "price-over-budget",
        Severity.DOUBT,
        "ราคาที่ตกลง {price:,} บาท สูงกว่า{title} {limit:,} บาท",
        "the agreed price {price:,} is more than the limit of {limit:,}",
        "ตรวจวงเงิน ราคากลาง และราคาที่ตกลงกับเอกสารจัดซื้อจัดจ้าง",
    ),
    Entry,
    _look,
)
