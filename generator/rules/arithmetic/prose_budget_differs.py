"""A plan's own words give another sum of money than its activities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.rule import Fault, Figures, Rule, Seen
from generator.rules.signs import one_of

_WHOLE = r"(?:งบประมาณ|วงเงิน|เงินงบประมาณ)\s*(?:รวม|ทั้งสิ้น|ทั้งหมด|ทั้งโครงการ|โครงการ|ที่ได้รับ|จัดสรร|จำนวน|เป็นเงิน|\s)*"
_BUDGET = re.compile(_WHOLE + r"(\d[\d,]*(?:\.\d+)?)\s*(?:\.-)?\s*บาท")
_FIELDS = {"title", "short_title", "text", "project", "budget_title", "budget_note", "quantities"}


def _look(seen: Seen[Figures]) -> Iterator[Fault]:
    plan = seen.entry.record
    if seen.it.name not in _FIELDS or not isinstance(plan, Plan) or seen.path[0] not in _FIELDS:
        return
    budget = plan.stated.budget if plan.budget is None else plan.budget
    told = list(_BUDGET.finditer(thai.arabic_digits(seen.it.value))) if budget is not None else []
    sums = {Decimal(match[1].replace(",", "")) for match in told}
    if len(sums) != 1 or sums <= {budget, plan.stated.budget}:  # several sums are parts, or those of other years
        return
    word = seen.it.value[told[0].start(1) : told[0].end(1)]
    yield seen.fault(word=word, told=sums.pop(), budget=budget)


RULE = Rule(
    FindingKind(
        "D229",
        "prose-budget-differs",
        Severity.DOUBT,
        "ข้อความบอกงบประมาณ {told:,} บาท แต่แผนรวมได้ {budget:,} บาท",
        "the text tells a budget of {told:,}, the plan comes to {budget:,}",
        "ตรวจจำนวนเงินในข้อความกับงบประมาณของกิจกรรม",
    ),
    Figures,
    _look,
    sign=one_of("บาท"),
)
