"""The same facts for machines: one JSON document per item, beside its page."""

from __future__ import annotations

import json

from generator import addresses
from generator.checklist import ItemState
from generator.library import YearBook
from generator.render.drafts import Place, keeper_names
from generator.render.showing import Showing


def item_data(showing: Showing, book: YearBook, state: ItemState) -> bytes:
    """Give an item as JSON. What is not there is told only where the office shows gaps."""
    office, item = showing.library.office, state.item
    address = addresses.item(book.number, item.code)
    place = Place(showing.library, book, address)
    positions = {known.id: known.position for known in book.year.supervisors}
    data: dict[str, object] = {
        "office": office.name.th,
        "fiscal_year": book.number,
        "catalogue": book.year.catalogue,
        "code": item.code,
        "title": item.title,
        "sub_indicator": item.sub_indicator,
        "address": addresses.public(office.site_url, address),
        "supervisor": positions.get(state.people.supervisor or ""),
        "keeper": keeper_names(place, state.people.keepers) or None,
        "elements": [
            {
                "id": element.element.id,
                "text": element.element.text,
                "met": element.met,
                "outside": element.outside,
                "place": f"#{addresses.element_anchor(item.code, element.element.id)}",
                "evidence": [proof.evidence.url for proof in element.proofs if proof.evidence and proof.evidence.url],
                "confidence": str(element.element.confidence),
            }
            for element in state.elements
            if element.met or showing.gaps(book)
        ],
    }
    if showing.gaps(book):
        data["ready"] = state.ready
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
