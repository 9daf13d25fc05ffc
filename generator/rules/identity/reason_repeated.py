"""Several activities give the same reason word for word: it was copied, not thought of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.identity import likeness
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath

_LONG = 40  # letters from which on a reason cannot be the same by chance


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    places: dict[str, dict[str, KeyPath]] = {}  # of each reason: where it first stands in each activity
    for outer, group in enumerate(seen.it.groups):
        for inner, activity in enumerate(group.activities):
            for place, reason in enumerate(activity.reasons):
                at = ("groups", outer, "activities", inner, "reasons", place)
                places.setdefault(likeness.row(reason), {}).setdefault(activity.number, at)
    for reason, found in places.items():
        if len(found) > 1 and len(reason) >= _LONG:
            (first, _), (_, second) = islice(found.items(), 2)
            yield seen.fault(*second, number=first, count=len(found))


RULE = Rule(
    FindingKind(
        "D516",
        "reason-repeated",
        Severity.DOUBT,
        "เหตุผลนี้ซ้ำกับของกิจกรรม {number} คำต่อคำ (ใช้ใน {count} กิจกรรม)",
        "the reason repeats that of activity {number}; {count} activities have it",
        "เขียนเหตุผลของกิจกรรมนี้เอง",
    ),
    Plan,
    _look,
)
