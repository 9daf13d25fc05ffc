"""The number of a bank account stands in a text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.privacy import Sort
from generator.rules.aside import Aside
from generator.rules.privacy import places
from generator.rules.rule import Fault, Figures, Rule, Seen
from generator.rules.signs import one_of


def _look(seen: Seen[Figures | Aside]) -> Iterator[Fault]:
    yield from places.misplaced(seen, Sort.BANK_ACCOUNT)


RULE = Rule(
    FindingKind(
        "D804",
        "bank-account",
        Severity.ERROR,
        "{title}: มีเลขที่บัญชีธนาคาร {masked}",
        "the number of a bank account, {masked}",
        "ลบเลขที่บัญชีออก บอกเพียงชื่อธนาคารหรือวิธีจ่ายก็พอ",
    ),
    Figures | Aside,
    _look,
    sign=one_of("บัญชี", "ธนาคาร"),
)
