"""Letters and words that are not what they look like."""

from __future__ import annotations

from generator.rules.rule import Family

FAMILY = Family(
    "text",
    "ตัวอักษรและข้อความ",
    (),
)
