"""Records as sections: one function per kind, registered in :data:`SECTIONS`; item pages and record pages share them.

To show a new kind: write a module with one ``sections`` function, and add it here.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.library import Entry
from generator.render import gifts, ita, listings, measures, office, orders, plans, reports, risks, surveys, targets
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
    return SECTIONS[entry.kind.name](entry, place)
