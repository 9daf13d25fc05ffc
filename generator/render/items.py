"""An item's page: its elements as a checklist, each linked to the place where it stands, then the facts themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import cast

from generator import addresses, thai
from generator.catalogues.catalogue import Confidence
from generator.checklist import ElementState, ItemState, Proof
from generator.fields import Doubt
from generator.library import Entry, YearBook
from generator.models.evidence import Evidence
from generator.models.item import ItemStatement
from generator.models.plan import Plan
from generator.models.year import ItemPart, ItemPeople
from generator.render import drafts, sections, text, trail
from generator.render.blocks import Block, Callout, EvidenceList, Link, Mark, Prose, Section, Tag
from generator.render.demands import element_sources, remarks
from generator.render.drafts import Draft, Place
from generator.render.qr import qr_code
from generator.render.showing import Showing, home_link, link_title, updated_words, year_link
from generator.render.views import Change, Element, ItemPage, Part

SEE = "ดูข้อมูล"  # what the plate calls the way to an element
_STATEMENT, _EVIDENCE, _GAPS = "statement", "evidence", "gaps"


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where an element stands on the page: in a section of a record, or in a section of the item itself."""

    entry: Entry | None
    section: str


def item_page(showing: Showing, book: YearBook, state: ItemState) -> ItemPage:
    """Make the page of one item."""
    builder = _ItemBuilder(showing, book, state)
    item, index = state.item, book.catalogue.items.index(state.item)
    items = book.catalogue.items
    address = addresses.public(showing.library.office.site_url, builder.address)
    return ItemPage(
        code=item.code,
        year=book.number,
        title=item.title,
        indicator=_indicator(book, item.sub_indicator),
        breadcrumb=(home_link(builder.address), year_link(builder.address, book.number)),
        chip=showing.chip(book, state),
        count=builder.count(),
        updated=updated_words(last_change(book, state)),
        elements=tuple(builder.elements()),
        sections=tuple(builder.sections()),
        address=address,
        qr=qr_code(address),
        supervisor=builder.supervisor(state.people),
        keeper=builder.keeper(state.people),
        parts=tuple(builder.parts()),
        changes=tuple(builder.changes()),
        same_topic=tuple(builder.same_topic()),
        sources=element_sources(book.catalogue, item.elements),
        remarks=remarks(item),
        catalogue=Link(book.catalogue.title, builder.place.to(addresses.catalogue(book.year.catalogue))),
        previous=builder.neighbour(items[index - 1].code if index else None),
        following=builder.neighbour(items[index + 1].code if index + 1 < len(items) else None),
        data=Link("ข้อมูลของข้อนี้ (JSON)", builder.place.to(addresses.item_data(book.number, item.code))),
    )


def item_pages(showing: Showing, book: YearBook) -> dict[str, ItemPage]:
    """Make the pages of all items of a year, by code, in the order of the list."""
    return {state.item.code: item_page(showing, book, state) for state in showing.states(book)}


def last_change(book: YearBook, state: ItemState) -> date | None:
    """Give the newest known date of what stands on an item's page; of the year's own file where nothing else does."""
    entries = [*_entries(state), *([state.statement] if state.statement else [])]
    days = [entry.updated for entry in entries or [book.entry]]
    return max((day for day in days if day), default=None)


def _entries(state: ItemState) -> list[Entry]:
    """Give the records that answer an item, in the order of its elements."""
    found: dict[int, Entry] = {}
    for element in state.elements:
        for proof in element.proofs:
            if proof.entry is not state.statement:
                found.setdefault(id(proof.entry), proof.entry)
    return list(found.values())


def _indicator(book: YearBook, number: str) -> str:
    title = next((sub.title for sub in book.catalogue.sub_indicators if sub.number == number), "")
    return f"ตัวชี้วัดย่อย {number} {title}"


class _ItemBuilder:
    """Gathers what stands on one item's page."""

    def __init__(self, showing: Showing, book: YearBook, state: ItemState) -> None:
        self.showing = showing
        self.book = book
        self.state = state
        self.address = addresses.item(book.number, state.item.code)
        self.place = Place(showing.library, book, self.address)
        self.entries = _entries(state)
        self.drafts = {entry.address: sections.of(entry, self._place_of(entry)) for entry in self.entries}
        self.standing = {element.element.id: self._stand(element) for element in state.elements}

    # ── The plate ────────────────────────────────────────────────────────────────────────────────────────────────────

    def count(self) -> str:
        if not self.showing.gaps(self.book):
            return ""
        met, total = self.state.met, len(self.state.elements)
        outside = sum(element.outside for element in self.state.elements)
        counted = f"ครบ {met} จาก {total} องค์ประกอบ" if met == total else f"มี {met} จาก {total} องค์ประกอบ"
        return text.joined([counted, f"{outside} องค์ประกอบอยู่ที่เว็บภายนอก" if outside else ""])

    def elements(self) -> Iterator[Element]:
        """Give the cells of the plate; unmet ones only where the office shows gaps."""
        for element in self.state.elements:
            if element.met or self.showing.gaps(self.book):
                unsure = element.element.confidence is Confidence.UNCONFIRMED
                anchor = self._anchor(element)
                yield Element(
                    text=element.element.text,
                    mark=_mark(element),
                    fact=self._fact(element),
                    link=Link(SEE if element.met else "ดูว่าใครรับผิดชอบ", f"#{anchor}"),
                    doubt="ที่มายังไม่ยืนยัน" if unsure else "",
                )

    def _fact(self, element: ElementState) -> str:
        if not element.met:
            return self.showing.gap_words(self.book, element)
        if element.outside:
            return "อยู่ที่เว็บภายนอก"
        proof = best_proof(element)
        record = proof.entry.record
        if isinstance(record, Plan) and proof.path.endswith("budget") and record.budget is not None:
            return f"รวม {text.baht(record.budget)} บาท"
        return f"{proof.count} รายการ" if proof.count > 1 else ""

    def _anchor(self, element: ElementState) -> str:
        return addresses.element_anchor(self.state.item.code, element.element.id)

    # ── Sections ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def sections(self) -> Iterator[Section]:
        yield from self._gap_section()
        yield from self._statement_section()
        for entry in self.entries:
            shown = [*self._shown_drafts(entry), *self._trail(entry)]
            for index, draft in enumerate(shown):
                place = self._place_of(entry)
                more = self._more(entry, place) if index == len(shown) - 1 else None
                yield draft.placed(place, self._tags(entry, draft.id), more)
        yield from self._evidence_section()
        yield from self._silent_section()

    def _place_of(self, entry: Entry) -> Place:
        book = self.showing.library.years.get(entry.fiscal_year or 0, self.book)
        return Place(self.showing.library, book, self.address, entry.key.replace("/", "-") + "-")

    def _proofs_of(self, entry: Entry) -> list[Proof]:
        return [proof for element in self.state.elements for proof in element.proofs if proof.entry is entry]

    def _shown_drafts(self, entry: Entry) -> list[Draft]:
        """Give the sections of a record that hold what answers the item."""
        known = self.drafts[entry.address]
        paths = [proof.path for proof in self._proofs_of(entry)]
        shown = [draft for index, draft in enumerate(known) if any(_shows(draft, path, index) for path in paths)]
        return [draft for draft in shown if draft.blocks]

    def _trail(self, entry: Entry) -> list[Draft]:
        """Give the trail where it passes a record that stands here, so that each element leads back along it."""
        shown = self._shown_drafts(entry)
        place = self._place_of(entry)
        known = [draft for draft in self.drafts[entry.address] if draft.id == trail.ID and draft not in shown]
        return [draft for draft in known if shown and draft.placed(place).blocks]

    def _stand(self, element: ElementState) -> _Standing:
        if not element.met:
            return _Standing(None, _GAPS)
        proof = best_proof(element)
        if proof.entry is self.state.statement:
            return _Standing(None, _EVIDENCE if proof.evidence else _STATEMENT)
        known = self._shown_drafts(proof.entry)
        closest = max(known, key=lambda draft: _closeness(draft, proof.path))
        return _Standing(proof.entry, closest.id)

    def _tags(self, entry: Entry | None, section: str) -> tuple[Tag, ...]:
        here = _Standing(entry, section)
        return tuple(
            Tag(self._anchor(element), element.element.text, _mark(element))
            for element in self.state.elements
            if self.standing[element.element.id] == here and (element.met or self.showing.gaps(self.book))
        )

    def _more(self, entry: Entry, place: Place) -> Link | None:
        if entry.fiscal_year is None:
            return None
        return Link(f"ดู{entry.kind.title}ทั้งหมด: {link_title(entry)}", place.to(entry.address))

    def _gap_section(self) -> Iterator[Section]:
        """Say what is not there, who answers for it and by when: warm, with its three facts."""
        unmet = [element for element in self.state.elements if not element.met]
        if not unmet or not self.showing.gaps(self.book):
            return
        label = self.book.year.gap_label
        window = self.book.year.assessment
        told = drafts.facts(
            ("องค์ประกอบ", [f"{element.element.id}. {element.element.text}" for element in unmet]),
            ("ผู้รับผิดชอบ", self.keeper(self.state.people) or self.supervisor(self.state.people) or "ยังไม่ระบุ"),
            ("ภายใน", thai.short_date(window.last) if window else None),
        )
        callout = Callout(
            warm=True,
            title=f"{len(unmet)} จาก {len(self.state.elements)} องค์ประกอบ",
            text="",
            facts=told.items,
        )
        yield Section(_GAPS, label or "องค์ประกอบที่ยังไม่มีข้อมูล", (callout,), self._tags(None, _GAPS))

    def _statement_section(self) -> Iterator[Section]:
        record = self._statement()
        if record is None:
            return
        blocks: list[Block] = [Prose(text.rich(record.text))] if record.text else []
        for answer in record.elements:
            html = None if isinstance(answer.text, Doubt) else text.statement(answer.text)
            if html is not None:
                blocks.append(Prose(html))
        if blocks:
            yield Section(_STATEMENT, "คำอธิบาย", tuple(blocks), self._tags(None, _STATEMENT))

    def _evidence_section(self) -> Iterator[Section]:
        """Show the item's own evidence first, then the documents of the records above."""
        record = self._statement()
        own = record.evidence if record else ()
        texts = {element.id: element.text for element in self.state.item.elements}
        serves = [tuple(texts[number] for number in one.elements if number in texts) for one in own]
        found = list(drafts.evidence_list(self.place, own, serves).items)
        for entry in self.entries:
            place = self._place_of(entry)
            evidence: tuple[Evidence, ...] = getattr(entry.record, "evidence", ())
            found += [drafts.evidence_row(place, one) for one in evidence]
        rows = drafts.told_once(found)
        if rows:
            title = f"หลักฐาน {len(rows)} รายการ"
            yield Section(_EVIDENCE, title, (EvidenceList(rows),), self._tags(None, _EVIDENCE))

    def _silent_section(self) -> Iterator[Section]:
        """Where gaps are not shown and nothing is there, say so and whom to ask."""
        if self.state.met or self.showing.gaps(self.book):
            return
        office = self.showing.library.office
        told = drafts.facts(
            ("สอบถามได้ที่", text.joined([self.keeper(self.state.people), office.name.th], " ")),
            ("โทรศัพท์", office.contact.telephone),
        )
        callout = Callout(
            warm=False,
            title="ยังไม่มีข้อมูลเผยแพร่ในข้อนี้",
            text="สำนักงานจะเผยแพร่ที่หน้านี้ ที่อยู่ของหน้าจะไม่เปลี่ยน",
            facts=told.items,
        )
        yield Section("silent", "ข้อมูลของข้อนี้", (callout,))

    def _statement(self) -> ItemStatement | None:
        return cast("ItemStatement", self.state.statement.record) if self.state.statement else None

    # ── The side column ──────────────────────────────────────────────────────────────────────────────────────────────

    def supervisor(self, people: ItemPeople | ItemPart) -> str:
        positions = {known.id: known.position for known in self.book.year.supervisors}
        return positions.get(people.supervisor or "", "")

    def keeper(self, people: ItemPeople | ItemPart) -> str:
        return drafts.keeper_names(self.place, people.keepers)

    def parts(self) -> Iterator[Part]:
        for number, part in enumerate(self.state.people.parts, start=1):
            yield Part(number, part.title, self.supervisor(part), self.keeper(part))

    def changes(self) -> Iterator[Change]:
        for entry in self.entries:
            if entry.updated and entry.fiscal_year is not None:
                link = Link(link_title(entry), self.place.to(entry.address))
                yield Change(self.state.item.code, link, thai.short_date(entry.updated))

    def same_topic(self) -> Iterator[Link]:
        for book in self.showing.library.years.values():
            for item in book.catalogue.items:
                if item.topic == self.state.item.topic and book.number != self.book.number:
                    href = self.place.to(addresses.item(book.number, item.code))
                    yield Link(f"ปี {book.number} ข้อ {item.code} {item.title}", href)

    def neighbour(self, code: str | None) -> Link | None:
        item = self.book.catalogue.item(code) if code else None
        if item is None:
            return None
        return Link(f"{item.code} {item.title}", self.place.to(addresses.item(self.book.number, item.code)))


def _mark(element: ElementState) -> Mark:
    if not element.met:
        return Mark.UNMET
    return Mark.OUTSIDE if element.outside else Mark.MET


def best_proof(element: ElementState) -> Proof:
    """Give what an element is shown by. Prefer what stands on this site to what a reader has to leave it for."""
    return min(element.proofs, key=lambda proof: proof.outside)


def _closeness(draft: Draft, path: str) -> int:
    """Tell how closely a section fits a field: the longest field that it shows and that holds the one asked for."""
    return max((len(shown) for shown in draft.shows if path == shown or path.startswith(f"{shown}.")), default=-1)


def _shows(draft: Draft, path: str, index: int) -> bool:
    """Tell whether a section holds a field; what asks for the mere record stands in its first section."""
    return draft.holds(path) if path else index == 0
