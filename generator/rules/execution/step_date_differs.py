"""A step of a report has another day than the line of the plan's calendar that is about the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.report import Report
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath
from generator.thai import WrittenDay

_ALIKE = 0.6  # a step says more than the calendar: it sends out, it hands out
_DAYS = 31  # further apart it is another time that the same is done


class _Step(NamedTuple):
    words: str
    told: WrittenDay
    path: KeyPath


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    plan = pairing.plan_of(seen)
    steps = list(_dated(seen.it)) if plan and plan.diary else []
    titles = Counter(pairing.plain(line.title) for line in plan.diary) if plan else Counter()
    for line in plan.diary if plan and steps else ():
        title = pairing.plain(line.title)
        if line.when.first != line.when.last or titles[title] > 1:  # what takes place several times has several days
            continue
        like, step = max(((_likeness(title, step.words), step) for step in steps), key=lambda one: one[0])
        day = step.told.day
        if like >= _ALIKE and day and 0 < abs((day - line.when.first).days) <= _DAYS:
            yield seen.fault(*step.path, word=step.told.words, planned=line.when.words)


def _dated(report: Report) -> Iterator[_Step]:
    """Give the steps that name one day."""
    for outer, phase in enumerate(report.phases):
        for inner, step in enumerate(phase.steps):
            days = [told for told in thai.dates_in(step) if told.day and told.alone]
            if len(days) == 1:
                words = pairing.plain(step.replace(days[0].words, ""))
                yield _Step(words, days[0], ("phases", outer, "steps", inner))


def _likeness(title: str, words: str) -> float:
    """Tell how like a title the words of a step are; 0 where a quick look shows that they are not."""
    matcher = SequenceMatcher(None, title, words, autojunk=False)
    quick = min(matcher.real_quick_ratio(), matcher.quick_ratio())
    return matcher.ratio() if quick >= _ALIKE else 0.0


RULE = Rule(
    FindingKind(
        "D483",
        "step-date-differs",
        Severity.DOUBT,
        "ขั้นตอนบอกวันที่ต่างจากปฏิทินของแผน ซึ่งคือ “{planned}”",
        "the calendar of the plan has {planned} for this step",
        "ตรวจวันที่ทั้งสองแห่งกับเอกสาร ถ้าเลื่อนจริงให้บอกเหตุที่เลื่อน",
    ),
    Report,
    _look,
)
