"""The total that a document prints for a category of spending is not what the lines of that category come to."""

from __future__ import annotations

from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.arithmetic import lines
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    stated = seen.it.stated.categories
    known = [(thai.fold(line.category or ""), line) for _, line in lines.of_plan(seen.it)] if stated else []
    sorted_out = all(category for category, line in known if line.sum)  # else one without a category may be of any
    if not any(category for category, _ in known):
        return
    for number, category in enumerate(stated):
        own = [line for name, line in known if name == thai.fold(category.category)]
        total = lines.other_than(category.amount, own, whole=sorted_out)
        if total is not None:
            place = ("stated", "categories", number, "amount")
            yield seen.fault(*place, category=category.category, stated=category.amount, total=total)


RULE = Rule(
    FindingKind(
        "D209",
        "category-total-differs",
        Severity.DOUBT,
        "หมวด{category} พิมพ์ไว้ {stated:,} บาท แต่รายการในหมวดรวมกันได้ {total:,} บาท",
        "the stated total of a category is {stated:,}, its lines come to {total:,}",
        "ตรวจหมวดและจำนวนเงินของแต่ละรายการ และยอดของหมวดในเอกสาร",
    ),
    Plan,
    _look,
)
