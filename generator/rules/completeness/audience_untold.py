"""An activity on refusing gifts does not say whom it reached."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.no_gift import GiftActivity
from generator.rules.completeness import alike
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[GiftActivity]) -> Iterator[Fault]:
    if not seen.it.audiences:
        yield seen.fault("title", title=alike.short(seen.it.title))


RULE = Rule(
    FindingKind(
        "D119",
        "audience-untold",
        Severity.GAP,
        "กิจกรรม “{title}” ไม่บอกกลุ่มและจำนวนผู้เข้าร่วม",
        "the activity does not say whom and how many it reached",
        "เพิ่ม audiences: กลุ่มและจำนวนคน",
    ),
    GiftActivity,
    _look,
)
