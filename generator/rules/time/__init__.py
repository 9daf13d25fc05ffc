"""Days and periods that cannot be."""

from __future__ import annotations

from generator.rules.rule import Family
from generator.rules.time import period_outside_year

FAMILY = Family(
    "time",
    "เวลา",
    (period_outside_year.RULE,),
)
