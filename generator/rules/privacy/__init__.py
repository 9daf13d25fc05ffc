"""What must not be public."""

from __future__ import annotations

from generator.rules.rule import Family

FAMILY = Family(
    "privacy",
    "ข้อมูลส่วนบุคคล",
    (),
)
