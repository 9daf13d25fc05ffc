"""The assessment opens soon, or is open, and items are not ready."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.year import Year
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Year]) -> Iterator[Fault]:
    today, window = seen.case.as_of, seen.it.assessment
    if today is None or window is None:
        return
    soon = window.first - timedelta(days=seen.thresholds.window_days)
    states = seen.case.checklists[seen.book.number]
    unready = sum(not state.ready for state in states)
    if soon <= today <= window.last and unready:
        opens = f"เปิดแล้วตั้งแต่ {thai.short_date(window.first)}"
        if today < window.first:
            opens = f"เปิดใน {(window.first - today).days} วัน ({thai.short_date(window.first)})"
        yield seen.fault("assessment", opens=opens, unready=unready, total=len(states))


RULE = Rule(
    FindingKind(
        "D317",
        "window-opens-unready",
        Severity.DOUBT,
        "ช่วงประเมิน{opens} ยังไม่พร้อม {unready} จาก {total} ข้อ",
        "the assessment opens or is open and {unready} of {total} items are not ready",
        "ดูข้อที่ยังไม่ครบ (D101) แล้วเติมให้ทันก่อนผู้ตรวจเปิดดู",
    ),
    Year,
    _look,
)
