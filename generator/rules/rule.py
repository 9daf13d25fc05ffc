"""What a rule is: a fact about content that an auditor would notice, with its code, its name and its wording."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import UnionType
from typing import Any, Generic, TypeVar

from generator.catalogues.catalogue import Catalogue
from generator.checklist import ItemState
from generator.findings import Finding, FindingKind, Location
from generator.library import Entry, Library, YearBook
from generator.rules.signs import Sign
from generator.shapes import Prose
from generator.source import KeyPath
from generator.thresholds import Thresholds

Thing = TypeVar("Thing")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Case:
    """What rules look at: the library, the checklists of its years, and the day on which somebody asks."""

    library: Library
    checklists: Mapping[int, tuple[ItemState, ...]]
    as_of: date | None = None  # ``None`` where no day is known: rules about deadlines are then silent
    used: frozenset[tuple[int, int]] = frozenset()  # allowances that silenced something: year, and place in its list
    _made: dict[tuple[object, int], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, make: Callable[[Library, YearBook], Made], book: YearBook) -> Made:
        """Give what a rule asks of a whole year; it is found once, whoever asks."""
        key = make, book.number
        if key not in self._made:
            self._made[key] = make(self.library, book)
        made: Made = self._made[key]
        return made

    def thresholds(self, catalogue: Catalogue) -> Thresholds:
        """Give the limits that the sources leave open: the office's own, else the catalogue's, else ours."""
        own = self.library.office.thresholds
        return catalogue.thresholds.model_copy(update={name: getattr(own, name) for name in own.model_fields_set})


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule noticed: the record and the place in it, and the facts that the wording names."""

    entry: Entry
    path: KeyPath
    facts: Mapping[str, object]
    word: str = ""
    subject: str = ""

    @property
    def location(self) -> Location:
        """Where it stands: the word inside the value where one is given, else the value, else what it stands in."""
        place = self.entry.document.locate(self.path)
        return _place_of_word(self.entry, place, self.word) if self.word else place

    def told_as(self, kind: FindingKind) -> Finding:
        """Word it."""
        return kind.at(self.location, subject=self.subject, **self.facts)


_FOLDED = 40  # lines that a long value may run over


def _place_of_word(entry: Entry, place: Location, word: str) -> Location:
    """Find a word from the start of its value on; a value that is folded in the file may break it, then its start."""
    lines = entry.document.lines[place.line - 1 : place.line - 1 + _FOLDED]
    for number, line in enumerate(lines):
        start = line.find(word, place.column - 1 if number == 0 else 0)
        if start >= 0:
            return replace(place, line=place.line + number, column=start + 1, length=len(word))
    return place


@dataclass(slots=True)  # frozen ones take thrice the time to make, and a run makes a million
class Text:
    """A running text of a record, as an editor typed it, with what its field is called."""

    value: str
    title: str
    name: str


class Figures(Text):
    """A running text with a figure in it: what rules about sums, shares, days and numbers look at."""

    __slots__ = ()


@dataclass(slots=True)
class Seen(Generic[Thing]):
    """A thing that a rule looks at, with where it stands: its key path, its record, its fiscal year."""

    it: Thing
    path: KeyPath
    entry: Entry
    book: YearBook  # of the office's own record: the newest year
    case: Case
    texts: Sequence[Prose] = ()  # the words for a reader that stand in the thing itself

    @property
    def library(self) -> Library:
        """Everything else that the office keeps."""
        return self.case.library

    @property
    def thresholds(self) -> Thresholds:
        """The limits that hold for this year."""
        return self.case.thresholds(self.book.catalogue)

    def once(self, make: Callable[[Library, YearBook], Made]) -> Made:
        """Give what a rule asks of the whole year; it is found once for all things of that year."""
        return self.case.once(make, self.book)

    def words(self) -> Iterator[tuple[KeyPath, str]]:
        """Give the texts that stand in the thing itself, each with its place in it."""
        for name, index, value, _ in self.texts:
            yield (name,) if index is None else (name, index), value

    def typed(self, *path: str | int) -> str:
        """Give a value of the thing as it was typed; empty where nothing was."""
        value: Any = self.entry.document.tree
        for step in (*self.path, *path):
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return ""
        return value if isinstance(value, str) else ""

    def fault(self, *path: str | int, word: str = "", subject: str = "", **facts: object) -> Fault:
        """Notice something at a key path inside the thing; ``word`` points at a word of the value."""
        return Fault(self.entry, (*self.path, *path), facts, word, subject)

    def elsewhere(self, entry: Entry, *path: str | int, **facts: object) -> Fault:
        """Notice something in another record, at a key path counted from its top."""
        return Fault(entry, path, facts)


@dataclass(frozen=True, slots=True)
class Rule(Generic[Thing]):
    """A rule: the finding that it gives, what it looks at, and the function that looks.

    ``each`` is what the function is called with, one at a time: a model (``Plan``, ``BudgetLine``), a :class:`Text`, a
    :class:`~generator.rules.web.Link`, an :class:`~generator.library.Entry`, a :class:`~generator.library.YearBook`,
    an item's state, or the whole library. Its twin, the ``.md`` file beside it, tells why, shows bad and good examples,
    and is executed by the tests.

    Two more may be said so that a rule is not called in vain, which is most of what a run costs: ``having``, fields of
    which the thing has at least one, or what else must be true of its type, and ``sign``, what stands in every text with
    this fault; where the rule does not look at texts, somewhere in the file (:mod:`~generator.rules.signs`).
    """

    kind: FindingKind
    each: type | UnionType
    look: Callable[[Seen[Thing]], Iterator[Fault]]
    since: int | None = None  # first and last fiscal year in which it holds; ``None``: every year
    until: int | None = None
    families: frozenset[str] = field(default_factory=frozenset)  # of catalogues; empty: every family
    having: tuple[str, ...] | Callable[[type], object] = ()
    sign: Sign | None = None

    def wants(self, kind: type) -> bool:
        """Tell whether it looks at things of a type."""
        if not issubclass(kind, self.each):
            return False
        if callable(self.having):
            return bool(self.having(kind))
        return not self.having or any(name in getattr(kind, "model_fields", ()) for name in self.having)

    def holds(self, book: YearBook) -> bool:
        """Tell whether it holds for a fiscal year of this family of offices."""
        return (
            (self.since is None or book.number >= self.since)
            and (self.until is None or book.number <= self.until)
            and (not self.families or book.catalogue.family in self.families)
        )

    @property
    def twin(self) -> Path:
        """The document of the rule, beside its code."""
        return Path(self.look.__code__.co_filename).with_suffix(".md")


@dataclass(frozen=True, slots=True)
class Family:
    """Rules of one sort: a folder of the rule book."""

    name: str
    title: str  # Thai
    rules: tuple[Rule[Any], ...]
