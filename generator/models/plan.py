"""``2566/plans/*.yml``: what the office means to do, when, and with how much money."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from pydantic import Field

from generator.fields import (
    Count,
    Day,
    Doubt,
    ExplicitNone,
    Line,
    Money,
    MoneyOrNone,
    Number,
    PeriodField,
    RecordId,
    RichText,
)
from generator.models.evidence import Evidence
from generator.models.printed import PRINTED, PrintedTables, StatedResponsible
from generator.shapes import Shape


class Subject(StrEnum):
    """What a plan is about; decides which items it answers."""

    ANTI_CORRUPTION = "anti-corruption"
    STRATEGIC = "strategic"
    ANNUAL = "annual"
    PROCUREMENT = "procurement"
    HUMAN_RESOURCES = "human-resources"

    @property
    def words(self) -> str:
        """Give the Thai words for it."""
        return {
            "anti-corruption": "แผนปฏิบัติการป้องกันการทุจริต",
            "strategic": "แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน",
            "annual": "แผนดำเนินงานประจำปี",
            "procurement": "แผนการจัดซื้อจัดจ้าง",
            "human-resources": "แผนการบริหารทรัพยากรบุคคล",
        }[self]


class BudgetLine(Shape):
    """What money is for: so many, at such a rate, so many times; or a plain amount."""

    id: RecordId | None = Field(
        None, title="รหัส", description="รหัสของรายการ ถ้าต้องการให้ลิงก์ถึงรายการนี้ได้", examples=["food"]
    )
    title: Line = Field(title="รายการ", description="ค่าใช้จ่ายรายการนี้")
    category: Line | None = Field(
        None, title="หมวดรายจ่าย", description="ค่าตอบแทน ค่าใช้สอย หรือค่าวัสดุ", examples=["ค่าใช้สอย"]
    )
    quantity: Count | None = Field(None, title="จำนวน", description="จำนวนคนหรือหน่วย", examples=["71"])
    rate: MoneyOrNone | None = Field(None, title="อัตรา", description="บาทต่อหน่วย", examples=["35"])
    times: Count | None = Field(None, title="จำนวนครั้ง", description="จำนวนมื้อ วัน หรือครั้ง", examples=["2"])
    amount: MoneyOrNone | None = Field(None, title="จำนวนเงิน", description="จำนวนเงินตามเอกสาร ถ้าไม่มีจะคำนวณให้")

    @property
    def computed(self) -> Decimal | None:
        """Quantity × rate × times in baht; ``None`` where the line is a plain amount."""
        rate = money_of(self.rate)
        if rate is None or self.quantity is None:
            return None
        return self.quantity * rate * (1 if self.times is None else self.times)

    @property
    def sum(self) -> Decimal | None:
        """What the line comes to: the amount that the document gives, else what can be computed."""
        stated = money_of(self.amount)
        return self.computed if stated is None else stated


class DiaryEntry(Shape):
    """A line of the calendar: when, what, who, where."""

    when: PeriodField = Field(title="วัน เดือน ปี", description="วันหรือช่วงเวลา", examples=["14 มิ.ย. 2565"])
    time: Line | None = Field(None, title="เวลา", description="เวลาของวัน", examples=["08.30 น."])
    title: Line = Field(title="กิจกรรม", description="สิ่งที่ทำ")
    details: tuple[Line, ...] = Field((), title="รายละเอียด", description="รายการย่อยของกิจกรรม")
    who: tuple[Line, ...] = Field((), title="ผู้เข้าร่วม/ผู้ดำเนินการ", description="กลุ่มหรือตำแหน่ง ไม่ใส่ชื่อบุคคล")
    place: tuple[Line, ...] = Field((), title="สถานที่", description="สถานที่ ถ้ามีหลายแห่งใส่ทีละแห่ง")


class PlanIndicator(Shape):
    """How success is told: the indicator, its target, how and with what it is measured."""

    title: Line = Field(title="ตัวชี้วัด", description="ตัวชี้วัดความสำเร็จ")
    target: Line | None = Field(None, title="ค่าเป้าหมาย", description="ค่าเป้าหมายเมื่อแยกจากชื่อ")
    method: Line | None = Field(None, title="วิธีการประเมิน", description="วิธีประเมิน")
    tool: Line | None = Field(None, title="เครื่องมือ", description="เครื่องมือที่ใช้ประเมิน")


class ProjectRisk(Shape):
    """What could go wrong with the project itself, and what is done about it. Never a corruption risk."""

    chances: tuple[Line, ...] = Field(min_length=1, title="โอกาสและผลกระทบ", description="สิ่งที่อาจเกิดและผล")
    plans: tuple[Line, ...] = Field((), title="แผนการจัดการความเสี่ยง", description="วิธีจัดการ")


class ProjectRiskGroup(Shape):
    """Project risks of one side: management, time, cost, technique."""

    title: Line = Field(title="ด้าน", description="ชื่อด้านของความเสี่ยง")
    risks: tuple[ProjectRisk, ...] = Field(min_length=1, title="ความเสี่ยง", description="ความเสี่ยงในด้านนี้")


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
    who: tuple[Line, ...] = Field((), title="ผู้รับผิดชอบอื่น", description="ตำแหน่งหรือคณะที่ไม่ใช่กลุ่ม/หน่วย ไม่ใส่ชื่อบุคคล")
    stated: StatedResponsible = Field(StatedResponsible(), title="ตามเอกสาร", description="สิ่งที่เอกสารพิมพ์ไว้ต่างออกไป")
    details: tuple[Line, ...] = Field((), title="รายละเอียด", description="รายการย่อยของกิจกรรม")
    reasons: tuple[Line, ...] = Field((), title="เหตุผล", description="เหตุผลที่ต้องดำเนินการ")
    budget_title: Line | None = Field(
        None, title="ชื่อในตารางงบประมาณ", description="ชื่อกิจกรรมตามตารางงบประมาณ ถ้าต่างจากชื่อกิจกรรม"
    )
    budget_lines: tuple[BudgetLine, ...] = Field((), title="รายการงบประมาณ", description="รายละเอียดการใช้งบประมาณ")


class ActivityGroup(Shape):
    """Activities under one heading of the plan."""

    id: RecordId = Field(title="รหัส", description="รหัสของกลุ่มกิจกรรม", examples=["g1"])
    number: Number = Field(title="ลำดับ", description="ลำดับที่ตามเอกสาร", examples=["1"])
    title: Line = Field(title="ชื่อกลุ่มกิจกรรม", description="ชื่อหัวข้อตามเอกสาร")
    activities: tuple[Activity, ...] = Field(min_length=1, title="กิจกรรม", description="กิจกรรมภายใต้หัวข้อนี้")


class StatedCategory(Shape):
    """The total that the document prints for a category of spending."""

    category: Line = Field(title="หมวดรายจ่าย", description="ชื่อหมวดรายจ่าย", examples=["ค่าใช้สอย"])
    amount: Money = Field(title="ยอดรวม", description="ยอดรวมตามที่เอกสารพิมพ์")


class StatedPlan(StatedResponsible):
    """Figures that the signed document prints; the page computes its own and compares."""

    budget: Money | None = Field(None, title="งบประมาณรวมที่พิมพ์ไว้", description="ยอดรวมตามที่เอกสารพิมพ์")
    lines: Money | None = Field(None, title="ยอดรวมรายการที่พิมพ์ไว้", description="ยอดรวมของรายการงบประมาณตามที่เอกสารพิมพ์")
    categories: tuple[StatedCategory, ...] = Field(
        (), title="ยอดรวมหมวดที่พิมพ์ไว้", description="ยอดรวมรายหมวดตามที่เอกสารพิมพ์"
    )


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
    who: tuple[Line, ...] = Field((), title="ผู้รับผิดชอบอื่น", description="ตำแหน่งหรือคณะที่ไม่ใช่กลุ่ม/หน่วย ไม่ใส่ชื่อบุคคล")
    program: Line | None = Field(None, title="แผนงาน", description="แผนงานที่โครงการอยู่ภายใต้")
    nature: Line | None = Field(None, title="ลักษณะโครงการ", description="ใหม่ หรือต่อเนื่อง")
    aligned_with: tuple[Line, ...] = Field((), title="สอดคล้องกับ", description="ยุทธศาสตร์หรือนโยบายที่สอดคล้อง")
    objectives: tuple[RichText, ...] = Field((), title="วัตถุประสงค์", description="วัตถุประสงค์ทีละข้อ")
    quantities: tuple[RichText, ...] = Field((), title="เป้าหมายเชิงปริมาณ", description="เป้าหมายด้านปริมาณทีละข้อ")
    qualities: tuple[RichText, ...] = Field((), title="เป้าหมายเชิงคุณภาพ", description="เป้าหมายด้านคุณภาพทีละข้อ")
    groups: tuple[ActivityGroup, ...] = Field(min_length=1, title="กลุ่มกิจกรรม", description="หัวข้อและกิจกรรมของแผน")
    budget_title: Line | None = Field(
        None, title="ชื่อตารางงบประมาณ", description="ชื่อตารางรายละเอียดงบประมาณ ถ้าเอกสารตั้งชื่อไว้"
    )
    budget_note: RichText | None = Field(None, title="หมายเหตุงบประมาณ", description="หมายเหตุใต้ตารางงบประมาณ")
    budget_lines: tuple[BudgetLine, ...] = Field(
        (), title="รายการงบประมาณ", description="รายละเอียดงบประมาณของทั้งแผน เทียบกับของกิจกรรม ไม่นำมารวมกัน"
    )
    indicators: tuple[PlanIndicator, ...] = Field((), title="ตัวชี้วัด", description="ตัวชี้วัดความสำเร็จ วิธี และเครื่องมือ")
    diary: tuple[DiaryEntry, ...] = Field((), title="ปฏิทิน", description="ปฏิทินการดำเนินงาน")
    risks: tuple[ProjectRiskGroup, ...] = Field(
        (), title="ความเสี่ยงของโครงการ", description="สิ่งที่อาจทำให้โครงการไม่เป็นไปตามแผน"
    )
    expected: tuple[RichText, ...] = Field((), title="ผลที่คาดว่าจะได้รับ", description="ผลที่คาดว่าจะได้รับทีละข้อ")
    stated: StatedPlan = Field(StatedPlan(), title="ตัวเลขตามเอกสาร", description="ตัวเลขที่เอกสารพิมพ์ไว้ ใช้เทียบกับที่คำนวณได้")
    printed: PrintedTables = Field(
        {}, title="ตารางตามเอกสาร", description=PRINTED, examples=["{diary: {title: ปฏิทินการดำเนินงาน}}"]
    )
    evidence: tuple[Evidence, ...] = Field((), title="หลักฐาน", description="เอกสารแผนหรือที่เผยแพร่")
    updated: Day | None = Field(None, title="วันที่ปรับปรุง", description="วันที่ของข้อมูลชุดนี้ ถ้าไม่ใส่จะใช้วันที่แก้ไขจากประวัติ")

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """All activities in the order of the document."""
        return tuple(activity for group in self.groups for activity in group.activities)

    @cached_property
    def budget(self) -> Decimal | None:
        """The sum of the activities' budgets in baht; ``None`` where an activity does not tell its own.

        A bare dash adds nothing, as in the documents' own totals; that it is unclear is a finding of its own.
        """
        amounts = [
            Decimal(0) if isinstance(activity.budget, Doubt) else money_of(activity.budget)
            for activity in self.activities
        ]
        return total_of(amounts)


def money_of(value: object) -> Decimal | None:
    """Read a money field as a sum: an explicit none is zero; anything unsaid, and a bare dash, is ``None``."""
    if isinstance(value, ExplicitNone):
        return Decimal(0)
    return value if isinstance(value, Decimal) else None


def total_of(amounts: Sequence[Decimal | None]) -> Decimal | None:
    """Add up sums of money; ``None`` where one of them is not told."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if len(known) == len(amounts) else None
