"""Evidence is the first page of a website: the reader has to search for it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.evidence import Evidence
from generator.rules import web
from generator.rules.links import hosts, topics
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Evidence]) -> Iterator[Fault]:
    for link in web.fields(seen.it):
        if hosts.is_home(link, seen.library.office) and not _is_a_service(link, seen):
            yield seen.fault(*link.path, title=link.words)


def _is_a_service(link: web.Link, seen: Seen[Evidence]) -> bool:
    """Tell whether a first page is itself what is asked for: a system of its own, or a way in from the main website."""
    office = seen.library.office
    if hosts.is_own(link.host, office) and not hosts.is_main(link, office):
        return True
    return topics.topic_of(seen) in topics.CHANNELS and (not hosts.is_main(link, office) or _asks_for_main(seen))


def _asks_for_main(seen: Seen[Evidence]) -> bool:
    item = seen.book.catalogue.item((seen.entry.id or "").upper())
    asked = (
        [element.text for element in item.elements if element.id in getattr(seen.it, "elements", ())] if item else []
    )
    return bool(asked) and all("เว็บไซต์หลัก" in text for text in asked)


RULE = Rule(
    FindingKind(
        "D701",
        "home-page-evidence",
        Severity.DOUBT,
        "หลักฐาน “{title}” ชี้ไปหน้าแรกของเว็บ ไม่ใช่หน้าของเรื่องนั้น",
        "the evidence is the first page of a website",
        "เปิดหน้าของเอกสารหรือเรื่องนั้น แล้วคัดลอกที่อยู่จากแถบที่อยู่มาแทน",
    ),
    Evidence,
    _look,
)
