"""``2566/year.yml``: which catalogue holds, who answers for each item, what the public is shown."""

from __future__ import annotations

from typing import Any

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

from generator.fields import Day, ItemCode, Line, PeriodField, RecordId, YesNo
from generator.shapes import Shape

ALL_UNITS = "all"
NAMED_IN_ORDER = "named-in-order"


class Supervisor(Shape):
    """Someone who oversees items, by position."""

    id: RecordId = Field(title="รหัส", description="รหัสที่ใช้อ้างถึงในรายการข้อ", examples=["deputy-1"])
    position: Line = Field(title="ตำแหน่ง", description="ตำแหน่งของผู้กำกับดูแล ไม่ใส่ชื่อบุคคล")


class Keeper(Shape):
    """Who gathers and keeps the data of an item: a unit, all units, or "named in the order"."""

    unit: RecordId | None = Field(None, title="กลุ่ม/หน่วย", description="รหัสกลุ่ม/หน่วย หรือ all คือทุกกลุ่ม/หน่วย")
    role: Line | None = Field(None, title="หน้าที่", description="ตำแหน่งในกลุ่ม/หน่วยนั้น เช่น ผู้อำนวยการกลุ่ม")
    named_in_order: YesNo = Field(default=False, title="ระบุชื่อในคำสั่ง", description="คำสั่งระบุชื่อบุคคลโดยไม่บอกกลุ่ม/หน่วย")

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Say that a single word will do: the id of a unit, ``all``, or ``named-in-order``."""
        return {"anyOf": [{"type": "string"}, handler.resolve_ref_schema(handler(core))]}

    @model_validator(mode="before")
    @classmethod
    def _from_word(cls, value: Any) -> Any:  # noqa: ANN401  pydantic hands over whatever was typed
        if value == NAMED_IN_ORDER:
            return {"named_in_order": "true"}
        return {"unit": value} if isinstance(value, str) else value


class ItemPart(Shape):
    """A part of an item that has its own people."""

    title: Line = Field(title="ชื่อส่วน", description="ชื่อของส่วนย่อยในข้อนี้")
    supervisor: RecordId | None = Field(None, title="ผู้กำกับดูแล", description="รหัสของผู้กำกับดูแล")
    keepers: tuple[Keeper, ...] = Field((), title="ผู้จัดเก็บข้อมูล", description="กลุ่ม/หน่วยที่จัดเก็บข้อมูล")


class ItemPeople(Shape):
    """Who answers for one item."""

    code: ItemCode = Field(title="รหัสข้อ", description="รหัสข้อ OIT", examples=["O24"])
    title: Line | None = Field(None, title="ชื่อในคำสั่ง", description="ชื่อข้อตามที่คำสั่งพิมพ์ ถ้าต่างจากบัญชีรายการ")
    supervisor: RecordId | None = Field(None, title="ผู้กำกับดูแล", description="รหัสของผู้กำกับดูแล")
    keepers: tuple[Keeper, ...] = Field((), title="ผู้จัดเก็บข้อมูล", description="กลุ่ม/หน่วยที่จัดเก็บข้อมูล")
    parts: tuple[ItemPart, ...] = Field((), title="ส่วนย่อย", description="ส่วนย่อยของข้อที่มีผู้รับผิดชอบต่างกัน")


class Allowance(Shape):
    """A finding that the office knows of and lets stand: which, where, why, and until when."""

    rule: Line = Field(title="กฎ", description="ชื่อหรือรหัสของกฎที่ยกเว้น", examples=["total-differs"])
    record: Line = Field(
        title="ระเบียน",
        description="ระเบียนที่ยกเว้น ระบุรหัสย่อยหลัง # ได้",
        examples=["plans/anti-corruption#a1-1"],
    )
    reason: Line = Field(title="เหตุผล", description="เหตุใดจึงปล่อยไว้ ผู้ตรวจอ่านบรรทัดนี้")
    until: Day = Field(title="ถึงวันที่", description="วันสุดท้ายที่ยกเว้น หลังจากนั้นเรื่องนี้กลับมาแสดงอีก", examples=["30 ก.ย. 2566"])


class Year(Shape):
    """One fiscal year of the office."""

    catalogue: RecordId = Field(title="บัญชีรายการ", description="ชุดรายการ OIT ที่ใช้ในปีนี้", examples=["obec-area-2566"])
    assessment: PeriodField | None = Field(None, title="ช่วงประเมิน", description="ช่วงที่ผู้ตรวจประเมินเปิดดูข้อมูล")
    public_gaps: YesNo = Field(
        default=False, title="แสดงข้อที่ยังไม่ครบต่อสาธารณะ", description="ใช่ คือแสดงสถานะและสิ่งที่ยังไม่มีบนเว็บจริง"
    )
    gap_label: Line | None = Field(None, title="คำเรียกสิ่งที่ยังไม่มี", description="คำที่แสดงแทน “ยังไม่มีข้อมูล”")
    order: RecordId | None = Field(
        None, title="คำสั่งแต่งตั้ง", description="รหัสของคำสั่งที่กำหนดผู้รับผิดชอบแต่ละข้อ", examples=["ita-committee"]
    )
    supervisors: tuple[Supervisor, ...] = Field((), title="ผู้กำกับดูแล", description="ผู้กำกับดูแลทุกตำแหน่งที่อ้างถึง")
    items: tuple[ItemPeople, ...] = Field((), title="ผู้รับผิดชอบรายข้อ", description="ผู้กำกับดูแลและผู้จัดเก็บข้อมูลของแต่ละข้อ")
    allow: tuple[Allowance, ...] = Field(
        (), title="ข้อยกเว้น", description="เรื่องที่ตรวจพบแต่สำนักงานทราบแล้วและปล่อยไว้ พร้อมเหตุผล"
    )
    updated: Day | None = Field(None, title="วันที่ปรับปรุง", description="วันที่ของข้อมูลชุดนี้ ถ้าไม่ใส่จะใช้วันที่แก้ไขจากประวัติ")

    def people(self, code: str) -> ItemPeople:
        """Give who answers for an item; nobody where the year does not say."""
        return next((people for people in self.items if people.code == code), ItemPeople(code=code))
