"""A level that a document prints is not the one that its score reaches."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator import scoring
from generator.findings import FindingKind, Severity
from generator.models.ita import IndicatorScore, ItaResult, RankedIndicator
from generator.rules.arithmetic import scores
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape
from generator.source import KeyPath


def _printed(seen: Seen[Shape]) -> tuple[KeyPath, str | None, Decimal | None, list[Decimal] | None]:
    """Give a level with its place, the score beside it, and what else may decide it; an empty path for other things."""
    it = seen.it
    if isinstance(it, IndicatorScore):
        return ("stated", "level"), it.stated.level, it.score, []
    if isinstance(it, RankedIndicator):
        return ("level",), it.level, it.score, []
    if isinstance(it, ItaResult):
        result = scoring.result(it, seen.book.catalogue.scoring)
        total = result.total if it.stated.total is None and result else it.stated.total
        return (
            ("stated", "level"),
            it.stated.level,
            total,
            [one.percent for one in result.instruments] if result else None,
        )
    return (), None, None, None


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    path, words, score, each = _printed(seen)
    known = seen.book.catalogue.scoring
    level = scores.level_named(words, known) if words else None
    if level is None or score is None:
        return
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
    Shape,
    _look,
)
