"""``2565/ita.yml``: the result of the assessment of that fiscal year, its history, and the office's reading of it."""

from __future__ import annotations

from pydantic import Field

from generator.fields import Count, Day, FiscalYear, ItemCode, Line, Number, RichText, Score, Statement
from generator.models.evidence import Evidence
from generator.models.printed import PRINTED, PrintedTables
from generator.shapes import Shape


class StatedIndicator(Shape):
    """What the document prints beside a score."""

    title: Line | None = Field(None, title="ชื่อที่พิมพ์ไว้", description="ชื่อตัวชี้วัดตามที่เอกสารพิมพ์ ถ้าต่างจากบัญชีรายการ")
    level: Line | None = Field(None, title="ระดับที่พิมพ์ไว้", description="ระดับตามที่เอกสารพิมพ์", examples=["AA"])
    remark: Line | None = Field(None, title="หมายเหตุ", description="หมายเหตุตามที่เอกสารพิมพ์", examples=["ผ่าน"])


class IndicatorScore(Shape):
    """The score of one indicator."""

    number: Number = Field(title="ตัวชี้วัดที่", description="เลขตัวชี้วัด", examples=["9"])
    score: Score = Field(title="คะแนน", description="คะแนนเต็ม 100", examples=["97.86"])
    stated: StatedIndicator = Field(StatedIndicator(), title="ตามเอกสาร", description="สิ่งที่เอกสารพิมพ์ไว้ข้างคะแนน")


class ItemScore(Shape):
    """The score of one open-data item, where the result tells it."""

    code: ItemCode = Field(title="รหัสข้อ", description="รหัสข้อ OIT", examples=["O24"])
    score: Score = Field(title="คะแนน", description="0 หรือ 100", examples=["0"])
    reason: Line | None = Field(None, title="สาเหตุ", description="เหตุที่ไม่ได้คะแนนเต็ม")
    remedy: Line | None = Field(None, title="การแก้ไข", description="สิ่งที่จะทำเพื่อให้ได้คะแนนเต็ม")


class RankedIndicator(Shape):
    """A line of a ranking, as the document prints it; number and title are kept even where they do not belong together."""

    number: Number = Field(title="ตัวชี้วัดที่", description="เลขตัวชี้วัดตามที่พิมพ์")
    title: Line = Field(title="ชื่อ", description="ชื่อตัวชี้วัดตามที่พิมพ์")
    score: Score = Field(title="คะแนน", description="คะแนนตามที่พิมพ์")
    level: Line | None = Field(None, title="ระดับ", description="ระดับตามที่พิมพ์")


class Ranking(Shape):
    """The indicators of one instrument from high to low, as the document prints them, and what it reads from that."""

    instrument: Line = Field(title="เครื่องมือ", description="IIT, EIT หรือ OIT")
    rows: tuple[RankedIndicator, ...] = Field(min_length=1, title="ลำดับ", description="ตัวชี้วัดเรียงจากมากไปน้อยตามที่พิมพ์")
    text: RichText | None = Field(None, title="คำวิเคราะห์", description="จุดแข็งหรือข้อสังเกตของสำนักงาน")


class StatedInstrument(Shape):
    """What the document prints for an instrument."""

    code: Line = Field(title="เครื่องมือ", description="IIT, EIT หรือ OIT", examples=["IIT"])
    earned: Score | None = Field(None, title="คะแนนที่ได้", description="คะแนนถ่วงน้ำหนักตามที่เอกสารพิมพ์")
    percent: Score | None = Field(None, title="คิดเป็นร้อยละ", description="ร้อยละตามที่เอกสารพิมพ์")


class StatedItaResult(Shape):
    """The totals that the document prints; the page computes its own and compares."""

    total: Score | None = Field(None, title="คะแนนรวมที่พิมพ์ไว้", description="คะแนนรวมตามที่เอกสารพิมพ์")
    level: Line | None = Field(None, title="ระดับที่พิมพ์ไว้", description="ระดับตามที่เอกสารพิมพ์")
    total_title: Line | None = Field(None, title="คำเรียกคะแนนรวม", description="คำที่เอกสารพิมพ์หน้าคะแนนรวม")
    level_title: Line | None = Field(None, title="คำเรียกระดับ", description="คำที่เอกสารพิมพ์หน้าระดับ")
    rank: Count | None = Field(None, title="อันดับที่พิมพ์ไว้", description="อันดับของหน่วยงานตามที่เอกสารพิมพ์")
    instruments: tuple[StatedInstrument, ...] = Field((), title="เครื่องมือ", description="คะแนนรายเครื่องมือตามที่เอกสารพิมพ์")


class StatedHistory(Shape):
    """What the document prints beside an earlier score."""

    difference: Score | None = Field(
        None, title="ผลต่างที่พิมพ์ไว้", description="ผลต่างจากปีก่อนตามที่เอกสารพิมพ์", examples=["+2.83"]
    )
    trend: Line | None = Field(None, title="พัฒนาการ", description="คำที่เอกสารใช้", examples=["เพิ่มขึ้น"])


class HistoryYear(Shape):
    """The total score of one year."""

    year: FiscalYear = Field(title="ปีงบประมาณ", description="ปีงบประมาณ พ.ศ.", examples=["2565"])
    score: Score = Field(title="คะแนน", description="คะแนนรวมของปีนั้น")
    stated: StatedHistory = Field(StatedHistory(), title="ตามเอกสาร", description="สิ่งที่เอกสารพิมพ์ไว้ข้างคะแนน")


class National(Shape):
    """The country-wide figures that the document gives for comparison."""

    offices: Count | None = Field(None, title="จำนวนหน่วยงาน", description="จำนวนหน่วยงานที่ประเมินทั้งประเทศ")
    mean: Score | None = Field(None, title="คะแนนเฉลี่ย", description="คะแนนเฉลี่ยทั้งประเทศ")


class Strength(Shape):
    """What the office says of an indicator that it is good at."""

    indicator: Number = Field(title="ตัวชี้วัด", description="เลขตัวชี้วัด")
    text: RichText = Field(title="คำวิเคราะห์", description="คำวิเคราะห์ของสำนักงาน")


class Analysis(Shape):
    """The office's reading of its result."""

    strengths: tuple[Strength, ...] = Field((), title="จุดแข็ง", description="จุดแข็งรายตัวชี้วัด")
    weaknesses: Statement | None = Field(None, title="จุดอ่อนหรือข้อบกพร่อง", description="จุดอ่อน หรือ ไม่มี")
    improve: tuple[RichText, ...] = Field((), title="จุดที่ต้องพัฒนา", description="สิ่งที่ต้องพัฒนาต่อ")


class ItaResult(Shape):
    """The result of one fiscal year."""

    title: Line = Field(title="ชื่อเอกสาร", description="ชื่อรายงานผลการประเมิน")
    indicators: tuple[IndicatorScore, ...] = Field((), title="คะแนนตัวชี้วัด", description="คะแนนรายตัวชี้วัด")
    sub_indicators: tuple[IndicatorScore, ...] = Field((), title="คะแนนตัวชี้วัดย่อย", description="คะแนนรายตัวชี้วัดย่อยของ OIT")
    items: tuple[ItemScore, ...] = Field((), title="คะแนนรายข้อ", description="ข้อ OIT ที่ผลประเมินบอกคะแนน")
    rankings: tuple[Ranking, ...] = Field((), title="ลำดับรายเครื่องมือ", description="ลำดับตัวชี้วัดตามที่เอกสารพิมพ์")
    history: tuple[HistoryYear, ...] = Field((), title="ประวัติคะแนน", description="คะแนนรวมของแต่ละปี เรียงจากเก่าไปใหม่")
    national: National | None = Field(None, title="ระดับประเทศ", description="ผลภาพรวมระดับประเทศ")
    analysis: Analysis = Field(Analysis(), title="การวิเคราะห์", description="การวิเคราะห์ผลของสำนักงาน")
    stated: StatedItaResult = Field(StatedItaResult(), title="ตัวเลขตามเอกสาร", description="ยอดรวมที่เอกสารพิมพ์ไว้")
    printed: PrintedTables = Field(
        {}, title="ตารางตามเอกสาร", description=PRINTED, examples=["{history: {heads: {คะแนน: ผลคะแนน ITA}}}"]
    )
    evidence: tuple[Evidence, ...] = Field((), title="หลักฐาน", description="เอกสารแจ้งผลหรือที่เผยแพร่")
    updated: Day | None = Field(None, title="วันที่ปรับปรุง", description="วันที่ของข้อมูลชุดนี้ ถ้าไม่ใส่จะใช้วันที่แก้ไขจากประวัติ")
