"""An address is one of a trial: a machine of one's own, an inner network, a host for testing."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.links import hosts
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.web import Link


def _look(seen: Seen[Link]) -> Iterator[Fault]:
    link = seen.it
    if hosts.is_trial(link.host):
        yield seen.fault(*link.path, word=link.host, host=link.host)


RULE = Rule(
    FindingKind(
        "D703",
        "test-host",
        Severity.DOUBT,
        "ที่อยู่ {host} เป็นของเครื่องหรือระบบทดลอง คนภายนอกเปิดไม่ได้",
        "{host} is a host for trials or of an inner network",
        "ใช้ที่อยู่จริงที่คนภายนอกเปิดได้",
    ),
    Link,
    _look,
)
