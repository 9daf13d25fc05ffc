"""An address is shortened: nobody can see where it leads, and it may end."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.links import hosts
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.web import Link


def _look(seen: Seen[Link]) -> Iterator[Fault]:
    link = seen.it
    if hosts.is_short(link.host):
        yield seen.fault(*link.path, word=link.address, host=link.host)


RULE = Rule(
    FindingKind(
        "D707",
        "shortened-address",
        Severity.DOUBT,
        "ที่อยู่ย่อ {host} ไม่บอกว่าพาไปที่ใด และอาจหมดอายุ",
        "the address is shortened by {host}: it does not say where it leads, and may expire",
        "เปิดที่อยู่ย่อนี้ แล้วคัดลอกที่อยู่เต็มที่ปรากฏมาแทน",
    ),
    Link,
    _look,
)
