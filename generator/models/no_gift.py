"""``2566/no-gift.yml``: the No Gift Policy: the declaration, what made it known, and the reports on it."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.fields import Count, Day, ExplicitNone, Line, PeriodField, RecordId, RichText, Statement
from generator.models.evidence import Evidence
from generator.shapes import Shape


class Language(StrEnum):
    """A language that a declaration is written in."""

    THAI = "th"
    ENGLISH = "en"

    @property
    def words(self) -> str:
        """Give the Thai name of the language."""
        return {"th": "ภาษาไทย", "en": "ภาษาอังกฤษ"}[self]


class DeclarationText(Shape):
    """The wording of the declaration in one language; it has a page of its own."""

    language: Language = Field(title="ภาษา", description="ภาษาของข้อความ: th หรือ en", examples=["en"])
    title: Line = Field(title="ชื่อประกาศ", description="ชื่อประกาศในภาษานั้น")
    text: RichText = Field(title="ข้อความ", description="ข้อความของประกาศในภาษานั้น")
    signed_by: Line | None = Field(None, title="ผู้ลงนาม", description="ตำแหน่งผู้ลงนามในภาษานั้น")


class Declaration(Shape):
    """The declaration that nobody in the office takes gifts for doing their duty."""

    title: Line = Field(title="ชื่อประกาศ", description="ชื่อประกาศเจตนารมณ์")
    declared_by: Line = Field(title="ผู้ประกาศ", description="ตำแหน่งผู้ประกาศ ไม่ใส่ชื่อบุคคล")
    signed_by: Line | None = Field(None, title="ผู้ลงนาม", description="ตำแหน่งผู้ลงนามในประกาศ")
    date: Day | None = Field(None, title="วันที่ประกาศ", description="วันที่ในประกาศ")
    languages: tuple[Language, ...] = Field((), title="ภาษา", description="ภาษาที่ประกาศ: th, en")
    texts: tuple[DeclarationText, ...] = Field((), title="ข้อความประกาศ", description="ข้อความเต็มของแต่ละภาษา")
    principles: tuple[RichText, ...] = Field((), title="สาระสำคัญ", description="สาระสำคัญของประกาศทีละข้อ")
    evidence: tuple[Evidence, ...] = Field((), title="หลักฐาน", description="ประกาศฉบับลงนามหรือที่เผยแพร่")


class Audience(Shape):
    """People whom an activity reached."""

    group: Line = Field(title="กลุ่มผู้เข้าร่วม", description="ใครเข้าร่วม")
    people: Count = Field(title="จำนวนคน", description="จำนวนผู้เข้าร่วม", examples=["68"])


class GiftActivity(Shape):
    """Something done so that refusing gifts becomes a habit."""

    id: RecordId = Field(title="รหัส", description="รหัสของกิจกรรม", examples=["briefing"])
    title: Line = Field(title="ชื่อกิจกรรม", description="ชื่อกิจกรรม")
    period: PeriodField | None = Field(None, title="วันหรือช่วงเวลา", description="วันหรือช่วงเวลาที่จัด")
    place: Line | None = Field(None, title="สถานที่", description="สถานที่จัด")
    text: RichText | None = Field(None, title="รายละเอียด", description="สิ่งที่ทำและผลที่ได้")
    audiences: tuple[Audience, ...] = Field((), title="ผู้เข้าร่วม", description="กลุ่มผู้เข้าร่วมและจำนวน")
    evidence: tuple[Evidence, ...] = Field((), title="หลักฐาน", description="หลักฐานของกิจกรรม")


class Gift(Shape):
    """A gift that was received, and what became of it."""

    giver: Line = Field(title="ผู้ให้", description="ประเภทผู้ให้ เช่น หน่วยงานภาครัฐ ภาคเอกชน ประชาชน")
    receiver: Line = Field(title="ผู้รับ", description="รับในนามหน่วยงาน หรือตำแหน่งผู้รับ")
    item: Line = Field(title="สิ่งที่ได้รับ", description="ลักษณะของสิ่งที่ได้รับ")
    value: Line | None = Field(None, title="มูลค่า", description="มูลค่าโดยประมาณ")
    occasion: Line | None = Field(None, title="โอกาส", description="โอกาสที่ได้รับ")
    done: Line | None = Field(None, title="การดำเนินการ", description="ส่งคืน ส่งมอบหน่วยงาน หรืออื่น ๆ")


class GiftReport(Shape):
    """A round of reporting what was received."""

    number: Count = Field(title="ครั้งที่", description="ลำดับรอบของรายงาน", examples=["1"])
    due: PeriodField | None = Field(None, title="กำหนดรายงาน", description="เดือนหรือวันที่กำหนดให้รายงาน")
    period: PeriodField | None = Field(None, title="ช่วงที่รายงาน", description="ช่วงเวลาที่รายงานครอบคลุม")
    summary: Statement | None = Field(None, title="ผลโดยสรุป", description="ผลการรับของขวัญในรอบนี้ หรือ ไม่มี")
    received: tuple[Gift, ...] = Field((), title="รายการที่ได้รับ", description="ของขวัญหรือของกำนัลที่ได้รับ")
    evidence: tuple[Evidence, ...] = Field((), title="หลักฐาน", description="รายงานหรือที่เผยแพร่")

    @property
    def outcome(self) -> str | None:
        """What the round came to in a few words; ``None`` where nothing has been reported yet."""
        if self.received:
            return f"ได้รับ {len(self.received)} รายการ"
        if isinstance(self.summary, ExplicitNone):
            return self.summary.words
        return self.summary if isinstance(self.summary, str) else None


class NoGiftPolicy(Shape):
    """The No Gift Policy of one fiscal year."""

    title: Line = Field(title="ชื่อนโยบาย", description="ชื่อนโยบาย")
    declaration: Declaration | None = Field(None, title="ประกาศเจตนารมณ์", description="ประกาศของผู้บริหารสูงสุด")
    activities: tuple[GiftActivity, ...] = Field((), title="กิจกรรม", description="กิจกรรมสร้างวัฒนธรรมไม่รับของขวัญ")
    reports: tuple[GiftReport, ...] = Field((), title="รายงาน", description="รายงานผลแต่ละรอบ")
    updated: Day | None = Field(None, title="วันที่ปรับปรุง", description="วันที่ของข้อมูลชุดนี้ ถ้าไม่ใส่จะใช้วันที่แก้ไขจากประวัติ")
