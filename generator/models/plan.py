"""``2566/plans/*.yml``: what the office means to do, when, and with how much money."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from generator.fields import Day, ExplicitNone, Line, Money, MoneyOrNone, Number, PeriodField, RecordId, RichText
from generator.models.evidence import Evidence
from generator.shapes import Shape


class Subject(StrEnum):
    """What a plan is about; decides which items it answers."""

    ANTI_CORRUPTION = "anti-corruption"
    STRATEGIC = "strategic"
    ANNUAL = "annual"
    PROCUREMENT = "procurement"
    HUMAN_RESOURCES = "human-resources"


class Activity(Shape):
    """One activity of a plan."""

    id: RecordId = Field(title="รหัส", description="รหัสของกิจกรรม ใช้อ้างถึงจากรายงาน", examples=["a1-1"])
    number: Number = Field(title="ลำดับ", description="ลำดับที่ตามเอกสาร", examples=["1.1"])
    title: Line = Field(title="ชื่อกิจกรรม", description="ชื่อกิจกรรมตามเอกสาร")
    budget: MoneyOrNone | None = Field(
        None, title="งบประมาณ", description="จำนวนเงินบาท หรือ ไม่ใช้งบประมาณ", examples=["5,000"]
    )
    funded_by: Line | None = Field(None, title="แหล่งเงิน", description="แหล่งเงินเมื่อต่างจากของทั้งแผน")
    period: PeriodField | None = Field(
        None, title="ช่วงเวลาดำเนินการ", description="ช่วงเวลาตามแผน", examples=["ไตรมาส 3"]
    )
    place: Line | None = Field(None, title="สถานที่", description="สถานที่จัดกิจกรรม")
    units: tuple[RecordId, ...] = Field((), title="ผู้รับผิดชอบ", description="รหัสกลุ่ม/หน่วยที่รับผิดชอบ หรือ all")


class ActivityGroup(Shape):
    """Activities under one heading of the plan."""

    id: RecordId = Field(title="รหัส", description="รหัสของกลุ่มกิจกรรม", examples=["g1"])
    number: Number = Field(title="ลำดับ", description="ลำดับที่ตามเอกสาร", examples=["1"])
    title: Line = Field(title="ชื่อกลุ่มกิจกรรม", description="ชื่อหัวข้อตามเอกสาร")
    activities: tuple[Activity, ...] = Field(min_length=1, title="กิจกรรม", description="กิจกรรมภายใต้หัวข้อนี้")


class StatedPlan(Shape):
    """Figures that the signed document prints; the page computes its own and compares."""

    budget: Money | None = Field(None, title="งบประมาณรวมที่พิมพ์ไว้", description="ยอดรวมตามที่เอกสารพิมพ์")


class Plan(Shape):
    """A plan of one fiscal year."""

    title: Line = Field(title="ชื่อแผน", description="ชื่อแผนตามหน้าปก")
    short_title: Line | None = Field(None, title="ชื่อสั้น", description="ชื่อที่ใช้ในรายการลิงก์ เมื่อชื่อเต็มยาว")
    subject: Subject = Field(title="เรื่อง", description="แผนเรื่องใด", examples=["anti-corruption"])
    text: RichText | None = Field(None, title="คำอธิบาย", description="ความเป็นมาหรือวัตถุประสงค์โดยย่อ")
    project: Line | None = Field(None, title="โครงการ", description="ชื่อโครงการที่แผนนี้ขับเคลื่อน")
    funded_by: Line | None = Field(None, title="แหล่งเงิน", description="หน่วยงานที่สนับสนุนงบประมาณ")
    period: PeriodField | None = Field(None, title="ช่วงเวลาของแผน", description="ช่วงเวลาของทั้งแผน")
    units: tuple[RecordId, ...] = Field((), title="ผู้รับผิดชอบ", description="รหัสกลุ่ม/หน่วยที่รับผิดชอบ หรือ all")
    groups: tuple[ActivityGroup, ...] = Field(min_length=1, title="กลุ่มกิจกรรม", description="หัวข้อและกิจกรรมของแผน")
    stated: StatedPlan = Field(StatedPlan(), title="ตัวเลขตามเอกสาร", description="ตัวเลขที่เอกสารพิมพ์ไว้ ใช้เทียบกับที่คำนวณได้")
    evidence: tuple[Evidence, ...] = Field((), title="หลักฐาน", description="เอกสารแผนหรือที่เผยแพร่")
    updated: Day | None = Field(None, title="วันที่ปรับปรุง", description="วันที่ของข้อมูลชุดนี้ ถ้าไม่ใส่จะใช้วันที่แก้ไขจากประวัติ")

    @property
    def activities(self) -> tuple[Activity, ...]:
        """All activities in the order of the document."""
        return tuple(activity for group in self.groups for activity in group.activities)

    @property
    def budget(self) -> Decimal | None:
        """The sum of the activities' budgets in baht; ``None`` where an activity does not tell its own."""
        amounts = [money_of(activity.budget) for activity in self.activities]
        known = [amount for amount in amounts if amount is not None]
        return sum(known, Decimal(0)) if len(known) == len(amounts) else None


def money_of(value: object) -> Decimal | None:
    """Read a money field as a sum: an explicit none is zero, anything unsaid is ``None``."""
    if isinstance(value, ExplicitNone):
        return Decimal(0)
    return value if isinstance(value, Decimal) else None
