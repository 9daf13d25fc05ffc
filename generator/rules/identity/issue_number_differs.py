"""An issue has one number where weaknesses are told, and another where measures answer it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet
from generator.rules.identity import likeness, numbering
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    places = {
        (weakness.indicator, likeness.row(issue)): place
        for weakness in seen.it.weaknesses
        for place, issue in enumerate(weakness.issues, start=1)
    }
    for outer, measure in enumerate(seen.it.measures):
        for middle, group in enumerate(measure.groups):
            for inner, issue in enumerate(group.issues):
                place = places.get((measure.indicator or "", likeness.row(issue.title)))
                parts = numbering.parsed(issue.number)
                if place and parts and parts != (place,):
                    path = ("measures", outer, "groups", middle, "issues", inner, "number")
                    yield seen.fault(*path, number=issue.number, place=place, title=issue.title)


RULE = Rule(
    FindingKind(
        "D562",
        "issue-number-differs",
        Severity.DOUBT,
        "ประเด็น “{title}” เป็นข้อ {number} ที่นี่ แต่เป็นข้อ {place} ในตัวชี้วัดที่ต้องพัฒนา",
        "the issue is number {number} here and number {place} among the weaknesses",
        "เรียงและให้เลขประเด็นเหมือนกันทั้งสองตาราง",
    ),
    MeasureSet,
    _look,
)
