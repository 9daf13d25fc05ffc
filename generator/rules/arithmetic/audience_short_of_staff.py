"""An activity for the whole staff reached fewer or more people than the units of the office add up to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.no_gift import GiftActivity
from generator.rules.rule import Fault, Rule, Seen

_STAFF = re.compile(r"(?:ข้าราชการ|เจ้าหน้าที่|พนักงาน|ลูกจ้าง|ผู้บริหาร|และ|,|\s)*บุคลากร")
_PART = re.compile(r"กลุ่ม|หน่วยตรวจสอบ|ใหม่|ตัวแทน|ผู้แทน|สังกัด|สถานศึกษา|โรงเรียน|บางส่วน|ภายนอก|ทางการศึกษา")
_ALL = re.compile(r"ทุกคน|ทั้งหมด|ทั้งสำนักงาน")


def _look(seen: Seen[GiftActivity]) -> Iterator[Fault]:
    counts = [unit.staff for unit in seen.library.office.units]
    staff = sum(count for count in counts if count is not None)
    if not counts or None in counts or seen.book.number != max(seen.library.years):  # the figures are those of today
        return
    for place, audience in enumerate(seen.it.audiences):
        everyone = bool(_ALL.search(f"{audience.group} {seen.it.title}"))
        most_came = audience.people * 100 >= staff * seen.thresholds.whole_staff_percent
        own = _STAFF.match(audience.group) and not _PART.search(audience.group)
        if own and audience.people != staff and (everyone or most_came):
            yield seen.fault("audiences", place, "people", people=audience.people, staff=staff)


RULE = Rule(
    FindingKind(
        "D224",
        "audience-short-of-staff",
        Severity.DOUBT,
        "บุคลากรเข้าร่วม {people:,} คน แต่สำนักงานมี {staff:,} คน",
        "{people:,} of the office's own people took part, the units add up to {staff:,}",
        "บอกว่าใครไม่ได้เข้าร่วมและชี้แจงภายหลังอย่างไร หรือตรวจจำนวนบุคลากรใน office.yml",
    ),
    GiftActivity,
    _look,
)
