"""A page of the web is named as the place where readers can see for themselves, and the record has no address at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import shapes
from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.models.evidence import Evidence
from generator.rules import web
from generator.rules.identity import names_in
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.signs import one_of

_PAGE = re.compile(r"เว็บไซต์\S* ?หัวข้อ ?[“\"]|เชื่อมโยง ?\([Ll]ink\)|(?:ผ่าน|ทาง|ใน|และ)หน้าเว็บไซต์\S*")
_KINDS = {"items", "measures", "no-gift", "reports"}  # that tell what can be seen; a plan tells what is to come


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    if seen.it.kind.name not in _KINDS or any(map(_leads_somewhere, shapes.walk(seen.it.record))):
        return
    for path, text in names_in.words_of(seen.it.record):
        if page := _PAGE.search(text):
            yield seen.fault(*path, word=page[0], page=page[0].rstrip('“" '))


def _leads_somewhere(inner: tuple[object, shapes.Shape]) -> bool:
    _, it = inner
    return bool(next(web.links(it, shapes.prose(it)), None)) or (isinstance(it, Evidence) and it.file is not None)


RULE = Rule(
    FindingKind(
        "D770",
        "page-named-without-link",
        Severity.DOUBT,
        "กล่าวถึงหน้าเว็บ “{page}” แต่ทั้งระเบียนไม่มีที่อยู่เว็บหรือไฟล์แนบเลย",
        "a page of the web is named ('{page}'), and the record has no address or file at all",
        "ใส่ที่อยู่ของหน้านั้นใน evidence: ให้ผู้อ่านเปิดดูได้",
    ),
    Entry,
    _look,
    sign=one_of("เว็บไซต์", "ink)"),
)
