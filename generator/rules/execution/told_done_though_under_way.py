"""A step of a measure is told as done, and the activity that carries it out is still under way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.fields import Status
from generator.findings import FindingKind, Severity
from generator.models.measures import Step
from generator.rules.execution import steps
from generator.rules.rule import Fault, Rule, Seen

_DONE = re.compile(
    r"^(?:สำนักงาน\S*(?: เขต \d+)? )?ได้(?:จัดทำ|ดำเนินการ|จัดกิจกรรม|จัดอบรม|จัดประชุม|จัดซื้อ|พัฒนา|ปรับปรุง|เผยแพร่)|แล้วเสร็จ|เสร็จสิ้น"
)
_OPEN = {Status.DOING, Status.WAITING}


def _look(seen: Seen[Step]) -> Iterator[Fault]:
    progress, found = seen.it.progress, [steps.status_of(seen, name) for name in seen.it.activities]
    if not isinstance(progress, str) or not found or any(status not in _OPEN for status in found):
        return
    words = _DONE.search(progress)
    status = next(filter(None, found))
    if words:
        yield seen.fault("progress", word=words[0], words=words[0], status=status.words)


RULE = Rule(
    FindingKind(
        "D460",
        "told-done-though-under-way",
        Severity.DOUBT,
        "ความก้าวหน้าบอกว่า “{words}” แต่กิจกรรมในแผนของขั้นตอนนี้ยัง{status}ในรายงาน",
        "the step is told as done, its activity is not done in the report",
        "แก้ความก้าวหน้าหรือสถานะในรายงานให้ตรงกัน",
    ),
    Step,
    _look,
)
