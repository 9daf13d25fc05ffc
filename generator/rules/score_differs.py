"""The total score that a document prints is not what its indicators come to."""

from __future__ import annotations

from collections.abc import Iterator

from generator import scoring
from generator.findings import Finding, FindingKind, Severity
from generator.models.ita import ItaResult
from generator.rules.rule import Case, Rule


def _look(case: Case, kind: FindingKind) -> Iterator[Finding]:
    for book in case.library.years.values():
        entry = book.entries.get("ita")
        if entry is None or not isinstance(entry.record, ItaResult) or entry.record.stated.total is None:
            continue
        computed = scoring.result(entry.record, book.catalogue.scoring)
        if computed and scoring.rounded(computed.total) != entry.record.stated.total:
            place = entry.document.locate(("stated", "total"))
            yield kind.at(place, stated=entry.record.stated.total, computed=scoring.rounded(computed.total))


RULE = Rule(
    FindingKind(
        "D203",
        "score-differs",
        Severity.DOUBT,
        "คะแนนรวมที่พิมพ์ไว้ {stated} แต่คำนวณจากตัวชี้วัดได้ {computed}",
        "the stated total score {stated} is not what the indicators give, {computed}",
        "ตรวจคะแนนรายตัวชี้วัดกับเอกสารแจ้งผล",
    ),
    _look,
)
