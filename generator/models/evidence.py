"""Evidence: where a reader can see for themselves that something is so."""

from __future__ import annotations

from pydantic import Field, model_validator

from generator.fields import Count, Day, Line, RichText, WebAddress, refuse
from generator.shapes import Shape

_PLACES = ("record", "file", "url", "text")


class Evidence(Shape):
    """A record of this site, an attachment, an outside address, or text on the page: exactly one of the four."""

    title: Line = Field(title="ชื่อหลักฐาน", description="ชื่อที่ผู้อ่านเห็น ใช้ชื่อจริงของเอกสาร ไม่ใช่ชื่อไฟล์")
    record: Line | None = Field(
        None,
        title="ข้อมูลในเว็บนี้",
        description="ที่อยู่ของข้อมูลในปีเดียวกัน ระบุรหัสย่อยหลัง # ได้",
        examples=["plans/anti-corruption#a1-1"],
    )
    file: Line | None = Field(
        None, title="ไฟล์แนบ", description="ชื่อไฟล์ในโฟลเดอร์ files ของปีนั้น", examples=["order-127.pdf"]
    )
    pages: Line | None = Field(None, title="หน้า", description="เลขหน้าในไฟล์แนบ", examples=["2-3"])
    url: WebAddress | None = Field(None, title="ที่อยู่ภายนอก", description="ที่อยู่เว็บเต็มที่เปิดได้โดยไม่ต้องเข้าสู่ระบบ")
    shows: Line | None = Field(None, title="สิ่งที่จะเห็น", description="เมื่อเปิดที่อยู่ภายนอกแล้วผู้อ่านจะเห็นอะไร")
    text: RichText | None = Field(None, title="ข้อความ", description="ข้อความที่แสดงบนหน้าเป็นหลักฐานในตัวเอง")
    date: Day | None = Field(None, title="วันที่ของเอกสาร", description="วันที่ที่ปรากฏในเอกสาร ไม่ใช่วันที่นำขึ้นเว็บ")

    @model_validator(mode="after")
    def _stands_in_one_place(self) -> Evidence:
        given = [place for place in _PLACES if getattr(self, place) is not None]
        if len(given) != 1:
            raise refuse(
                f"หลักฐานต้องอยู่ที่เดียว แต่ระบุ {len(given)} ที่",
                f"evidence stands in exactly one place, {len(given)} given",
                "เลือกใช้ช่องเดียว: record, file, url หรือ text",
            )
        return self


class ItemEvidence(Evidence):
    """Evidence that answers elements of an item."""

    elements: tuple[Count, ...] = Field(
        min_length=1,
        title="องค์ประกอบ",
        description="ลำดับขององค์ประกอบในข้อนั้นที่หลักฐานนี้ตอบ",
        examples=["[1, 2]"],
    )
