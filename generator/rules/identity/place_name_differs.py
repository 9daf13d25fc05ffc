"""A room bears the name of the office's own place, but for a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.findings import FindingKind, Severity
from generator.rules.identity import likeness
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import matching

_OF_ADDRESS = re.compile(r"(?:ต\.|ตำบล|อ\.|อำเภอ|จ\.|จังหวัด|แขวง|เขต) ?(?P<name>[ก-๎]{5,})")
_NAMED = re.compile("(?:ห้องประชุม|หอประชุม|หอปราชญ์|อาคาร|ศาลา|วัด|โรงเรียน(?:บ้าน|วัด)?)(?P<name>[ก-๎]{5,})")


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    address = seen.library.office.contact.address
    if not address or seen.entry is seen.library.office_entry:
        return
    names = _names(address)
    for match in _NAMED.finditer(seen.it.value):
        told = match["name"]
        for name in names:
            alike = abs(len(name) - len(told)) <= 1 and likeness.slips(name, told, 1) == 1
            if alike and name not in told:
                yield seen.fault(word=match[0], title=seen.it.title, found=told, name=name)


@lru_cache(maxsize=8)
def _names(address: str) -> tuple[str, ...]:
    return tuple(match["name"] for match in _OF_ADDRESS.finditer(address))


RULE = Rule(
    FindingKind(
        "D566",
        "place-name-differs",
        Severity.DOUBT,
        "{title}: “{found}” ต่างจาก “{name}” ในที่อยู่ของสำนักงานเพียงตัวอักษรเดียว",
        "'{found}' differs by a letter from '{name}' in the office's address",
        "ตรวจชื่อสถานที่ แล้วแก้แห่งที่ผิดให้ตรงกัน",
    ),
    Text,
    _look,
    sign=matching(_NAMED),
)
