"""The number of a person stands in a text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.privacy import Sort
from generator.rules.aside import Aside
from generator.rules.privacy import places
from generator.rules.rule import Fault, Figures, Rule, Seen
from generator.rules.signs import matching


def _look(seen: Seen[Figures | Aside]) -> Iterator[Fault]:
    yield from places.misplaced(seen, Sort.PERSON_NUMBER)


RULE = Rule(
    FindingKind(
        "D801",
        "person-number",
        Severity.ERROR,
        "{title}: มีเลขประจำตัวประชาชน {masked}",
        "the number of a person, {masked}",
        "ลบเลขนี้ออกจากไฟล์ ถ้าเคยเผยแพร่แล้วให้ขอให้ลบออกจากประวัติและจากเว็บด้วย",
    ),
    Figures | Aside,
    _look,
    sign=matching(r"[1-8๑-๘](?:[^\w\n]{0,3}\d){12}"),
)
