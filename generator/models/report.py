"""``2566/reports/*.yml``: what came of a plan in a quarter, six months or the year, and what it cost."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.fields import (
    Day,
    FiscalYear,
    Line,
    Money,
    MoneyOrNone,
    PeriodField,
    RecordId,
    RichText,
    Statement,
    Status,
)
from generator.models.evidence import Evidence
from generator.models.printed import PRINTED, PrintedTables
from generator.periods import Round
from generator.shapes import Shape


class Basis(StrEnum):
    """Whether figures count this period alone or everything since the year began."""

    PERIOD = "period"
    TO_DATE = "to-date"

    @property
    def words(self) -> str:
        """Give the Thai words for it."""
        return {"period": "เฉพาะรอบนี้", "to-date": "สะสมตั้งแต่ต้นปี"}[self]


class StatedResult(Shape):
    """Figures that the signed document prints beside a result."""

    left: Money | None = Field(None, title="คงเหลือที่พิมพ์ไว้", description="งบประมาณคงเหลือตามที่เอกสารพิมพ์")


class StatedReport(Shape):
    """Totals that the signed document prints."""

    budget: Money | None = Field(None, title="งบประมาณรวมที่พิมพ์ไว้", description="ยอดงบประมาณตามที่เอกสารพิมพ์")
    spent: Money | None = Field(None, title="ใช้จ่ายรวมที่พิมพ์ไว้", description="ยอดใช้จ่ายตามที่เอกสารพิมพ์")
    left: Money | None = Field(None, title="คงเหลือรวมที่พิมพ์ไว้", description="ยอดคงเหลือตามที่เอกสารพิมพ์")


class Outcome(StrEnum):
    """Whether a phase reached what it set out for."""

    ACHIEVED = "achieved"
    NOT_ACHIEVED = "not-achieved"

    @property
    def words(self) -> str:
        """Give the Thai words for it."""
        return {"achieved": "บรรลุผลสำเร็จตามวัตถุประสงค์", "not-achieved": "ไม่บรรลุผลสำเร็จตามวัตถุประสงค์"}[self]


class Phase(Shape):
    """A phase of the work (plan, do, check, act): its steps, how far it is, whether it reached its aim."""

    id: RecordId = Field(title="รหัส", description="รหัสของขั้นตอน", examples=["plan"])
    title: Line = Field(title="ขั้นตอน", description="ชื่อขั้นตอน")
    activity: RecordId | None = Field(
        None, title="กิจกรรม", description="รหัสกิจกรรมในแผน ถ้าเป็นขั้นตอนของกิจกรรมนั้น", examples=["a1-1"]
    )
    period: PeriodField | None = Field(None, title="ระยะเวลา", description="ช่วงเวลาของขั้นตอน")
    steps: tuple[Line, ...] = Field((), title="วิธีการดำเนินงาน", description="สิ่งที่ทำทีละข้อ")
    status: Status | None = Field(None, title="สภาพการดำเนินงาน", description="เสร็จสิ้น กำลังดำเนินการ หรือยังไม่เริ่ม")
    outcome: Outcome | None = Field(None, title="ผลการดำเนินงาน", description="บรรลุหรือไม่บรรลุผล")


class Achievement(Shape):
    """What came of an indicator of the plan."""

    indicator: Line = Field(title="ตัวชี้วัด", description="ตัวชี้วัดความสำเร็จ")
    results: tuple[Line, ...] = Field(min_length=1, title="ความสำเร็จ", description="ผลที่ได้ทีละข้อ")


class ActivityResult(Shape):
    """What came of one activity of the plan."""

    activity: RecordId = Field(title="กิจกรรม", description="รหัสกิจกรรมในแผน", examples=["a1-1"])
    title: Line | None = Field(None, title="ชื่อในรายงาน", description="ชื่อกิจกรรมตามรายงาน ถ้าต่างจากในแผน")
    status: Status | None = Field(
        None, title="สถานะ", description="เสร็จสิ้น กำลังดำเนินการ ยังไม่เริ่ม หรือยกเลิก", examples=["done"]
    )
    result: Statement | None = Field(None, title="ผลการดำเนินงาน", description="ผลที่เกิดขึ้นจริง")
    spent: MoneyOrNone | None = Field(None, title="ใช้จ่าย", description="จำนวนเงินบาทที่ใช้ หรือ ไม่ใช้งบประมาณ")
    stated: StatedResult = Field(StatedResult(), title="ตัวเลขตามเอกสาร", description="ตัวเลขที่เอกสารพิมพ์ไว้")
    evidence: tuple[Evidence, ...] = Field((), title="หลักฐาน", description="หลักฐานของผลนี้")


class Report(Shape):
    """A report on one plan for one round."""

    title: Line = Field(title="ชื่อรายงาน", description="ชื่อรายงานตามหน้าปก")
    short_title: Line | None = Field(None, title="ชื่อสั้น", description="ชื่อที่ใช้ในรายการลิงก์ เมื่อชื่อเต็มยาว")
    text: RichText | None = Field(None, title="คำอธิบาย", description="ความเป็นมา วิธีเก็บข้อมูล หรือบทสรุปโดยย่อ")
    audience: Line | None = Field(None, title="กลุ่มเป้าหมาย", description="กลุ่มเป้าหมายหรือผู้เข้าร่วมตามเอกสาร")
    plan: RecordId = Field(title="แผน", description="รหัสของแผนที่รายงานผล", examples=["anti-corruption"])
    plan_year: FiscalYear | None = Field(None, title="ปีของแผน", description="ปีงบประมาณของแผน ถ้าต่างจากปีของโฟลเดอร์")
    round: Round = Field(title="รอบ", description="ไตรมาส รอบ 6 เดือน หรือทั้งปี", examples=["q3"])
    basis: Basis = Field(Basis.TO_DATE, title="ฐานของตัวเลข", description="เฉพาะรอบนี้ หรือสะสมตั้งแต่ต้นปี")
    as_of: Day | None = Field(None, title="ข้อมูล ณ วันที่", description="วันที่ตัดข้อมูล")
    results: tuple[ActivityResult, ...] = Field(min_length=1, title="ผลรายกิจกรรม", description="ผลของแต่ละกิจกรรมในแผน")
    phases: tuple[Phase, ...] = Field((), title="ขั้นตอนการทำงาน", description="ขั้นตอนตามวงจร PDCA")
    achievements: tuple[Achievement, ...] = Field((), title="ผลตามตัวชี้วัด", description="ความสำเร็จของแต่ละตัวชี้วัด")
    problems: Statement | None = Field(None, title="ปัญหาและอุปสรรค", description="ปัญหาที่พบ หรือ ไม่มี")
    suggestions: Statement | None = Field(None, title="ข้อเสนอแนะ", description="ข้อเสนอแนะ หรือ ไม่มี")
    reporter: Line | None = Field(None, title="ผู้รายงาน", description="ตำแหน่งผู้รายงาน ไม่ใส่ชื่อบุคคล")
    certifier: Line | None = Field(None, title="ผู้รับรอง", description="ตำแหน่งผู้รับรอง ไม่ใส่ชื่อบุคคล")
    stated: StatedReport = Field(StatedReport(), title="ตัวเลขตามเอกสาร", description="ยอดรวมที่เอกสารพิมพ์ไว้")
    printed: PrintedTables = Field(
        {}, title="ตารางตามเอกสาร", description=PRINTED, examples=["{phases: {title: ปฏิทินการกำกับติดตาม}}"]
    )
    evidence: tuple[Evidence, ...] = Field((), title="หลักฐาน", description="เอกสารรายงานหรือที่เผยแพร่")
    updated: Day | None = Field(None, title="วันที่ปรับปรุง", description="วันที่ของข้อมูลชุดนี้ ถ้าไม่ใส่จะใช้วันที่แก้ไขจากประวัติ")
