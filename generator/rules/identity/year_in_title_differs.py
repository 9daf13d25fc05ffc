"""A title names another fiscal year than that of its folder: it was copied from another year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.models.measures import Done, MeasureSet, Step
from generator.models.no_gift import GiftActivity, NoGiftPolicy
from generator.models.order import Order
from generator.models.plan import Activity, DiaryEntry, Plan, Subject
from generator.models.report import Phase, Report
from generator.models.risks import RiskRegister
from generator.models.survey import Survey
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape

_YEAR = re.compile(
    r"(?:ประจำปี|ปีงบประมาณ|ปี|ในปี)(?:งบประมาณ)? ?(?:พ\.?ศ\.? ?)?(?P<year>25[0-9]{2})(?! ?[-–] ?25)(?<![-–]25[0-9]{2})"
)
_SPAN = re.compile(r"25[0-9]{2} ?[-–] ?(?:พ\.ศ\. ?)?25[0-9]{2}")
_BEFORE = re.compile("ผล|รายงาน|สรุป|วิเคราะห์|ทบทวน|ย้อนหลัง|ที่ผ่านมา|เทียบ|สำรวจ")  # may look back a year
_AHEAD = re.compile("จัดทำ|เตรียม|ร่าง|วางแผน|คำขอ|เสนอ|กำหนด")  # may be about the next
_RECORDS = Plan | Report | MeasureSet | NoGiftPolicy | RiskRegister | ItaResult | Survey | Order
_ROWS = Activity | DiaryEntry | Step | Done | GiftActivity | Phase


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    it = seen.it
    if isinstance(it, Plan) and it.subject is Subject.STRATEGIC:
        return
    for name in {"title", "short_title"} & type(it).model_fields.keys():
        title = thai.arabic_digits(getattr(it, name) or "")
        found = list(_YEAR.finditer(title)) if "25" in title else []
        years = {int(match["year"]) for match in found}
        if found and not _SPAN.search(title) and not years & set(_right(seen, title)):
            word = _typed_year(seen, name, found[0]["year"])
            yield seen.fault(name, word=word, found=found[0]["year"], year=seen.book.number)


def _typed_year(seen: Seen[Shape], name: str, year: str) -> str:
    return year if year in seen.typed(name) else thai.thai_digits(year)


def _right(seen: Seen[Shape], title: str) -> Iterator[int]:
    """Give the years that a title may name: its folder's; that of what a report or measures are about; see above."""
    own, record = seen.book.number, seen.entry.record
    yield own
    yield from (year for year in (getattr(record, "plan_year", None), getattr(record, "result_year", None)) if year)
    if isinstance(seen.it, _ROWS):
        if _BEFORE.search(title):
            yield own - 1
        if _AHEAD.search(title):
            yield own + 1


RULE = Rule(
    FindingKind(
        "D510",
        "year-in-title-differs",
        Severity.DOUBT,
        "ชื่อพิมพ์ปี {found} แต่ระเบียนนี้เป็นของปีงบประมาณ {year}",
        "the title names {found}, the record is of fiscal year {year}",
        "ตรวจว่าชื่อติดมาจากปีอื่น หรือไฟล์อยู่ผิดโฟลเดอร์ปี",
    ),
    _RECORDS | _ROWS,
    _look,
)
