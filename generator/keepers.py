"""Who keeps the data that a finding is about: the units that keep the items which its file answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.checklist import ItemState
from generator.findings import Finding
from generator.library import Entry, Library

NOBODY = "ไม่ได้ระบุ"
OTHER_ROOMS = "รูปแบบไฟล์และการอ้างถึง"  # findings that no rule gives


@dataclass(frozen=True, slots=True)
class Keepers:
    """Units by file and by item; empty where an office has not said who keeps what."""

    by_path: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_item: Mapping[tuple[int, str], tuple[str, ...]] = field(default_factory=dict)
    years: Mapping[str, int] = field(default_factory=dict)  # the fiscal year of each file that has one
    names: Mapping[str, str] = field(default_factory=dict)

    def of(self, finding: Finding) -> tuple[str, ...]:
        """Give the ids of the units that keep what a finding is about: of its item, else of its file."""
        path = finding.location.path
        year = self.years.get(path)
        of_item = self.by_item.get((year, finding.subject)) if year is not None else None
        return of_item or self.by_path.get(path, ())

    def names_of(self, finding: Finding) -> tuple[str, ...]:
        """Give the names of those units; one that says "not told" where there is none, so that nothing is lost."""
        if not self.names:
            return ()
        return tuple(self.names.get(unit, unit) for unit in self.of(finding)) or (NOBODY,)

    def year_of(self, finding: Finding) -> int | None:
        """Give the fiscal year that a finding's file belongs to; ``None`` for the office's own."""
        return self.years.get(finding.location.path)


def find(library: Library, checklists: Mapping[int, tuple[ItemState, ...]]) -> Keepers:
    """Lay the people of every year's list beside the records that answer its items."""
    by_path: dict[str, dict[str, None]] = {}
    by_item: dict[tuple[int, str], tuple[str, ...]] = {}
    for number, states in checklists.items():
        for state in states:
            units = tuple(dict.fromkeys(keeper.unit for keeper in state.people.keepers if keeper.unit))
            by_item[number, state.item.code] = units
            for entry in _answering(state):
                by_path.setdefault(entry.document.path, {}).update(dict.fromkeys(units))
    entries = [entry for book in library.years.values() for entry in (book.entry, *book.entries.values())]
    years = {entry.document.path: entry.fiscal_year for entry in entries if entry.fiscal_year is not None}
    named = {unit.id: unit.name for unit in library.office.units} | {"all": library.unit_name("all")}
    return Keepers({path: tuple(units) for path, units in by_path.items()}, by_item, years, named)


def _answering(state: ItemState) -> Iterator[Entry]:
    """Give the records that answer an item, or would: those that tell some of it, and the item's own file."""
    if state.statement:
        yield state.statement
    for element in state.elements:
        yield from (proof.entry for proof in element.proofs)
        if element.gap:
            yield element.gap.entry
