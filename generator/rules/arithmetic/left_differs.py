"""What a report prints as left of an activity's budget is not the budget less what was spent."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.report import Report
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    stated = {result.activity: (place, result.stated.left) for place, result in enumerate(seen.it.results)}
    plan = seen.library.report_plan(seen.it, seen.book.number)
    if plan is None or all(left is None for _, left in stated.values()):
        return
    for line in seen.library.account(plan, seen.entry).lines:
        place, left = stated.get(line.activity.id, (0, None))
        if left is not None and line.left is not None and left != line.left:
            yield seen.fault(
                "results",
                place,
                "stated",
                "left",
                stated=left,
                computed=line.left,
                number=line.activity.number,
                budget=line.budget,
                spent=line.spent,
            )


RULE = Rule(
    FindingKind(
        "D211",
        "left-differs",
        Severity.DOUBT,
        "กิจกรรมที่ {number} พิมพ์คงเหลือ {stated:,} บาท แต่ {budget:,} − {spent:,} เหลือ {computed:,} บาท",
        "activity {number} states {stated:,} left, but {budget:,} less {spent:,} is {computed:,}",
        "ตรวจงบประมาณ เงินที่ใช้ และคงเหลือของกิจกรรมนี้กับเอกสาร",
    ),
    Report,
    _look,
)
