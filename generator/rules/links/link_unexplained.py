"""An outside address does not say what a reader will see there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.evidence import Evidence
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Evidence]) -> Iterator[Fault]:
    if seen.it.url and not seen.it.shows:
        yield seen.fault("url", title=seen.it.title)


RULE = Rule(
    FindingKind(
        "D712",
        "link-unexplained",
        Severity.GAP,
        "หลักฐาน “{title}” ไม่บอกว่าเปิดแล้วจะเห็นอะไร",
        "the outside evidence does not say what it shows",
        "เพิ่มช่อง shows: บอกสิ่งที่ผู้อ่านจะเห็นเมื่อเปิดที่อยู่นี้",
    ),
    Evidence,
    _look,
)
