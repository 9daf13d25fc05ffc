"""The reason of one activity is the title of another: the same work stands in the plan twice, or the reason slipped."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.identity import likeness
from generator.rules.rule import Fault, Rule, Seen

_LONG = 40  # letters that a reason and a title do not share by chance
_MOST = 0.8  # of a reason, from which on it says nothing else
_MIDDLE = 20  # letters of a reason that such a title has: looking further would cost too much


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    titles = [(activity.number, likeness.row(activity.title)) for activity in seen.it.activities]
    for outer, group in enumerate(seen.it.groups):
        for inner, activity in enumerate(group.activities):
            for place, words in enumerate(activity.reasons):
                reason = likeness.row(words)
                own = _same_work(reason, likeness.row(activity.title))
                others = (number for number, title in titles if number != activity.number and _same_work(reason, title))
                if not own and (other := next(others, None)) is not None:
                    yield seen.fault("groups", outer, "activities", inner, "reasons", place, number=other)


def _same_work(reason: str, title: str) -> bool:
    middle = (len(reason) - _MIDDLE) // 2
    if len(reason) < _LONG or reason[middle : middle + _MIDDLE] not in title:
        return False
    shared = SequenceMatcher(None, reason, title, autojunk=False).find_longest_match().size
    return shared >= max(_LONG, _MOST * len(reason))


RULE = Rule(
    FindingKind(
        "D572",
        "reason-of-another-activity",
        Severity.DOUBT,
        "เหตุผลนี้คือชื่อของกิจกรรม {number} ไม่ใช่เหตุผลของกิจกรรมนี้",
        "the reason is the title of activity {number}",
        "เขียนเหตุผลของกิจกรรมนี้เอง หรือรวมสองกิจกรรมเป็นเรื่องเดียว",
    ),
    Plan,
    _look,
)
