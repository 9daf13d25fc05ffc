"""A bare dash stands where a reader needs to know whether there is none."""

from __future__ import annotations

from collections.abc import Iterator

from generator import shapes
from generator.fields import Doubt
from generator.findings import Finding, FindingKind, Severity
from generator.rules.rule import Case, Rule


def _look(case: Case, kind: FindingKind) -> Iterator[Finding]:
    for book in case.library.years.values():
        for entry in book.entries.values():
            for path, inner in shapes.walk(entry.record):
                for name, field in type(inner).model_fields.items():
                    if isinstance(getattr(inner, name), Doubt):
                        yield kind.at(entry.document.locate((*path, name)), title=field.title, key=name)


RULE = Rule(
    FindingKind(
        "D102",
        "bare-dash",
        Severity.DOUBT,
        "{title}: เขียนเป็นขีด อ่านไม่ได้ว่าไม่มีหรือยังไม่ได้กรอก",
        "{key}: a bare dash does not say whether there is none",
        "ถ้าไม่มีให้เขียนว่า ไม่มี ถ้ายังไม่ได้กรอกให้เติมข้อความ",
    ),
    _look,
)
