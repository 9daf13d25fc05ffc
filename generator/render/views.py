"""What each page template receives, and nothing else.

A view holds finished words and blocks (:mod:`generator.render.blocks`): templates arrange, they decide nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.charts.drawing import Chart
from generator.render.blocks import Fact, Facts, Link, Mark, Section, Table


class State(StrEnum):
    """How a whole item stands: every element met, some, or none."""

    READY = "ready"
    PARTIAL = "partial"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class StateChip:
    """A state with the words that stand beside its icon; never an icon or a colour alone."""

    state: State
    words: str


@dataclass(frozen=True, slots=True)
class Element:
    """One cell of the item's plate."""

    text: str
    mark: Mark
    fact: str  # one short fact ("รวม 50,000 บาท") or why it is not met
    link: Link | None  # to the place where it stands on this page
    doubt: str  # "" or how sure we are that the element is required at all


# ── Pages ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its address as seen from the page, and its own size."""

    href: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class HomePage:
    """``/``: the office, the newest year at a glance, and the doors into it."""

    office: str
    emblem: Picture | None
    lede: str
    year: int
    years: tuple[Link, ...]
    states: tuple[StateCount, ...]  # empty where the office does not show gaps
    ready: int
    total: int
    groups: tuple[TileGroup, ...]
    doors: tuple[Door, ...]
    story: tuple[StoryFigure, ...]
    history: Table | None
    history_chart: Chart | None  # none where fewer than two years are told
    history_more: Link | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class StateCount:
    """How many items of a year are in one state."""

    chip: StateChip
    count: int


@dataclass(frozen=True, slots=True)
class StoryFigure:
    """One thing of the year in a number, and the page that tells the rest."""

    value: str
    words: str
    link: Link


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
    """A fact that changed: when, and which."""

    code: str
    link: Link
    date: str


@dataclass(frozen=True, slots=True)
class YearPage:
    """``/2566/``: the OIT table of one fiscal year."""

    title: str
    lede: str
    breadcrumb: tuple[Link, ...]
    states: tuple[StateCount, ...]
    keepers: tuple[KeeperChoice, ...]
    groups: tuple[RegisterGroup, ...]
    readiness: Chart | None  # none where the office does not show gaps
    readiness_table: Table | None
    order: Facts | None
    catalogue: Link
    data: tuple[Link, ...]
    pack: Link  # what is handed in, for all items at once


@dataclass(frozen=True, slots=True)
class KeeperChoice:
    """A unit whose items a reader may ask for alone."""

    id: str
    name: str


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
    kept_by: tuple[str, ...]  # ids of the keepers, for the filter


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
class QrCode:
    """A QR code: how many modules a side has, and an SVG path that fills the dark ones, one unit each."""

    side: int
    path: str


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
    qr: QrCode  # of the address
    supervisor: str
    keeper: str
    parts: tuple[Part, ...]
    changes: tuple[Change, ...]
    same_topic: tuple[Link, ...]
    sources: tuple[ElementSource, ...]
    remarks: tuple[str, ...]  # the law behind the item, and what its list notes of it
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
    data: tuple[Link, ...]


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
    data: tuple[Link, ...] = ()  # the same facts as files, and what their fields mean
    language: str = "th"  # of the title and the sections


@dataclass(frozen=True, slots=True)
class CatalogueItem:
    """An item of a catalogue with its elements, where each comes from, and what else is known of it."""

    code: str
    title: str
    source: str  # of the title: "เอกสาร ก · ยืนยันบางส่วน"
    remarks: tuple[str, ...]
    elements: tuple[ElementSource, ...]


@dataclass(frozen=True, slots=True)
class CataloguePage:
    """``/catalogues/obec-area-2566/``: what the list demands, and how sure we are of it."""

    title: str
    lede: str
    breadcrumb: tuple[Link, ...]
    sources: tuple[Fact, ...]
    groups: tuple[tuple[str, tuple[CatalogueItem, ...]], ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class RuleExample:
    """Running text and files of an example, in order; a file has its path, text has none."""

    title: str
    blocks: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RuleSection:
    """A section of a rule's page, under an anchor that does not change."""

    id: str
    title: str
    examples: tuple[RuleExample, ...]


@dataclass(frozen=True, slots=True)
class RulePage:
    """``/rules/total-differs/``: what a rule looks for, why, and how to mend what it finds."""

    code: str
    name: str
    title: str
    breadcrumb: tuple[Link, ...]
    family: str
    severity_words: str
    scope: str
    sections: tuple[RuleSection, ...]


@dataclass(frozen=True, slots=True)
class RuleBookPage:
    """``/rules/``: every rule that the content is checked by, by family."""

    title: str
    lede: str
    breadcrumb: tuple[Link, ...]
    families: tuple[tuple[str, tuple[tuple[str, Link], ...]], ...]  # title; code and rule


@dataclass(frozen=True, slots=True)
class DataPage:
    """``/data/`` and ``/data/plans/``: what there is as data, and what every file and field means."""

    title: str
    lede: str
    breadcrumb: tuple[Link, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class BoardFinding:
    """A finding as the editor sees it: what, where, the line itself, and what to do."""

    severity: str  # "error", "gap" or "doubt"
    severity_words: str
    code: str
    name: str
    explained: str  # the page of its rule; empty where another room found it
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
    tallies: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]  # by family of rules, by who keeps the data
    limit: str = ""  # said when only the first findings are shown
