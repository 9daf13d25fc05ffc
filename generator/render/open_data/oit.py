"""The OIT table as data: every item of every year with its elements, its evidence and who answers for it.

These shapes are never typed by anybody; they are made from checklists, so that their fields have titles and meanings as
those of any record. The JSON of an item (:mod:`generator.render.data`) has the same keys. What is not there is told only
where the office shows gaps.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from pydantic import Field

from generator import addresses
from generator.catalogues.catalogue import Confidence
from generator.checklist import ElementState, ItemState
from generator.fields import Count, Day, FiscalYear, ItemCode, Line, Number, RichText, WebAddress, YesNo
from generator.library import YearBook
from generator.models.evidence import ItemEvidence
from generator.models.item import ItemStatement
from generator.render import items
from generator.render.drafts import Place, keeper_names
from generator.render.showing import Showing
from generator.shapes import Shape


class OitElement(Shape):
    """An element that an item asks for."""

    id: Count = Field(title="ลำดับ", description="ลำดับขององค์ประกอบในข้อนั้น")
    text: Line = Field(title="องค์ประกอบ", description="สิ่งที่ข้อนั้นกำหนดให้เปิดเผย")
    met: YesNo = Field(title="มีข้อมูล", description="มีข้อมูลขององค์ประกอบนี้หรือไม่ คำนวณจากข้อมูลที่เผยแพร่")
    outside: YesNo = Field(title="อยู่ที่เว็บภายนอก", description="ข้อมูลอยู่ที่เว็บอื่นเท่านั้น")
    place: WebAddress = Field(title="ตำแหน่ง", description="ที่อยู่ของตำแหน่งที่องค์ประกอบนี้อยู่บนหน้า")
    evidence: tuple[WebAddress, ...] = Field((), title="เว็บภายนอก", description="ที่อยู่เว็บภายนอกที่เป็นหลักฐาน")
    confidence: Confidence = Field(title="ความแน่ใจ", description="แน่ใจเพียงใดว่าการประเมินกำหนดองค์ประกอบนี้ไว้")


class OitItem(Shape):
    """An item of the OIT list of a year."""

    office: Line = Field(title="สำนักงาน", description="ชื่อสำนักงาน")
    fiscal_year: FiscalYear = Field(title="ปีงบประมาณ", description="ปีงบประมาณ พ.ศ.")
    catalogue: Line = Field(title="บัญชีรายการ", description="รหัสของบัญชีรายการ OIT ที่ใช้ในปีนั้น")
    code: ItemCode = Field(title="รหัสข้อ", description="รหัสข้อ OIT ของปีนั้น")
    title: Line = Field(title="ชื่อข้อ", description="ชื่อข้อตามบัญชีรายการที่ใช้ในปีนั้น")
    topic: Line = Field(title="หัวเรื่อง", description="รหัสที่เหมือนกันของเรื่องเดียวกันในทุกปี แม้รหัสข้อเปลี่ยน")
    sub_indicator: Number = Field(title="ตัวชี้วัดย่อย", description="เลขตัวชี้วัดย่อยที่ข้อนี้อยู่ภายใต้")
    address: WebAddress = Field(title="ที่อยู่หน้า", description="ที่อยู่ถาวรของหน้าข้อนี้")
    data: WebAddress = Field(title="ที่อยู่ข้อมูล", description="ที่อยู่ถาวรของข้อนี้ในรูป JSON")
    supervisor: Line | None = Field(None, title="ผู้กำกับดูแล", description="ตำแหน่งของผู้กำกับดูแลข้อนี้")
    keeper: Line | None = Field(None, title="ผู้จัดเก็บข้อมูล", description="กลุ่มหรือหน่วยที่จัดเก็บข้อมูล")
    changed: Day | None = Field(None, title="วันที่ปรับปรุง", description="วันที่ล่าสุดที่ข้อมูลบนหน้านี้เปลี่ยน")
    ready: YesNo | None = Field(
        None, title="ครบทุกองค์ประกอบ", description="บอกเฉพาะปีที่สำนักงานเลือกแสดงสิ่งที่ยังไม่มี", examples=["ใช่"]
    )
    text: RichText | None = Field(None, title="คำอธิบาย", description="ข้อความนำของข้อนี้ ถ้ามี")
    elements: tuple[OitElement, ...] = Field(
        (), title="องค์ประกอบ", description="องค์ประกอบที่มีข้อมูล และที่ยังไม่มีเฉพาะปีที่สำนักงานเลือกแสดง"
    )
    evidence: tuple[ItemEvidence, ...] = Field((), title="หลักฐาน", description="หลักฐานของข้อนี้เองนอกจากข้อมูลที่มีหน้าของตน")


def items_of(showing: Showing) -> Iterator[tuple[YearBook, ItemState, OitItem]]:
    """Give every item of every year, newest year first."""
    for book in showing.library.years.values():
        for state in showing.states(book):
            yield book, state, _item(showing, book, state)


def _item(showing: Showing, book: YearBook, state: ItemState) -> OitItem:
    item, site_url = state.item, showing.library.office.site_url
    address = addresses.item(book.number, item.code)
    positions = {known.id: known.position for known in book.year.supervisors}
    statement = cast("ItemStatement", state.statement.record) if state.statement else None
    return OitItem.model_construct(
        office=showing.library.office.name.th,
        fiscal_year=book.number,
        catalogue=book.year.catalogue,
        code=item.code,
        title=item.title,
        topic=item.topic,
        sub_indicator=item.sub_indicator,
        address=addresses.public(site_url, address),
        data=addresses.public(site_url, addresses.item_data(book.number, item.code)),
        supervisor=positions.get(state.people.supervisor or ""),
        keeper=keeper_names(Place(showing.library, book, address), state.people.keepers) or None,
        changed=items.last_change(book, state),
        ready=state.ready if showing.gaps(book) else None,
        text=statement.text if statement else None,
        elements=tuple(
            _element(addresses.public(site_url, address), item.code, element)
            for element in state.elements
            if element.met or showing.gaps(book)
        ),
        evidence=statement.evidence if statement else (),
    )


def _element(page: str, code: str, state: ElementState) -> OitElement:
    return OitElement.model_construct(
        id=state.element.id,
        text=state.element.text,
        met=state.met,
        outside=state.outside,
        place=f"{page}#{addresses.element_anchor(code, state.element.id)}",
        evidence=tuple(proof.evidence.url for proof in state.proofs if proof.evidence and proof.evidence.url),
        confidence=state.element.confidence,
    )
