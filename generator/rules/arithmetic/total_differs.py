"""The total that a plan prints is not the sum of its activities."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    stated, computed = seen.it.stated.budget, seen.it.budget
    if stated is not None and computed is not None and stated != computed:
        yield seen.fault("stated", "budget", stated=stated, computed=computed)


RULE = Rule(
    FindingKind(
        "D201",
        "total-differs",
        Severity.DOUBT,
        "งบประมาณรวมที่พิมพ์ไว้ {stated:,} บาท แต่กิจกรรมรวมกันได้ {computed:,} บาท",
        "the stated total {stated:,} is not the sum of the activities, {computed:,}",
        "ตรวจงบประมาณของแต่ละกิจกรรมและยอดรวมในเอกสาร",
    ),
    Plan,
    _look,
)
