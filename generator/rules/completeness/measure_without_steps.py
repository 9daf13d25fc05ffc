"""A measure is a bare title: no content, no steps, nobody who answers for it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.measures import Measure
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Measure]) -> Iterator[Fault]:
    if not seen.it.contents and not seen.it.groups:
        yield seen.fault("title", title=seen.it.title)


RULE = Rule(
    FindingKind(
        "D170",
        "measure-without-steps",
        Severity.GAP,
        "มาตรการ “{title}” มีแต่ชื่อ ไม่มีขั้นตอนและผู้รับผิดชอบ",
        "the measure '{title}' has no steps and nobody who answers for it",
        "เพิ่มขั้นตอนและผู้รับผิดชอบใน groups: ของมาตรการ",
    ),
    Measure,
    _look,
)
