"""An order lacks what makes it one: its number, its day, who signed it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.order import Order
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Order]) -> Iterator[Fault]:
    missing = [name for name in ("number", "issued", "signed_by") if not getattr(seen.it, name)]
    if missing:
        titles = " ".join(str(Order.model_fields[name].title) for name in missing)
        yield seen.fault("title", missing=titles, missing_en=", ".join(missing))


RULE = Rule(
    FindingKind(
        "D122",
        "order-incomplete",
        Severity.GAP,
        "คำสั่งไม่บอก{missing}",
        "the order gives no {missing_en}",
        "เติมตามคำสั่งฉบับลงนาม",
    ),
    Order,
    _look,
)
