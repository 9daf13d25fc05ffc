"""``2565/orders/*.yml``: an order of the office: who is appointed, by position, to do what."""

from __future__ import annotations

from pydantic import Field

from generator.fields import Count, Day, Line, Number, PeriodField, RecordId, RichText
from generator.models.evidence import Evidence
from generator.shapes import Shape


class Member(Shape):
    """A place in a team, by position."""

    number: Number | None = Field(None, title="ลำดับ", description="ลำดับตามคำสั่ง", examples=["1.1"])
    position: Line = Field(title="ตำแหน่ง", description="ตำแหน่งหรือกลุ่ม ไม่ใส่ชื่อบุคคล")
    role: Line | None = Field(None, title="หน้าที่ในคณะ", description="ประธาน คณะทำงาน เลขานุการ", examples=["คณะทำงาน"])
    people: Count | None = Field(None, title="จำนวนคน", description="จำนวนคนในตำแหน่งนี้ ถ้ามากกว่าหนึ่ง", examples=["3"])


class Team(Shape):
    """A team that the order sets up."""

    id: RecordId = Field(title="รหัส", description="รหัสของคณะ", examples=["advisers"])
    number: Number | None = Field(None, title="ลำดับ", description="ลำดับตามคำสั่ง", examples=["1"])
    title: Line = Field(title="ชื่อคณะ", description="ชื่อคณะตามคำสั่ง")
    duty: RichText | None = Field(None, title="หน้าที่", description="หน้าที่ของคณะโดยย่อ")
    members: tuple[Member, ...] = Field((), title="องค์ประกอบ", description="ตำแหน่งในคณะตามลำดับ")


class Order(Shape):
    """An order with the teams that it appoints."""

    number: Line | None = Field(None, title="เลขที่คำสั่ง", description="เลขที่และปีของคำสั่ง", examples=["127/2565"])
    title: Line = Field(title="เรื่อง", description="ชื่อเรื่องของคำสั่ง")
    short_title: Line | None = Field(None, title="ชื่อสั้น", description="ชื่อที่ใช้ในรายการลิงก์ เมื่อชื่อเต็มยาว")
    issued: PeriodField | None = Field(None, title="สั่ง ณ วันที่", description="วันหรือเดือนที่ออกคำสั่ง", examples=["พ.ค. 2565"])
    signed_by: Line | None = Field(None, title="ผู้ลงนาม", description="ตำแหน่งผู้ลงนาม ไม่ใส่ชื่อบุคคล")
    text: RichText | None = Field(None, title="คำอธิบาย", description="เหตุที่ออกคำสั่งโดยย่อ")
    teams: tuple[Team, ...] = Field((), title="คณะทำงาน", description="คณะทำงานที่คำสั่งแต่งตั้ง")
    evidence: tuple[Evidence, ...] = Field((), title="หลักฐาน", description="สำเนาคำสั่ง")
    updated: Day | None = Field(None, title="วันที่ปรับปรุง", description="วันที่ของข้อมูลชุดนี้ ถ้าไม่ใส่จะใช้วันที่แก้ไขจากประวัติ")
