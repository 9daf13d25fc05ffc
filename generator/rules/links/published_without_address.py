"""A result is said to stand on the website, and no address of it is given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.measures import Done, Step
from generator.models.report import ActivityResult
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape

_TEXTS = {Step: "progress", ActivityResult: "result", Done: "result"}
_PUBLISHED = re.compile("เผยแพร่[ก-๎ ]{0,40}?(?:เว็บไซต์|เว็บเพจ|เฟซบุ๊ก)")


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    name = _TEXTS.get(type(seen.it))
    text = getattr(seen.it, name) if name else None
    if not name or not isinstance(text, str) or "http" in text or _has_evidence(seen.it):
        return
    found = _PUBLISHED.search(text)
    if found:
        yield seen.fault(name, word=found[0], words=found[0])


def _has_evidence(shape: Shape) -> bool:
    return isinstance(shape, (Step, ActivityResult, Done)) and bool(shape.evidence)


RULE = Rule(
    FindingKind(
        "D760",
        "published-without-address",
        Severity.GAP,
        "บอกว่า “{words}” แต่ไม่ให้ที่อยู่",
        "it is said to be published, and no address is given",
        "เพิ่มที่อยู่ของหน้าที่เผยแพร่ใน evidence:",
    ),
    Shape,
    _look,
)
