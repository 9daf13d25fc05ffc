"""Something happened, and nobody can tell when."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.no_gift import Declaration, GiftActivity
from generator.models.risks import RiskMeeting
from generator.rules.completeness import alike
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    match seen.it:
        case Declaration(date=None, title=title) | RiskMeeting(date=None, title=title):
            yield seen.fault("title", name="date", title=alike.short(title))
        case GiftActivity(period=None, title=title):
            yield seen.fault("title", name="period", title=alike.short(title))


RULE = Rule(
    FindingKind(
        "D123",
        "event-undated",
        Severity.GAP,
        "“{title}” ไม่บอกวันที่",
        "it is not told when this was",
        "เพิ่ม {name}: ตามเอกสารหรือข่าวของงานนั้น",
    ),
    Declaration | RiskMeeting | GiftActivity,
    _look,
)
