"""A level that a document prints is not the one that its score reaches."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator import scoring
from generator.catalogues.catalogue import Scoring
from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.rules.arithmetic import scores
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath

_Printed = tuple[KeyPath, str | None, Decimal | None, list[Decimal] | None]


def _printed(ita: ItaResult, known: Scoring) -> Iterator[_Printed]:
    """Give every level with its place, the score beside it, and the percentages that decide it as well."""
    for table in ("indicators", "sub_indicators"):
        for place, one in enumerate(getattr(ita, table)):
            yield (table, place, "stated", "level"), one.stated.level, one.score, []
    for number, ranking in enumerate(ita.rankings):
        for place, row in enumerate(ranking.rows):
            yield ("rankings", number, "rows", place, "level"), row.level, row.score, []
    result = scoring.result(ita, known)
    total = result.total if ita.stated.total is None and result else ita.stated.total
    each = [one.percent for one in result.instruments] if result else None
    yield ("stated", "level"), ita.stated.level, total, each


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    known = seen.book.catalogue.scoring
    for path, words, score, each in _printed(seen.it, known):
        level = scores.level_named(words, known) if words else None
        if level is None or score is None:
            continue
        possible = scores.levels_of(score, known, each)
        if level not in possible:
            yield seen.fault(*path, words=words, score=score, level=" หรือ ".join(one.code for one in possible))


RULE = Rule(
    FindingKind(
        "D214",
        "level-differs",
        Severity.DOUBT,
        "ระดับที่พิมพ์ไว้ “{words}” แต่คะแนน {score} อยู่ในระดับ {level}",
        "the stated level is not what the score {score} gives",
        "เทียบคะแนนและระดับกับเกณฑ์ของปีนั้น",
    ),
    ItaResult,
    _look,
)
