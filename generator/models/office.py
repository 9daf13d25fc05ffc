"""``office.yml``: who the office is. Facts here hold for every fiscal year."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import AfterValidator, Field, WithJsonSchema

from generator import colours
from generator.fields import Count, Day, Line, Name, RecordId, WebAddress, refuse
from generator.shapes import Shape
from generator.thresholds import Thresholds


class OfficeName(Shape):
    """The full name, in both languages where there are two."""

    th: Line = Field(title="ชื่อภาษาไทย", description="ชื่อเต็มของสำนักงานตามประกาศจัดตั้ง")
    en: Line | None = Field(None, title="ชื่อภาษาอังกฤษ", description="ชื่อเต็มภาษาอังกฤษที่ใช้เป็นทางการ")


class Unit(Shape):
    """A group or unit inside the office."""

    id: RecordId = Field(title="รหัส", description="รหัสของกลุ่ม/หน่วย ใช้อ้างถึงจากไฟล์อื่น", examples=["finance"])
    name: Line = Field(title="ชื่อกลุ่ม/หน่วย", description="ชื่อเต็มของกลุ่มหรือหน่วย")
    staff: Count | None = Field(None, title="จำนวนบุคลากร", description="จำนวนคนในกลุ่ม/หน่วย", examples=["17"])


class Contact(Shape):
    """How to reach the office itself, never a single person."""

    address: Line | None = Field(None, title="ที่อยู่", description="ที่ตั้งสำนักงานสำหรับไปรษณีย์")
    telephone: Line | None = Field(None, title="โทรศัพท์", description="หมายเลขกลางของสำนักงาน")
    email: Line | None = Field(None, title="อีเมล", description="อีเมลกลางหรืออีเมลสารบรรณของสำนักงาน")
    website: WebAddress | None = Field(None, title="เว็บไซต์", description="เว็บไซต์หลักของสำนักงาน")
    map: WebAddress | None = Field(None, title="แผนที่", description="ที่อยู่เว็บของแผนที่ตั้ง")


class Licence(Shape):
    """On what terms anybody may use the open data."""

    title: Line = Field(title="ชื่อสัญญาอนุญาต", description="ชื่อของสัญญาอนุญาตหรือเงื่อนไขการใช้ข้อมูล")
    url: WebAddress = Field(
        title="ที่อยู่สัญญาอนุญาต",
        description="ที่อยู่เว็บของข้อความสัญญาอนุญาต",
        examples=["https://creativecommons.org/licenses/by/4.0/"],
    )


def _read_colour(text: str) -> str:
    """Read a colour by its code; the mark before it may be missing, because YAML takes it for a comment."""
    if (colour := colours.read(text)) is None:
        raise refuse(f"“{text}” ไม่ใช่รหัสสี", f"'{text}' is not a colour", 'เขียนรหัสสีหกหลักในเครื่องหมายคำพูด เช่น "#1B5E20"')
    return colour


Colour: TypeAlias = Annotated[
    Name,
    AfterValidator(_read_colour),
    WithJsonSchema({"type": ["string", "number"], "pattern": "^#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})$"}),
]


class Colours(Shape):
    """The office's own colour; all others that show it are derived, so that everything stays legible."""

    main: Colour = Field(
        title="สีหลัก",
        description="รหัสสีของสำนักงาน อยู่ในเครื่องหมายคำพูด ใช้กับหัวเว็บ ลิงก์ และแผนภูมิ เว็บปรับให้เข้มหรืออ่อนพอที่จะอ่านได้เอง",
        examples=["1B5E20"],
    )


class Demonstration(Shape):
    """Says on every page that the site shows what the software does, and is not the office's own."""

    notice: Line = Field(title="คำแจ้ง", description="ประโยคที่ขึ้นทุกหน้า บอกว่าเว็บนี้เป็นตัวอย่าง")
    source: Line = Field(title="เอกสารต้นทาง", description="เอกสารที่ข้อมูลทั้งหมดมาจาก")


class Office(Shape):
    """The office: its name, its address on the web, its units."""

    name: OfficeName = Field(title="ชื่อสำนักงาน", description="ชื่อเต็มภาษาไทยและอังกฤษ")
    short_name: Line = Field(title="ชื่อย่อ", description="ชื่อสั้นที่ใช้บนโทรศัพท์และหัวกระดาษ", examples=["สพป.ชุมพร เขต 1"])
    emblem: Name | None = Field(
        None,
        title="ตราสำนักงาน",
        description="ชื่อไฟล์ PNG หรือ JPEG ในโฟลเดอร์ files ข้าง office.yml ไม่เกิน 2 MB เว็บย่อให้เอง",
        examples=["emblem.png"],
    )
    colours: Colours | None = Field(None, title="สี", description="สีของสำนักงาน ถ้าไม่ใส่จะใช้สีของระบบ")
    parent: Line | None = Field(None, title="สังกัด", description="หน่วยงานต้นสังกัดและกระทรวง")
    head: Line = Field(title="ตำแหน่งผู้บริหารสูงสุด", description="ตำแหน่งของผู้บริหารสูงสุด ไม่ใส่ชื่อบุคคล")
    site_url: WebAddress = Field(
        title="ที่อยู่ของเว็บนี้", description="ที่อยู่ที่จะเผยแพร่เว็บนี้", examples=["https://oit.example.go.th/"]
    )
    contact: Contact = Field(Contact(), title="ช่องทางติดต่อ", description="ช่องทางติดต่อกลางของสำนักงาน")
    units: tuple[Unit, ...] = Field((), title="กลุ่ม/หน่วย", description="กลุ่มและหน่วยภายในตามโครงสร้าง")
    thresholds: Thresholds = Field(
        default_factory=Thresholds, title="เกณฑ์ของกฎ", description="เกณฑ์ที่เอกสารไม่ได้กำหนดไว้ ใส่เฉพาะเมื่อสำนักงานใช้ค่าอื่น"
    )
    total_title: Line | None = Field(
        None, title="คำเรียกจำนวนบุคลากรรวม", description="คำของแถวรวมตามเอกสาร", examples=["จำนวนทั้งสิ้น"]
    )
    data_licence: Licence | None = Field(
        None, title="สัญญาอนุญาตข้อมูลเปิด", description="เงื่อนไขการใช้ข้อมูลเปิดของสำนักงาน ถ้าไม่ใส่ เว็บจะไม่อ้างสัญญาอนุญาตใด"
    )
    demonstration: Demonstration | None = Field(
        None, title="เว็บตัวอย่าง", description="ใส่เฉพาะเว็บที่จัดทำเป็นตัวอย่าง ไม่ใช่เว็บจริง"
    )
    updated: Day | None = Field(None, title="วันที่ปรับปรุง", description="วันที่ของข้อมูลชุดนี้ ถ้าไม่ใส่จะใช้วันที่แก้ไขจากประวัติ")
