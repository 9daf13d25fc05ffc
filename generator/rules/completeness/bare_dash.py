"""A bare dash stands where a reader needs to know whether there is none."""

from __future__ import annotations

from collections.abc import Iterator

from generator import fields
from generator.fields import Doubt
from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.signs import when
from generator.shapes import Shape


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    for name, field in type(seen.it).model_fields.items():
        if isinstance(getattr(seen.it, name), Doubt):
            yield seen.fault(name, title=field.title, key=name)


RULE = Rule(
    FindingKind(
        "D102",
        "bare-dash",
        Severity.DOUBT,
        "{title}: เขียนเป็นขีด อ่านไม่ได้ว่าไม่มีหรือยังไม่ได้กรอก",
        "{key}: a bare dash does not say whether there is none",
        "ถ้าไม่มีให้เขียนว่า ไม่มี ถ้ายังไม่ได้กรอกให้เติมข้อความ",
    ),
    Shape,
    _look,
    sign=when(lambda words: not fields.DASHES.isdisjoint(words.split("\n"))),
)
