"""The words on a round of gifts and the list of gifts do not agree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.fields import ExplicitNone
from generator.findings import FindingKind, Severity
from generator.models.no_gift import GiftReport
from generator.rules.rule import Fault, Rule, Seen

_NONE = re.compile(r"ไม่(?:มี|ปรากฏ|พบ)(?:ผู้ใด|บุคลากร|เจ้าหน้าที่|การ|ว่ามี)*\s*(?:รับ|ได้รับ|รายงาน)|ไม่ได้รับ(?:ของ)")
_COUNT = re.compile(r"(?<!\d)(?P<count>\d+)\s*รายการ")


def _look(seen: Seen[GiftReport]) -> Iterator[Fault]:
    told = _told(seen.it)
    if told is not None and told != len(seen.it.received):
        yield seen.fault("summary", told=f"{told} รายการ" if told else "ไม่มี", listed=len(seen.it.received))


def _told(report: GiftReport) -> int | None:
    """Give how many gifts the words tell of; ``None`` where they do not say, or name several numbers."""
    if isinstance(report.summary, ExplicitNone):
        return 0
    if not isinstance(report.summary, str):
        return None
    counts = _COUNT.findall(thai.arabic_digits(report.summary))
    if len(counts) == 1:
        return int(counts[0])
    return 0 if not counts and _NONE.search(report.summary) else None


RULE = Rule(
    FindingKind(
        "D416",
        "gift-none-and-list",
        Severity.DOUBT,
        "ผลโดยสรุปบอกว่า {told} แต่มีรายการที่ได้รับ {listed} รายการ",
        "the summary and the list of {listed} gifts do not agree",
        "แก้ผลโดยสรุปหรือรายการที่ได้รับให้ตรงกัน",
    ),
    GiftReport,
    _look,
)
