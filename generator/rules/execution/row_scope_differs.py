"""A line of the calendar limits in its title who takes part, and gives everybody as those who do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import DiaryEntry
from generator.rules.rule import Fault, Rule, Seen

_LIMITED = re.compile(
    r"(?:ทำงาน|ปฏิบัติงาน|อายุงาน|อายุราชการ)[^\n]{0,12}?(?:\d+ ?(?:ปี|เดือน)ขึ้นไป|ไม่น้อยกว่า ?\d+ ?(?:ปี|เดือน))"
)
_EVERYBODY = re.compile("ทุกคน|ทั้งหมด$")


def _look(seen: Seen[DiaryEntry]) -> Iterator[Fault]:
    found = _LIMITED.search(thai.arabic_digits(seen.it.title))
    for place, who in enumerate(seen.it.who if found else ()):
        if found and _EVERYBODY.search(who) and not _LIMITED.search(thai.arabic_digits(who)):
            yield seen.fault("who", place, who=who, limit=seen.it.title[found.start() : found.end()])


RULE = Rule(
    FindingKind(
        "D488",
        "row-scope-differs",
        Severity.DOUBT,
        "ผู้เข้าร่วมคือ “{who}” แต่ชื่อกิจกรรมจำกัดไว้ที่ “{limit}”",
        "everybody takes part, though the title limits who does",
        "ตรวจว่าใครเข้าร่วม แล้วแก้ช่องใดช่องหนึ่งให้ตรงกัน",
    ),
    DiaryEntry,
    _look,
)
