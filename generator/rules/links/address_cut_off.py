"""An address ends in the middle: a sign that should join what follows, or dots for what was left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.web import Link

_CUT = re.compile(r"(?<=[^/:])(?:[&?=,;]|%|\.{2,}|…)$")


def _look(seen: Seen[Link]) -> Iterator[Fault]:
    link = seen.it
    if cut := _CUT.search(link.address):
        yield seen.fault(*link.path, word=link.address, end=cut[0])


RULE = Rule(
    FindingKind(
        "D705",
        "address-cut-off",
        Severity.DOUBT,
        "ที่อยู่ลงท้ายด้วย “{end}” อาจคัดลอกมาไม่ครบ",
        "an address ends in '{end}'; something may be missing",
        "เปิดที่อยู่นี้ดู แล้วคัดลอกใหม่ทั้งหมดจากแถบที่อยู่ของเบราว์เซอร์",
    ),
    Link,
    _look,
)
