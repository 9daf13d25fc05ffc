"""What a catalogue is: the items of one family of offices in one year, what each demands, and how scores are made."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field, model_validator

from generator.fields import (
    Count,
    FiscalYear,
    ItemCode,
    Line,
    Name,
    Number,
    RecordId,
    RichText,
    Score,
    WebAddress,
    refuse,
)
from generator.shapes import Shape
from generator.thresholds import Thresholds

NO_SOURCE = "none"  # stands where nobody knows where a demand comes from


class Confidence(StrEnum):
    """How sure we are that the assessment asks for this."""

    CONFIRMED = "confirmed"
    PARTIAL = "partial"
    UNCONFIRMED = "unconfirmed"

    @property
    def words(self) -> str:
        """Give the Thai words for it."""
        return {"confirmed": "ยืนยันแล้ว", "partial": "ยืนยันบางส่วน", "unconfirmed": "ยังไม่ยืนยัน"}[self]


class When(StrEnum):
    """Of which fiscal year the facts must be."""

    THIS_YEAR = "this-year"
    PREVIOUS_YEAR = "previous-year"


class Aggregation(StrEnum):
    """How the items of an open-data indicator become its score."""

    SUB_INDICATORS = "sub-indicators"  # the mean of the sub-indicators' means
    ITEMS = "items"  # the mean of all items, whatever their sub-indicator

    @property
    def words(self) -> str:
        """Give the Thai words for it."""
        return {"sub-indicators": "เฉลี่ยคะแนนตัวชี้วัดย่อย", "items": "เฉลี่ยคะแนนทุกข้อ"}[self]


class Source(Shape):
    """Where a demand comes from: a public address or a title."""

    id: RecordId = Field(title="รหัส", description="รหัสที่รายการอ้างถึง")
    title: Line = Field(title="ชื่อแหล่งที่มา", description="ชื่อเอกสารหรือหน้าเว็บ")
    url: WebAddress | None = Field(None, title="ที่อยู่", description="ที่อยู่สาธารณะของแหล่งที่มา")


class MetBy(Shape):
    """Which record and which field of it satisfy an element."""

    record: Name = Field(title="ชนิดข้อมูล", description="ชื่อชนิดข้อมูล เช่น plans")
    where: dict[str, Name] = Field({}, title="เงื่อนไข", description="ลักษณะของข้อมูลที่ต้องตรง เช่น subject")
    year: When = Field(When.THIS_YEAR, title="ปี", description="ของปีที่ประเมินหรือปีก่อนหน้า")
    has: Name | None = Field(None, title="มีช่อง", description="ช่องที่ต้องมีอย่างน้อยหนึ่งแห่ง เช่น groups.activities")
    every: Name | None = Field(None, title="ทุกช่อง", description="ช่องที่ต้องมีครบทุกแห่ง เช่น groups.activities.budget")

    @model_validator(mode="after")
    def _asks_for_one_or_for_all(self) -> MetBy:
        if self.has and self.every:
            raise refuse("มีทั้ง has และ every", "has both 'has' and 'every'", "เหลือไว้ช่องเดียว")
        return self


class Element(Shape):
    """One thing that must be there."""

    id: Count = Field(title="ลำดับ", description="ลำดับขององค์ประกอบ เป็นส่วนหนึ่งของที่อยู่ จึงไม่เปลี่ยน")
    text: Line = Field(title="องค์ประกอบ", description="สิ่งที่ต้องมี ตามถ้อยคำของคู่มือ")
    source: RecordId = Field(NO_SOURCE, title="แหล่งที่มา", description="รหัสแหล่งที่มา หรือ none")
    confidence: Confidence = Field(title="ความมั่นใจ", description="ยืนยันแล้ว บางส่วน หรือยังไม่ยืนยัน")
    met_by: tuple[MetBy, ...] = Field((), title="ตอบด้วย", description="ข้อมูลที่ตอบองค์ประกอบนี้ได้ ข้อใดข้อหนึ่งก็พอ")


class Item(Shape):
    """One item of the list."""

    code: ItemCode = Field(title="รหัสข้อ", description="รหัสข้อ OIT")
    title: Line = Field(title="ชื่อข้อ", description="ชื่อข้อตามคู่มือ")
    sub_indicator: Number = Field(title="ตัวชี้วัดย่อย", description="เลขตัวชี้วัดย่อย")
    topic: RecordId = Field(title="เรื่อง", description="รหัสเรื่องที่ใช้ร่วมกันข้ามปี แม้รหัสข้อเปลี่ยน")
    group: Line | None = Field(None, title="กลุ่ม", description="ชื่อกลุ่มในตัวชี้วัดย่อย")
    law: Line | None = Field(None, title="กฎหมาย", description="มาตราที่เกี่ยวข้อง")
    note: Line | None = Field(None, title="หมายเหตุ", description="ข้อสังเกตเกี่ยวกับข้อนี้")
    source: RecordId = Field(NO_SOURCE, title="แหล่งที่มาของชื่อ", description="รหัสแหล่งที่มา หรือ none")
    confidence: Confidence = Field(title="ความมั่นใจของชื่อ", description="ยืนยันแล้ว บางส่วน หรือยังไม่ยืนยัน")
    elements: tuple[Element, ...] = Field(min_length=1, title="องค์ประกอบ", description="สิ่งที่ต้องมีครบจึงได้คะแนน")


class SubIndicator(Shape):
    """A group of items that is scored together."""

    number: Number = Field(title="เลขที่", description="เลขตัวชี้วัดย่อย")
    title: Line = Field(title="ชื่อ", description="ชื่อตัวชี้วัดย่อย")


class Indicator(Shape):
    """One of the indicators of the assessment."""

    number: Number = Field(title="เลขที่", description="เลขตัวชี้วัด")
    title: Line = Field(title="ชื่อ", description="ชื่อตัวชี้วัด")
    sub_indicators: tuple[SubIndicator, ...] = Field((), title="ตัวชี้วัดย่อย", description="มีเฉพาะตัวชี้วัดของ OIT")


class Instrument(Shape):
    """An instrument: a questionnaire (IIT, EIT) or the open-data list (OIT), and what it weighs."""

    code: Name = Field(title="รหัส", description="IIT, EIT หรือ OIT")
    title: Line = Field(title="ชื่อ", description="ชื่อเครื่องมือ")
    weight: Score = Field(title="น้ำหนัก", description="น้ำหนักเป็นร้อยละ")
    indicators: tuple[Indicator, ...] = Field(min_length=1, title="ตัวชี้วัด", description="ตัวชี้วัดของเครื่องมือนี้")


class Level(Shape):
    """A level of the result: from which total on, and whether it passes."""

    code: Line = Field(title="ระดับ", description="ชื่อระดับ", examples=["AA"])
    title: Line | None = Field(None, title="คำอธิบาย", description="คำอธิบายระดับ")
    least: Score = Field(title="คะแนนต่ำสุด", description="คะแนนรวมต่ำสุดของระดับ")
    least_each: Score | None = Field(None, title="คะแนนต่ำสุดรายเครื่องมือ", description="คะแนนต่ำสุดที่ทุกเครื่องมือต้องได้ด้วย")
    passes: Line | None = Field(None, title="ผล", description="ผ่าน หรือ ไม่ผ่าน")


class ScoringStep(Shape):
    """One step from the single question to the total, in the words of the source."""

    title: Line = Field(title="คะแนน", description="คะแนนที่ได้จากขั้นนี้")
    ways: tuple[Line, ...] = Field(
        min_length=1, title="วิธี", description="วิธีของแต่ละเครื่องมือตามลำดับ หรือข้อเดียวถ้าใช้กับทุกเครื่องมือ"
    )


class Scoring(Shape):
    """How a total is made from the indicators."""

    instruments: tuple[Instrument, ...] = Field(min_length=1, title="เครื่องมือ", description="เครื่องมือและน้ำหนัก")
    levels: tuple[Level, ...] = Field(min_length=1, title="ระดับ", description="เรียงจากสูงไปต่ำ")
    aggregation: Aggregation = Field(
        Aggregation.SUB_INDICATORS, title="การรวมคะแนนข้อ", description="รวมคะแนนรายข้อเป็นคะแนนตัวชี้วัดอย่างไร"
    )
    steps: tuple[ScoringStep, ...] = Field((), title="ขั้นตอน", description="ขั้นตอนการประมวลผลตามที่แหล่งที่มาพิมพ์")
    source: RecordId = Field(NO_SOURCE, title="แหล่งที่มา", description="รหัสแหล่งที่มา หรือ none")
    confidence: Confidence = Field(title="ความมั่นใจ", description="ยืนยันแล้ว บางส่วน หรือยังไม่ยืนยัน")

    @model_validator(mode="after")
    def _every_instrument_has_its_way(self) -> Scoring:
        for step in self.steps:
            if len(step.ways) not in {1, len(self.instruments)}:
                raise refuse(
                    f"ขั้น “{step.title}” มี {len(step.ways)} วิธี แต่มี {len(self.instruments)} เครื่องมือ",
                    f"the step '{step.title}' has {len(step.ways)} ways for {len(self.instruments)} instruments",
                    "ใส่หนึ่งวิธีต่อเครื่องมือตามลำดับ หรือวิธีเดียวที่ใช้กับทุกเครื่องมือ",
                )
        return self


class Catalogue(Shape):
    """The list of one family of offices for one fiscal year."""

    title: Line = Field(title="ชื่อบัญชี", description="ชื่อชุดรายการ")
    family: RecordId = Field(title="กลุ่มหน่วยงาน", description="กลุ่มหน่วยงานที่ใช้รายการนี้")
    fiscal_year: FiscalYear = Field(title="ปีงบประมาณ", description="ปีที่ประเมิน")
    text: RichText | None = Field(None, title="คำอธิบาย", description="ที่มาและข้อจำกัดของรายการ")
    confidence: Confidence = Field(title="ความมั่นใจโดยรวม", description="ยืนยันแล้ว บางส่วน หรือยังไม่ยืนยัน")
    sources: tuple[Source, ...] = Field((), title="แหล่งที่มา", description="แหล่งที่มาทั้งหมด")
    scoring: Scoring = Field(title="การให้คะแนน", description="เครื่องมือ น้ำหนัก และระดับ")
    thresholds: Thresholds = Field(
        default_factory=Thresholds, title="เกณฑ์ของกฎ", description="เกณฑ์ที่เอกสารไม่ได้กำหนดไว้ สำหรับกลุ่มหน่วยงานและปีนี้"
    )
    items: tuple[Item, ...] = Field(min_length=1, title="ข้อ", description="ข้อทั้งหมดตามลำดับ")

    def item(self, code: str) -> Item | None:
        """Give an item by its code."""
        return next((item for item in self.items if item.code == code), None)

    def source_of(self, source: str) -> Source | None:
        """Give a source by its id; ``None`` stands for ``none``."""
        return next((known for known in self.sources if known.id == source), None)

    @property
    def sub_indicators(self) -> tuple[SubIndicator, ...]:
        """All sub-indicators in order."""
        return tuple(
            sub
            for instrument in self.scoring.instruments
            for indicator in instrument.indicators
            for sub in indicator.sub_indicators
        )
