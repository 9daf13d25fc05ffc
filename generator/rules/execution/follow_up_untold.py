"""Follow-up is promised for several rounds, and what was done tells of none of a round that is over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet
from generator.rules.rule import Fault, Rule, Seen

_ROUND = re.compile(r"รอบ ?(?:ที่ ?)?(?P<months>[0-9]{1,2}) ?เดือน")
_YEAR = 12


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    record = seen.it
    if not record.done or record.progress_period is None or record.evidence:
        return
    told = " ".join(word for done in record.done for word in (done.title, *done.steps, done.result or ""))
    told += " ".join(str(step.progress) for step in record.steps if step.progress)
    covered = round((record.progress_period.last - record.progress_period.first).days * _YEAR / 365)
    for place, follow in enumerate(record.follow_up):
        promised = {int(one["months"]) for one in _ROUND.finditer(thai.arabic_digits(follow.text))}
        named = {int(one["months"]) for one in _ROUND.finditer(thai.arabic_digits(told))}
        missing = sorted(months for months in promised - named if months < covered)
        if missing:
            yield seen.fault("follow_up", place, "text", months=missing[0])


RULE = Rule(
    FindingKind(
        "D471",
        "follow-up-untold",
        Severity.DOUBT,
        "กำหนดให้รายงานการกำกับติดตามรอบ {months} เดือน แต่รายงานนี้ไม่บอกผลของรอบนั้น",
        "follow-up after {months} months is promised, and nothing tells of it",
        "บอกผลของรอบนั้นใน done: หรืออ้างรายงานของรอบใน evidence:",
    ),
    MeasureSet,
    _look,
)
