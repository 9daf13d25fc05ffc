"""The words of a link say nothing of what it leads to: “click here”, a file name, the address itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.evidence import Evidence
from generator.rules.links import web
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape
from generator.source import KeyPath

_SAYS_NOTHING = re.compile(
    r"(?:(?:โปรด|กรุณา)?(?:คลิก|กด|คลิ๊ก|คลิกดู|อ่านต่อ|อ่านเพิ่มเติม|ดูเพิ่มเติม|ดูรายละเอียด|รายละเอียด|ดาวน์โหลด|เปิดดู|ดูที่นี่)?\s*(?:ที่นี่|ตรงนี้|ลิงก์|ลิงค์|ลิ้งค์)?(?:นี้)?"
    r"|หลักฐาน|เอกสารแนบ|เอกสาร|ไฟล์|ไฟล์แนบ|ภาพ|รูป|links?|click(?: here)?|here|url|download|pdf|file)\s*(?:ที่\s*)?\d*"
    r"|https?://\S+|www\.\S+|[\w ()%.+-]+\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|rar|html?)",
    re.IGNORECASE,
)


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    for path, words in _titles(seen.it):
        if _SAYS_NOTHING.fullmatch(words.strip()):
            yield seen.fault(*path, word=words, words=words)


def _titles(it: Shape) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(it, Evidence):
        yield ("title",), it.title
    for link in web.links(it):
        if link.words and not isinstance(it, Evidence):
            yield link.path, link.words


RULE = Rule(
    FindingKind(
        "D713",
        "title-says-nothing",
        Severity.DOUBT,
        "ชื่อลิงก์ “{words}” ไม่บอกว่าเป็นเรื่องใด",
        "the words of the link, '{words}', say nothing of what it leads to",
        "ใช้ชื่อเอกสารหรือชื่อเรื่องเป็นชื่อของลิงก์",
    ),
    Shape,
    _look,
)
