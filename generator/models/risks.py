"""``2566/risks.yml``: the corruption risks of a year: how they were assessed, how they are managed."""

from __future__ import annotations

from pydantic import Field

from generator.fields import Count, Day, Line, Number, PeriodField, RecordId, RichText, Statement
from generator.models.evidence import Evidence
from generator.models.numbered import Numbered
from generator.shapes import Shape


class RiskMeeting(Shape):
    """A meeting that assessed the risks."""

    id: RecordId = Field(title="รหัส", description="รหัสของการประชุม", examples=["meeting"])
    title: Line = Field(title="ชื่อการประชุม", description="ชื่อการประชุม")
    date: Day | None = Field(None, title="วันที่", description="วันที่ประชุม")
    place: Line | None = Field(None, title="สถานที่", description="สถานที่ประชุม")
    chair: Line | None = Field(None, title="ประธาน", description="ตำแหน่งของประธาน ไม่ใส่ชื่อบุคคล")
    text: RichText | None = Field(None, title="สาระการประชุม", description="สิ่งที่พิจารณาและข้อสรุป")
    evidence: tuple[Evidence, ...] = Field((), title="หลักฐาน", description="รายงานการประชุมหรือข่าว")


class RiskEvent(Shape):
    """A corruption risk: what could happen, how likely, how grave, and what is done about it."""

    id: RecordId = Field(title="รหัส", description="รหัสของเหตุการณ์เสี่ยง", examples=["r1"])
    number: Number | None = Field(None, title="ลำดับ", description="ลำดับตามเอกสาร", examples=["1.1"])
    process: Line | None = Field(None, title="กระบวนงาน", description="กระบวนงานที่อาจเกิดความเสี่ยง")
    event: Line = Field(title="เหตุการณ์ความเสี่ยง", description="เหตุการณ์ที่อาจเกิดการทุจริต")
    likelihood: Count | None = Field(None, title="โอกาส", description="ระดับโอกาสตามเกณฑ์ของสำนักงาน")
    impact: Count | None = Field(None, title="ผลกระทบ", description="ระดับผลกระทบตามเกณฑ์ของสำนักงาน")
    treatment: Line | None = Field(None, title="มาตรการ", description="มาตรการจัดการความเสี่ยง")
    units: tuple[RecordId, ...] = Field((), title="ผู้รับผิดชอบ", description="รหัสกลุ่ม/หน่วยที่รับผิดชอบ หรือ all")
    due: PeriodField | None = Field(None, title="กำหนดเสร็จ", description="ช่วงเวลาหรือกำหนดเสร็จ")
    result: Statement | None = Field(None, title="ผลการดำเนินการ", description="ผลการจัดการความเสี่ยง")

    @property
    def level(self) -> int | None:
        """Likelihood times impact; ``None`` where either is not told."""
        if self.likelihood is None or self.impact is None:
            return None
        return self.likelihood * self.impact


class Band(Shape):
    """A band of levels, in the office's own words: from which level on it holds."""

    title: Line = Field(title="ชื่อระดับ", description="ชื่อระดับความเสี่ยงตามเกณฑ์ของสำนักงาน", examples=["สูง"])
    least: Count = Field(title="ตั้งแต่", description="ระดับต่ำสุดของช่วง (โอกาส × ผลกระทบ)", examples=["10"])


class RiskRegister(Shape):
    """The risks of one fiscal year."""

    title: Line = Field(title="ชื่อเอกสาร", description="ชื่อรายงานหรือแผนความเสี่ยง")
    text: RichText | None = Field(None, title="คำอธิบาย", description="ความเป็นมาโดยย่อ")
    scale: Count = Field(5, title="เกณฑ์", description="ระดับสูงสุดของโอกาสและผลกระทบตามเกณฑ์ของสำนักงาน", examples=["5"])
    bands: tuple[Band, ...] = Field((), title="ช่วงระดับ", description="ช่วงระดับความเสี่ยงของสำนักงาน เรียงจากต่ำไปสูง")
    meetings: tuple[RiskMeeting, ...] = Field((), title="การประชุม", description="การประชุมวิเคราะห์ความเสี่ยง")
    events: tuple[RiskEvent, ...] = Field((), title="เหตุการณ์ความเสี่ยง", description="ความเสี่ยงแต่ละเหตุการณ์")
    treatments: tuple[Numbered, ...] = Field(
        (), title="มาตรการรวม", description="มาตรการที่ใช้กับความเสี่ยงทุกเหตุการณ์ เป็นข้อความ หรือแยกลำดับกับข้อความ"
    )
    evidence: tuple[Evidence, ...] = Field((), title="หลักฐาน", description="รายงานหรือแผนที่เผยแพร่")
    updated: Day | None = Field(None, title="วันที่ปรับปรุง", description="วันที่ของข้อมูลชุดนี้ ถ้าไม่ใส่จะใช้วันที่แก้ไขจากประวัติ")

    def band_of(self, level: int) -> Band | None:
        """Give the band that a level falls into; ``None`` where the office names none for it."""
        reached = [band for band in self.bands if level >= band.least]
        return max(reached, key=lambda band: band.least, default=None)
