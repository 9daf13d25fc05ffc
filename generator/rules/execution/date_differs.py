"""An event of one title has different days in different records of a year."""

from __future__ import annotations

from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.library import YearBook
from generator.rules.execution import events, pairing
from generator.rules.execution.events import Event
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[YearBook]) -> Iterator[Fault]:
    known: dict[str, list[Event]] = {}  # by title, of the records read before
    for entry in seen.it.entries.values():
        own: dict[str, list[Event]] = {}
        for event in events.events_of(entry):
            own.setdefault(pairing.plain(event.title), []).append(event)
        for title, told in own.items():
            others = known.get(title, [])
            # What takes place several times has several days: one in common will do.
            if others and not any(event.meets(other) for event in told for other in others):
                facts = {"day": thai.short_date(told[0].span[0]), "other": thai.short_date(others[0].span[0])}
                yield seen.elsewhere(entry, *told[0].path, **facts, where=others[0].entry.key)
            known.setdefault(title, []).extend(told)


RULE = Rule(
    FindingKind(
        "D418",
        "date-differs",
        Severity.DOUBT,
        "วันที่ {day} ไม่ตรงกับ {other} ของเรื่องเดียวกันใน {where}",
        "the day differs from that of the same event in {where}",
        "ตรวจวันที่ทั้งสองแห่งกับเอกสาร",
    ),
    YearBook,
    _look,
)
