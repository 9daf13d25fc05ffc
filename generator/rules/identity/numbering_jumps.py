"""A number of a list is left out, repeated, or does not begin at one."""

from __future__ import annotations

from collections.abc import Iterator

from generator import shapes
from generator.findings import FindingKind, Severity
from generator.rules.identity import numbering, sequences
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    for rows in sequences.of(seen.it):
        values = [value for _, value, _ in rows.numbers]
        for place in numbering.breaks(values, rows.starts):
            path, _, words = rows.numbers[place]
            before = f"ต่อจาก {rows.numbers[place - 1][2]}" if place else "เป็นลำดับแรก"
            yield seen.fault(*path, words=words, before=before, what=rows.title)


RULE = Rule(
    FindingKind(
        "D507",
        "numbering-jumps",
        Severity.DOUBT,
        "{what} {words} {before} ลำดับไม่ต่อกัน",
        "{words} does not follow: numbers are skipped, repeated or do not start at 1",
        "ตรวจกับเอกสารว่าเลขพิมพ์ผิด หรือมีแถวที่ตกหล่นหรือซ้ำ",
    ),
    Shape,
    _look,
    having=shapes.lists,
)
