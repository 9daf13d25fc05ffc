"""The last day of an allowance has passed: what it silenced is told again."""

from __future__ import annotations

from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.year import Year
from generator.rules.allowances import allowing
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Year]) -> Iterator[Fault]:
    for index, allowance in enumerate(seen.it.allow):
        if allowing.has_ended(allowance, seen.case):
            yield seen.fault("allow", index, "until", rule=allowance.rule, until=thai.short_date(allowance.until))


RULE = Rule(
    FindingKind(
        "D902",
        "allowance-ended",
        Severity.DOUBT,
        "ข้อยกเว้น “{rule}” หมดอายุเมื่อ {until}",
        "the allowance '{rule}' has ended",
        "แก้เรื่องที่ยกเว้นไว้ แล้วลบข้อยกเว้นนี้ หรือทบทวนเหตุผลแล้วกำหนดวันสิ้นสุดใหม่",
    ),
    Year,
    _look,
)
