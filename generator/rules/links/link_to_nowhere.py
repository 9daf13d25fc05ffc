"""A link leads nowhere: an empty target, a script, a file of one machine."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.web import Link

_NOWHERE = re.compile(
    r"|#!?|.*#|(?:javascript|data|file|about|blob):.*|www\..*|[A-Za-z]:\\.*|\\\\.*|https?:/*", re.IGNORECASE
)


def _look(seen: Seen[Link]) -> Iterator[Fault]:
    link = seen.it
    if _NOWHERE.fullmatch(link.address):
        words = f" “{link.words}” " if link.words else ""
        yield seen.fault(*link.path, word=link.address, words=words, address=link.address)


RULE = Rule(
    FindingKind(
        "D702",
        "link-to-nowhere",
        Severity.DOUBT,
        "ลิงก์{words}ไม่พาไปที่ใด ปลายทางคือ “{address}”",
        "a link leads nowhere",
        "ใส่ที่อยู่เต็มของหน้าที่ต้องการ ขึ้นต้นด้วย https:// หรือลบลิงก์ออก",
    ),
    Link,
    _look,
)
