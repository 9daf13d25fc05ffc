"""``2565/targets/*.yml``: target values by period, as a national plan lays them down for everyone."""

from __future__ import annotations

from pydantic import Field

from generator.fields import Day, Line, RichText
from generator.models.evidence import Evidence
from generator.shapes import Shape


class Target(Shape):
    """One indicator with its value for each period."""

    goal: Line | None = Field(None, title="เป้าหมาย", description="เป้าหมายที่ตัวชี้วัดนี้อยู่ภายใต้ เขียนที่แถวแรกของเป้าหมาย")
    indicator: Line = Field(title="ตัวชี้วัด", description="ตัวชี้วัดของเป้าหมาย")
    values: tuple[Line, ...] = Field(min_length=1, title="ค่าเป้าหมาย", description="ค่าของแต่ละช่วงปี เรียงตามช่วงปี")


class TargetTable(Shape):
    """Targets over several periods."""

    title: Line = Field(title="ชื่อตาราง", description="แผนหรือยุทธศาสตร์ที่กำหนดค่าเป้าหมาย")
    short_title: Line | None = Field(None, title="ชื่อสั้น", description="ชื่อที่ใช้ในรายการลิงก์ เมื่อชื่อเต็มยาว")
    text: RichText | None = Field(None, title="คำอธิบาย", description="ที่มาของค่าเป้าหมายโดยย่อ")
    periods: tuple[Line, ...] = Field(
        min_length=1, title="ช่วงปี", description="ช่วงปีตามหัวตาราง", examples=["[ปี 2561 - 2565]"]
    )
    targets: tuple[Target, ...] = Field(min_length=1, title="ค่าเป้าหมาย", description="ตัวชี้วัดและค่าเป้าหมาย")
    evidence: tuple[Evidence, ...] = Field((), title="หลักฐาน", description="เอกสารที่กำหนดค่าเป้าหมาย")
    updated: Day | None = Field(None, title="วันที่ปรับปรุง", description="วันที่ของข้อมูลชุดนี้ ถ้าไม่ใส่จะใช้วันที่แก้ไขจากประวัติ")
