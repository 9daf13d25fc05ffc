"""A letter is made of two others that look the same: the eye does not see it, a search does not find it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import matching

_LOOK_ALIKE = re.compile("[ก-๎]*(?:เเ|ํ[่-๋]?า)[ก-๎]*")


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    if match := _LOOK_ALIKE.search(seen.it.value):
        yield seen.fault(word=match[0], title=seen.it.title, found=match[0], right=thai.respelled(match[0]))


RULE = Rule(
    FindingKind(
        "D604",
        "look-alike-spelling",
        Severity.DOUBT,
        "{title}: “{found}” พิมพ์ด้วยอักษรที่ดูเหมือนกันแต่ไม่ใช่ตัวเดียวกัน",
        "'{found}' is spelt with letters that only look right",
        "พิมพ์ใหม่เป็น {right} (แ หนึ่งตัว ไม่ใช่ เ สองตัว และ ำ หนึ่งตัว ไม่ใช่นิคหิตกับ า)",
    ),
    Text,
    _look,
    sign=matching("เเ|ํ[่-๋]?า"),
)
