"""What should make the work better takes place on or after the day on which the work is due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.report import Report
from generator.rules.execution import events
from generator.rules.rule import Fault, Rule, Seen

_DUE = re.compile(r"(?:กำหนดส่ง|ครบกำหนด|ภายในกำหนด|ส่งภายใน)[^\d\n]{0,12}$")
# Who learns there, and what: "those of the indicators to be improved go on a study trip".
_LEARNS = re.compile(r"(?:พัฒนา|ปรับปรุง|แก้ไข)[^\n]{0,60}?(?P<how>ศึกษาดูงาน|ฝึกอบรม|อบรม|ประชุมเชิงปฏิบัติการ|สัมมนา)")


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    plan = seen.library.report_plan(seen.it, seen.book.number)
    for result in seen.it.results:
        text = result.result if isinstance(result.result, str) else ""
        due, learns = _due(text), _LEARNS.search(text)
        if plan is None or due is None or learns is None:
            continue
        for event in events.events_of(plan):
            if learns["how"] in event.title and event.span[0] >= due:
                yield seen.elsewhere(plan, *event.path, title=event.title, due=thai.short_date(due))


def _due(text: str) -> date | None:
    """Give the last day on which something is due by a text."""
    days = [told.day for told in thai.dates_in(text) if told.day and _DUE.search(text[: told.start])]
    return max(days, default=None)


RULE = Rule(
    FindingKind(
        "D481",
        "improved-too-late",
        Severity.DOUBT,
        "“{title}” ไม่ได้จัดก่อนวันกำหนดส่ง {due} ของงานที่จะนำไปพัฒนา",
        "held when the work that it should improve is already due ({due})",
        "ตรวจวันที่ทั้งสองแห่ง ถ้าถูกต้อง ปีหน้าให้จัดก่อนวันกำหนดส่ง",
    ),
    Report,
    _look,
)
