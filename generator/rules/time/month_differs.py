"""A title names another month than the date beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.no_gift import GiftActivity
from generator.models.plan import Activity, DiaryEntry
from generator.models.report import Phase
from generator.models.risks import RiskMeeting
from generator.periods import Period
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape

_DATED = {DiaryEntry: "when", Activity: "period", GiftActivity: "period", Phase: "period", RiskMeeting: "date"}
_OF_MONTH = re.compile(rf"(?:ประจำ)?เดือน\s*(?P<month>{thai.MONTH})(?:\s*(?:พ\.?\s?ศ\.?)?\s*(?P<year>\d{{4}}))?")
_LOOKS_BACK = re.compile("รายงาน|สรุป|ผลการ|เบิกจ่าย|สถิติ|ติดตาม")  # done in the month after the one that it is about


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    name = _DATED.get(type(seen.it))
    span = _span(getattr(seen.it, name)) if name else None
    title: str = getattr(seen.it, "title", "")
    if name is None or span is None or _LOOKS_BACK.search(title):
        return
    named = list(_OF_MONTH.finditer(thai.arabic_digits(title)))
    if len(named) == 1 and not _within(named[0], *span):  # two months are the ends of a range
        yield seen.fault("title", word=named[0][0], month=named[0][0], words=seen.typed(name))


def _span(value: object) -> tuple[date, date] | None:
    if isinstance(value, Period):
        return value.first, value.last
    return (value, value) if isinstance(value, date) else None


def _within(named: re.Match[str], first: date, last: date) -> bool:
    month = thai.month_number(named["month"])
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    months = [((first.month - 1 + step) % 12 + 1, first.year + (first.month - 1 + step) // 12) for step in range(count)]
    if named["year"]:
        return (month, thai.common_year(int(named["year"]))) in months
    return month in {one for one, _ in months}


RULE = Rule(
    FindingKind(
        "D310",
        "month-differs",
        Severity.DOUBT,
        "ชื่อบอก “{month}” แต่วันที่คือ {words}",
        "the title names another month than the date beside it",
        "ตรวจเดือนในชื่อและวันที่ มักเกิดจากคัดลอกแถวแล้วไม่ได้แก้ชื่อ",
    ),
    DiaryEntry | Activity | GiftActivity | Phase | RiskMeeting,
    _look,
)
