"""Nobody keeps the data of an item, though the year names keepers for others."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.year import Year
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Year]) -> Iterator[Fault]:
    named = {people.code: index for index, people in enumerate(seen.it.items)}
    if not named:
        return
    for code, index in named.items():
        people = seen.it.items[index]
        if not people.keepers and not any(part.keepers for part in people.parts):
            yield seen.fault("items", index, codes=code)
    if absent := [item.code for item in seen.book.catalogue.items if item.code not in named]:
        yield seen.fault("items", codes=", ".join(absent))


RULE = Rule(
    FindingKind(
        "D118",
        "item-without-keeper",
        Severity.GAP,
        "ยังไม่บอกผู้จัดเก็บข้อมูลของข้อ {codes}",
        "nobody is named to keep the data of {codes}",
        "เพิ่มข้อและ keepers: ใน items: ของ year.yml ตามคำสั่งแต่งตั้ง",
    ),
    Year,
    _look,
)
