"""Records as sections: one function per kind, registered in :data:`SECTIONS`; item pages and record pages share them.

To show a new kind: write a module with one ``sections`` function, and add it here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.library import Entry
from generator.models.printed import PrintedTables
from generator.render import gifts, ita, listings, measures, office, orders, plans, reports, risks, surveys, targets
from generator.render.blocks import Table
from generator.render.drafts import Draft, Place

SECTIONS: dict[str, Callable[[Entry, Place], list[Draft]]] = {
    "office": office.sections,
    "orders": orders.sections,
    "no-gift": gifts.sections,
    "risks": risks.sections,
    "ita": ita.sections,
    "measures": measures.sections,
    "plans": plans.sections,
    "reports": reports.sections,
    "surveys": surveys.sections,
    "targets": targets.sections,
    "tables": listings.sections,
}


def of(entry: Entry, place: Place) -> list[Draft]:
    """Give the sections of a record as they stand on the page at ``place``."""
    printed: PrintedTables = getattr(entry.record, "printed", {})
    return [_as_printed(draft, printed) for draft in SECTIONS[entry.kind.name](entry, place)]


def _as_printed(draft: Draft, printed: PrintedTables) -> Draft:
    """Give the first table of a section the words that the document prints over it."""
    told = next((printed[path] for path in draft.shows if path in printed), None)
    table = next((block for block in draft.blocks if isinstance(block, Table)), None)
    if told is None or table is None:
        return draft
    columns = tuple(replace(column, title=told.heads.get(column.title, column.title)) for column in table.columns)
    worded = replace(table, caption=told.title or table.caption, columns=columns)
    return replace(draft, blocks=tuple(worded if block is table else block for block in draft.blocks))
