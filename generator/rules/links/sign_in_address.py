"""An address asks to sign in: a reader sees only the door."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.links import hosts
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.web import Link

_DOORS = ("accounts.google.com", "login.microsoftonline.com", "login.live.com", "appleid.apple.com")
_DOOR = re.compile(
    r"/(?:log-?in|sign-?in|sign-?on|wp-admin|wp-login|administrator|admin|auth|backend|cpanel|phpmyadmin)(?:/|$|\.(?:php|aspx?|html?|jsp)$)"
)


def _look(seen: Seen[Link]) -> Iterator[Fault]:
    link = seen.it
    if hosts.at(link.host, *_DOORS) or _DOOR.search(link.route) or link.query.get("preview") == "true":
        yield seen.fault(*link.path, word=link.address)


RULE = Rule(
    FindingKind(
        "D711",
        "sign-in-address",
        Severity.DOUBT,
        "ที่อยู่นี้ต้องเข้าสู่ระบบก่อนจึงจะเห็น",
        "the address asks the reader to sign in",
        "ใช้ที่อยู่ของหน้าที่เผยแพร่แล้ว ลองเปิดในหน้าต่างที่ไม่ได้เข้าสู่ระบบก่อน",
    ),
    Link,
    _look,
)
