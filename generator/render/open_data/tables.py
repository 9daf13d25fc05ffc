"""The lists of a model as tables: one for the records themselves, one for each list inside them, however deep.

A row of a list inside a list also says which rows it stands under: by the fields that those must have, or else by their
number. So a table can be read alone, and joined with the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from pydantic.fields import FieldInfo

from generator import shapes
from generator.render.open_data import columns
from generator.render.open_data.columns import Column, Item, Origin, Type, Value
from generator.shapes import Shape

RECORDS = "records"  # the table of the records themselves

Row = tuple[Item, ...]  # the record, the thing of each list on the way, and last the thing that the row is about


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a kind of record. ``levels`` lead to its rows: each a path of fields whose last one is a list."""

    name: str  # of its file, without an ending
    title: str
    meaning: str
    levels: tuple[tuple[str, ...], ...]
    columns: tuple[tuple[int, Column], ...]  # each with how far down the row its thing stands

    @property
    def path(self) -> str:
        """Where its rows stand in the JSON of a record: ``groups[].activities[]``."""
        return ".".join(f"{'.'.join(steps)}[]" for steps in self.levels)

    def rows(self, record: Shape) -> list[Row]:
        """Give the rows of a record, in its order."""
        found: list[Row] = [(Item(record),)]
        for steps in self.levels:
            found = [(*row, item) for row in found for item in _items(row[-1].thing, steps)]
        return found

    def values(self, row: Row, origin: Origin) -> list[Value]:
        """Give what stands in each column of a row."""
        return [column.read(row[depth], origin) for depth, column in self.columns]


@cache
def of(model: type[Shape], title: str, meaning: str) -> tuple[Table, ...]:
    """Give every table of a model, the records first; titles say the way, from outside to inside."""
    records = Table(RECORDS, title, meaning, (), tuple((0, column) for column in columns.of(model)))
    return (records, *_inside(model, (), (), ()))


def _inside(
    shape: type[Shape],
    levels: tuple[tuple[str, ...], ...],
    titles: tuple[str, ...],
    inherited: tuple[tuple[int, Column], ...],
) -> Iterator[Table]:
    """Give the tables of the lists inside a model, each before those inside its own rows."""
    for steps, field in _lists(shape):
        here, told = (*levels, steps), (*titles, field.title or steps[-1])
        held = shapes.models_in(field.annotation)
        own = columns.of(held[0]) if held else columns.of_counts(steps[-1], field)
        yield Table(
            name="-".join(step.replace("_", "-") for level in here for step in level),
            title=": ".join(told),
            meaning=field.description or "",
            levels=here,
            columns=(*inherited, *((len(here), column) for column in own)),
        )
        if held:
            path = ".".join(step for level in here for step in level)
            above = tuple((len(here), column) for column in _identity(held[0], path, told[-1]))
            yield from _inside(held[0], here, told, (*inherited, *above))


def _lists(shape: type[Shape], way: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], FieldInfo]]:
    """Give each list of things in a model, and in the groups of fields that it holds, with the way to it."""
    for name, field in shape.model_fields.items():
        held = shapes.models_in(field.annotation)
        if columns.is_mapping(field):
            if columns.keys_of(field):
                yield (*way, name), field
        elif held and name in shapes.lists(shape):
            yield (*way, name), field
        elif held:
            yield from _lists(held[0], (*way, name))


def _items(thing: object, steps: tuple[str, ...]) -> Iterator[Item]:
    """Follow a way from a thing to its list, and give what stands in it; nothing where a group is left out."""
    for step in steps:
        thing = getattr(thing, step) if thing is not None else None
    known = _flat(thing) if isinstance(thing, Mapping) else thing
    for number, one in enumerate(known if isinstance(known, tuple) else (), start=1):
        yield Item(one, number)


def _flat(counts: Mapping[str, object]) -> tuple[tuple[object, ...], ...]:
    """Give a mapping of mappings as rows of keys and value."""
    return tuple(
        (key, *rest)
        for key, inner in counts.items()
        for rest in (_flat(inner) if isinstance(inner, Mapping) else [(inner,)])
    )


def _identity(shape: type[Shape], path: str, title: str) -> Iterator[Column]:
    """Give the columns by which a row inside tells what it stands under."""
    known = [
        column
        for name, field in shape.model_fields.items()
        if field.is_required()
        for column in columns.of_field(shape, name)
    ]
    if not known:
        yield Column(f"{path}.number", f"{title}: ลำดับที่", f"ลำดับของ{title}ที่แถวนี้อยู่ภายใต้ นับจาก 1", Type.COUNT, _number)
    for column in known:
        yield replace(column, key=f"{path}.{column.key}", title=f"{title}: {column.title}")


def _number(item: Item, _origin: Origin) -> Value:
    return item.number
