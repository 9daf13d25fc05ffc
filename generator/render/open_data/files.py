"""Every data file with its address and its bytes: for each dataset its tables, for each record its JSON and its tables.

A dataset has all tables of its model, empty ones too: an address once published stays, whatever the records say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator import addresses, shapes
from generator.render.open_data import columns
from generator.render.open_data.columns import Item, Origin, Value
from generator.render.open_data.datasets import Dataset, Source
from generator.render.open_data.tables import Table
from generator.render.open_data.writing import Json, csv_of, json_of, plain
from generator.shapes import Shape


class Format(StrEnum):
    """How a file is written: its ending, in small letters."""

    CSV = "csv"
    JSON = "json"

    @property
    def media_type(self) -> str:
        """Its media type, as IANA lists it."""
        return {"csv": "text/csv", "json": "application/json"}[self]


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file: whose data it holds, how, and its bytes."""

    address: str
    format: Format
    dataset: Dataset
    table: Table | None  # ``None`` for the JSON of a whole record
    source: Source | None  # ``None`` for a table over all records
    rows: int
    data: bytes

    @property
    def title(self) -> str:
        """What it holds and how: its name in lists of files."""
        whole = self.source.title if self.source else self.dataset.title
        return f"{self.table.title if self.table else whole} ({self.format.upper()})"


def of(datasets: tuple[Dataset, ...]) -> tuple[DataFile, ...]:
    """Give every file of every dataset."""
    return tuple(file for dataset in datasets for file in (*_tables(dataset), *_records(dataset)))


def _tables(dataset: Dataset) -> Iterator[DataFile]:
    """Give each table over all records, in both formats."""
    for table in dataset.tables:
        rows = dataset.rows(table, dataset.sources)
        for form, data in ((Format.CSV, _csv(dataset, table, rows)), (Format.JSON, _json(dataset, table, rows))):
            address = addresses.dataset_table(dataset.name, table.name, form)
            yield DataFile(address, form, dataset, table, None, len(rows), data)


def _records(dataset: Dataset) -> Iterator[DataFile]:
    """Give the files beside each record's page: all of it as JSON, and each of its lists as CSV."""
    for source in dataset.sources if dataset.own_files else ():
        whole = json_of(_document(dataset, source))
        yield DataFile(source.data, Format.JSON, dataset, None, source, 1, whole)
        for table in dataset.tables:
            rows = dataset.rows(table, [source])
            address = addresses.record_table(source.page, table.name)
            yield DataFile(address, Format.CSV, dataset, table, source, len(rows), _csv(dataset, table, rows))


def _csv(dataset: Dataset, table: Table, rows: list[list[Value]]) -> bytes:
    return csv_of((column.title for column in dataset.columns(table)), rows)


def _json(dataset: Dataset, table: Table, rows: list[list[Value]]) -> bytes:
    keys = [column.key for column in dataset.columns(table)]
    return json_of([dict(zip(keys, map(plain, row), strict=True)) for row in rows])


# ── A record as one document ──────────────────────────────────────────────────────────────────────────────────────────


def _document(dataset: Dataset, source: Source) -> Json:
    library, entry = source.origin.place.library, source.origin.entry
    leading = {column.key: plain(column.read(Item(source.record), source.origin)) for column in dataset.leading}
    return {
        "office": library.office.name.th,
        "kind": entry.kind.name,
        "documentation": addresses.public(library.office.site_url, addresses.dataset(dataset.name)),
        **leading,
        "record": _tree(source.record, source.origin),
    }


def _tree(thing: Shape, origin: Origin) -> dict[str, Json]:
    """Give a record as it is nested, without what it does not say. Keys are those of the tables' columns."""
    shape = type(thing)
    told: dict[str, Json] = {}
    for name, field in shape.model_fields.items():
        value = getattr(thing, name)
        if isinstance(value, Shape) and columns.of_field(shape, name):
            told[name] = _tree(value, origin)
        elif isinstance(value, tuple) and shapes.models_in(field.annotation):
            told[name] = [_tree(one, origin) for one in value]
        elif columns.keys_of(field):
            told[name] = _counts(value)
        else:
            told |= _values(columns.of_field(shape, name), thing, origin)
    told |= _values(columns.derived(shape), thing, origin)
    return {key: value for key, value in told.items() if value not in (None, [], {})}


def _values(known: tuple[columns.Column, ...], thing: Shape, origin: Origin) -> dict[str, Json]:
    return {column.key: plain(column.read(Item(thing), origin)) for column in known}


def _counts(value: object) -> Json:
    if isinstance(value, Mapping):
        return {str(key): _counts(inner) for key, inner in value.items()}
    return int(str(value))
