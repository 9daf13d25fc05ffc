"""A history of scores gives a year another score than the result or the history of another record does."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator import scoring
from generator.findings import FindingKind, Severity
from generator.library import YearBook
from generator.models.ita import ItaResult
from generator.rules.arithmetic import scores
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    for place, row in enumerate(seen.it.history):
        known = _totals(seen.library.years.get(row.year)) or _earlier(seen, row.year)
        tolerance = Decimal(0)
        if known and all(scores.differ(row.score, total, tolerance) for total in known):
            yield seen.fault("history", place, "score", year=row.year, stated=row.score, known=known[0])


def _totals(book: YearBook | None) -> list[Decimal]:
    """Give the total of a year's own result, as it is stated and as its indicators give it."""
    ita = book.find("ita", ItaResult) if book else None
    if book is None or ita is None:
        return []
    computed = scoring.result(ita, book.catalogue.scoring)
    stated = [] if ita.stated.total is None else [ita.stated.total]
    return [*stated, *([scoring.rounded(computed.total)] if computed else [])]


def _earlier(seen: Seen[ItaResult], year: int) -> list[Decimal]:
    """Give the scores that the histories of earlier results have for a year."""
    books = [book for number, book in seen.library.years.items() if number < seen.book.number]
    results = [ita for book in books if (ita := book.find("ita", ItaResult))]
    return [row.score for ita in results for row in ita.history if row.year == year]


RULE = Rule(
    FindingKind(
        "D221",
        "history-contradicts-result",
        Severity.DOUBT,
        "ประวัติให้ปี {year} ได้ {stated} คะแนน แต่ผลประเมินให้ {known}",
        "the history gives {year} a score of {stated}, the result of that year {known}",
        "ตรวจคะแนนของปีนั้นกับเอกสารแจ้งผลของปีนั้น",
    ),
    ItaResult,
    _look,
)
