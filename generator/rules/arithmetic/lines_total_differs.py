"""The total that a document prints under its budget lines is not what they come to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.arithmetic import lines
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    stated = seen.it.stated.lines
    if stated is None:
        return
    total = lines.other_than(stated, [line for _, line in lines.of_plan(seen.it)])
    if total is not None:
        yield seen.fault("stated", "lines", stated=stated, total=total)


RULE = Rule(
    FindingKind(
        "D208",
        "lines-total-differs",
        Severity.DOUBT,
        "ยอดรวมรายการที่พิมพ์ไว้ {stated:,} บาท แต่รายการรวมกันได้ {total:,} บาท",
        "the stated total of the lines is {stated:,}, they come to {total:,}",
        "ตรวจจำนวนเงินของแต่ละรายการและแถวรวมของตารางงบประมาณ",
    ),
    Plan,
    _look,
)
