"""The page of a catalogue: what the list demands, where that comes from, how sure we are, and how scores are made."""

from __future__ import annotations

from itertools import groupby

from generator import addresses
from generator.catalogues.catalogue import Catalogue, Element, Item, Scoring
from generator.render import text
from generator.render.blocks import Cell, Column, Fact, Link, Row, Section, Table
from generator.render.drafts import facts
from generator.render.showing import home_link
from generator.render.views import CatalogueItem, CataloguePage, ElementSource
from generator.scoring import STEP


def catalogue_page(catalogue_id: str, catalogue: Catalogue) -> CataloguePage:
    """Make the page of a catalogue."""
    titles = {sub.number: sub.title for sub in catalogue.sub_indicators}
    groups = [
        (
            f"{number} {titles.get(number, '')}",
            tuple(_item(catalogue, item) for item in items),
        )
        for number, items in groupby(catalogue.items, key=lambda item: item.sub_indicator)
    ]
    sources = tuple(
        Fact(source.title, (Link(source.url, source.url) if source.url else "เอกสาร",)) for source in catalogue.sources
    )
    return CataloguePage(
        title=catalogue.title,
        lede=text.joined([catalogue.text or "", f"ความมั่นใจโดยรวม: {catalogue.confidence.words}"], " "),
        breadcrumb=(home_link(addresses.catalogue(catalogue_id)),),
        sources=sources,
        groups=tuple(groups),
        sections=(_scoring(catalogue),),
    )


def _item(catalogue: Catalogue, item: Item) -> CatalogueItem:
    told = f"ที่มาของชื่อข้อ: {source_words(catalogue, item.source)} · {item.confidence.words}"
    return CatalogueItem(item.code, item.title, told, remarks(item), element_sources(catalogue, item.elements))


def element_sources(catalogue: Catalogue, elements: tuple[Element, ...]) -> tuple[ElementSource, ...]:
    """Say for each element where the demand comes from and how sure that is."""
    return tuple(
        ElementSource(element.id, element.text, source_words(catalogue, element.source), element.confidence.words)
        for element in elements
    )


def source_words(catalogue: Catalogue, source: str) -> str:
    """Name a source of a catalogue, or say that there is none yet."""
    known = catalogue.source_of(source)
    return known.title if known else "ยังไม่พบแหล่งที่มา"


def remarks(item: Item) -> tuple[str, ...]:
    """Give the law behind an item, and what its list notes of it."""
    return tuple(f"{label}: {told}" for label, told in (("กฎหมาย", item.law), ("หมายเหตุ", item.note)) if told)


def _scoring(catalogue: Catalogue) -> Section:
    """Show how a total is made, and its levels."""
    scoring = catalogue.scoring
    told = facts(
        ("คะแนนข้อ OIT", "มีครบทุกองค์ประกอบได้ 100 ไม่ครบได้ 0"),
        ("คะแนนตัวชี้วัดของ OIT", scoring.aggregation.words),
        ("คะแนนเครื่องมือ", "เฉลี่ยคะแนนตัวชี้วัดของเครื่องมือ"),
        ("คะแนนรวม", "ผลรวมของคะแนนเครื่องมือที่ถ่วงน้ำหนักแล้ว"),
        ("ที่มา", f"{source_words(catalogue, scoring.source)} · {scoring.confidence.words}"),
    )
    steps = (_steps(scoring),) if scoring.steps else ()
    return Section("scoring", "การให้คะแนน", (told, *steps, _instruments(scoring), _levels(scoring)))


def _steps(scoring: Scoring) -> Table:
    """Show the steps as the source prints them; a way that holds for all instruments stands under each."""
    rows = tuple(
        Row((Cell(step.title), *(Cell(way) for way in step.ways * (len(scoring.instruments) // len(step.ways)))))
        for step in scoring.steps
    )
    columns = (Column("คะแนน"), *(Column(f"แบบ {instrument.code}") for instrument in scoring.instruments))
    return Table("การประมวลผลคะแนน", columns, rows, note="ตามที่แหล่งที่มาพิมพ์")


def _instruments(scoring: Scoring) -> Table:
    rows = []
    for instrument in scoring.instruments:
        name = Cell(f"{instrument.code} {instrument.title}")
        rows.append(Row((name, Cell(f"ร้อยละ {instrument.weight:.0f}"))))
        rows += [Row((Cell(f"{indicator.number} {indicator.title}"), Cell(""))) for indicator in instrument.indicators]
    return Table("เครื่องมือ น้ำหนัก และตัวชี้วัด", (Column("เครื่องมือและตัวชี้วัด"), Column("น้ำหนัก")), tuple(rows))


def _levels(scoring: Scoring) -> Table:
    """Show each level with the scores that it spans; the next level above begins where it ends."""
    rows = []
    above = None
    for level in scoring.levels:
        ends = "100" if above is None else f"{above.least - STEP:.2f}"
        begins = f"{level.least:.2f}" if level.least else "0"
        each = f"ทุกเครื่องมือไม่ต่ำกว่า {level.least_each:.0f}" if level.least_each is not None else ""
        rows.append(
            Row(
                (
                    Cell(level.code, note=each),
                    Cell(level.title or ""),
                    Cell(f"{begins} – {ends}"),
                    Cell(level.passes or ""),
                )
            )
        )
        above = level
    return Table("ระดับผลการประเมิน", tuple(Column(title) for title in ("ระดับ", "ความหมาย", "คะแนน", "ผล")), tuple(rows))
