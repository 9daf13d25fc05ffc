"""An item builds on itself: what it reports on is said to be laid down in the item of its own number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import matching

# Without a space between, the item is where the plan stands; with one, it may be what the sentence is about.
_SOURCE = re.compile(
    r"(?:มาตรการ|แผน|นโยบาย|โครงการ|ความเสี่ยง)[^\s]*?(?P<cited>(?:ตาม|จาก|ใน)ข้อ ?(?:O ?|0)(?P<number>[0-9]{1,2}))(?![0-9./])"
)


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    own = (seen.entry.id or "").upper()
    if seen.entry.kind.name != "items":
        return
    for match in _SOURCE.finditer(thai.arabic_digits(seen.it.value)):
        if f"O{match['number'].lstrip('0')}" == own:
            yield seen.fault(word=seen.it.value[match.start() : match.end()], code=own)


RULE = Rule(
    FindingKind(
        "D576",
        "item-cites-itself",
        Severity.DOUBT,
        "{code} อ้างว่าสิ่งที่รายงานกำหนดไว้ใน {code} เอง",
        "{code} cites itself as the source of what it reports on",
        "ใส่รหัสของข้อที่กำหนดเรื่องนั้นไว้",
    ),
    Text,
    _look,
    sign=matching("ข้อ ?[O0๐]"),
)
