"""Names, numbers and titles that belong to something else."""

from __future__ import annotations

from generator.rules.rule import Family

FAMILY = Family(
    "identity",
    "ความถูกต้องของชื่อและเลข",
    (),
)
