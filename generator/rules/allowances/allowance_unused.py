"""An allowance silences nothing."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.year import Year
from generator.rules.allowances import allowing
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Year]) -> Iterator[Fault]:
    for index, allowance in enumerate(seen.it.allow):
        if (seen.book.number, index) not in seen.case.used and not allowing.has_ended(allowance, seen.case):
            yield seen.fault("allow", index, "rule", rule=allowance.rule, record=allowance.record)


RULE = Rule(
    FindingKind(
        "D901",
        "allowance-unused",
        Severity.DOUBT,
        "ข้อยกเว้น “{rule}” ของ {record} ไม่ได้ยกเว้นเรื่องใด",
        "the allowance '{rule}' for {record} silences nothing",
        "ถ้าแก้เรื่องนั้นแล้วให้ลบข้อยกเว้นนี้ ถ้ายังไม่แก้ให้ตรวจชื่อกฎและชื่อระเบียน",
    ),
    Year,
    _look,
)
