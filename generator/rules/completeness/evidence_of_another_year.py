"""Evidence for an item is of another fiscal year than the item asks for."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date, timedelta

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.evidence import ItemEvidence
from generator.rules.completeness import topics, years
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[ItemEvidence]) -> Iterator[Fault]:
    item = seen.book.catalogue.item((seen.entry.id or "").upper())
    if item is None or item.topic in topics.IN_FORCE:
        return
    asked = years.asked_by(item, seen.it.elements, seen.book.number)
    named = thai.years_of(f"{seen.it.title} {seen.it.shows or ''}")
    if named and not named & asked:
        at = "title" if thai.years_of(seen.it.title) else "shows"
        yield _fault(seen, at, named, asked)
    elif not named and seen.it.date and item.topic not in topics.LONG and (of := _year_too_far(seen.it.date, asked)):
        yield _fault(seen, "date", {of}, asked)


_BEFORE = timedelta(days=122)  # a document for a year may be made in the last four months of the one before
_AFTER = timedelta(days=366)  # and what tells of a year, in the one after


def _year_too_far(day: date, asked: AbstractSet[int]) -> int:
    """Give the fiscal year of a document that was made too long before or after every year asked for."""
    spans = [thai.fiscal_year_span(year) for year in asked]
    near = any(first - _BEFORE <= day <= last + _AFTER for first, last in spans)
    return 0 if near else thai.fiscal_year_of(day)


def _fault(seen: Seen[ItemEvidence], at: str, found: AbstractSet[int], asked: AbstractSet[int]) -> Fault:
    code = str(seen.entry.id).upper()
    shown = ", ".join(map(str, sorted(found)))
    return seen.fault(at, code=code, found=shown, asked=" หรือ ".join(map(str, sorted(asked))), subject=code)


RULE = Rule(
    FindingKind(
        "D104",
        "evidence-of-another-year",
        Severity.DOUBT,
        "หลักฐานเป็นของปี {found} แต่ข้อ {code} ขอข้อมูลของปี {asked}",
        "the evidence is of {found}; {code} asks for {asked}",
        "ใส่หลักฐานของปีที่ข้อนี้ขอ ถ้าชื่อหลักฐานพิมพ์ปีผิดให้แก้ชื่อ",
    ),
    ItemEvidence,
    _look,
)
