"""Nearly every activity cost exactly what was planned, to the baht."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.plan import money_of
from generator.models.report import Report
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen

_FEWEST = 5  # a few that fit may be contracts at a fixed price


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    spent = pairing.spent(seen)
    funded = [(money_of(activity.budget), spent.get(activity.id)) for _, _, activity in pairing.results(seen)]
    funded = [(budget, cost) for budget, cost in funded if budget]
    exact = sum(budget == cost for budget, cost in funded)
    if exact >= _FEWEST and exact * 100 >= len(funded) * seen.thresholds.exact_spending_percent:
        yield seen.fault("results", exact=exact, funded=len(funded))


RULE = Rule(
    FindingKind(
        "D406",
        "spent-to-the-baht",
        Severity.DOUBT,
        "{exact} จาก {funded} กิจกรรมที่มีงบประมาณ ใช้เงินเท่าแผนทุกบาท",
        "{exact} of {funded} budgeted activities cost exactly what was planned",
        "ตรวจกับหลักฐานการเบิกจ่าย ตัวเลขอาจคัดลอกจากแผน",
    ),
    Report,
    _look,
)
