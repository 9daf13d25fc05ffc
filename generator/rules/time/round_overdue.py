"""The day by which something was to be told has passed, and nothing is told."""

from __future__ import annotations

from collections.abc import Iterator

from generator import thai
from generator.fields import Doubt
from generator.findings import FindingKind, Severity
from generator.models.no_gift import GiftReport
from generator.models.risks import RiskEvent
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[GiftReport | RiskEvent]) -> Iterator[Fault]:
    today, it = seen.case.as_of, seen.it
    if today is None or it.due is None or it.due.last >= today:
        return
    if isinstance(it, GiftReport):
        silent = it.outcome is None and not it.evidence
        what = f"รายงานการรับของขวัญครั้งที่ {it.number}"
    else:
        silent = it.result is None or isinstance(it.result, Doubt)
        what = "ผลการจัดการความเสี่ยง"
    if silent:
        yield seen.fault("due", what=what, words=it.due.words, today=thai.short_date(today))


RULE = Rule(
    FindingKind(
        "D316",
        "round-overdue",
        Severity.GAP,
        "{what} ครบกำหนด {words} แล้ว แต่ยังไม่มีผล (ตรวจ ณ {today})",
        "due {words} and not told on {today}",
        "เติมผลของรอบนี้ ถ้าไม่มีให้เขียนว่า ไม่มี",
    ),
    GiftReport | RiskEvent,
    _look,
)
