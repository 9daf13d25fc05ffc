"""Which elements of an item are met, by what, and where. Nothing is ticked by hand.

An element is met when a record that its catalogue names holds the facts it asks for, or when the item's own text or
evidence answers it. A bare dash, an empty list and an empty text answer nothing; an explicit none does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from generator.catalogues.catalogue import Element, Item, MetBy
from generator.fields import Doubt
from generator.library import Entry, Library, YearBook
from generator.models.evidence import ItemEvidence
from generator.models.item import ItemStatement
from generator.models.year import ItemPeople
from generator.shapes import Shape
from generator.source import KeyPath


@dataclass(frozen=True, slots=True)
class Proof:
    """What answers an element: a record (at a field of it), a piece of evidence, or the item's own text."""

    entry: Entry
    path: str = ""  # the field that answers, as the catalogue writes it
    evidence: ItemEvidence | None = None
    count: int = 0  # how many values the field has

    @property
    def outside(self) -> bool:
        """Whether a reader has to leave the site to see it."""
        return self.evidence is not None and self.evidence.url is not None


@dataclass(frozen=True, slots=True)
class Gap:
    """The nearest thing to an answer that is there: a record that tells only some of what is asked."""

    entry: Entry
    path: KeyPath  # in its document: the first place where a value should be added
    missing: int
    total: int


@dataclass(frozen=True, slots=True)
class ElementState:
    """How one element stands."""

    element: Element
    proofs: tuple[Proof, ...]
    gap: Gap | None = None

    @property
    def met(self) -> bool:
        """Whether anything answers it."""
        return bool(self.proofs)

    @property
    def outside(self) -> bool:
        """Whether it is answered only by addresses outside the site."""
        return self.met and all(proof.outside for proof in self.proofs)


@dataclass(frozen=True, slots=True)
class ItemState:
    """How an item stands: its elements in order, the office's own words on it, and who answers for it."""

    item: Item
    statement: Entry | None
    people: ItemPeople
    elements: tuple[ElementState, ...]

    @property
    def met(self) -> int:
        """How many elements are met."""
        return sum(element.met for element in self.elements)

    @property
    def ready(self) -> bool:
        """Whether every element is met."""
        return self.met == len(self.elements)


def check_year(library: Library, book: YearBook, closed: frozenset[str] = frozenset()) -> tuple[ItemState, ...]:
    """Lay the records of a year beside its catalogue.

    Args:
        library: all records.
        book: the year.
        closed: outside addresses that are known to fail; all others count as open, as a build asks no network.
    """
    return tuple(_check_item(library, book, item, closed) for item in book.catalogue.items)


def _check_item(library: Library, book: YearBook, item: Item, closed: frozenset[str]) -> ItemState:
    statement = book.entries.get(f"items/{item.code.lower()}")
    own = {
        element.id: tuple(_own_answers(statement, book, element, closed)) if statement else ()
        for element in item.elements
    }
    elements = tuple(_check_element(library, book, element, own[element.id]) for element in item.elements)
    return ItemState(item, statement, book.year.people(item.code), elements)


def _check_element(library: Library, book: YearBook, element: Element, own: tuple[Proof, ...]) -> ElementState:
    proofs: list[Proof] = []
    gaps: list[Gap] = []
    for wanted in element.met_by:
        for entry in _candidates(library, book, wanted):
            found = _answers(entry, wanted)
            if isinstance(found, Proof):
                proofs.append(found)
            else:
                gaps.append(found)
    proofs += own
    return ElementState(element, tuple(proofs), gaps[0] if gaps and not proofs else None)


def answered(library: Library, entry: Entry, item: Item, fiscal_year: int) -> tuple[Element, ...]:
    """Give the elements of an item of a year that a record answers."""
    return tuple(
        element
        for element in item.elements
        if any(
            library.answers(entry, wanted, fiscal_year) and isinstance(_answers(entry, wanted), Proof)
            for wanted in element.met_by
        )
    )


def _candidates(library: Library, book: YearBook, wanted: MetBy) -> Iterator[Entry]:
    """Give the records of the kind, year and traits that an element asks for."""
    known = (library.office_entry, *(entry for year in library.years.values() for entry in year.entries.values()))
    return (entry for entry in known if library.answers(entry, wanted, book.number))


def _answers(entry: Entry, wanted: MetBy) -> Proof | Gap:
    path = wanted.every or wanted.has or ""
    if not path:
        return Proof(entry)
    values = list(reach(entry.record, path))
    absent = [key_path for key_path, value in values if not is_present(value)]
    met = values and (not absent if wanted.every else len(absent) < len(values))
    if met:
        return Proof(
            entry,
            path,
            count=sum(len(value) if isinstance(value, tuple) else 1 for _, value in values if is_present(value)),
        )
    return Gap(entry, absent[0] if absent else (), len(absent), len(values))


def _own_answers(statement: Entry, book: YearBook, element: Element, closed: frozenset[str]) -> Iterator[Proof]:
    """Give what the item's own file says or shows for an element."""
    record = cast("ItemStatement", statement.record)
    for answer in record.elements:
        if answer.element == element.id and is_present(answer.text):
            yield Proof(statement, "elements", count=1)
    for evidence in record.evidence:
        if element.id in evidence.elements and evidence.url not in closed and _is_there(evidence, book):
            yield Proof(statement, "evidence", evidence, count=1)


def _is_there(evidence: ItemEvidence, book: YearBook) -> bool:
    """Tell whether evidence leads somewhere, as far as can be told without a network."""
    if evidence.file:
        return evidence.file in book.attachments
    if evidence.record:
        return evidence.record.partition("#")[0] in book.entries
    return bool(evidence.url or evidence.text)


def is_present(value: object) -> bool:
    """Tell whether a value says something: an explicit none does, a bare dash or nothing does not."""
    if value is None or isinstance(value, Doubt):
        return False
    return not (isinstance(value, (str, tuple, dict)) and len(value) == 0)


def reach(record: Shape, path: str) -> Iterator[tuple[KeyPath, object]]:
    """Give every value at a dotted path, walking through lists, each with its key path in the document.

    An empty list on the way gives nothing: ``groups.activities.budget`` yields one value per activity.
    """
    return _reach(record, path.split("."), ())


def _reach(value: object, steps: list[str], at: KeyPath) -> Iterator[tuple[KeyPath, object]]:
    if isinstance(value, tuple) and steps:
        for index, inner in enumerate(value):
            yield from _reach(inner, steps, (*at, index))
    elif not steps or value is None:
        yield at, value
    else:
        # Of two lists only one may have the field that is asked for.
        yield from _reach(getattr(value, steps[0], None), steps[1:], (*at, steps[0]))
