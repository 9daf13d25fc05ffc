"""One line without a quantity and a rate takes more of a plan's money than may go unexplained."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import FindingKind, Severity
from generator.models.plan import BudgetLine, Plan
from generator.rules.arithmetic import lines
from generator.rules.rule import Fault, Rule, Seen


def _is_lump(line: BudgetLine) -> bool:
    """Tell whether a line says no more than its amount; one piece at the price of all says no more either."""
    return line.computed is None or line.rate == line.sum


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    known = [(path, line, line.sum) for path, line in lines.of_plan(seen.it) if line.sum]
    whole = sum((amount for _, _, amount in known), Decimal(0))
    most = seen.thresholds.lump_sum_percent
    if len(known) < 2:  # one line is all there is: nothing says what it should be broken into
        return
    for path, line, amount in known:
        percent = amount / whole * 100
        if percent > most and _is_lump(line):
            yield seen.fault(*path, "title", title=line.title, amount=amount, percent=percent, most=most)


RULE = Rule(
    FindingKind(
        "D230",
        "lump-sum-line",
        Severity.DOUBT,
        "“{title}” {amount:,} บาท เป็นเงินก้อนเดียวร้อยละ {percent:.1f} ของทั้งแผน (ไม่ควรเกินร้อยละ {most})",
        "one lump sum of {amount:,} is {percent:.1f} % of the plan (no more than {most} %)",
        "แจกแจงรายการนี้เป็นจำนวนและอัตรา หรือแยกเป็นหลายรายการ",
    ),
    Plan,
    _look,
)
