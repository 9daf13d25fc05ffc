"""What each page template receives, and nothing else.

A view holds finished words and relative addresses: templates arrange, they decide nothing. Every text is plain and is
escaped by the template environment; the only HTML is in :class:`Prose`, which has been through the cleaner. All
addresses are relative to the page they stand on, so a site works under any folder of a host.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from markupsafe import Markup


class Mark(StrEnum):
    """How one required element stands."""

    MET = "met"
    OUTSIDE = "outside"  # met, but only by an address outside this site
    UNMET = "unmet"


class State(StrEnum):
    """How a whole item stands: every element met, some, or none."""

    READY = "ready"
    PARTIAL = "partial"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Link:
    """A place to go to, under the name a reader will look for."""

    title: str
    href: str


@dataclass(frozen=True, slots=True)
class StateChip:
    """A state with the words that stand beside its icon; never an icon or a colour alone."""

    state: State
    words: str


@dataclass(frozen=True, slots=True)
class Tag:
    """The small label at the place where an element stands; carries the element's permanent id."""

    anchor: str
    text: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Element:
    """One cell of the item's plate."""

    number: int
    text: str
    mark: Mark
    fact: str  # one short fact ("รวม 50,000 บาท") or why it is not met
    link: Link | None  # to the place where it stands on this page
    doubt: str  # "" or how sure we are that the element is required at all


# ── Blocks: what a section is made of ─────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text; paragraphs, lists, emphasis and links, already cleaned."""

    kind: ClassVar[str] = "prose"
    html: Markup


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that matters, under its label."""

    label: str
    value: str
    unit: str = ""
    note: str = ""  # the figure the signed document prints, where it differs


@dataclass(frozen=True, slots=True)
class Figures:
    """Two to four figures in a row."""

    kind: ClassVar[str] = "figures"
    items: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what stands under it; each line is its own text or link."""

    label: str
    lines: tuple[str | Link, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """A list of labelled facts (place, date, who)."""

    kind: ClassVar[str] = "facts"
    items: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A table column. Numbers stand right, text left."""

    title: str
    number: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; ``note`` stands small under the text (the stated figure, where money comes from)."""

    text: str
    note: str = ""
    href: str = ""
    status: str = ""  # "", "done", "doing" or "waiting": shown as an icon before the text


@dataclass(frozen=True, slots=True)
class Row:
    """A table row. A group row has one cell over the whole width; a sum row closes the table."""

    cells: tuple[Cell, ...]
    role: str = "body"  # "body", "group" or "sum"
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Facts in rows. The first column names the row; on a phone every row becomes a block under that name."""

    kind: ClassVar[str] = "table"
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a measure: what, who, how far it came, and where that can be seen."""

    anchor: str
    number: str
    title: str
    who: str
    progress: Markup | None
    evidence: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of one measure in their order."""

    kind: ClassVar[str] = "steps"
    items: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One row of evidence: a file of this site or an address outside it."""

    title: str
    label: str  # what the sheet icon says: "PDF", "XLSX", "ลิงก์"
    facts: tuple[str, ...]  # size, pages, document date, what a visitor will see
    href: str
    outside: bool
    serves: tuple[str, ...]  # the texts of the elements it answers


@dataclass(frozen=True, slots=True)
class EvidenceList:
    """Files and addresses that prove what stands above."""

    kind: ClassVar[str] = "evidence"
    items: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """A framed remark. Warm says that something is not there and carries three facts; cool informs."""

    kind: ClassVar[str] = "callout"
    warm: bool
    title: str
    text: str
    facts: tuple[Fact, ...] = ()


Block = Prose | Figures | Facts | Table | Steps | EvidenceList | Callout


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, the elements that stand under it, and its blocks."""

    anchor: str
    title: str
    blocks: tuple[Block, ...]
    tags: tuple[Tag, ...] = ()
    lede: str = ""
    more: Link | None = None
    level: int = 2


# ── Pages ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class HomePage:
    """``/``: the office, the newest year at a glance, and the doors into it."""

    office: str
    lede: str
    year: int
    years: tuple[Link, ...]
    states: tuple[StateCount, ...]  # empty where the office does not show gaps
    ready: int
    total: int
    groups: tuple[TileGroup, ...]
    doors: tuple[Door, ...]
    history: Table | None
    history_more: Link | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class StateCount:
    """How many items of a year are in one state."""

    chip: StateChip
    count: int


@dataclass(frozen=True, slots=True)
class Tile:
    """One item on the home register: its code, its state where shown, its page."""

    code: str
    title: str
    href: str
    chip: StateChip | None


@dataclass(frozen=True, slots=True)
class TileGroup:
    """The items of one sub-indicator."""

    number: str
    title: str
    count: str  # "10 จาก 10", or "10 ข้อ" where gaps are not shown
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Door:
    """Who comes here, and the pages that they want first."""

    icon: str  # "assessor", "citizen" or "data"
    title: str
    text: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that changed: when, which, and who answers for it."""

    code: str
    link: Link
    date: str
    who: str


@dataclass(frozen=True, slots=True)
class YearPage:
    """``/2566/``: the OIT table of one fiscal year."""

    year: int
    title: str
    lede: str
    breadcrumb: tuple[Link, ...]
    states: tuple[StateCount, ...]
    groups: tuple[RegisterGroup, ...]
    order: Facts | None
    catalogue: Link


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One item in the year table."""

    code: str
    title: str
    href: str
    address: str  # the full public address, to hand in
    chip: StateChip | None
    met: int
    total: int
    gaps: str  # the unmet elements in words; "" where none or not shown
    keeper: str


@dataclass(frozen=True, slots=True)
class RegisterGroup:
    """The items of one sub-indicator in the year table."""

    anchor: str
    number: str
    title: str
    count: str
    rows: tuple[RegisterRow, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an item with its own people (the eight measures of O43 in 2565)."""

    number: int
    title: str
    supervisor: str
    keeper: str


@dataclass(frozen=True, slots=True)
class ElementSource:
    """Where the demand for an element comes from, and how sure that is."""

    number: int
    text: str
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class ItemPage:
    """``/2566/o36/``: the one page whose address the office hands in."""

    code: str
    year: int
    title: str
    indicator: str  # "ตัวชี้วัดย่อย 10.1 การดำเนินการเพื่อป้องกันการทุจริต"
    breadcrumb: tuple[Link, ...]
    chip: StateChip | None
    count: str  # "ครบ 3 จาก 3 องค์ประกอบ"; "" where gaps are not shown
    updated: str  # "ปรับปรุง 20 มิ.ย. 2566"; "" where no date is known
    elements: tuple[Element, ...]
    sections: tuple[Section, ...]
    address: str
    supervisor: str
    keeper: str
    parts: tuple[Part, ...]
    changes: tuple[Change, ...]
    same_topic: tuple[Link, ...]
    sources: tuple[ElementSource, ...]
    catalogue: Link
    previous: Link | None
    following: Link | None
    data: Link


@dataclass(frozen=True, slots=True)
class Instrument:
    """One instrument's share of the score: what it weighs and what was earned."""

    code: str
    title: str
    earned: str
    weight: str
    percent: str
    fill: int  # thousandths of the weight that were earned, for the bar


@dataclass(frozen=True, slots=True)
class ItaPage:
    """``/2565/ita/``: the result of the assessment, computed from its indicators."""

    year: int
    title: str
    lede: str
    breadcrumb: tuple[Link, ...]
    total: str
    level: str
    level_name: str
    difference: str  # "เพิ่มขึ้น 3.48 จากปี 2564"; "" in a first year
    stated: str  # what the document prints, where it differs from the computed total
    instruments: tuple[Instrument, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class RecordPage:
    """A record on its own page: a plan, a report, a set of measures, a survey, risks, No Gift Policy."""

    year: int
    title: str
    kind: str  # "แผน", "รายงาน" …
    breadcrumb: tuple[Link, ...]
    updated: str
    sections: tuple[Section, ...]
    serves: tuple[Link, ...]  # the items that this record answers


@dataclass(frozen=True, slots=True)
class CatalogueItem:
    """An item of a catalogue with its elements and where each comes from."""

    code: str
    title: str
    elements: tuple[ElementSource, ...]


@dataclass(frozen=True, slots=True)
class CataloguePage:
    """``/catalogues/obec-area-2566/``: what the list demands, and how sure we are of it."""

    title: str
    lede: str
    breadcrumb: tuple[Link, ...]
    sources: tuple[Fact, ...]
    groups: tuple[tuple[str, tuple[CatalogueItem, ...]], ...]


@dataclass(frozen=True, slots=True)
class BoardFinding:
    """A finding as the editor sees it: what, where, the line itself, and what to do."""

    severity: str  # "error", "gap" or "doubt"
    severity_words: str
    code: str
    name: str
    place: str  # "บรรทัด 31 คอลัมน์ 13"
    message: str
    help: str
    before: tuple[tuple[int, str], ...]
    line: tuple[int, str, str, str] | None  # number, text before, the marked text, text after
    after: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class BoardFile:
    """The findings of one file, with the unit that keeps it where known."""

    path: str
    keeper: str
    findings: tuple[BoardFinding, ...]


@dataclass(frozen=True, slots=True)
class BoardPage:
    """``/board/``: the editors' page of the preview. Never part of a published site."""

    lede: str
    counts: tuple[tuple[str, str, int], ...]  # severity, words, how many
    files: tuple[BoardFile, ...]
    limit: str = field(default="")  # said when only the first findings are shown
