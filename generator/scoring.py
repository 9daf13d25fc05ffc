"""Items → sub-indicators → indicators → instruments → total. Computed unrounded, rounded once, for display.

An instrument's percentage is the mean of its indicators; what it earns is that percentage of its weight; the total is the
sum. How items make an open-data indicator is data of the catalogue, as are weights and levels; each catalogue names its
source.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.catalogues.catalogue import Aggregation, Catalogue, Indicator, Instrument, Level, Scoring
from generator.models.ita import HistoryYear, ItaResult

STEP = Decimal("0.01")  # scores are printed to two places
_ZERO, _FULL = Decimal(0), Decimal(100)


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


@dataclass(frozen=True, slots=True)
class ItemCost:
    """What an item without full marks costs the total, in points of the whole assessment, unrounded."""

    code: str
    cost: Decimal


@dataclass(frozen=True, slots=True)
class OpenData:
    """The open-data instrument as its items make it, unrounded."""

    instrument: Instrument
    indicators: Mapping[str, Decimal]
    percent: Decimal
    earned: Decimal
    costs: tuple[ItemCost, ...]  # the dearest first


def result(ita: ItaResult, scoring: Scoring) -> Result | None:
    """Compute the result of a year from its indicators; ``None`` where one of them has no score."""
    return _result({indicator.number: indicator.score for indicator in ita.indicators}, scoring)


def result_by_items(ita: ItaResult, catalogue: Catalogue) -> Result | None:
    """Compute the result with the open-data indicators made from item scores; ``None`` where it tells none.

    An item that the result does not name counts in full, as results only explain the items that lost marks.
    """
    if not ita.items:
        return None
    told = {item.code: item.score for item in ita.items}
    made = open_data({item.code: told.get(item.code, _FULL) for item in catalogue.items}, catalogue)
    stated = {indicator.number: indicator.score for indicator in ita.indicators}
    return _result({**stated, **made.indicators}, catalogue.scoring)


def _result(scores: Mapping[str, Decimal], scoring: Scoring) -> Result | None:
    instruments: list[InstrumentScore] = []
    for instrument in scoring.instruments:
        score = instrument_score(scores, instrument)
        if score is None:
            return None
        instruments.append(score)
    total = sum((instrument.earned for instrument in instruments), _ZERO)
    return Result(tuple(instruments), total, level_of(total, scoring, [one.percent for one in instruments]))


def instrument_score(scores: Mapping[str, Decimal], instrument: Instrument) -> InstrumentScore | None:
    """Compute an instrument from the scores of its indicators by number; ``None`` where one of them has none."""
    numbers = [indicator.number for indicator in instrument.indicators]
    if not all(number in scores for number in numbers):
        return None
    percent = mean(scores[number] for number in numbers)
    return InstrumentScore(instrument, percent, percent * instrument.weight / _FULL)


def open_data(scores: Mapping[str, Decimal], catalogue: Catalogue) -> OpenData:
    """Make the open-data instrument from item scores (0–100 by code); an item that is not named has 0."""
    instrument = next(one for one in catalogue.scoring.instruments if any(i.sub_indicators for i in one.indicators))
    indicators, percent = _open_data(scores, catalogue, instrument)
    earned = percent * instrument.weight / _FULL
    costs = []
    for item in catalogue.items:
        if scores.get(item.code, _ZERO) < _FULL:
            _, mended = _open_data({**scores, item.code: _FULL}, catalogue, instrument)
            costs.append(ItemCost(item.code, (mended - percent) * instrument.weight / _FULL))
    costs.sort(key=lambda cost: -cost.cost)
    return OpenData(instrument, indicators, percent, earned, tuple(costs))


def _open_data(
    scores: Mapping[str, Decimal], catalogue: Catalogue, instrument: Instrument
) -> tuple[dict[str, Decimal], Decimal]:
    made = {
        indicator.number: _indicator(scores, catalogue, indicator)
        for indicator in instrument.indicators
        if any(_items_of(sub.number, catalogue) for sub in indicator.sub_indicators)
    }
    return made, mean(made.values())


def _indicator(scores: Mapping[str, Decimal], catalogue: Catalogue, indicator: Indicator) -> Decimal:
    by_sub = [
        [scores.get(code, _ZERO) for code in _items_of(sub.number, catalogue)] for sub in indicator.sub_indicators
    ]
    return aggregate([items for items in by_sub if items], catalogue.scoring.aggregation)


def aggregate(items_by_sub_indicator: list[list[Decimal]], aggregation: Aggregation) -> Decimal:
    """Make an indicator's score from its items, grouped by sub-indicator; no group is empty."""
    if aggregation is Aggregation.ITEMS:
        return mean(score for items in items_by_sub_indicator for score in items)
    return mean(mean(items) for items in items_by_sub_indicator)


def _items_of(sub_indicator: str, catalogue: Catalogue) -> list[str]:
    return [item.code for item in catalogue.items if item.sub_indicator == sub_indicator]


def level_of(score: Decimal, scoring: Scoring, each: Iterable[Decimal] = ()) -> Level:
    """Give the highest level that a score reaches, as it is displayed; some levels also ask something of every instrument."""
    shown, least = rounded(score), min((rounded(one) for one in each), default=_FULL)
    for level in scoring.levels:
        if shown >= level.least and (level.least_each is None or least >= level.least_each):
            return level
    return scoring.levels[-1]


def differences(history: Iterable[HistoryYear]) -> list[Decimal | None]:
    """Give each year's difference from the year before; ``None`` where the history does not have that year."""
    scores = {year.year: year.score for year in history}
    return [score - scores[year - 1] if year - 1 in scores else None for year, score in scores.items()]


def mean(values: Iterable[Decimal]) -> Decimal:
    """Give the mean of at least one value."""
    known = list(values)
    return sum(known, _ZERO) / len(known)


def rounded(score: Decimal) -> Decimal:
    """Round to two places, halves up, as result reports print scores."""
    return score.quantize(STEP, ROUND_HALF_UP)
