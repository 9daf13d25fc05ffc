"""The home page and the year tables: every item of a year at a glance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import cast

from generator import addresses, models, thai
from generator.catalogues.catalogue import SubIndicator
from generator.charts import readiness
from generator.charts.drawing import Chart
from generator.checklist import ItemState
from generator.library import Entry, YearBook
from generator.models import listing
from generator.models.ita import ItaResult
from generator.models.order import Order
from generator.render import charting, ita, story, text, wearing
from generator.render.blocks import Cell, Column, Facts, Link, Row, Table
from generator.render.drafts import Place, facts, keeper_names
from generator.render.open_data import pages
from generator.render.showing import Showing, home_link, link_title
from generator.render.views import (
    Change,
    Door,
    HomePage,
    KeeperChoice,
    RegisterGroup,
    RegisterRow,
    State,
    StateChip,
    StateCount,
    Tile,
    TileGroup,
    YearPage,
)

_NEWEST_CHANGES = 5


@dataclass(frozen=True, slots=True)
class _History:
    table: Table | None = None
    chart: Chart | None = None
    more: Link | None = None


def home_page(showing: Showing, book: YearBook) -> HomePage:
    """Make the home page: the newest year and the doors into it."""
    office, origin = showing.library.office, addresses.HOME
    states = showing.states(book)
    history = _history(showing)
    return HomePage(
        office=office.name.th,
        emblem=wearing.emblem(showing.library.appearance, origin),
        lede=f"ข้อมูลที่สำนักงานเปิดเผยต่อสาธารณะ {len(states)} ข้อ ตรวจดูได้ทีละข้อ พร้อมหลักฐานและผู้รับผิดชอบ",
        year=book.number,
        years=tuple(
            Link(str(year), addresses.relative(origin, addresses.year(year))) for year in showing.library.years
        ),
        states=tuple(_counts(showing, book)),
        ready=sum(state.ready for state in states),
        total=len(states),
        groups=tuple(_tiles(showing, book, sub, of_sub) for sub, of_sub in _by_sub_indicator(book, states)),
        doors=tuple(_doors(showing, book)),
        story=story.of_year(showing, book),
        history=history.table,
        history_chart=history.chart,
        history_more=history.more,
        changes=tuple(_changes(showing, book)),
    )


def year_page(showing: Showing, book: YearBook) -> YearPage:
    """Make the OIT table of a year."""
    states = showing.states(book)
    groups = list(_by_sub_indicator(book, states))
    today = showing.library.history.today
    as_of = f" ข้อมูล ณ {thai.short_date(today)}" if today else ""
    origin = addresses.year(book.number)
    return YearPage(
        title=f"ตาราง OIT ปีงบประมาณ พ.ศ. {book.number}",
        lede=f"ข้อมูลที่ต้องเปิดเผย {len(states)} ข้อ แบ่งตามตัวชี้วัดย่อย {len(groups)} กลุ่ม{as_of}",
        breadcrumb=(home_link(origin),),
        states=tuple(_counts(showing, book)),
        keepers=tuple(_keepers(showing, book)),
        groups=tuple(_register(showing, book, sub, of_sub) for sub, of_sub in groups),
        readiness=_readiness(showing, book, groups),
        readiness_table=_readiness_table(showing, book, groups),
        order=_order(showing, book),
        catalogue=Link(book.catalogue.title, addresses.relative(origin, addresses.catalogue(book.year.catalogue))),
        data=pages.links_of_year(book.number),
        pack=Link("รายการส่งประเมินพร้อมคำอธิบายทุกข้อ", addresses.relative(origin, addresses.pack(book.number))),
    )


def _by_sub_indicator(book: YearBook, states: tuple[ItemState, ...]) -> Iterator[tuple[SubIndicator, list[ItemState]]]:
    known = {sub.number: sub for sub in book.catalogue.sub_indicators}
    for number, of_sub in groupby(states, key=lambda state: state.item.sub_indicator):
        yield known[number], list(of_sub)


def _counts(showing: Showing, book: YearBook) -> Iterator[StateCount]:
    """Count the items in each state, in the words that stand on their chips."""
    chips = [chip for state in showing.states(book) if (chip := showing.chip(book, state))]
    for state, fallback in ((State.READY, "พร้อมตรวจ"), (State.PARTIAL, "ยังไม่ครบ"), (State.EMPTY, "ยังไม่มีข้อมูล")):
        of_state = [chip for chip in chips if chip.state is state]
        if chips:
            words = {chip.words for chip in of_state}
            yield StateCount(StateChip(state, words.pop() if len(words) == 1 else fallback), len(of_state))


def _count_words(showing: Showing, book: YearBook, states: list[ItemState]) -> str:
    if not showing.gaps(book):
        return f"{len(states)} ข้อ"
    return f"{sum(state.ready for state in states)} จาก {len(states)}"


def _tiles(showing: Showing, book: YearBook, sub: SubIndicator, states: list[ItemState]) -> TileGroup:
    tiles = (
        Tile(
            state.item.code,
            state.item.title,
            addresses.relative(addresses.HOME, addresses.item(book.number, state.item.code)),
            showing.chip(book, state),
        )
        for state in states
    )
    return TileGroup(sub.number, sub.title, _count_words(showing, book, states), tuple(tiles))


_Groups = list[tuple[SubIndicator, list[ItemState]]]


def _readiness(showing: Showing, book: YearBook, groups: _Groups) -> Chart | None:
    """Draw how far each sub-indicator is; nothing where gaps are not shown."""
    chips = [count.chip for count in _counts(showing, book)]
    told = [
        readiness.Group(f"{sub.number} {sub.title}", _in_states(showing, book, of_sub), f"#{_anchor(sub)}")
        for sub, of_sub in groups
    ]
    return readiness.chart(told, [(str(chip.state), chip.words) for chip in chips]) if chips else None


def _readiness_table(showing: Showing, book: YearBook, groups: _Groups) -> Table | None:
    """Give the same in figures."""
    chips = [count.chip for count in _counts(showing, book)]
    if not chips:
        return None
    columns = (Column("ตัวชี้วัดย่อย"), *(Column(chip.words, number=True) for chip in chips))
    counts = [_in_states(showing, book, of_sub) for _, of_sub in groups]
    rows = [
        Row((Cell(f"{sub.number} {sub.title}"), *(Cell(str(count)) for count in of_sub)))
        for (sub, _), of_sub in zip(groups, counts, strict=True)
    ]
    totals = (Cell(str(sum(of_state))) for of_state in zip(*counts, strict=True))
    return Table("ความพร้อมรายตัวชี้วัดย่อย (ข้อ)", columns, (*rows, Row((Cell("รวม"), *totals), role="sum")))


def _in_states(showing: Showing, book: YearBook, states: list[ItemState]) -> tuple[int, ...]:
    chips = [chip for state in states if (chip := showing.chip(book, state))]
    return tuple(sum(chip.state is state for chip in chips) for state in State)


def _anchor(sub: SubIndicator) -> str:
    return f"s{sub.number.replace('.', '-')}"


def _register(showing: Showing, book: YearBook, sub: SubIndicator, states: list[ItemState]) -> RegisterGroup:
    rows = tuple(_row(showing, book, state) for state in states)
    return RegisterGroup(_anchor(sub), sub.number, sub.title, _count_words(showing, book, states), rows)


def _row(showing: Showing, book: YearBook, state: ItemState) -> RegisterRow:
    origin, target = addresses.year(book.number), addresses.item(book.number, state.item.code)
    place = Place(showing.library, book, origin)
    unmet = [element.element.text for element in state.elements if not element.met]
    tell_gaps = showing.gaps(book) and state.met > 0
    return RegisterRow(
        code=state.item.code,
        title=state.item.title,
        href=addresses.relative(origin, target),
        address=addresses.public(showing.library.office.site_url, target),
        chip=showing.chip(book, state),
        met=state.met,
        total=len(state.elements),
        gaps=f"{book.year.gap_label or 'ยังไม่มี'}: {text.joined(unmet, ', ')}" if unmet and tell_gaps else "",
        keeper=keeper_names(place, state.people.keepers),
        kept_by=tuple(keeper.unit for keeper in state.people.keepers if keeper.unit),
    )


def _keepers(showing: Showing, book: YearBook) -> Iterator[KeeperChoice]:
    """Give the units that keep something of the year, in the office's order; one alone is no choice."""
    keeping = {keeper.unit for state in showing.states(book) for keeper in state.people.keepers}
    known = [KeeperChoice(unit.id, unit.name) for unit in showing.library.office.units if unit.id in keeping]
    yield from known if len(known) > 1 else []


def _order(showing: Showing, book: YearBook) -> Facts | None:
    entry = book.entries.get(f"orders/{book.year.order}")
    if entry is None:
        return None
    order = cast("Order", entry.record)
    place = Place(showing.library, book, addresses.year(book.number))
    return facts(
        (
            "คำสั่งแต่งตั้ง",
            Link(text.joined([f"ที่ {order.number}" if order.number else "", order.title], " "), place.to(entry.address)),
        ),
        ("สั่งเมื่อ", order.issued.words if order.issued else None),
    )


# ── Home ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _history(showing: Showing) -> _History:
    """Give the score history of the newest result: drawn where there is more than one year, and in figures."""
    told = ((book, book.find("ita", ItaResult)) for book in showing.library.years.values())
    book, result = next(((book, result) for book, result in told if result and result.history), (None, None))
    if book is None or result is None:
        return _History()
    there = Place(showing.library, book, book.entries["ita"].address)
    href = addresses.relative(addresses.HOME, there.address)
    charts = charting.history(result, there, lambda year: f"{href}#{ita.history_anchor(there, year)}", steps=False)
    table = ita.history(result, lambda _: "")
    return _History(table, next(iter(charts), None), Link(f"ดูผลประเมินปี {book.number} รายตัวชี้วัด", href))


def _doors(showing: Showing, book: YearBook) -> Iterator[Door]:
    table = Link(f"ตาราง OIT ปี {book.number} พร้อมที่อยู่ทุกข้อ", addresses.relative("", addresses.year(book.number)))
    demands = Link("รายการนี้มาจากไหน", addresses.relative("", addresses.catalogue(book.year.catalogue)))
    yield Door("assessor", "ผู้ตรวจประเมิน", "เปิดทีละข้อ เห็นว่าองค์ประกอบอยู่ตรงไหนของหน้า", (table, demands))
    wanted = ("anti-corruption-plan", "no-gift-declaration", "complaint-channel", "contact")
    items = [item for topic in wanted for item in book.catalogue.items if item.topic == topic]
    links = tuple(Link(item.title, addresses.relative("", addresses.item(book.number, item.code))) for item in items)
    if links:
        yield Door("citizen", "ประชาชน", "ดูว่าสำนักงานใช้เงินอย่างไร และร้องเรียนได้ที่ไหน", links)
    records = tuple(
        Link(link_title(entry), addresses.relative("", entry.address))
        for of_year in showing.library.years.values()
        for entry in of_year.entries.values()
        if entry.kind.name in {"ita", "measures", "surveys", "reports"}
    )
    if records:
        yield Door("data", "รายงานและผลประเมิน", "อ่านฉบับเต็มของแต่ละเรื่อง", records[:4])


def _changes(showing: Showing, book: YearBook) -> Iterator[Change]:
    """Give the records of the year that changed last, each under the first item that it answers."""
    dated = [entry for entry in book.entries.values() if entry.updated and entry.kind.name != "items"]
    newest = sorted(dated, key=lambda entry: (entry.updated, entry.key), reverse=True)
    for entry in _one_of_each_list(newest)[:_NEWEST_CHANGES]:
        served = showing.served(entry)
        code = served[0][1].item.code if served else ""
        link = Link(link_title(entry), addresses.relative(addresses.HOME, entry.address))
        yield Change(code, link, _day_words(entry))


def _one_of_each_list(entries: list[Entry]) -> list[Entry]:
    """Leave out all but the first table of a list: those of twelve months would hide everything else."""
    first: dict[str, Entry] = {}
    for entry in entries:
        name = listing.kind_of(entry.record).id if entry.kind in models.TABLE_KINDS else entry.key
        first.setdefault(name, entry)
    return list(first.values())


def _day_words(entry: Entry) -> str:
    return thai.short_date(entry.updated) if entry.updated else ""
