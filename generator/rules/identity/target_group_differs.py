"""The people or schools that a plan is meant for have another name in its report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.findings import FindingKind, Severity
from generator.models.report import Report
from generator.rules.identity import names_in
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.signs import one_of

_WHO = "โรงเรียน|สถานศึกษา|บุคลากร|นักเรียน|ครู|ผู้บริหาร|ประชาชน|ชุมชน"
# Thai does not part its words: a name ends where a word for what becomes of the group begins.
_NAMED = re.compile(
    rf"กลุ่มเป้าหมาย(?:คือ|ได้แก่)? ?(?P<name>(?P<who>{_WHO})[ก-๎]{{4,}}?)"
    r"(?=ได้|เข้า|มี|ที่|จำนวน|ทุก|ผ่าน|ร้อยละ|สามารถ|[^ก-๎]|$)"
)


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    told = [(path, found) for path, words in names_in.words_of(seen.it) for found in _NAMED.finditer(words)]
    plan = seen.library.report_plan(seen.it, seen.book.number) if told else None
    if plan is None:
        return
    planned = [found for _, words in names_in.words_of(plan.record) for found in _NAMED.finditer(words)]
    for path, found in told:
        others = [one["name"] for one in planned if one["who"] == found["who"]]
        if others and not _among(found["name"], others):
            yield seen.fault(*path, word=found["name"], name=found["name"], planned=others[0])


def _among(name: str, others: Sequence[str]) -> bool:
    """Tell whether a name is one of some others, in full or shortened."""
    return any(name in other or other in name for other in others)


RULE = Rule(
    FindingKind(
        "D581",
        "target-group-differs",
        Severity.DOUBT,
        "กลุ่มเป้าหมาย “{name}” แต่แผนว่า “{planned}”",
        "the target group is '{name}' here and '{planned}' in the plan",
        "ใช้ชื่อกลุ่มเป้าหมายเดียวกันทั้งในแผนและในรายงาน",
    ),
    Report,
    _look,
    sign=one_of("กลุ่มเป้าหมาย"),
)
