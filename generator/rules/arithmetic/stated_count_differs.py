"""Running text says how many activities, measures, risks or teams there are, and the record holds another number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet
from generator.models.order import Order
from generator.models.plan import Plan
from generator.models.report import Report
from generator.models.risks import RiskRegister
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import matching

_COUNT = r"(?P<count>\d+|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ(?:เอ็ด|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?)\s*"
_TELLS = r"(?:จำนวน|ทั้งหมด|ทั้งสิ้น|ทั้ง|รวม|มี|แบ่งเป็น|ประกอบด้วย|ได้แก่|โครงการ|กิจกรรมหลัก|ยุทธศาสตร์|\()\s*"  # not a year
_PATTERNS = {
    "กิจกรรม": re.compile(rf"{_TELLS}{_COUNT}กิจกรรม(?!หลัก|ต่อ|ย่อย)"),
    "กิจกรรมหลัก": re.compile(rf"{_TELLS}{_COUNT}(?:กิจกรรมหลัก|กลุ่มกิจกรรม|ยุทธศาสตร์)"),
    "ความเสี่ยง": re.compile(rf"(?:ความเสี่ยง|เหตุการณ์)[^\d\n]{{0,40}}?{_COUNT}(?:ประเด็น|เหตุการณ์|เรื่อง|ความเสี่ยง)"),
    "มาตรการ": re.compile(rf"มาตรการ[^\d\n]{{0,40}}?{_COUNT}(?:ข้อ|ด้าน|มาตรการ)"),
    "คณะ": re.compile(rf"(?:แต่งตั้ง|คณะทำงาน|คณะกรรมการ)[^\d\n]{{0,20}}?{_COUNT}คณะ"),
}
_THINGS = "(?:กิจกรรม|กลุ่มกิจกรรม|ยุทธศาสตร์|ประเด็น|เหตุการณ์|เรื่อง|ความเสี่ยง|ข้อ|ด้าน|มาตรการ|คณะ)"
_SIGNS = (rf"[0-9๐-๙]\s*{_THINGS}", rf"[หสเแ](?:นึ่ง|อง|าม|ี่|้า|ก|จ็ด|ปด|ก้า|ิบ)\s*{_THINGS}")  # in figures, in words
_KINDS = {"plans", "reports", "risks", "measures", "orders"}
_PART = re.compile(r"(?:อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า|มากกว่า|ไม่เกิน|ละ|ที่|ข้อ|อีก|เหลือ|เช่น)\s*$")  # not the whole


def _held(seen: Seen[Text]) -> dict[str, set[int]]:
    """Give how many of each thing a text can speak of, by every way in which they may be counted."""
    record = seen.entry.record
    risks = seen.book.find("risks", RiskRegister)
    if isinstance(record, Report):
        plan = seen.library.report_plan(record, seen.book.number)
        about = len(plan.record.activities) if plan and isinstance(plan.record, Plan) and "แผน" in seen.it.value else 0
        return {"กิจกรรม": {about}, "ความเสี่ยง": {len(risks.events) if risks else 0}}
    if isinstance(record, Plan) and seen.path[0] != "aligned_with":
        return {"กิจกรรม": {len(record.activities)}, "กิจกรรมหลัก": {len(record.groups)}}
    if isinstance(record, RiskRegister):
        by_event = sum(event.treatment is not None for event in record.events)
        return {"ความเสี่ยง": {len(record.events)}, "มาตรการ": {len(record.treatments), by_event} - {0}}
    if isinstance(record, MeasureSet):
        contents = sum(len(measure.contents) for measure in record.measures)
        numbered = sum(thai.arabic_digits(measure.title)[0].isdigit() for measure in record.measures)
        return {"มาตรการ": {len(record.measures), numbered, contents, len(record.steps)} - {0}}
    return {"คณะ": {len(record.teams)}} if isinstance(record, Order) else {}


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    kind, plain = seen.entry.kind.name, ""
    is_whole = kind == "reports" or len(seen.path) <= 2  # a field of the record, or a line of its list
    if kind not in _KINDS or not is_whole:
        return
    for thing, held in _held(seen).items():
        plain = plain or thai.arabic_digits(seen.it.value)
        for match in _PATTERNS[thing].finditer(plain) if any(held) else ():
            typed = match["count"]
            count = int(typed) if typed.isdigit() else thai.number_of_words(typed)
            if count not in held and not _PART.search(plain[: match.start("count")]):
                word = seen.it.value[match.start("count") : match.end()]
                yield seen.fault(word=word, told=word, thing=thing, held=" หรือ ".join(map(str, sorted(held))))


RULE = Rule(
    FindingKind(
        "D228",
        "stated-count-differs",
        Severity.DOUBT,
        "ข้อความบอก “{told}” แต่ข้อมูลมี{thing} {held}",
        "the text counts otherwise than the record, which holds {held}",
        "นับรายการใหม่ อาจพิมพ์ตกหรือเกิน หรือแก้จำนวนในข้อความ",
    ),
    Text,
    _look,
    sign=matching(*_SIGNS),
)
