"""The mobile telephone of a person stands where nobody is to be reached."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.privacy import Sort
from generator.rules.aside import Aside
from generator.rules.privacy import places
from generator.rules.rule import Fault, Figures, Rule, Seen
from generator.rules.signs import matching


def _look(seen: Seen[Figures | Aside]) -> Iterator[Fault]:
    yield from places.misplaced(seen, Sort.TELEPHONE)


RULE = Rule(
    FindingKind(
        "D802",
        "personal-telephone",
        Severity.ERROR,
        "{title}: มีหมายเลขโทรศัพท์มือถือ {masked}",
        "a mobile telephone number, {masked}",
        "ลบออก หรือใช้หมายเลขกลางของสำนักงานในช่อง contact: ของ office.yml",
    ),
    Figures | Aside,
    _look,
    sign=matching(r"[0๐6๖](?:[^\w\n]{0,2}\d){8}"),
)
