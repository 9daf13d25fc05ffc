"""A plan says that its activities follow a phase of the national strategy, and its strategies are none of that phase."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.rule import Fault, Rule, Seen

# What is only aligned with the national strategy may have strategies of its own; what follows it has not.
_FOLLOWS = re.compile(r"ตรงตาม[^\n]{0,20}ยุทธศาสตร์(?:ชาติ)?ว่าด้วยการป้องกัน(?:และปราบปราม)?การทุจริต ?ระยะที่ ?3")
_STRATEGY = re.compile(r"ยุทธศาสตร์ที่ ?[0-9]+ +(?P<title>.+)")
_OF_PHASE_3 = (
    "สร้างสังคมที่ไม่ทนต่อการทุจริต",
    "ยกระดับเจตจำนงทางการเมือง",
    "สกัดกั้นการทุจริตเชิงนโยบาย",
    "พัฒนาระบบป้องกันการทุจริตเชิงรุก",
    "ปฏิรูปกลไกและกระบวนการ",
    "ยกระดับคะแนนดัชนีการรับรู้การทุจริต",
)


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    words = (thai.arabic_digits(text) for _, text in seen.words())
    if not any(map(_FOLLOWS.search, words)):
        return
    for place, group in enumerate(seen.it.groups):
        named = _STRATEGY.match(thai.arabic_digits(group.title))
        if named and not named["title"].startswith(_OF_PHASE_3):
            yield seen.fault("groups", place, "title", title=group.title)


RULE = Rule(
    FindingKind(
        "D578",
        "groups-not-of-strategy",
        Severity.DOUBT,
        "“{title}” ไม่ใช่ยุทธศาสตร์ของแผนระยะที่ 3 ที่ข้อความบอกว่ากิจกรรมตรงตาม",
        "'{title}' is no strategy of the phase that the activities are said to follow",
        "ตรวจว่าหัวข้อนี้มาจากแผนใด แล้วอ้างแผนนั้น หรือใช้ชื่อยุทธศาสตร์ของระยะที่ 3",
    ),
    Plan,
    _look,
)
