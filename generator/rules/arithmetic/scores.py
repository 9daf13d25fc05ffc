"""How scores are compared: as precisely as they were printed, and by the levels of the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator import scoring, thai
from generator.catalogues.catalogue import Indicator, Instrument, Level, Scoring


def differ(stated: Decimal, computed: Decimal, tolerance: Decimal) -> bool:
    """Tell whether a printed score is not the computed one, at the places that it is printed to."""
    exponent = stated.as_tuple().exponent
    half_a_step = Decimal(5).scaleb(exponent - 1) if isinstance(exponent, int) else Decimal(0)
    return abs(stated - computed) > max(tolerance, half_a_step)


def indicators(known: Scoring) -> Iterator[tuple[Instrument, Indicator]]:
    """Give every indicator with its instrument."""
    return ((instrument, indicator) for instrument in known.instruments for indicator in instrument.indicators)


def level_named(words: str, known: Scoring) -> Level | None:
    """Give the level that a document's words name: ``AA``, ``ระดับ A``, ``AA (Excellence)``; ``None`` for others."""
    told = thai.fold(words.partition("(")[0]).removeprefix("ระดับ").strip()
    return next((level for level in known.levels if thai.fold(level.code) == told), None)


def levels_of(score: Decimal, known: Scoring, each: Iterable[Decimal] | None) -> list[Level]:
    """Give the levels that a score may have; more than one where a level asks for instruments that are not known.

    Args:
        score: the score, as it is displayed.
        known: the levels of the catalogue.
        each: the percentages of all instruments; ``None`` where they are not known.
    """
    if each is not None:
        return [scoring.level_of(score, known, each)]
    possible = []
    for level in known.levels:
        if scoring.rounded(score) >= level.least:
            possible.append(level)
            if level.least_each is None:
                break
    return possible or [known.levels[-1]]
