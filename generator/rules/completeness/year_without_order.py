"""A year names who keeps its items, and no order appoints them, though another year has one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.library import YearBook
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[YearBook]) -> Iterator[Fault]:
    year = seen.it.year
    others = [number for number, book in seen.library.years.items() if book.year.order or any(book.of_kind("orders"))]
    if year.items and not year.order and not any(seen.it.of_kind("orders")) and others:
        yield seen.fault("order", year=seen.it.number, other=max(others))


RULE = Rule(
    FindingKind(
        "D160",
        "year-without-order",
        Severity.GAP,
        "ปี {year} ไม่มีคำสั่งแต่งตั้งผู้รับผิดชอบ มีเพียงคำสั่งของปี {other}",
        "no order appoints the people of {year}; there is one of {other}",
        "สร้าง orders/ ของปีนี้ แล้วบอกรหัสที่ order: ใน year.yml",
    ),
    YearBook,
    _look,
)
