"""The whole assessment: every item of a catalogue judged, and the score that would come of it. Pure.

Two scores are told: one where a doubt costs nothing, and one where it costs the item. The true one lies between, as far as
a program can see.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator import catalogues, scoring, thai
from generator.assess import gathering, judging
from generator.assess.gathering import Listing
from generator.assess.judging import Judged, Seen
from generator.catalogues.catalogue import Catalogue
from generator.scoring import OpenData

_FULL, _NONE = Decimal(100), Decimal(0)


@dataclass(frozen=True, slots=True)
class Assessment:
    """What an office's table would score, item by item."""

    name: str  # of the catalogue
    catalogue: Catalogue
    listing: Listing
    items: tuple[Judged, ...]
    likely: OpenData  # doubts cost nothing
    least: OpenData  # doubts cost the item
    strangers: tuple[str, ...]  # codes that are listed and that the catalogue does not know

    @property
    def costs(self) -> dict[str, Decimal]:
        """What each item that is lost or in doubt costs the total."""
        return {cost.code: cost.cost for cost in (*self.likely.costs, *self.least.costs)}


def assess(name: str, listing: Listing, seen: Mapping[str, Seen]) -> Assessment:
    """Judge all items of a catalogue.

    Args:
        name: the catalogue.
        listing: what the office lists.
        seen: what is behind each address.
    """
    catalogue = catalogues.shipped(name)
    judged = tuple(_judge(catalogue, code, listing, seen) for code in (item.code for item in catalogue.items))
    likely = {one.item.code: _NONE if one.lost else _FULL for one in judged}
    least = {one.item.code: _NONE if one.remarks else _FULL for one in judged}
    known = {item.code for item in catalogue.items}
    return Assessment(
        name,
        catalogue,
        listing,
        judged,
        scoring.open_data(likely, catalogue),
        scoring.open_data(least, catalogue),
        tuple(code for code in listing.items if code not in known),
    )


def _judge(catalogue: Catalogue, code: str, listing: Listing, seen: Mapping[str, Seen]) -> Judged:
    item = catalogue.item(code)
    assert item is not None  # noqa: S101  the code is the catalogue's own
    listed = listing.items.get(code)
    return judging.judge(item, catalogue, listed, gathering.behind(listed, seen))


def likely_catalogue(listing: Listing) -> str | None:
    """Guess by which catalogue an office made its table: by the titles of its items, then by the year that it names."""
    years = thai.years_of(listing.words)
    scores = {name: _fits(catalogues.shipped(name), listing, years) for name in catalogues.names()}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] > 0 else None


def _fits(catalogue: Catalogue, listing: Listing, years: set[int]) -> float:
    titles = [(catalogue.item(code), listed.title) for code, listed in listing.items.items()]
    alike = sum(judging.likeness(item.title, title) >= 0.6 for item, title in titles if item and title)
    missing = len(catalogue.items) - len(listing.items)
    return (
        alike - abs(missing) / 10 + 5 * (catalogue.fiscal_year in years)
        if alike or catalogue.fiscal_year in years
        else 0
    )
