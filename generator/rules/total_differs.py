"""The total that a plan prints is not the sum of its activities."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.rule import Case, Rule


def _look(case: Case, kind: FindingKind) -> Iterator[Finding]:
    for book in case.library.years.values():
        for entry in book.of_kind("plans"):
            plan = entry.record
            if not isinstance(plan, Plan) or plan.stated.budget is None or plan.budget is None:
                continue
            if plan.stated.budget != plan.budget:
                place = entry.document.locate(("stated", "budget"))
                yield kind.at(place, stated=plan.stated.budget, computed=plan.budget)


RULE = Rule(
    FindingKind(
        "D201",
        "total-differs",
        Severity.DOUBT,
        "งบประมาณรวมที่พิมพ์ไว้ {stated:,} บาท แต่กิจกรรมรวมกันได้ {computed:,} บาท",
        "the stated total {stated:,} is not the sum of the activities, {computed:,}",
        "ตรวจงบประมาณของแต่ละกิจกรรมและยอดรวมในเอกสาร",
    ),
    _look,
)
