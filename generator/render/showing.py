"""What a site shows: the library with its checklists, and how much of what is not there may be said in public."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator import addresses, models, thai
from generator.catalogues.catalogue import Confidence
from generator.checklist import ElementState, ItemState
from generator.library import Entry, Library, YearBook
from generator.models import listing
from generator.render.blocks import Link
from generator.render.views import State, StateChip


@dataclass(frozen=True, slots=True)
class Showing:
    """Everything that pages are made from. A preview shows all gaps; a public site only where the office chose to."""

    library: Library
    checklists: Mapping[int, tuple[ItemState, ...]]
    preview: bool = False

    def gaps(self, book: YearBook) -> bool:
        """Whether the pages of a year tell what is not there."""
        return self.preview or book.year.public_gaps

    def states(self, book: YearBook) -> tuple[ItemState, ...]:
        """Give the checklist of a year."""
        return self.checklists[book.number]

    def chip(self, book: YearBook, state: ItemState) -> StateChip | None:
        """Give the state of an item in words; nothing where gaps are not shown."""
        if not self.gaps(book):
            return None
        if state.ready:
            return StateChip(State.READY, "พร้อมตรวจ")
        if state.met:
            return StateChip(State.PARTIAL, "มีบางส่วน" if self._soft(book, state) else "ยังไม่ครบ")
        return StateChip(State.EMPTY, book.year.gap_label or "ยังไม่มีข้อมูล")

    def _soft(self, book: YearBook, state: ItemState) -> bool:
        """Whether "not complete" would claim too much: the office has its own word, or no source confirms the demand."""
        unmet = (element for element in state.elements if not element.met)
        unconfirmed = all(element.element.confidence is Confidence.UNCONFIRMED for element in unmet)
        return bool(book.year.gap_label) or (unconfirmed and not self.preview)

    def gap_words(self, book: YearBook, state: ElementState) -> str:
        """Say that an element is not there: in the office's word, or plainly, with a doubt where no source asks for it."""
        if book.year.gap_label:
            return book.year.gap_label
        return "ยังไม่มีข้อมูล" if state.element.confidence is not Confidence.UNCONFIRMED else "ยังไม่มีข้อมูล ที่มายังไม่ยืนยัน"

    def served(self, entry: Entry) -> list[tuple[YearBook, ItemState]]:
        """Give the items that a record answers, of any year."""
        return [
            (book, state)
            for book in self.library.years.values()
            for state in self.states(book)
            if any(proof.entry is entry for element in state.elements for proof in element.proofs)
        ]


def home_link(origin: str) -> Link:
    """Give the first step of every breadcrumb."""
    return Link("หน้าแรก", addresses.relative(origin, addresses.HOME))


def year_link(origin: str, year: int) -> Link:
    """Give the step of a breadcrumb that leads to a year's table."""
    return Link(f"ตาราง OIT ปี {year}", addresses.relative(origin, addresses.year(year)))


def updated_words(day: date | None) -> str:
    """Say when something last changed; nothing where no date is known."""
    return f"ปรับปรุง {thai.short_date(day)}" if day else ""


def record_title(entry: Entry) -> str:
    """Give a record's own title, or the name of its kind."""
    if entry.kind in models.TABLE_KINDS:
        return f"{listing.kind_of(entry.record).title} {_month_of(entry.id or '')}"
    title = getattr(entry.record, "title", None)
    return title if isinstance(title, str) else entry.kind.title


def _month_of(name: str) -> str:
    """Give the month that the name of a table's file ends with, in words: ``scr1-2566-03``; else the name itself."""
    try:
        first, _ = thai.parse_month(name[-len("2566-03") :])
    except ValueError:
        return name
    return f"เดือน{thai.MONTHS[first.month - 1]} {first.year + thai.BUDDHIST_OFFSET}"


def link_title(entry: Entry) -> str:
    """Give the name of a record in lists of links: its short title where it has one."""
    return getattr(entry.record, "short_title", None) or record_title(entry)
