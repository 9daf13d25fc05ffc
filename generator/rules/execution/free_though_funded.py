"""An activity needs no money, and yet it is told who pays for it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.fields import ExplicitNone
from generator.findings import FindingKind, Severity
from generator.models.plan import Activity
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Activity]) -> Iterator[Fault]:
    if isinstance(seen.it.budget, ExplicitNone) and seen.it.funded_by:
        yield seen.fault("budget", number=seen.it.number, none=seen.it.budget.words, source=seen.it.funded_by)


RULE = Rule(
    FindingKind(
        "D462",
        "free-though-funded",
        Severity.DOUBT,
        "กิจกรรมที่ {number} “{none}” แต่มีแหล่งเงิน “{source}”",
        "activity {number} costs nothing, and '{source}' pays for it",
        "ลงจำนวนเงินที่ใช้จากแหล่งนั้น หรือลบแหล่งเงินถ้าไม่มีค่าใช้จ่ายจริง",
    ),
    Activity,
    _look,
)
