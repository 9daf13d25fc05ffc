"""One outside address answers so many items that a reader cannot find the one asked about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import cast

from generator.findings import FindingKind, Severity
from generator.library import Entry, YearBook
from generator.models.item import ItemStatement
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[YearBook]) -> Iterator[Fault]:
    answered = defaultdict[str, dict[str, tuple[Entry, int]]](dict)
    for entry in seen.it.of_kind("items"):
        for index, evidence in enumerate(cast("ItemStatement", entry.record).evidence):
            if evidence.url:
                answered[evidence.url.rstrip("/")].setdefault(str(entry.id).upper(), (entry, index))
    for items in answered.values():
        if len(items) > seen.thresholds.items_per_address:
            entry, index = next(iter(items.values()))
            codes = ", ".join(sorted(items, key=lambda code: int(code[1:])))
            yield seen.elsewhere(entry, "evidence", index, "url", count=len(items), codes=codes)


RULE = Rule(
    FindingKind(
        "D710",
        "one-address-for-many",
        Severity.DOUBT,
        "ที่อยู่เดียวกันใช้ตอบ {count} ข้อ ({codes}) ผู้อ่านไม่รู้ว่าข้อใดอยู่ตรงไหน",
        "one address answers {count} items: {codes}",
        "ใช้ที่อยู่ของหน้าหรือไฟล์ที่ตอบแต่ละข้อโดยตรง",
    ),
    YearBook,
    _look,
)
