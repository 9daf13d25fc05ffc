"""All records of an office, of all its fiscal years, indexed: the one thing that rules and pages ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar, cast

from generator import accounts, addresses, models
from generator.accounts import Account
from generator.appearance import Appearance
from generator.attachments import Attachment
from generator.catalogues.catalogue import Catalogue, MetBy, When
from generator.history import History
from generator.models import Kind, listing
from generator.models.office import Office
from generator.models.plan import Plan
from generator.models.report import Report
from generator.models.year import Year
from generator.shapes import Shape
from generator.source import Document


@dataclass(frozen=True, slots=True)
class Entry:
    """A record with where it comes from: its kind, its year and id, its document, the date of its last change."""

    kind: Kind
    id: str | None
    fiscal_year: int | None
    record: Shape
    document: Document
    updated: date | None

    @property
    def key(self) -> str:
        """What evidence calls it inside its year: ``plans/anti-corruption``, ``no-gift``."""
        return f"{self.kind.name}/{self.id}" if self.id else self.kind.name

    @property
    def address(self) -> str:
        """The address of its own page."""
        return addresses.record(self.fiscal_year or 0, self.kind.name, self.id)


AnyShape = TypeVar("AnyShape", bound=Shape)


@dataclass(frozen=True, slots=True)
class YearBook:
    """One fiscal year: its catalogue, its records by key, its attachments."""

    number: int
    entry: Entry
    catalogue: Catalogue
    entries: Mapping[str, Entry]
    attachments: Mapping[str, Attachment]
    _kinds: Mapping[str, Sequence[Entry]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        kinds: dict[str, list[Entry]] = {}
        for entry in self.entries.values():
            kinds.setdefault(entry.kind.name, []).append(entry)
        object.__setattr__(self, "_kinds", kinds)  # the same entries, found without looking at all of them

    @property
    def year(self) -> Year:
        """The year's own record."""
        return cast("Year", self.entry.record)

    def of_kind(self, name: str) -> Iterator[Entry]:
        """Give the entries of a kind, by id."""
        return iter(self._kinds.get(name, ()))

    def find(self, key: str, model: type[AnyShape]) -> AnyShape | None:
        """Give the record under ``key`` if it is there and of that model."""
        entry = self.entries.get(key)
        return entry.record if entry and isinstance(entry.record, model) else None


@dataclass(frozen=True, slots=True)
class Library:
    """One office with all its fiscal years, newest first."""

    root: str  # how findings name the content folder
    office_entry: Entry
    years: Mapping[int, YearBook]
    history: History
    lock: str  # the text of ``addresses.lock``
    appearance: Appearance = field(default_factory=Appearance)
    unread: frozenset[str] = field(default_factory=frozenset)  # paths whose records could not be read
    _reports: Mapping[tuple[int, str], list[Entry]] = field(init=False, repr=False, compare=False)  # by year and plan
    _accounts: dict[tuple[int, int], Account] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        reports: dict[tuple[int, str], list[Entry]] = {}
        for number, book in self.years.items():
            for entry in book.of_kind("reports"):
                report = cast("Report", entry.record)
                reports.setdefault((report.plan_year or number, report.plan), []).append(entry)
        for on_plan in reports.values():
            on_plan.sort(key=lambda one: cast("Report", one.record).round.span(one.fiscal_year or 0)[::-1])
        object.__setattr__(self, "_reports", reports)  # what the frozen records say, said another way round

    @property
    def office(self) -> Office:
        """The office's own record."""
        return cast("Office", self.office_entry.record)

    def report_plan(self, report: Report, fiscal_year: int) -> Entry | None:
        """Give the plan that a report of a year is about."""
        book = self.years.get(report.plan_year or fiscal_year)
        return book.entries.get(f"plans/{report.plan}") if book else None

    def reports_on(self, plan: Entry) -> list[Entry]:
        """Give the reports on a plan, in the order in which their rounds end."""
        return self._reports.get((plan.fiscal_year or 0, plan.id or ""), [])

    def account(self, plan: Entry, until: Entry | None) -> Account:
        """Give a plan's money as the reports up to one of them tell it; without reports where there is none."""
        key = id(plan), id(until)  # the library keeps them both
        if key not in self._accounts:
            reports = self.reports_on(plan)
            known = reports[: reports.index(until) + 1] if until else []
            self._accounts[key] = accounts.of(
                cast("Plan", plan.record), [cast("Report", entry.record) for entry in known]
            )
        return self._accounts[key]

    def traits(self, entry: Entry) -> dict[str, str]:
        """Give what a catalogue may ask of a record besides its kind: the subject of a plan, the round of a report."""
        if isinstance(entry.record, Plan):
            return {"subject": entry.record.subject}
        if entry.kind in models.TABLE_KINDS:
            return {"list": listing.kind_of(entry.record).id}
        if isinstance(entry.record, Report):
            plan = self.report_plan(entry.record, entry.fiscal_year or 0)
            subject = {"subject": plan.record.subject} if plan and isinstance(plan.record, Plan) else {}
            return subject | {"round": entry.record.round}
        return {}

    def answers(self, entry: Entry, wanted: MetBy, fiscal_year: int) -> bool:
        """Tell whether a record is of the kind, year and traits that an element of a year asks for."""
        asked = fiscal_year - (1 if wanted.year is When.PREVIOUS_YEAR else 0)
        traits = self.traits(entry)
        return (
            entry.kind.name == wanted.record
            and entry.fiscal_year in (None, asked)
            and all(traits.get(name) == value for name, value in wanted.where.items())
        )

    def unit_name(self, unit: str) -> str:
        """Give the name of a unit; ``all`` is every unit."""
        return next((known.name for known in self.office.units if known.id == unit), "ทุกกลุ่ม/หน่วย")
