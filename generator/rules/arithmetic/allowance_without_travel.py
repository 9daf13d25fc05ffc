"""A plan pays a daily allowance of travellers, and travels for nothing and stays nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.findings import FindingKind, Severity
from generator.models.plan import BudgetLine, Plan
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath

_ALLOWANCE = re.compile("เบี้ยเลี้ยง(?!ประชุม)")
_TRAVEL = re.compile("พาหนะ|เดินทาง|น้ำมันเชื้อเพลิง|เช่ารถ|ที่พัก")


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    yield from _paid(seen, ("budget_lines",), seen.it.budget_lines)
    for outer, group in enumerate(seen.it.groups):
        for inner, activity in enumerate(group.activities):
            yield from _paid(seen, ("groups", outer, "activities", inner, "budget_lines"), activity.budget_lines)


def _paid(seen: Seen[Plan], path: KeyPath, lines: Sequence[BudgetLine]) -> Iterator[Fault]:
    """Notice an allowance in a list that has lines for travel, all of them with nothing in them."""
    travel = [line for line in lines if _TRAVEL.search(line.title)]
    if not travel or any(line.sum or line.quantity for line in travel):
        return
    for place, line in enumerate(lines):
        if line.sum and _ALLOWANCE.search(line.title):
            yield seen.fault(*path, place, "title", amount=line.sum, travel=travel[0].title)


RULE = Rule(
    FindingKind(
        "D282",
        "allowance-without-travel",
        Severity.DOUBT,
        "จ่ายเบี้ยเลี้ยง {amount:,} บาท แต่ “{travel}” ไม่มีจำนวน จึงไม่มีการเดินทาง",
        "a daily allowance of {amount:,}, and nobody travels",
        "ตรวจว่าเบี้ยเลี้ยงเป็นของการเดินทางใด หรือควรเป็นค่าใช้จ่ายอื่น",
    ),
    Plan,
    _look,
)
