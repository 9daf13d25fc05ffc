"""The words of a link do not say where it leads: "click here", a bare address, a file name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.evidence import Evidence
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import one_of

_EMPTY = re.compile(
    r"(?:(?:กรุณา)?(?:คลิก|คลิ๊ก|กด)(?:ที่นี่|ดู|เพื่อ\S+|ลิงก์|ที่ลิงก์)?|ที่นี่|ตรงนี้|ลิ้?งก์|ลิ้?งค์|ดาวน์โหลด(?:ไฟล์|เอกสาร|ที่นี่)*|เปิดไฟล์|ไฟล์|ไฟล์แนบ"
    r"|อ่านต่อ|ดูเพิ่มเติม|รายละเอียด(?:เพิ่มเติม)?|เอกสาร|เอกสารแนบ|หลักฐาน|หน้าเว็บ|เว็บไซต์|pdf|link|here|click(?: here)?|download|more)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:go|ac|or|co|in)\.th\S*", re.IGNORECASE)
_FILE = re.compile(r"\S+\.(?:pdf|docx?|xlsx?|pptx?|zip|csv)", re.IGNORECASE)
_LINK = re.compile(r"(?<!!)\[([^\]\n]*)\]\(([^)\s]+)\)")


def _look(seen: Seen[Evidence | Text]) -> Iterator[Fault]:
    if isinstance(seen.it, Evidence):
        if _says_nothing(seen.it.title):
            yield seen.fault("title", found=seen.it.title)
    else:
        for match in _LINK.finditer(seen.it.value):
            if _says_nothing(match[1]):
                yield seen.fault(word=match[0], found=match[1])


def _says_nothing(words: str) -> bool:
    plain = words.strip(" .:…()[]<>*_")
    return not plain or any(pattern.fullmatch(plain) for pattern in (_EMPTY, _ADDRESS, _FILE))


RULE = Rule(
    FindingKind(
        "D610",
        "link-text-empty",
        Severity.DOUBT,
        "ชื่อลิงก์ “{found}” ไม่บอกว่าเปิดแล้วเจออะไร",
        "the link text '{found}' does not say where it leads",
        "ใช้ชื่อจริงของเอกสารหรือหน้าเว็บเป็นชื่อลิงก์",
    ),
    Evidence | Text,
    _look,
    sign=one_of("]("),
)
