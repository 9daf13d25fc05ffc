"""What a thing writes down, as a reader sees it: its words, its periods and its days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.models.measures import Done, Step
from generator.models.no_gift import GiftActivity, GiftReport
from generator.models.report import Achievement, ActivityResult, Phase
from generator.models.risks import RiskMeeting
from generator.periods import Period
from generator.rules.rule import Seen
from generator.shapes import Shape
from generator.source import KeyPath

# Things that tell what happened: a day in their words is the day of an event of the year.
TELLING = ActivityResult | Achievement | Phase | GiftActivity | GiftReport | RiskMeeting | Step | Done


def everything(seen: Seen[Shape]) -> Iterator[tuple[KeyPath, str]]:
    """Give the texts of a thing, and its days and periods as they were typed."""
    yield from seen.words()
    for name in type(seen.it).model_fields:
        if isinstance(getattr(seen.it, name), (date, Period)):
            yield (name,), seen.typed(name)
