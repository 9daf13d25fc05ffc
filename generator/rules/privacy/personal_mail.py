"""The mail address of a person stands where nobody is to be reached."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.privacy import Sort
from generator.rules.aside import Aside
from generator.rules.privacy import places
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import one_of


def _look(seen: Seen[Text | Aside]) -> Iterator[Fault]:
    yield from places.misplaced(seen, Sort.MAIL)


RULE = Rule(
    FindingKind(
        "D803",
        "personal-mail",
        Severity.ERROR,
        "{title}: มีอีเมลส่วนบุคคล {masked}",
        "a personal mail address, {masked}",
        "ลบออก หรือใช้อีเมลกลางของสำนักงานในช่อง contact: ของ office.yml",
    ),
    Text | Aside,
    _look,
    sign=one_of("@"),
)
