"""What was done, beside what was planned."""

from __future__ import annotations

from generator.rules.rule import Family

FAMILY = Family(
    "execution",
    "แผนเทียบกับผล",
    (),
)
