"""An address uses http, which anyone on the way can read and change."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.web import Link


def _look(seen: Seen[Link]) -> Iterator[Fault]:
    link = seen.it
    if link.parts.scheme == "http" and "." in link.host:
        yield seen.fault(*link.path, word=link.address, host=link.host)


RULE = Rule(
    FindingKind(
        "D708",
        "plain-http",
        Severity.DOUBT,
        "ที่อยู่ {host} ใช้ http ซึ่งไม่เข้ารหัส เบราว์เซอร์จะเตือนว่าไม่ปลอดภัย",
        "the address of {host} is plain http",
        "ลองเปลี่ยน http:// เป็น https:// ถ้าเปิดได้ให้ใช้ที่อยู่นั้น ถ้าไม่ได้ให้แจ้งผู้ดูแลเว็บ",
    ),
    Link,
    _look,
)
