"""An address is a file or folder in someone's cloud storage: it may ask to sign in, and goes with its owner."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.links import hosts
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.web import Link


def _look(seen: Seen[Link]) -> Iterator[Fault]:
    link = seen.it
    if service := hosts.store_of(link):
        yield seen.fault(*link.path, word=link.address, service=service)


RULE = Rule(
    FindingKind(
        "D706",
        "shared-folder",
        Severity.DOUBT,
        "ที่อยู่ใน {service} อาจต้องเข้าสู่ระบบ และหายไปเมื่อเจ้าของบัญชีย้ายหรือปิดบัญชี",
        "an address in {service} may ask to sign in and goes with its owner",
        "วางไฟล์ไว้ใน files/ ของปีนั้น แล้วใช้ file: แทน url: หรือลองเปิดในหน้าต่างที่ไม่ได้เข้าสู่ระบบ",
    ),
    Link,
    _look,
)
