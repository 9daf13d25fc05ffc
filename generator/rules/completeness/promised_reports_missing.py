"""The steps of a report promise a summary every month or quarter, and there is only this one report on the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.report import Report
from generator.rules.rule import Fault, Rule, Seen

_OFTEN = "(?:เดือน|ไตรมาส)ละ|ทุก ?(?:เดือน|ไตรมาส)|ราย(?:เดือน|ไตรมาส)"
_PROMISED = re.compile(rf"(?:สรุป|รายงาน)[^\n]{{0,40}}?(?:{_OFTEN})")


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    plan = seen.library.report_plan(seen.it, seen.book.number)
    if plan is None or len(seen.library.reports_on(plan)) > 1:
        return
    for outer, phase in enumerate(seen.it.phases):
        for inner, step in enumerate(phase.steps):
            if found := _PROMISED.search(step):
                yield seen.fault("phases", outer, "steps", inner, word=found[0], promised=found[0])


RULE = Rule(
    FindingKind(
        "D181",
        "promised-reports-missing",
        Severity.GAP,
        "ขั้นตอนบอกว่า “{promised}” แต่มีรายงานของแผนนี้ฉบับเดียว",
        "'{promised}' is promised, and there is one report on this plan",
        "เพิ่มรายงานรายเดือนหรือรายไตรมาสใน reports: หรือแก้ขั้นตอนให้ตรงกับที่ทำจริง",
    ),
    Report,
    _look,
)
