"""An activity of the plan has another title where it is told of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from generator import thai
from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.models.plan import Activity, Plan
from generator.models.report import Report
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath

_SAME_PLACE, _ANY_PLACE = 0.5, 0.9  # how alike titles of one activity are, in lists that run side by side and elsewhere
_TIME = re.compile(rf"\d+|{'|'.join(thai.MONTHS)}")


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    record = seen.it.record
    if isinstance(record, Plan):
        told = [(("diary", index, "title"), entry.title) for index, entry in enumerate(record.diary)]
        yield from _renamed(seen, record.activities, told)
    elif isinstance(record, Report):
        plan = seen.library.report_plan(record, seen.book.number)
        if plan and isinstance(plan.record, Plan):
            yield from _in_results(seen, record, plan.record)
            told = [(("phases", index, "title"), phase.title) for index, phase in enumerate(record.phases)]
            yield from _renamed(seen, plan.record.activities, told)


def _in_results(seen: Seen[Entry], report: Report, plan: Plan) -> Iterator[Fault]:
    titles = {activity.id: activity.title for activity in plan.activities}
    for index, result in enumerate(report.results):
        title = titles.get(result.activity)
        if title and result.title and pairing.plain(title) != pairing.plain(result.title):
            yield seen.fault("results", index, "title", title=title)


def _renamed(seen: Seen[Entry], activities: Sequence[Activity], told: Sequence[tuple[KeyPath, str]]) -> Iterator[Fault]:
    known = [pairing.plain(activity.title) for activity in activities]
    side_by_side = told[0][0][0] == "phases" and len(told) == len(activities) if told else False
    for place, (path, title) in enumerate(told):
        words = pairing.plain(title)
        if "ขั้น" in title or any(words.startswith(one) for one in known):  # a stage; or more is said of the activity
            continue
        least = _SAME_PLACE if side_by_side else _ANY_PLACE
        matcher = SequenceMatcher(None, "", words, autojunk=False)  # it prepares its second text once
        for number in [place] if side_by_side else range(len(activities)):
            if _alike(matcher, known[number], words, least) and _bare(known[number]) != _bare(words):
                yield seen.fault(*path, title=activities[number].title)
                break


def _bare(words: str) -> str:
    return _TIME.sub("", words)


def _alike(matcher: SequenceMatcher[str], one: str, other: str, least: float) -> bool:
    if 2 * min(len(one), len(other)) < least * (len(one) + len(other)):  # as alike as their lengths allow
        return False
    matcher.set_seq1(one)
    return matcher.quick_ratio() >= least and matcher.ratio() >= least


RULE = Rule(
    FindingKind(
        "D408",
        "activity-renamed",
        Severity.DOUBT,
        "ชื่อไม่ตรงกับแผน “{title}”",
        "the title differs from the one in the plan",
        "ใช้ชื่อกิจกรรมเดียวกันทุกแห่ง ถ้าเอกสารพิมพ์ต่างกันให้แจ้งเจ้าของเอกสาร",
    ),
    Entry,
    _look,
)
