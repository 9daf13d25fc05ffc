"""The hand-in pack of a year: per item the answer, the address, and where each element stands.

The assessment system asks of each item whether it is there, under which address, and for an explanation that leads a
visitor to it. All three are read from the item's own page, so they say what stands on it and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from generator import addresses, checklist
from generator.checklist import ElementState, ItemState, Proof
from generator.fields import ExplicitNone
from generator.library import YearBook
from generator.render import text
from generator.render.blocks import EvidenceList, EvidenceRow, Section
from generator.render.items import SEE, best_proof
from generator.render.pack_views import HandInGroup, HandInItem, HandInPlace, PackPage
from generator.render.showing import Showing, home_link, link_title, year_link
from generator.render.views import ItemPage

THERE, NOT_THERE = "มี", "ไม่มี"  # the two answers that the assessment system takes
SILENCE = "ยังไม่มีข้อมูลเผยแพร่ในข้อนี้"

Linking = Callable[[str], str]  # how the pack writes a link to an address of the site


def pack_page(showing: Showing, book: YearBook, pages: Mapping[str, ItemPage], link: Linking) -> PackPage:
    """Make the pack of a year.

    Args:
        showing: the library; where it does not show gaps, the pack says only what is there.
        book: the year.
        pages: the page of every item by code; what the pack explains is where things stand on them.
        link: relative to the pack's own page when it stands on the site, the full address when it leaves it.
    """
    states = showing.states(book)
    titles = {sub.number: sub.title for sub in book.catalogue.sub_indicators}
    groups = tuple(
        HandInGroup(
            f"s{number.replace('.', '-')}",
            number,
            titles[number],
            tuple(_item(showing, book, state, pages[state.item.code], link) for state in of_sub),
        )
        for number, of_sub in groupby(states, key=lambda state: state.item.sub_indicator)
    )
    origin = addresses.pack(book.number)
    return PackPage(
        office=showing.library.office.name.th,
        title=f"รายการส่งประเมิน OIT ปีงบประมาณ พ.ศ. {book.number}",
        lede=f"{len(states)} ข้อ แต่ละข้อมีที่อยู่และคำอธิบายว่าองค์ประกอบอยู่ตรงไหนของหน้า",
        breadcrumb=(home_link(origin), year_link(origin, book.number)),
        groups=groups,
    )


def _explanation(way: str, places: tuple[HandInPlace, ...]) -> str:
    """Lead a visitor from the home page to the item, and on its page to each element."""
    if not places:
        return SILENCE
    told = " ".join(f"องค์ประกอบที่ {place.number} {place.text}: {place.words}" for place in places)
    return _one_line(f"{way} กด “{SEE}” ใต้ชื่อองค์ประกอบเพื่อไปยังตำแหน่งนั้น {told}")


def _item(showing: Showing, book: YearBook, state: ItemState, page: ItemPage, link: Linking) -> HandInItem:
    gaps = showing.gaps(book)
    address = addresses.item(book.number, page.code)
    label = book.year.gap_label or NOT_THERE
    way = f"หน้าแรก > ตาราง OIT ปี {book.number} > {page.code} {page.title}"
    places = tuple(_places(book, state, page, link))
    return HandInItem(
        code=page.code,
        title=page.title,
        href=link(address),
        address=page.address,
        answer=(THERE if state.met else label) if gaps else "",
        count=page.count,
        way=way,
        places=places,
        explanation=_explanation(way, places),
        unmet=tuple(one.element.text for one in state.elements if gaps and not one.met),
        keeper=page.keeper,
        unmet_words=book.year.gap_label or "องค์ประกอบที่ยังไม่มี",
        silence="" if gaps or state.met else SILENCE,
    )


def _places(book: YearBook, state: ItemState, page: ItemPage, link: Linking) -> Iterator[HandInPlace]:
    address = addresses.item(book.number, page.code)
    facts = {element.link.href: element.fact for element in page.elements if element.link}
    for element in state.elements:
        if element.met:
            anchor = f"#{addresses.element_anchor(page.code, element.element.id)}"
            section = next(one for one in page.sections if any(f"#{tag.anchor}" == anchor for tag in one.tags))
            words = _words(state, element, section, facts[anchor])
            yield HandInPlace(element.element.id, element.element.text, words, link(f"{address}{anchor}"))


def _words(state: ItemState, element: ElementState, section: Section, fact: str) -> str:
    """Say where an element stands: the heading, whose it is, what stands there, which document to open."""
    proof = best_proof(element)
    said = _stated_none(proof)
    pieces = [f"ดูหัวข้อ “{section.title}”"]
    if proof.evidence:
        pieces += [_document(row) for row in _rows(section, element)]
    elif proof.entry is not state.statement and proof.entry.fiscal_year is not None:
        name, kind = link_title(proof.entry), proof.entry.kind.title
        pieces.append(f"ของ{kind}" if name == kind else f"ของ{kind} “{name}”")
    pieces.append(f"ระบุว่า “{said}”" if said else fact if not proof.evidence else "")
    return _one_line(text.joined(pieces, " "))


def _stated_none(proof: Proof) -> str:
    """Give the words of an explicit none, where that is all that a field says."""
    if not proof.path or proof.evidence:
        return ""
    values = [value for _, value in checklist.reach(proof.entry.record, proof.path) if checklist.is_present(value)]
    nones = [value.words for value in values if isinstance(value, ExplicitNone)]
    return nones[0] if nones and len(nones) == len(values) else ""


def _rows(section: Section, element: ElementState) -> Iterator[EvidenceRow]:
    """Give the evidence of a section that answers an element."""
    for block in section.blocks:
        if isinstance(block, EvidenceList):
            yield from (row for row in block.items if element.element.text in row.serves)


def _document(row: EvidenceRow) -> str:
    """Name a piece of evidence: its title, what kind of thing it is, and which pages of it."""
    if row.outside:
        return f"เปิด “{row.title}” ที่เว็บภายนอก {row.href}"
    pages = [fact for fact in row.facts if fact.startswith("หน้า ")]
    return f"เปิด “{row.title}” ({text.joined([row.label, *pages], ' ')})"


def _one_line(words: str) -> str:
    """Put a text on one line: a cell with line breaks is pasted with quotation marks around it."""
    return " ".join(words.split())
