"""A round of reporting gifts is over, and nobody can tell whether there was none or no report."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.no_gift import GiftReport, NoGiftPolicy
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[NoGiftPolicy]) -> Iterator[Fault]:
    beside = any(one.outcome for one in seen.it.reports)
    for index, one in enumerate(seen.it.reports):
        if one.summary is None and not one.received and (_is_over(one, seen) or (beside and one.due is None)):
            yield seen.fault("reports", index, "number", number=one.number)


def _is_over(one: GiftReport, seen: Seen[NoGiftPolicy]) -> bool:
    """Tell whether a round should have been reported by the day of the check."""
    day = seen.case.as_of
    return one.due is not None and day is not None and one.due.last < day


RULE = Rule(
    FindingKind(
        "D126",
        "gift-round-untold",
        Severity.GAP,
        "รายงานการรับของขวัญครั้งที่ {number} ไม่บอกผล อ่านไม่ได้ว่าไม่มีการรับหรือยังไม่ได้รายงาน",
        "round {number} of reporting gifts tells no result",
        "ถ้าไม่มีการรับของขวัญ เขียน summary: ไม่มี",
    ),
    NoGiftPolicy,
    _look,
)
