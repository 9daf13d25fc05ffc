"""Figures that do not add up."""

from __future__ import annotations

from generator.rules.arithmetic import report_total_differs, score_differs, total_differs
from generator.rules.rule import Family

FAMILY = Family(
    "arithmetic",
    "การคำนวณ",
    (
        total_differs.RULE,
        report_total_differs.RULE,
        score_differs.RULE,
    ),
)
