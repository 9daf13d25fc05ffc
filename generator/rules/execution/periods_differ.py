"""The same activity has one period in the list of a plan and another in its calendar."""

from __future__ import annotations

from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Activity, Plan
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    dated = [(pairing.plain(activity.title), activity) for activity in seen.it.activities if activity.period]
    for index, entry in enumerate(seen.it.diary if dated else ()):
        found = _same(pairing.plain(entry.title), dated)
        if found is None or found.period is None or _one_year_off(entry.when.first.year, seen.book.number):
            continue
        if entry.when.first < found.period.first or entry.when.last > found.period.last:
            facts = {"number": found.number, "planned": found.period.words}
            yield seen.fault("diary", index, "when", words=entry.when.words, **facts)


def _same(title: str, dated: list[tuple[str, Activity]]) -> Activity | None:
    """Give the activity of that title; a calendar may say more: กิจกรรม PLC ประจำเดือนมิถุนายน."""
    alike = [(len(known), activity) for known, activity in dated if title.startswith(known)]
    return max(alike, key=lambda one: one[0], default=(0, None))[1]


def _one_year_off(year: int, fiscal_year: int) -> bool:
    """Tell whether a line lies in no year of the plan, which another rule tells."""
    first, last = thai.fiscal_year_span(fiscal_year)
    return not first.year <= year <= last.year


RULE = Rule(
    FindingKind(
        "D414",
        "periods-differ",
        Severity.DOUBT,
        "ปฏิทิน “{words}” แต่ตารางกิจกรรมที่ {number} “{planned}”",
        "the calendar says {words}, the list of activities {planned}",
        "ตรวจช่วงเวลาทั้งสองแห่งให้ตรงกัน",
    ),
    Plan,
    _look,
)
