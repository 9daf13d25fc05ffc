"""A phase of the work begins before the phase that it follows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.findings import FindingKind, Severity
from generator.models.report import Report
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    staged = [(index, phase) for index, phase in enumerate(seen.it.phases) if "ขั้น" in phase.title]  # steps of a cycle
    for (_, before), (index, phase) in pairwise(staged):
        if before.period and phase.period and phase.period.first < before.period.first:
            yield seen.fault(
                "phases", index, "period", words=phase.period.words, title=before.title, before=before.period.words
            )


RULE = Rule(
    FindingKind(
        "D322",
        "phases-out-of-order",
        Severity.DOUBT,
        "ขั้นตอนนี้เริ่ม {words} ก่อนขั้นตอนที่มาก่อน “{title}” ({before})",
        "the phase begins before the one that it follows",
        "ตรวจระยะเวลาของทั้งสองขั้นตอน",
    ),
    Report,
    _look,
)
