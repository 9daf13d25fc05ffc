"""A spreadsheet's list as one table, under the columns that it has in the spreadsheet."""

from __future__ import annotations

from decimal import Decimal

from generator.fields import Doubt, ExplicitNone
from generator.library import Entry
from generator.models import listing
from generator.render import text
from generator.render.blocks import Cell, Column, Row, Table
from generator.render.drafts import Draft, Place


def sections(entry: Entry, place: Place) -> list[Draft]:
    """Show every row."""
    del place  # a list leads nowhere
    known = listing.kind_of(entry.record)
    columns = known.columns
    rows = [[getattr(row, name) for name, _ in columns] for row in getattr(entry.record, "rows", ())]
    numeric = [any(isinstance(row[index], Decimal) for row in rows) for index in range(len(columns))]
    table = Table(
        known.title,
        tuple(Column(title, number=number) for (_, title), number in zip(columns, numeric, strict=True)),
        tuple(Row(tuple(Cell(_words(value)) for value in row)) for row in rows),
    )
    return [Draft("rows", known.title, (table,), ("rows",), f"{len(rows)} รายการ")]


def _words(value: object) -> str:
    return text.money(value) if isinstance(value, (Decimal, ExplicitNone, Doubt)) else str(value)
