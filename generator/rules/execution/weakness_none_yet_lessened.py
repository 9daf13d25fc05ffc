"""A survey asks how far weaknesses were lessened, and the analysis before it found none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.fields import ExplicitNone
from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.models.survey import Survey
from generator.rules.rule import Fault, Rule, Seen

_WEAKNESS = re.compile("จุดอ่อน|ข้อบกพร่อง")


def _look(seen: Seen[Survey]) -> Iterator[Fault]:
    named = _WEAKNESS.search(seen.it.title)
    before = seen.library.years.get(seen.book.number - 1)
    result = before.find("ita", ItaResult) if before else None
    if named and result and isinstance(result.analysis.weaknesses, ExplicitNone):
        yield seen.fault("title", word=named[0], words=named[0], year=seen.book.number - 1)


RULE = Rule(
    FindingKind(
        "D463",
        "weakness-none-yet-lessened",
        Severity.DOUBT,
        "ถามว่าลด{words}ได้เพียงใด แต่การวิเคราะห์ผลปี {year} บอกว่าไม่มีจุดอ่อน",
        "the survey asks about weaknesses, and the analysis of {year} found none",
        "แก้บทวิเคราะห์ให้บอกจุดอ่อนที่พบ หรือถามเรื่องอื่นที่มาตรการทำจริง",
    ),
    Survey,
    _look,
)
