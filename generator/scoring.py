"""Indicators → instruments → total. Everything is computed unrounded and rounded once, for display.

An instrument's percentage is the mean of its indicators; what it earns is that percentage of its weight; the total is
the sum (the scoring of the assessment as offices' result reports lay it out; each catalogue names its source).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.catalogues.catalogue import Instrument, Level, Scoring
from generator.models.ita import HistoryYear, ItaResult

_CENT = Decimal("0.01")
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class InstrumentScore:
    """What one instrument came to, unrounded."""

    instrument: Instrument
    percent: Decimal
    earned: Decimal


@dataclass(frozen=True, slots=True)
class Result:
    """A total with what it is made of, unrounded, and its level."""

    instruments: tuple[InstrumentScore, ...]
    total: Decimal
    level: Level


def result(ita: ItaResult, scoring: Scoring) -> Result | None:
    """Compute the result of a year; ``None`` where an indicator of an instrument has no score."""
    scores = {indicator.number: indicator.score for indicator in ita.indicators}
    instruments: list[InstrumentScore] = []
    for instrument in scoring.instruments:
        numbers = [indicator.number for indicator in instrument.indicators]
        if not all(number in scores for number in numbers):
            return None
        percent = mean(scores[number] for number in numbers)
        instruments.append(InstrumentScore(instrument, percent, percent * instrument.weight / _HUNDRED))
    total = sum((instrument.earned for instrument in instruments), Decimal(0))
    return Result(tuple(instruments), total, level_of(total, scoring))


def level_of(score: Decimal, scoring: Scoring) -> Level:
    """Give the highest level whose least score is reached, by the score as it is displayed."""
    shown = rounded(score)
    return next((level for level in scoring.levels if shown >= level.least), scoring.levels[-1])


def differences(history: Iterable[HistoryYear]) -> list[Decimal | None]:
    """Give each year's difference from the year before; ``None`` where the history does not have that year."""
    scores = {year.year: year.score for year in history}
    return [score - scores[year - 1] if year - 1 in scores else None for year, score in scores.items()]


def mean(values: Iterable[Decimal]) -> Decimal:
    """Give the mean of at least one value."""
    known = list(values)
    return sum(known, Decimal(0)) / len(known)


def rounded(score: Decimal) -> Decimal:
    """Round to two places, halves up, as result reports print scores."""
    return score.quantize(_CENT, ROUND_HALF_UP)
