"""Evidence is a list that changes: a category, a tag, a search, not the thing itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.evidence import Evidence
from generator.rules import web
from generator.rules.links import topics
from generator.rules.rule import Fault, Rule, Seen

_LISTING = frozenset({"cat", "tag", "s", "search", "keyword", "category", "category_name"})
_LISTED = re.compile(r"/(?:category|categories|tag|tags|search|archives?)(?:/(?!.*\.pdf$)|$)")


def _look(seen: Seen[Evidence]) -> Iterator[Fault]:
    if topics.topic_of(seen) in topics.LISTS:
        return
    for link in web.fields(seen.it):
        if _LISTING.intersection(link.query) or _LISTED.search(link.route):
            yield seen.fault(*link.path, title=link.words)


RULE = Rule(
    FindingKind(
        "D704",
        "listing-as-evidence",
        Severity.DOUBT,
        "หลักฐาน “{title}” เป็นหน้ารายการรวม (หมวดหมู่ ป้ายกำกับ หรือผลค้นหา) เนื้อหาเปลี่ยนได้ ไม่ใช่หน้าของเรื่องนั้น",
        "the evidence is a list whose content changes",
        "เปิดเรื่องที่ต้องการในรายการนั้น แล้วใช้ที่อยู่ของเรื่องนั้นแทน",
    ),
    Evidence,
    _look,
)
