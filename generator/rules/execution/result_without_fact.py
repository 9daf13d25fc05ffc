"""A result holds no number, no date and no evidence: nobody can check it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.fields import Status
from generator.findings import FindingKind, Severity
from generator.models.measures import Done, Step
from generator.models.plan import money_of
from generator.models.report import ActivityResult
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape

_LABEL = re.compile(  # digits that only name something: a year, an area, a number in a list
    r"(?:ปี(?:งบประมาณ)?|ประจำปี(?:งบประมาณ)?)\s*(?:พ\.?\s?ศ\.?)?\s*\d{4}|พ\.?\s?ศ\.?\s*\d{4}|เขต\s*\d+|(?:ข้อ|ที่)\s*\d+|^\s*\d+\)|\s\d+\)"
)
_FACT = re.compile(r"\d|https?://|ไม่มี|ไม่พบ")


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    name = _claim(seen.it)
    text = getattr(seen.it, name) if name else None
    if not isinstance(text, str) or getattr(seen.it, "evidence", None):
        return
    if not _FACT.search(_LABEL.sub("", thai.arabic_digits(text))):
        yield seen.fault(name)


def _claim(it: Shape) -> str:
    """Give the field that claims a result; empty where nothing is claimed to be done."""
    if isinstance(it, ActivityResult):
        return "result" if it.status is Status.DONE or money_of(it.spent) else ""
    if isinstance(it, Done):
        return "result"
    return "progress" if isinstance(it, Step) else ""


RULE = Rule(
    FindingKind(
        "D411",
        "result-without-fact",
        Severity.GAP,
        "ผลไม่มีตัวเลข วันที่ หรือหลักฐานให้ตรวจสอบ",
        "the result holds no number, date or evidence",
        "เติมจำนวน วันที่ หรือหลักฐานอย่างน้อยหนึ่งอย่าง",
    ),
    ActivityResult | Done | Step,
    _look,
)
