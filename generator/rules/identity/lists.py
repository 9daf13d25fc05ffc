"""The lists of a record whose rows should differ, and by what one tells their rows apart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from generator import shapes
from generator.models.evidence import Evidence
from generator.models.ita import HistoryYear, IndicatorScore, ItemScore, RankedIndicator, StatedInstrument, Strength
from generator.models.measures import Done, Measure, MeasureSet, Step, StepGroup
from generator.models.no_gift import Audience, GiftActivity
from generator.models.order import Member, Team
from generator.models.plan import Activity, ActivityGroup, Plan, PlanIndicator, StatedCategory
from generator.models.report import Achievement, ActivityResult, Phase
from generator.models.risks import Band, RiskEvent
from generator.models.survey import Aspect, Choice, Survey, UnitAnswers
from generator.models.targets import Target, TargetTable
from generator.models.year import Allowance, ItemPart, ItemPeople, Keeper, Supervisor
from generator.rules.identity import likeness
from generator.shapes import Shape
from generator.source import KeyPath

Row: TypeAlias = tuple[KeyPath, tuple[object, ...], str]  # where it stands, what tells it apart, its words

# The one field that tells rows apart; rows of other types are told apart by all that they say.
_TELLING: dict[type[Shape], str] = {
    Achievement: "indicator",
    Activity: "title",
    ActivityGroup: "title",
    ActivityResult: "activity",
    Aspect: "title",
    Audience: "group",
    Band: "title",
    Choice: "title",
    Done: "title",
    GiftActivity: "title",
    IndicatorScore: "number",
    ItemPart: "title",
    ItemPeople: "code",
    ItemScore: "code",
    Measure: "title",
    Phase: "title",
    PlanIndicator: "title",
    RankedIndicator: "title",
    RiskEvent: "event",
    StatedCategory: "category",
    StatedInstrument: "code",
    Step: "title",
    Strength: "indicator",
    Team: "title",
    UnitAnswers: "unit",
}
# These may be alike, as two deputies of one committee are, or two links; years are counted elsewhere.
_APART: tuple[type[Shape], ...] = (Allowance, Evidence, HistoryYear, Keeper, Member, Supervisor)
_ASIDE = {"id", "number", "evidence", "updated"}  # what two rows that say the same may still differ in
_MAY_REPEAT = {"values", "periods", "languages", "elements", "measures", "evidence"}
_OF_WHOLE: dict[type[Shape], tuple[str, ...]] = {ActivityGroup: ("activities",), StepGroup: ("steps",)}


def of(shape: Shape) -> Iterator[list[Row]]:
    """Give the lists of a shape; the activities of a plan, and the steps of measures, are one list each."""
    if isinstance(shape, Plan):
        yield [
            _row(("groups", outer, "activities", inner), activity)
            for outer, group in enumerate(shape.groups)
            for inner, activity in enumerate(group.activities)
        ]
    elif isinstance(shape, MeasureSet):
        yield [
            _row(("measures", measure, "groups", group, "steps", place), step)
            for measure, one in enumerate(shape.measures)
            for group, steps in enumerate(one.groups)
            for place, step in enumerate(steps.steps)
        ]
    for name in names(type(shape)):
        value = getattr(shape, name)
        if isinstance(value, tuple) and len(value) > 1:
            if isinstance(value[0], str):
                yield [((name, place), (likeness.row(words),), words) for place, words in enumerate(value)]
            elif isinstance(value[0], Shape) and not isinstance(value[0], _APART):
                yield [_row((name, place), inner) for place, inner in enumerate(value)]


@cache
def names(shape: type[Shape]) -> tuple[str, ...]:
    """Give the lists of a shape in which a row may not stand twice; those of a group are counted with its plan."""
    of_whole = _OF_WHOLE.get(shape, ())
    return tuple(name for name in shapes.lists(shape) if name not in _MAY_REPEAT and name not in of_whole)


def of_words(shape: Shape) -> Iterator[list[tuple[KeyPath, str, str]]]:
    """Give the lists of a shape whose rows are words: sentences, or titles; each row with what tells it apart."""
    if isinstance(shape, (Survey, Target, TargetTable)):  # answers and targets are alike by nature
        return
    for rows in of(shape):
        yield [(path, str(key[0]), words) for path, key, words in rows if len(key) == 1 and isinstance(key[0], str)]


def _row(path: KeyPath, row: Shape) -> Row:
    name = _TELLING.get(type(row))
    if name:
        value = getattr(row, name)
        key = likeness.row(value) if isinstance(value, str) and name != "number" else value
        return (*path, name), (key,), str(value)
    key = tuple(repr(getattr(row, field)) for field in type(row).model_fields if field not in _ASIDE)
    named = next((field for field in ("title", "position", "item", "text", "work") if getattr(row, field, None)), None)
    words = str(getattr(row, named)) if named else ""
    return ((*path, named) if named else path), key, words
