"""Where a value stands: an axis with its ends and its ticks."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

_FULL = 100.0  # of a score
_STEP = 5.0  # a score axis starts at a multiple of this
_TICK_STEPS = ((5.0, 1.0), (10.0, 2.0), (30.0, 5.0), (60.0, 10.0), (_FULL, 20.0))  # up to this span, this step
_MOST_TICKS = 5
_LEAST = 0.01  # of amounts, as of money; an axis of less is one of nothing
_LOW = 40.0  # an axis of scores reaches down to 0 for a score below this: two of the widest steps


@dataclass(frozen=True, slots=True)
class Axis:
    """A straight scale from ``least`` to ``most``."""

    least: float
    most: float
    ticks: tuple[float, ...]

    def share(self, value: float) -> float:
        """Give how far along the axis a value stands: 0 at its start, 1 at its end; never outside."""
        return min(max((value - self.least) / (self.most - self.least), 0.0), 1.0)

    @property
    def cut(self) -> bool:
        """Whether the axis does not start at zero, which has to be said."""
        return self.least > 0


def of_scores(scores: Iterable[float]) -> Axis:
    """Make an axis that ends at 100 and starts below the lowest of some scores; at 0 where one is low."""
    lowest = min(scores)
    least = math.ceil(lowest / _STEP - 1) * _STEP if lowest >= _LOW else 0.0
    step = next(step for span, step in _TICK_STEPS if _FULL - least <= span)
    least = max(_FULL - math.ceil((_FULL - least) / step) * step, 0.0)
    count = round((_FULL - least) / step)
    return Axis(least, _FULL, tuple(least + step * number for number in range(count + 1)))


def of_amounts(amounts: Iterable[float]) -> Axis:
    """Make an axis from 0 past the largest of some amounts, with few round ticks."""
    largest = max(amounts, default=0.0)
    if largest < _LEAST:
        largest = 1.0
    rough = largest / _MOST_TICKS
    magnitude = 10.0 ** math.floor(math.log10(rough))
    step = max(next(magnitude * part for part in (1, 2, 2.5, 5, 10) if magnitude * part >= rough), 1.0)
    count = math.ceil(largest / step)
    return Axis(0.0, step * count, tuple(step * number for number in range(count + 1)))
