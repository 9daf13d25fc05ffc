"""``2566/items/o24.yml``: what an item says beyond its records."""

from __future__ import annotations

from pydantic import Field

from generator.fields import Count, Day, RichText, Statement
from generator.models.evidence import ItemEvidence
from generator.shapes import Shape


class ElementStatement(Shape):
    """Text that answers one element, or the words that say there is none."""

    element: Count = Field(title="องค์ประกอบ", description="ลำดับขององค์ประกอบในข้อนี้", examples=["1"])
    text: Statement = Field(title="ข้อความ", description="ข้อความที่ตอบองค์ประกอบนี้ หรือ ไม่มี")


class ItemStatement(Shape):
    """The office's own words and evidence for one item."""

    text: RichText | None = Field(None, title="คำอธิบาย", description="ข้อความนำของข้อนี้")
    elements: tuple[ElementStatement, ...] = Field(
        (), title="ข้อความตอบองค์ประกอบ", description="ข้อความที่ตอบแต่ละองค์ประกอบ"
    )
    evidence: tuple[ItemEvidence, ...] = Field((), title="หลักฐาน", description="หลักฐานและองค์ประกอบที่หลักฐานนั้นตอบ")
    updated: Day | None = Field(None, title="วันที่ปรับปรุง", description="วันที่ของข้อมูลชุดนี้ ถ้าไม่ใส่จะใช้วันที่แก้ไขจากประวัติ")
