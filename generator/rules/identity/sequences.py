"""The counted lists of a record: numbers in their own field, years, and numbers typed at the start of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator import shapes
from generator.models.ita import ItaResult
from generator.models.listing import ListedPurchases, MonthlyPurchases
from generator.models.measures import Measure, MeasureSet
from generator.models.no_gift import NoGiftPolicy
from generator.models.order import Order
from generator.models.plan import Plan
from generator.rules.identity import numbering
from generator.rules.identity.numbering import Numbered
from generator.shapes import Shape
from generator.source import KeyPath

_CITED = {"aligned_with", "who", "issues"}  # numbers there are those of what is cited


@dataclass(frozen=True, slots=True)
class Count:
    """Numbers that should follow each other: where each stands, its value, its words; and what the first may be."""

    title: str
    numbers: Sequence[tuple[KeyPath, int, str]]
    starts: tuple[int, ...] = (1,)


def of(shape: Shape) -> Iterator[Count]:
    """Give the counted lists of a shape."""
    if isinstance(shape, Plan):
        yield _field("กลุ่มกิจกรรม", "groups", [group.number for group in shape.groups])
        yield from _activities(shape)
    elif isinstance(shape, Order):
        yield _field("คณะ", "teams", [team.number for team in shape.teams])
    elif isinstance(shape, MeasureSet):
        yield _field("การกำกับติดตามข้อ", "follow_up", [row.number for row in shape.follow_up])
    elif isinstance(shape, Measure):
        yield from _steps(shape)
    elif isinstance(shape, NoGiftPolicy):
        yield _field("รายงานครั้งที่", "reports", [str(report.number) for report in shape.reports])
    elif isinstance(shape, (MonthlyPurchases, ListedPurchases)):
        yield _field("ลำดับที่", "rows", [str(row.number) for row in shape.rows])
    elif isinstance(shape, ItaResult) and shape.history:
        years = [(("history", place, "year"), row.year, str(row.year)) for place, row in enumerate(shape.history)]
        steps = 1 if years[0][1] <= years[-1][1] else -1
        yield Count("ปี", years[::steps], (years[::steps][0][1],))
    yield from _typed(shape)


def _field(title: str, name: str, numbers: Iterable[str | None]) -> Count:
    """Count the rows of a list by their own field; a list of one row, or with rows that bear none, is not counted."""
    parts = [numbering.parsed(number) for number in numbers]
    told = [one for one in parts if one and len(one) == 1]
    if len(told) < 2 or len(told) != len(parts):
        return Count(title, [])
    return Count(title, [((name, place, "number"), one[0], str(one[0])) for place, one in enumerate(told)])


def _activities(plan: Plan) -> Iterator[Count]:
    """Count the activities of each group, from one or on from the group before."""
    last = 0
    for outer, group in enumerate(plan.groups):
        parts = [numbering.parsed(activity.number) for activity in group.activities]
        told = [one for one in parts if one]
        if len(told) != len(parts) or len({len(one) for one in told}) != 1:
            continue
        parent = told[0][:-1]
        numbers = [
            (("groups", outer, "activities", inner, "number"), one[-1], ".".join(map(str, one)))
            for inner, one in enumerate(told)
            if one[:-1] == parent
        ]
        lone = len(plan.groups) == 1 and len(numbers) == 1
        yield Count("กิจกรรม", numbers, (1, *((last + 1,) if not parent else ()), *((numbers[0][1],) if lone else ())))
        last = numbers[-1][1]


def _steps(measure: Measure) -> Iterator[Count]:
    """Count the steps of each group where they bear numbers, from one or on from the group before."""
    last = 0
    for outer, group in enumerate(measure.groups):
        parts = [numbering.parsed(step.number) for step in group.steps]
        told = [one[0] for one in parts if one and len(one) == 1]
        if told and len(told) == len(parts):
            path: KeyPath = ("groups", outer, "steps")
            numbers = [((*path, inner, "number"), one, str(one)) for inner, one in enumerate(told)]
            yield Count("ขั้นตอน", numbers, (1, last + 1, *(told[:1] if not last else ())))
            last = told[-1]
        else:
            last += len(parts)


def _typed(shape: Shape) -> Iterator[Count]:
    """Count the rows of each list whose words begin with numbers."""
    for name in shapes.lists(type(shape)):
        value = getattr(shape, name)
        if not isinstance(value, tuple) or len(value) < 2 or name in _CITED:
            continue
        if isinstance(value[0], str):
            yield from _series(numbering.typed(value), name, ())
        elif isinstance(value[0], Shape) and "number" not in type(value[0]).model_fields:
            titles = [words if isinstance(words := getattr(row, "title", ""), str) else "" for row in value]
            yield from _series(numbering.typed(titles), name, ("title",))


def _series(typed: Sequence[Numbered], name: str, field: KeyPath) -> Iterator[Count]:
    for together, alone in numbering.series(typed):
        if len(together) < 2 and alone:  # one numbered row is an excerpt
            continue
        # Under an unnumbered row the first number may stand inside that row: "led by 1. …".
        starts = (1,) if alone and together[0].place == 0 else (1, together[0].parts[-1])
        numbers = [((name, one.place, *field), one.parts[-1], one.words) for one in together]
        yield from (Count("ข้อ", run, starts) for run in _runs(numbers))


def _runs(numbers: list[tuple[KeyPath, int, str]]) -> Iterator[list[tuple[KeyPath, int, str]]]:
    """Part a list where it begins again at one after two rows or more: two lists stand below each other."""
    run: list[tuple[KeyPath, int, str]] = []
    for number in numbers:
        if number[1] == 1 and len(run) > 1:
            yield run
            run = []
        run.append(number)
    yield run
