"""Sections in the making: where they will stand, and which fields of their record they show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator import addresses, thai
from generator.attachments import Attachment
from generator.fields import Doubt, ExplicitNone
from generator.library import Library, YearBook
from generator.models.evidence import Evidence
from generator.models.numbered import Numbered
from generator.models.year import Keeper
from generator.render import text
from generator.render.blocks import (
    Block,
    Cell,
    EvidenceList,
    EvidenceRow,
    Fact,
    Facts,
    Link,
    Prose,
    Section,
    Table,
    Tag,
)


@dataclass(frozen=True, slots=True)
class Place:
    """The page that sections stand on. ``prefix`` keeps their ids apart where several records share a page."""

    library: Library
    book: YearBook
    address: str
    prefix: str = ""

    def to(self, target: str) -> str:
        """Give the way from this page to an address of the site."""
        return addresses.relative(self.address, target)

    def anchor(self, record_id: str) -> str:
        """Give the id that something of the record has on this page."""
        return f"{self.prefix}{record_id}"

    def units(self, units: Iterable[str]) -> str:
        """Name units in the office's words."""
        return text.joined((self.library.unit_name(unit) for unit in units), ", ")


@dataclass(frozen=True, slots=True)
class Draft:
    """A section before its place among others is known; ``shows`` are the fields that stand in it."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    shows: tuple[str, ...] = ()
    lede: str = ""
    level: int = 2

    def holds(self, path: str) -> bool:
        """Tell whether a field of the record stands in this section."""
        return any(path == shown or path.startswith(f"{shown}.") for shown in self.shows)

    def placed(self, place: Place, tags: tuple[Tag, ...] = (), more: Link | None = None) -> Section:
        """Make the section that templates receive, without blocks that have nothing to show."""
        shown = tuple(block for block in self.blocks if not _is_empty(block))
        return Section(place.anchor(self.id), self.title, shown, tags, self.lede, more, self.level)


def _is_empty(block: Block) -> bool:
    items = getattr(block, "items", getattr(block, "rows", None))
    return items is not None and not items


def facts(*pairs: tuple[str, str | Link | Iterable[str | Link] | None]) -> Facts:
    """Make a list of labelled facts, leaving out those with nothing to say."""
    known: list[Fact] = []
    for label, value in pairs:
        lines = (value,) if isinstance(value, (str, Link)) else tuple(value or ())
        if any(lines):
            known.append(Fact(label, tuple(line for line in lines if line)))
    return Facts(tuple(known))


def without_empty_columns(table: Table, *, blank: str = "") -> Table:
    """Leave out columns, besides the first, that no row fills, and write ``blank`` into the holes of the others."""
    whole = [row.cells for row in table.rows if len(row.cells) == len(table.columns)]
    kept = [index for index in range(len(table.columns)) if not index or any(cells[index].text for cells in whole)]
    rows = tuple(
        replace(row, cells=tuple(_filled(row.cells[index], blank) for index in kept))
        if len(row.cells) == len(table.columns)
        else row
        for row in table.rows
    )
    return replace(table, columns=tuple(table.columns[index] for index in kept), rows=rows)


def _filled(cell: Cell, blank: str) -> Cell:
    return cell if cell.text else replace(cell, text=blank)


def remarks(problems: str | ExplicitNone | Doubt | None, suggestions: str | ExplicitNone | Doubt | None) -> list[Draft]:
    """Make the sections that close a report of any kind: what stood in the way, and what is suggested."""
    told = (("problems", "ปัญหาและอุปสรรค", problems), ("suggestions", "ข้อเสนอแนะ", suggestions))
    return [
        Draft(name, title, (Prose(html),), (name,))
        for name, title, value in told
        if (html := text.statement(value)) is not None
    ]


def bullets(texts: Iterable[str]) -> Markup:
    """Make a list of running texts."""
    return Markup("<ul>{}</ul>").format(Markup("").join(Markup("<li>{}</li>").format(text.rich(one)) for one in texts))


def numbered(lines: Iterable[Numbered]) -> Markup:
    """Make a list of running texts that keeps the numbers of the document, where it prints any."""
    known = tuple(lines)
    if not any(line.number for line in known):
        return bullets(line.title for line in known)
    item = Markup("<li><span>{}</span><div>{}</div></li>")
    items = (item.format(line.number or "", text.rich(line.title)) for line in known)
    return Markup('<ol class="is-printed">{}</ol>').format(Markup("").join(items))


def evidence_list(place: Place, evidence: Iterable[Evidence], serves: Iterable[tuple[str, ...]] = ()) -> EvidenceList:
    """Make rows of evidence; ``serves`` names for each the elements it answers."""
    told = list(serves)
    rows = [evidence_row(place, one, told[index] if told else ()) for index, one in enumerate(evidence)]
    return EvidenceList(tuple(rows))


def evidence_row(place: Place, evidence: Evidence, serves: tuple[str, ...] = ()) -> EvidenceRow:
    """Make one row of evidence: a file of the site, a record of it, an outside address, or text."""
    facts_of = [evidence.shows or "", f"ลงวันที่ {thai.short_date(evidence.date)}" if evidence.date else ""]
    attachment = place.book.attachments.get(evidence.file or "")
    if attachment:
        facts_of = [*_file_facts(attachment, evidence), *facts_of]
    elif evidence.url:
        facts_of.append("เปิดเว็บภายนอก")
    label, action = _label(evidence, attachment)
    return EvidenceRow(
        title=evidence.title,
        label=label,
        facts=tuple(fact for fact in facts_of if fact),
        action=action,
        href=evidence_href(place, evidence),
        outside=evidence.url is not None,
        serves=serves,
        words=text.rich(evidence.text) if evidence.text else None,
    )


def told_once(rows: Iterable[EvidenceRow]) -> tuple[EvidenceRow, ...]:
    """Put together what is the same document twice: an item and its record may both name it, each with facts of its own."""
    kept: dict[tuple[object, ...], EvidenceRow] = {}
    for row in rows:
        pages = tuple(fact for fact in row.facts if fact.startswith("หน้า "))
        known = kept.setdefault((row.title, row.href, row.words, pages), row)
        facts_of = tuple(dict.fromkeys([*known.facts, *row.facts]))
        serves = tuple(dict.fromkeys([*known.serves, *row.serves]))
        kept[row.title, row.href, row.words, pages] = replace(known, facts=facts_of, serves=serves)
    return tuple(kept.values())


def _label(evidence: Evidence, attachment: Attachment | None) -> tuple[str, str]:
    """Give what the sheet icon and the button of a row say."""
    if attachment:
        return attachment.kind, "เปิดไฟล์"
    if evidence.url:
        return "ลิงก์", "เปิดลิงก์"
    return ("ข้อความ", "") if evidence.text else ("ข้อมูล", "เปิดดู")


def evidence_link(place: Place, evidence: Evidence) -> Link:
    """Make a plain link to evidence."""
    return Link(evidence.title, evidence_href(place, evidence))


def evidence_href(place: Place, evidence: Evidence) -> str:
    """Give where evidence stands, from this page."""
    if evidence.url:
        return evidence.url
    if evidence.file:
        return place.to(addresses.attachment(place.book.number, evidence.file))
    key, hash_sign, anchor = (evidence.record or "").partition("#")
    entry = place.book.entries.get(key)
    return place.to(f"{entry.address}{hash_sign}{anchor}") if entry else ""


def _file_facts(attachment: Attachment, evidence: Evidence) -> list[str]:
    pages = f"{attachment.pages} หน้า" if attachment.pages else ""
    where = f"หน้า {evidence.pages}" if evidence.pages else ""
    return [attachment.size_words, pages, where, f"SHA-256 {attachment.sha256}"]


def keeper_names(place: Place, keepers: Iterable[Keeper]) -> str:
    """Name who keeps the data of an item: units, or that the order names people."""
    names = [
        "ระบุชื่อในคำสั่ง"
        if keeper.named_in_order
        else text.joined([keeper.role or "", place.units([keeper.unit]) if keeper.unit else ""], " ")
        for keeper in keepers
    ]
    return text.joined(names, ", ")
