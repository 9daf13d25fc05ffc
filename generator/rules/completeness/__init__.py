"""What the assessment asks for and is not there."""

from __future__ import annotations

from generator.rules.completeness import bare_dash, element_unmet
from generator.rules.rule import Family

FAMILY = Family(
    "completeness",
    "ความครบถ้วน",
    (
        element_unmet.RULE,
        bare_dash.RULE,
    ),
)
