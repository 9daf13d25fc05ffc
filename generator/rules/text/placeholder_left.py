"""A form's blank or an editor's reminder was left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import one_of

_LEFT = re.compile(
    r"(?<![A-Za-z])[xX]{3,}(?![A-Za-z])|\.{4,}|…{2,}|_{3,}|\?{3,}|(?<!อื่น )(?<!อื่นๆ )(?<!อื่น ๆ )(?<!อื่น)[(\[<]\s*(?:ระบุ|ใส่|กรอก|เติม)[^)\]>]*[)\]>]?"
    r"|\b(?:TODO|TBD|TBA|FIXME|[Ll]orem [Ii]psum)\b|ตัวอย่างข้อความ|ข้อความตัวอย่าง|(?:ใส่|พิมพ์|กรอก|เติม)ข้อความ(?:ที่นี่|ตรงนี้)"
    r"|รอใส่\S*|(?<![0-9๐-๙])0{2}/0{2}/0{4}|\[(?:ชื่อ|วันที่|จำนวน|หน่วยงาน)[^\]]*\](?!\()"
)
# What each of them is not without.
_SIGNS = (
    *("xx", "xX", "Xx", "XX", "....", "……", "___", "???", "00/00", "ข้อความ", "ระบุ", "ใส่", "กรอก", "เติม"),
    *("TODO", "TBD", "TBA", "FIXME", "orem", "[ชื่อ", "[วันที่", "[จำนวน", "[หน่วยงาน"),
)


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    if match := _LEFT.search(seen.it.value):
        yield seen.fault(word=match[0], title=seen.it.title, found=match[0])


RULE = Rule(
    FindingKind(
        "D612",
        "placeholder-left",
        Severity.DOUBT,
        "{title}: มีช่องว่างของแบบฟอร์มหรือข้อความเตือนค้างอยู่ “{found}”",
        "a form's blank or a reminder was left: '{found}'",
        "เติมข้อความจริง หรือลบออก",
    ),
    Text,
    _look,
    sign=one_of(*_SIGNS),
)
