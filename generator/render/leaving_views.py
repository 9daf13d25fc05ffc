"""What the templates of departed pages receive: a page that moved or was withdrawn, and the list of all that did."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.blocks import Facts, Link, Table


@dataclass(frozen=True, slots=True)
class FarewellPage:
    """The old address of a page that moved or was withdrawn: why, since when, and where to look now."""

    title: str
    lede: str
    breadcrumb: tuple[Link, ...]
    facts: Facts  # where to look now, why, since when


@dataclass(frozen=True, slots=True)
class DeparturesPage:
    """``/departed/``: every address that moved or was withdrawn."""

    title: str
    lede: str
    breadcrumb: tuple[Link, ...]
    table: Table
