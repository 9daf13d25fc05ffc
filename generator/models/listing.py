"""``2566/tables/*.csv`` and ``*.xlsx``: lists that live in a spreadsheet. The heading row says which list it is.

The columns are those of the monthly procurement summary (สขร.1) and of the 16-field procurement list of 2568, as offices
publish them.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import Field

from generator import thai
from generator.fields import Count, FiscalYear, Line, MoneyOrNone
from generator.findings import Finding, FindingKind, Location, Severity
from generator.shapes import Shape
from generator.source import Document, KeyPath, Tree
from generator.tables import Cell, Grid

UNKNOWN_LIST = FindingKind(
    "B411",
    "unknown-list",
    Severity.ERROR,
    "ไม่รู้จักหัวตารางนี้ ใกล้เคียงที่สุดคือ {title}",
    "the heading is of no known list; the nearest is {title}",
    "{what_to_do}",
)
WRONG_COLUMN = FindingKind(
    "B412",
    "wrong-column",
    Severity.ERROR,
    "หัวช่อง “{found}” ไม่ตรงกับ “{expected}”",
    "the column '{found}' should be '{expected}'",
    "แก้หัวช่องให้ตรงกับแบบ {title}",
)

KINDS = (UNKNOWN_LIST, WRONG_COLUMN)


class MonthlyPurchase(Shape):
    """A row of the monthly procurement summary."""

    number: Count = Field(title="ลำดับที่", description="ลำดับของรายการ")
    work: Line = Field(title="งานที่จัดซื้อหรือจัดจ้าง", description="ชื่องานที่ซื้อหรือจ้าง")
    budget: MoneyOrNone = Field(title="วงเงินที่จะซื้อหรือจ้าง (บาท)", description="วงเงินเป็นบาท")
    reference_price: MoneyOrNone = Field(title="ราคากลาง (บาท)", description="ราคากลางเป็นบาท")
    method: Line = Field(title="วิธีซื้อหรือจ้าง", description="วิธีซื้อหรือจ้าง")
    bids: Line = Field(title="รายชื่อผู้เสนอราคาและราคาที่เสนอ", description="ผู้เสนอราคาและราคาที่เสนอ")
    award: Line = Field(title="ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง", description="ผู้ได้รับคัดเลือกและราคาที่ตกลง")
    reason: Line = Field(title="เหตุผลที่คัดเลือกโดยสรุป", description="เหตุผลโดยสรุป")
    contract: Line = Field(title="เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง", description="เลขที่และวันที่ของสัญญา")


class ListedPurchase(Shape):
    """A row of the 16-field procurement list."""

    number: Count = Field(title="ที่", description="ลำดับของรายการ")
    fiscal_year: FiscalYear = Field(title="ปีงบประมาณ", description="ปีงบประมาณ พ.ศ.")
    office: Line = Field(title="ชื่อหน่วยงาน", description="ชื่อหน่วยงาน")
    district: Line = Field(title="อำเภอ", description="อำเภอ")
    province: Line = Field(title="จังหวัด", description="จังหวัด")
    ministry: Line = Field(title="กระทรวง", description="กระทรวง")
    kind: Line = Field(title="ประเภทหน่วยงาน", description="ประเภทหน่วยงาน")
    work: Line = Field(title="ชื่อรายการของงานที่ซื้อหรือจ้าง", description="ชื่อรายการ")
    budget: MoneyOrNone = Field(title="วงเงินงบประมาณที่ได้รับจัดสรร (บาท)", description="วงเงินเป็นบาท")
    source: Line = Field(title="แหล่งที่มาของงบประมาณ", description="แหล่งเงิน")
    status: Line = Field(title="สถานะการจัดซื้อจัดจ้าง", description="สถานะ")
    method: Line = Field(title="วิธีการจัดซื้อจัดจ้าง", description="วิธีซื้อหรือจ้าง")
    reference_price: MoneyOrNone = Field(title="ราคากลาง (บาท)", description="ราคากลางเป็นบาท")
    price: MoneyOrNone = Field(title="ราคาที่ตกลงซื้อหรือจ้าง (บาท)", description="ราคาที่ตกลงเป็นบาท")
    award: Line = Field(title="รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก", description="ผู้ได้รับคัดเลือก")
    project: Line = Field(title="เลขที่โครงการในระบบ e-GP", description="เลขที่โครงการ")


class MonthlyPurchases(Shape):
    """The procurement summary of a month."""

    rows: tuple[MonthlyPurchase, ...] = Field(min_length=1, title="รายการ", description="รายการจัดซื้อจัดจ้างทีละแถว")


class ListedPurchases(Shape):
    """The procurement list of a year."""

    rows: tuple[ListedPurchase, ...] = Field(min_length=1, title="รายการ", description="รายการจัดซื้อจัดจ้างทีละแถว")


Listing = MonthlyPurchases | ListedPurchases


@dataclass(frozen=True, slots=True)
class ListKind:
    """A known list: its title, the record that it becomes, and the shape of a row, whose titles are the columns."""

    id: str
    title: str
    model: type[Shape]
    row: type[Shape]

    @property
    def columns(self) -> list[tuple[str, str]]:
        """Each column's field and title, in order."""
        return [(name, field.title or name) for name, field in self.row.model_fields.items()]


LISTS = (
    ListKind("monthly-procurement", "สรุปผลการจัดซื้อจัดจ้างรายเดือน (สขร.1)", MonthlyPurchases, MonthlyPurchase),
    ListKind("procurement", "รายการการจัดซื้อจัดจ้าง (16 ช่อง)", ListedPurchases, ListedPurchase),
)


def kind_of(record: object) -> ListKind:
    """Give the list that a record is."""
    return next(known for known in LISTS if isinstance(record, known.model))


def document_of(grid: Grid, path: str) -> tuple[ListKind, Document | None, list[Finding]]:
    """Turn a table into a document for its list: columns by their headings, each cell with its place.

    Returns:
        The nearest list, its document unless the heading is at fault, and what is wrong.
    """
    known = max(LISTS, key=lambda kind: _likeness(grid, kind))
    titles = [title for _, title in known.columns]
    if len(grid.heading) != len(titles):
        expected = ", ".join(titles)
        place = grid.heading[0].place
        return known, None, [UNKNOWN_LIST.at(place, title=known.title, what_to_do=f"หัวตารางต้องเป็น: {expected}")]
    wrong = [
        WRONG_COLUMN.at(cell.place, found=cell.text, expected=title, title=known.title)
        for cell, title in zip(grid.heading, titles, strict=True)
        if _plain(cell.text) != _plain(title)
    ]
    if wrong:
        return known, None, wrong
    names = [name for name, _ in known.columns]
    return known, _document(grid, names, path), []


def _likeness(grid: Grid, kind: ListKind) -> float:
    told = " ".join(_plain(cell.text) for cell in grid.heading)
    return difflib.SequenceMatcher(None, told, " ".join(_plain(title) for _, title in kind.columns)).ratio()


def _plain(text: str) -> str:
    return thai.fold(text).replace(" ", "")


def _document(grid: Grid, names: list[str], path: str) -> Document:
    values: dict[KeyPath, Location] = {(): Location(path), ("rows",): grid.heading[0].place}
    rows: list[Tree] = []
    for number, row in enumerate(grid.rows):
        values["rows", number] = row[0].place
        told: Mapping[str, Cell] = dict(zip(names, row, strict=True))
        values.update({("rows", number, name): cell.place for name, cell in told.items()})
        rows.append({name: cell.text for name, cell in told.items()})
    return Document(path, {"rows": rows}, values, {}, ())
