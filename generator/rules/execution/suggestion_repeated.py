"""What is suggested after a year's work is what the analysis before it said already, word for word."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.models.ita import ItaResult
from generator.models.measures import MeasureSet
from generator.models.report import Report
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen

_LONG = 60  # letters from which on likeness is no chance


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    record = seen.it.record
    if not isinstance(record, (MeasureSet, Report)) or not isinstance(record.suggestions, str):
        return
    told = pairing.plain(record.suggestions)
    for year, book in seen.library.years.items():
        before = book.find("ita", ItaResult) if year < seen.book.number else None
        earlier = [pairing.plain(text) for text in before.analysis.improve] if before else []
        if len(told) >= _LONG and any(told in text or text in told for text in earlier if len(text) >= _LONG):
            yield seen.fault("suggestions", year=year)


RULE = Rule(
    FindingKind(
        "D467",
        "suggestion-repeated",
        Severity.DOUBT,
        "ข้อเสนอแนะเป็นข้อความเดียวกับบทวิเคราะห์ผลปี {year}",
        "the suggestion repeats the analysis of {year} word for word",
        "เขียนข้อเสนอแนะจากสิ่งที่พบในการทำงานของปีนี้",
    ),
    Entry,
    _look,
)
