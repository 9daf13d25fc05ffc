"""A plan says of money that it was not used: a result stands where a plan should."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.rule import Fault, Rule, Seen

_PAST = "ไม่ได้ใช้"


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    paths = [
        ("groups", outer, "activities", inner, "budget")
        for outer, group in enumerate(seen.it.groups)
        for inner in range(len(group.activities))
    ]
    past = [path for path in paths if seen.typed(*path).startswith(_PAST)]
    if past:
        yield seen.fault(*past[0], words=seen.typed(*past[0]), count=len(past))


RULE = Rule(
    FindingKind(
        "D469",
        "planned-in-past-tense",
        Severity.DOUBT,
        "แผนเขียนว่า “{words}” ซึ่งเป็นคำของผล ({count} กิจกรรม)",
        "the plan says '{words}', which only a result can say ({count} activities)",
        "ในแผนให้เขียนว่า ไม่ใช้งบประมาณ หรือลงจำนวนเงินที่ตั้งไว้",
    ),
    Plan,
    _look,
)
