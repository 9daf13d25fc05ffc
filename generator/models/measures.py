"""``2566/measures/*.yml``: from what the assessment found to what is done about it, step by step."""

from __future__ import annotations

from pydantic import Field

from generator.fields import Day, FiscalYear, Line, Name, Number, PeriodField, RecordId, RichText, Statement
from generator.models.evidence import Evidence
from generator.models.numbered import Numbered
from generator.models.printed import PRINTED, PrintedTables, StatedResponsible
from generator.shapes import Shape


class Weakness(Shape):
    """An indicator to improve: what it looks at, and what should be developed."""

    indicator: Number = Field(title="ตัวชี้วัด", description="เลขตัวชี้วัดที่ต้องพัฒนา", examples=["6"])
    title: Line | None = Field(
        None,
        title="ชื่อในเอกสาร",
        description="เลขและชื่อตัวชี้วัดตามที่เอกสารพิมพ์ ถ้าต่างจากบัญชีรายการ",
        examples=["ตัวชี้วัด 6 คุณภาพการดำเนินงาน"],
    )
    item: Line | None = Field(None, title="ข้อ", description="ข้อในตัวชี้วัดนั้นที่พบจุดอ่อน ตามที่เอกสารเรียก")
    issues: tuple[Line, ...] = Field((), title="ประเด็นการประเมิน", description="ประเด็นที่ตัวชี้วัดนี้ประเมิน")
    develop: tuple[Line, ...] = Field((), title="ประเด็นที่ควรพัฒนา", description="สิ่งที่ควรพัฒนา")


class Development(Shape):
    """How a weakness is mended: the way chosen, the heading it falls under, and the activities that follow."""

    indicator: Number | None = Field(None, title="ตัวชี้วัด", description="เลขตัวชี้วัดที่มุ่งพัฒนา", examples=["9"])
    item: Line | None = Field(None, title="ข้อ", description="ข้อในตัวชี้วัดนั้น ตามที่เอกสารเรียก")
    ways: tuple[Line, ...] = Field(min_length=1, title="แนวทางการแก้ไขหรือพัฒนา", description="แนวทางทีละข้อ")
    heading: Line | None = Field(None, title="หัวข้อมาตรการ", description="หัวข้อมาตรการที่แนวทางนี้อยู่ภายใต้")
    activities: tuple[Line, ...] = Field((), title="กิจกรรม", description="กิจกรรมที่ต้องดำเนินการ")
    units: tuple[RecordId, ...] = Field((), title="ผู้รับผิดชอบ", description="รหัสกลุ่ม/หน่วยที่รับผิดชอบ หรือ all")


class Done(Shape):
    """Something that was done for the measures, and what came of it."""

    id: RecordId = Field(title="รหัส", description="รหัสของการดำเนินการ", examples=["done-1"])
    title: Line = Field(title="การดำเนินการ", description="สิ่งที่ดำเนินการ")
    steps: tuple[Line, ...] = Field((), title="ขั้นตอน", description="ขั้นตอนที่ทำทีละข้อ")
    result: RichText | None = Field(None, title="ผลการดำเนินการ", description="ผลที่เกิดขึ้น")
    evidence: tuple[Evidence, ...] = Field((), title="หลักฐาน", description="หลักฐานของการดำเนินการ")


class Step(Shape):
    """One step of a measure, and how far it has come."""

    id: RecordId = Field(title="รหัส", description="รหัสของขั้นตอน", examples=["quality-1"])
    number: Number | None = Field(None, title="ลำดับ", description="ลำดับตามเอกสาร ถ้าไม่ใส่จะนับให้", examples=["1"])
    title: Line = Field(title="ขั้นตอน", description="ขั้นตอนหรือวิธีการดำเนินงานตามเอกสาร")
    activities: tuple[Name, ...] = Field(
        (), title="กิจกรรมในแผน", description="กิจกรรมที่ขั้นตอนนี้ดำเนินการผ่าน", examples=["[plans/anti-corruption#a1-1]"]
    )
    progress: Statement | None = Field(None, title="ความก้าวหน้า", description="ความก้าวหน้าหรือผลการดำเนินงาน")
    evidence: tuple[Evidence, ...] = Field((), title="หลักฐาน", description="หลักฐานของขั้นตอนนี้")


class StepGroup(Shape):
    """Issues that are answered by the same steps and the same units."""

    issues: tuple[Numbered, ...] = Field(
        (), title="ประเด็น", description="ประเด็นที่ขั้นตอนเหล่านี้ตอบ เป็นข้อความ หรือแยกลำดับกับข้อความ"
    )
    units: tuple[RecordId, ...] = Field((), title="ผู้รับผิดชอบ", description="รหัสกลุ่ม/หน่วยที่รับผิดชอบ หรือ all")
    who: tuple[Line, ...] = Field((), title="ผู้รับผิดชอบอื่น", description="ตำแหน่งหรือคณะที่ไม่ใช่กลุ่ม/หน่วย ไม่ใส่ชื่อบุคคล")
    stated: StatedResponsible = Field(StatedResponsible(), title="ตามเอกสาร", description="สิ่งที่เอกสารพิมพ์ไว้ต่างออกไป")
    steps: tuple[Step, ...] = Field(min_length=1, title="ขั้นตอน", description="ขั้นตอนหรือวิธีการ")

    @property
    def responsible(self) -> tuple[str, ...]:
        """Who answers for the steps: units, positions or committees."""
        return (*self.units, *self.who)


class Measure(Shape):
    """A measure for one indicator."""

    id: RecordId = Field(title="รหัส", description="รหัสของมาตรการ", examples=["quality"])
    title: Line = Field(title="ชื่อมาตรการ", description="ชื่อมาตรการหรือด้าน")
    indicator: Number | None = Field(None, title="ตัวชี้วัด", description="เลขตัวชี้วัดที่มาตรการนี้มุ่งพัฒนา", examples=["6"])
    contents: tuple[Line, ...] = Field((), title="สาระ", description="สาระของมาตรการทีละข้อ")
    groups: tuple[StepGroup, ...] = Field((), title="กลุ่มขั้นตอน", description="ประเด็น ขั้นตอน และผู้รับผิดชอบ")


class FollowUp(Shape):
    """How measures are followed up; one way may span several measures."""

    number: Number | None = Field(None, title="ลำดับ", description="ลำดับตามเอกสาร", examples=["1"])
    measures: tuple[RecordId, ...] = Field(min_length=1, title="มาตรการ", description="รหัสมาตรการที่กำกับติดตามด้วยวิธีนี้")
    text: Line = Field(title="การกำกับติดตาม", description="วิธีกำกับติดตามและรายงานผล")


class MeasureSet(Shape):
    """The measures of a year, with the result that they come from."""

    title: Line = Field(title="ชื่อเอกสาร", description="ชื่อมาตรการหรือรายงานตามหน้าปก")
    short_title: Line | None = Field(None, title="ชื่อสั้น", description="ชื่อที่ใช้ในรายการลิงก์ เมื่อชื่อเต็มยาว")
    result_year: FiscalYear = Field(
        title="จากผลประเมินปี", description="ปีงบประมาณของผล ITA ที่นำมาวิเคราะห์", examples=["2565"]
    )
    text: RichText | None = Field(None, title="คำอธิบาย", description="ความเป็นมาโดยย่อ")
    approved: Day | None = Field(None, title="วันที่เห็นชอบ", description="วันที่คณะกรรมการหรือผู้บริหารเห็นชอบ")
    objectives: tuple[RichText, ...] = Field((), title="วัตถุประสงค์", description="วัตถุประสงค์ทีละข้อ")
    weaknesses: tuple[Weakness, ...] = Field((), title="ตัวชี้วัดที่ต้องพัฒนา", description="ผลการวิเคราะห์ที่นำมากำหนดมาตรการ")
    developments: tuple[Development, ...] = Field((), title="แนวทางแก้ไขหรือพัฒนา", description="จากจุดอ่อนสู่กิจกรรม")
    measures: tuple[Measure, ...] = Field((), title="มาตรการ", description="มาตรการรายตัวชี้วัด")
    follow_up: tuple[FollowUp, ...] = Field((), title="การกำกับติดตาม", description="วิธีกำกับติดตามและรายงานผล")
    done: tuple[Done, ...] = Field((), title="การดำเนินการ", description="สิ่งที่ทำตามมาตรการและผล")
    progress_period: PeriodField | None = Field(None, title="รอบความก้าวหน้า", description="ช่วงเวลาที่ความก้าวหน้าครอบคลุม")
    problems: Statement | None = Field(None, title="ปัญหาและอุปสรรค", description="ปัญหาที่พบ หรือ ไม่มี")
    suggestions: Statement | None = Field(None, title="ข้อเสนอแนะ", description="ข้อเสนอแนะ หรือ ไม่มี")
    printed: PrintedTables = Field(
        {}, title="ตารางตามเอกสาร", description=PRINTED, examples=["{weaknesses: {title: ตารางการวิเคราะห์}}"]
    )
    evidence: tuple[Evidence, ...] = Field((), title="หลักฐาน", description="เอกสารมาตรการหรือที่เผยแพร่")
    updated: Day | None = Field(None, title="วันที่ปรับปรุง", description="วันที่ของข้อมูลชุดนี้ ถ้าไม่ใส่จะใช้วันที่แก้ไขจากประวัติ")

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps in the order of the document."""
        return tuple(step for measure in self.measures for group in measure.groups for step in group.steps)
