"""Findings that an office allows by name, and what is wrong with the allowances themselves."""

from __future__ import annotations

from generator.rules.allowances import allowance_ended, allowance_unused
from generator.rules.rule import Family

FAMILY = Family(
    "allowances",
    "ข้อยกเว้น",
    (
        allowance_unused.RULE,
        allowance_ended.RULE,
    ),
)
