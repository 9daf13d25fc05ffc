"""``2566/surveys/*.yml``: how many people of each unit gave which answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypeAlias

from pydantic import Field

from generator.fields import Count, Day, Keys, Line, RecordId, RichText
from generator.models.evidence import Evidence
from generator.shapes import Shape

Counts: TypeAlias = Annotated[Mapping[str, Mapping[str, Count]], Keys((("aspect", "ประเด็น"), ("choice", "คำตอบ")))]


class Aspect(Shape):
    """One thing that was asked about; a survey with a single question has one."""

    id: RecordId = Field(title="รหัส", description="รหัสของประเด็น", examples=["quality"])
    title: Line = Field(title="ประเด็น", description="ประเด็นที่ถาม")


class Choice(Shape):
    """One answer that could be given."""

    id: RecordId = Field(title="รหัส", description="รหัสของคำตอบ", examples=["most"])
    title: Line = Field(title="คำตอบ", description="คำตอบที่เลือกได้")


class UnitAnswers(Shape):
    """The answers of one unit: people per aspect and choice. A cell left out beside a filled one is zero."""

    unit: RecordId = Field(title="กลุ่ม/หน่วย", description="รหัสกลุ่ม/หน่วย")
    counts: Counts = Field(title="จำนวนคน", description="จำนวนคนตามประเด็นและคำตอบ", examples=["{quality: {most: 0}}"])

    def count(self, aspect: str, choice: str) -> int:
        """Give how many people of the unit chose ``choice`` on ``aspect``."""
        return self.counts.get(aspect, {}).get(choice, 0)


class Survey(Shape):
    """A survey among the people of the office."""

    title: Line = Field(title="ชื่อประเด็นติดตาม", description="คำถามของการสำรวจ")
    short_title: Line | None = Field(None, title="ชื่อสั้น", description="ชื่อที่ใช้ในรายการลิงก์ เมื่อชื่อเต็มยาว")
    number: Count | None = Field(None, title="ลำดับ", description="ลำดับของการสำรวจในชุด")
    text: RichText | None = Field(None, title="ผลโดยสรุป", description="ผลโดยสรุปเป็นข้อความ")
    aspects: tuple[Aspect, ...] = Field(min_length=1, title="ประเด็น", description="ประเด็นที่ถาม")
    answers_title: Line | None = Field(None, title="หัวข้อคำตอบ", description="หัวตารางเหนือคำตอบทั้งหมด ตามเอกสาร")
    choices: tuple[Choice, ...] = Field(min_length=1, title="คำตอบ", description="คำตอบที่เลือกได้ เรียงตามเอกสาร")
    answers: tuple[UnitAnswers, ...] = Field(min_length=1, title="คำตอบรายกลุ่ม", description="จำนวนคนของแต่ละกลุ่ม/หน่วย")
    stated: Counts = Field({}, title="ยอดรวมตามเอกสาร", description="ยอดรวมที่เอกสารพิมพ์ไว้ ตามประเด็นและคำตอบ")
    total_title: Line | None = Field(None, title="คำเรียกแถวรวม", description="คำของแถวรวมตามเอกสาร", examples=["สรุป"])
    evidence: tuple[Evidence, ...] = Field((), title="หลักฐาน", description="เอกสารผลการสำรวจ")
    updated: Day | None = Field(None, title="วันที่ปรับปรุง", description="วันที่ของข้อมูลชุดนี้ ถ้าไม่ใส่จะใช้วันที่แก้ไขจากประวัติ")

    def total(self, aspect: str, choice: str) -> int:
        """Give how many people of all units chose ``choice`` on ``aspect``."""
        return sum(answers.count(aspect, choice) for answers in self.answers)
