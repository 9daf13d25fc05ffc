"""A plan has money, and its report does not say what was spent."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.plan import money_of
from generator.models.report import Report
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    funded = [(index, result) for index, result, activity in pairing.results(seen) if money_of(activity.budget)]
    untold = [index for index, result in funded if money_of(result.spent) is None]
    if untold and len(untold) == len(funded):
        yield seen.fault("results", what=f"ทั้ง {len(funded)} กิจกรรมที่มีงบประมาณ")
    else:
        for index in untold:
            yield seen.fault("results", index, what="กิจกรรมนี้ซึ่งมีงบประมาณ")


RULE = Rule(
    FindingKind(
        "D405",
        "spending-untold",
        Severity.GAP,
        "ไม่บอกเงินที่ใช้ของ{what}",
        "the spending of budgeted activities is not told",
        "เติมช่อง spent: ถ้ายังไม่ได้ใช้ให้เขียน 0",
    ),
    Report,
    _look,
)
