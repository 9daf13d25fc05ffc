"""Two activities give the same long reason but for a few letters, or one adds to it: it was copied and typed over."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.identity import likeness
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath

_LONG = 80  # letters from which on a reason cannot be like another by chance
_START = 20  # letters in which two such reasons begin alike: comparing all with all would cost too much
_LETTERS_PER_SLIP = 40


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    before: list[tuple[str, str]] = []  # the number of an activity, and a reason of it
    for path, number, reason in _reasons(seen.it):
        if len(reason) < _LONG or any(reason == told for _, told in before):
            continue
        alike = (other for other, told in before if other != number and _nearly(told, reason))
        if (first := next(alike, None)) is not None:
            yield seen.fault(*path, number=first)
        before.append((number, reason))


def _reasons(plan: Plan) -> Iterator[tuple[KeyPath, str, str]]:
    for outer, group in enumerate(plan.groups):
        for inner, activity in enumerate(group.activities):
            for place, reason in enumerate(activity.reasons):
                path = ("groups", outer, "activities", inner, "reasons", place)
                yield path, activity.number, likeness.row(reason)


def _nearly(first: str, second: str) -> bool:
    shorter, longer = sorted((first, second), key=len)
    allowed = len(shorter) // _LETTERS_PER_SLIP
    return shorter[:_START] == longer[:_START] and likeness.slips(shorter, longer, allowed) <= allowed


RULE = Rule(
    FindingKind(
        "D571",
        "reason-nearly-repeated",
        Severity.DOUBT,
        "เหตุผลนี้คือของกิจกรรม {number} พิมพ์ต่างไปไม่กี่ตัวอักษรหรือเขียนต่อท้าย",
        "the reason is that of activity {number} but for a few letters, or with more after it",
        "เขียนเหตุผลของกิจกรรมนี้เอง ถ้ายกมาจากที่เดียวกัน ตรวจว่าที่ใดพิมพ์ตรงกับต้นทาง",
    ),
    Plan,
    _look,
)
