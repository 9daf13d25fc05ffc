"""Evidence of what the office did stands on a host that is neither its own nor a public body's."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.evidence import Evidence, ItemEvidence
from generator.rules import web
from generator.rules.links import hosts, topics
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Evidence]) -> Iterator[Fault]:
    for link in _outside(seen):
        if not hosts.is_platform(link.host) or _asks_for_a_document(seen):
            yield seen.fault(*link.path, title=link.words, host=link.host)


def _asks_for_a_document(seen: Seen[Evidence]) -> bool:
    """Tell whether the evidence answers an item that no page on a platform answers by its nature."""
    return isinstance(seen.it, ItemEvidence) and topics.topic_of(seen) not in topics.CHANNELS


def _outside(seen: Seen[Evidence]) -> Iterator[web.Link]:
    """Give the addresses on hosts of others that are not shown up for another reason: short, shared, for trials."""
    for link in web.fields(seen.it):
        host = link.host
        if hosts.is_official(host) or hosts.is_own(host, seen.library.office):
            continue
        if not (hosts.is_trial(host) or hosts.is_short(host) or hosts.store_of(link)):
            yield link


RULE = Rule(
    FindingKind(
        "D709",
        "unofficial-host",
        Severity.DOUBT,
        "หลักฐาน “{title}” อยู่บน {host} ซึ่งไม่ใช่เว็บของสำนักงานหรือของหน่วยงานรัฐ",
        "the evidence stands on {host}, neither the office's own nor a public body's",
        "เผยแพร่เอกสารนี้บนเว็บของสำนักงาน หรือวางไว้ใน files/ แล้วใช้ file: แทน ถ้าเว็บนี้เป็นของสำนักงานจริงให้ใส่ที่ contact: website:",
    ),
    Evidence,
    _look,
)
