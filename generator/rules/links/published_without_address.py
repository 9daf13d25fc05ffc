"""A result is said to stand on the website, and no address of it is given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.measures import Done, Step
from generator.models.report import ActivityResult
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.signs import one_of

_PUBLISHED = re.compile("เผยแพร่[ก-๎ ]{0,40}?(?:เว็บไซต์|เว็บเพจ|เฟซบุ๊ก)")


def _look(seen: Seen[Step | ActivityResult | Done]) -> Iterator[Fault]:
    name = "progress" if isinstance(seen.it, Step) else "result"
    text = getattr(seen.it, name)
    if not isinstance(text, str) or "http" in text or seen.it.evidence:
        return
    if found := _PUBLISHED.search(text):
        yield seen.fault(name, word=found[0], words=found[0])


RULE = Rule(
    FindingKind(
        "D760",
        "published-without-address",
        Severity.GAP,
        "บอกว่า “{words}” แต่ไม่ให้ที่อยู่",
        "it is said to be published, and no address is given",
        "เพิ่มที่อยู่ของหน้าที่เผยแพร่ใน evidence:",
    ),
    Step | ActivityResult | Done,
    _look,
    sign=one_of("เผยแพร่"),
)
