"""Of which fiscal years the evidence for an item may be."""

from __future__ import annotations

from collections.abc import Collection

from generator import thai
from generator.catalogues.catalogue import Element, Item, When


def asked_by(item: Item, answered: Collection[int], year: int) -> frozenset[int]:
    """Give the years that the answered elements ask for, and this year, unless every one of them asks for the year before."""
    elements = [element for element in item.elements if element.id in answered] or list(item.elements)
    asked = [_asked_by(element, year) for element in elements]
    before = [years for years in asked if years]
    if before and len(before) == len(asked):
        return frozenset().union(*before)
    everything = frozenset().union(*(_asked_by(element, year) for element in item.elements))
    return everything | ({year, year - 1} if _is_yearly_report(item) else {year})


def _is_yearly_report(item: Item) -> bool:
    """Tell whether an item asks for what a whole year came to: within the year, that is the year before."""
    return "รายงาน" in item.title and "6 เดือน" not in item.title


def _asked_by(element: Element, year: int) -> frozenset[int]:
    """Give the years that an element itself names, in its words or by the records that meet it; none where it does not."""
    named = thai.years_of(element.text)
    if any(wanted.year is When.PREVIOUS_YEAR for wanted in element.met_by) or "ปีก่อน" in element.text:
        named |= {year - 1}
    if "ปีที่ประเมิน" in element.text:
        named |= {year}
    return frozenset(named)
