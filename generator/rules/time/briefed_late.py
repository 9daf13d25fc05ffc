"""People are told how the activities of a plan will go, when some of them have begun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.rule import Fault, Rule, Seen

_BRIEFS = re.compile("ชี้แจง(?:การดำเนิน|แนวทาง|แผน|โครงการ|กิจกรรม)")
_MONTH = 31  # days; who is told in the first month is told in time


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    year = thai.fiscal_year_span(seen.book.number)
    # What runs all year has no beginning of its own.
    spans = [line.when for line in seen.it.diary if (line.when.first, line.when.last) != year]
    begins = min((span.first for span in spans), default=date.max)
    briefings = [(index, line) for index, line in enumerate(seen.it.diary) if _BRIEFS.search(line.title)]
    for index, line in briefings[:1]:  # it may be said again
        if (line.when.first - begins).days > _MONTH:
            yield seen.fault("diary", index, "when", words=line.when.words, begins=thai.short_date(begins))


RULE = Rule(
    FindingKind(
        "D380",
        "briefed-late",
        Severity.DOUBT,
        "ประชุมชี้แจงเมื่อ {words} แต่กิจกรรมเริ่มแล้วตั้งแต่ {begins}",
        "the briefing is on {words}, after activities began on {begins}",
        "ตรวจวันที่ การชี้แจงควรมาก่อนกิจกรรมแรก",
    ),
    Plan,
    _look,
)
