"""What stands inside a page: links, tags, blocks, sections.

Every text is plain and is escaped by the template environment; the only HTML is typed as ``Markup`` and has been through
the cleaner. All addresses are relative to the page they stand on, so a site works under any folder of a host.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from markupsafe import Markup

from generator.charts.drawing import Chart


class Mark(StrEnum):
    """How one required element stands."""

    MET = "met"
    OUTSIDE = "outside"  # met, but only by an address outside this site
    UNMET = "unmet"


@dataclass(frozen=True, slots=True)
class Link:
    """A place to go to, under the name a reader will look for."""

    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Tag:
    """The small label at the place where an element stands; carries the element's permanent id."""

    anchor: str
    text: str
    mark: Mark


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
    links: tuple[Link, ...] = ()  # places inside what the text names, one a line


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
    anchor: str = ""


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
class EvidenceRow:
    """One row of evidence: a file of this site or an address outside it."""

    title: str
    label: str  # what the sheet icon says: "PDF", "XLSX", "ลิงก์"
    facts: tuple[str, ...]  # size, pages, document date, what a visitor will see
    action: str  # what the button says: "เปิดไฟล์", "เปิดลิงก์", "เปิดดู"
    href: str  # "" where the words themselves are the evidence
    outside: bool
    serves: tuple[str, ...]  # the texts of the elements it answers
    words: Markup | None = None


@dataclass(frozen=True, slots=True)
class EvidenceList:
    """Files and addresses that prove what stands above."""

    kind: ClassVar[str] = "evidence"
    items: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """A framed remark. Warm says that something is not there and carries three facts; cool informs."""

    kind: ClassVar[str] = "callout"
    warm: bool
    title: str
    text: str
    facts: tuple[Fact, ...] = ()


Block = Prose | Figures | Facts | Table | Steps | EvidenceList | Callout | Chart


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
