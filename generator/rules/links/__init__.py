"""Evidence that a stranger cannot follow."""

from __future__ import annotations

from generator.rules.rule import Family

FAMILY = Family(
    "links",
    "ลิงก์และหลักฐาน",
    (),
)
