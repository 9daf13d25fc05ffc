"""A row of a ranking gives another score than the table of indicators does."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from decimal import Decimal

from generator import thai
from generator.catalogues.catalogue import Scoring
from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult, RankedIndicator
from generator.rules.arithmetic import scores
from generator.rules.rule import Fault, Rule, Seen

_ALIKE = 0.7


def _named(title: str, known: Scoring) -> str | None:
    """Give the number of the indicator whose name is nearest; documents shorten names."""
    by_title = {thai.fold(indicator.title): indicator.number for _, indicator in scores.indicators(known)}
    near = difflib.get_close_matches(thai.fold(title), by_title, n=1, cutoff=_ALIKE)
    return by_title[near[0]] if near else None


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    told = {indicator.number: indicator.score for indicator in seen.it.indicators}
    for number, ranking in enumerate(seen.it.rankings):
        for place, row in enumerate(ranking.rows):
            expected = _expected(row, told, seen.book.catalogue.scoring)
            if expected is not None and row.score != expected:
                yield seen.fault(
                    "rankings", number, "rows", place, "score", title=row.title, stated=row.score, expected=expected
                )


def _expected(row: RankedIndicator, told: dict[str, Decimal], known: Scoring) -> Decimal | None:
    """Give the score of the indicator that a row means; a row with the number of another may mean either."""
    by_name, by_number = told.get(_named(row.title, known) or ""), told.get(row.number)
    return by_number if by_name is None or row.score == by_number else by_name


RULE = Rule(
    FindingKind(
        "D216",
        "rank-score-differs",
        Severity.DOUBT,
        "“{title}” ในลำดับได้ {stated} คะแนน แต่ตารางตัวชี้วัดได้ {expected}",
        "the ranking gives {stated}, the table of indicators {expected}",
        "ตรวจคะแนนทั้งสองแห่งกับเอกสารแจ้งผล",
    ),
    ItaResult,
    _look,
)
