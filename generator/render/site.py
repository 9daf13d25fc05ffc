"""The whole site in memory: every page as text, every data file as bytes, and what the frame around pages shows."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator import addresses, departures, thai
from generator.attachments import Attachment
from generator.charts import drawing
from generator.findings import Finding
from generator.keepers import Keepers
from generator.library import Library, YearBook
from generator.render import board, data, demands, feed, items, leaving, pack, records, rulebook, text, wearing, years
from generator.render.leaving_views import DeparturesPage, FarewellPage
from generator.render.open_data import datasets, linked, pages
from generator.render.open_data import files as data_files
from generator.render.open_data.linked import Published
from generator.render.pack_views import PackPage
from generator.render.showing import Showing, record_title
from generator.render.views import (
    BoardPage,
    CataloguePage,
    DataPage,
    HomePage,
    ItaPage,
    ItemPage,
    RecordPage,
    RuleBookPage,
    RulePage,
    YearPage,
)
from generator.twins import RuleDocument

SITE_TITLE = "ข้อมูลเปิดเผยสาธารณะ (OIT)"
_WITHOUT_A_PAGE = {"items", "office", "year"}  # kinds that stand only on other pages

_TEMPLATES = {
    HomePage: "home",
    YearPage: "year",
    ItemPage: "item",
    PackPage: "pack",
    ItaPage: "ita",
    RecordPage: "record",
    CataloguePage: "catalogue",
    RuleBookPage: "rules",
    RulePage: "rule",
    DataPage: "data",
    BoardPage: "board",
    FarewellPage: "farewell",
    DeparturesPage: "departures",
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its address, and its text for the site builder."""

    address: str
    text: str


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that the builder needs: nothing in it depends on the disk or the clock."""

    name: str
    url: str
    pages: tuple[Page, ...]
    files: Mapping[str, bytes]
    copies: Mapping[str, Attachment]  # by address
    worn: Mapping[str, bytes]  # what pages wear: no lock holds its addresses
    navigation: tuple[tuple[str, str], ...]  # title and address, for the builder's short navigation
    frame: Mapping[str, object]  # what header, tabs and footer show
    dates: Mapping[str, str]  # ISO date of the last change, by page address
    farewells: frozenset[str] = frozenset()  # pages that answer for what is there no more

    @property
    def published(self) -> tuple[str, ...]:
        """The addresses that a lock shall hold once this is public: whatever stands for itself."""
        pages = (page.address for page in self.pages if page.address not in self.farewells)
        return (*pages, *self.files, *self.copies)


def environment(templates: Path) -> Environment:
    """Make the template environment: everything is escaped, nothing may be undefined."""
    made = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["thai"] = text.thai
    made.filters["px"] = drawing.px
    return made


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check found, for the editors' board, and the rules that it went by."""

    findings: tuple[Finding, ...] = ()
    rules: tuple[RuleDocument, ...] = ()
    keepers: Keepers = field(default_factory=Keepers)


NOT_CHECKED = Checked()


def render(showing: Showing, templates: Environment, checked: Checked = NOT_CHECKED) -> Site:
    """Render a library as a site.

    Args:
        showing: the library with its checklists, and whether this is a preview.
        templates: the page templates, from :func:`environment`.
        checked: the rules, which every site publishes, and what only the board of a preview shows.
    """
    library = showing.library
    published, changes = _published(showing), feed.feed(showing)
    views = [*_views(showing, checked), *_data_views(showing, published, with_feed=changes is not None)]
    files = {
        addresses.item_data(book.number, state.item.code): data.item_data(showing, book, state)
        for book in library.years.values()
        for state in showing.states(book)
    }
    files |= {file.address: file.data for file in published.files}
    files |= {addresses.DATA_CATALOGUE: linked.catalogue(published)} | ({addresses.FEED: changes} if changes else {})
    copies = {
        addresses.attachment(book.number, name): attachment
        for book in library.years.values()
        for name, attachment in book.attachments.items()
    }
    answered = {*(address for address, _, _ in views), *files, *copies}
    farewells = list(departures.farewells(library.lock, answered))
    views += _farewell_views(farewells, views, next(iter(library.years.values())))
    return Site(
        name=library.office.name.th,
        url=library.office.site_url,
        pages=tuple(_page(templates, address, view, front) for address, view, front in views),
        files=files,
        copies=copies,
        worn=dict(wearing.files(library.appearance)),
        navigation=tuple(_navigation(library)),
        frame=_frame(showing, departed=bool(farewells))
        | wearing.frame(library.appearance)
        | {"feed": addresses.FEED if changes else ""},
        dates=dict(_dates(showing)) | dict(_data_dates(published)),
        farewells=frozenset(one.page for one in farewells),
    )


# ── Pages ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

_Front = dict[str, object]


def _views(showing: Showing, checked: Checked) -> Iterator[tuple[str, object, _Front]]:
    """Give every page as its address, its view, and what its frame needs to know."""
    books = list(showing.library.years.values())
    home = f"ข้อมูลเปิดเผยสาธารณะของ{showing.library.office.name.th}"
    yield addresses.HOME, years.home_page(showing, books[0]), _front(SITE_TITLE, home, books[0], "home")
    for book in books:
        yield from _year_views(showing, book)
    for name, book in {book.year.catalogue: book for book in books}.items():
        page = demands.catalogue_page(name, book.catalogue)
        yield addresses.catalogue(name), page, _front(page.title, page.title, book, "catalogue")
    for address, view in rulebook.pages(checked.rules):
        yield address, view, _front(view.title, view.title, books[0], "rules") | {"search": {"exclude": True}}
    if showing.preview:
        board_page = board.board_page(checked.findings, _lines(showing.library), checked.keepers, checked.rules)
        front = _front("กระดานบรรณาธิการ", board_page.lede, books[0], "board") | {"search": {"exclude": True}}
        yield addresses.BOARD, board_page, front


def _year_views(showing: Showing, book: YearBook) -> Iterator[tuple[str, object, _Front]]:
    table = years.year_page(showing, book)
    yield addresses.year(book.number), table, _front(table.title, table.lede, book, "oit")
    known = items.item_pages(showing, book)
    for item in known.values():
        title = f"{item.code} {item.title} ปี {book.number}"
        yield addresses.item(book.number, item.code), item, _front(title, item.indicator, book, "oit")
    origin = addresses.pack(book.number)
    to_hand_in = pack.pack_page(showing, book, known, partial(addresses.relative, origin))
    front = _front(to_hand_in.title, to_hand_in.lede, book, "oit") | {"search": {"exclude": True}}
    yield origin, to_hand_in, front
    for entry in book.entries.values():
        if entry.kind.name not in _WITHOUT_A_PAGE:
            tab = entry.kind.name if entry.kind.name in {"ita", "risks"} else "oit"
            description = f"{record_title(entry)} ปี {book.number}"
            for address, view in records.pages_of(showing, book, entry):
                yield address, view, _front(view.title, description, book, tab)


def _published(showing: Showing) -> Published:
    known = datasets.of(showing)
    return Published(showing.library, known, data_files.of(known))


def _data_views(showing: Showing, published: Published, *, with_feed: bool) -> Iterator[tuple[str, object, _Front]]:
    """Give the pages that document the data; what a search finds is the facts, not the fields that hold them."""
    newest = next(iter(showing.library.years.values()))
    for address, view, description in pages.views(published, with_feed=with_feed):
        hidden = {"search": {"exclude": True}} if address != addresses.DATA else {}
        told = json.dumps(description, ensure_ascii=False).replace(
            "<", "\\u003c"
        )  # it will stand inside a script element
        yield address, view, _front(view.title, view.lede, newest, "data") | hidden | {"linked_data": told}


def _farewell_views(
    farewells: list[departures.Farewell], views: list[tuple[str, object, _Front]], newest: YearBook
) -> Iterator[tuple[str, object, _Front]]:
    """Give the pages that answer for what is there no more; one that moved tells the browser where to."""
    titles = {address: str(front["title"]) for address, _, front in views}
    ways = {
        one.page: addresses.relative(one.page, one.to)
        for one in farewells
        if one.departure.moved and one.to is not None
    }
    for address, view in leaving.pages(farewells, titles):
        front = _front(view.title, view.lede, newest, "departed") | {"search": {"exclude": True}}
        moved = {"moved_to": ways[address]} if address in ways else {}
        gone = {"noindex": True} if address != addresses.DEPARTED else {}
        yield address, view, front | moved | gone


def _lines(library: Library) -> dict[str, tuple[str, ...]]:
    """Give the text of every file, for the board to show the lines of findings."""
    entries = [library.office_entry]
    for book in library.years.values():
        entries += [book.entry, *book.entries.values()]
    return {entry.document.path: entry.document.lines for entry in entries}


def _front(title: str, description: str, book: YearBook, tab: str) -> _Front:
    quiet = {"quiet_gaps": True} if book.year.gap_label else {}
    return {"title": title, "description": " ".join(description.split()), "year": book.number, "tab": tab} | quiet


def _page(templates: Environment, address: str, view: object, front: _Front) -> Page:
    """Render one view: front matter in JSON, which is YAML too, then the page itself."""
    name = next(name for kind, name in _TEMPLATES.items() if isinstance(view, kind))
    body = templates.get_template(f"{name}.md.j2").render(page=view)
    head = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in (front | {"layout": name}).items()
    )
    return Page(address, f"---\n{head}---\n\n{_inert(body.strip())}\n")


def _inert(html: str) -> str:
    """Spell out the two marks that the builder's Markdown reads even inside HTML: a text may start a line with them."""
    return html.replace("```", "&#96;" * 3).replace("~~~", "&#126;" * 3)


# ── The frame ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _navigation(library: Library) -> Iterator[tuple[str, str]]:
    """Give the builder's navigation: short, because a page should not grow with the number of pages."""
    yield "หน้าแรก", addresses.HOME
    for book in library.years.values():
        yield f"ตาราง OIT {book.number}", addresses.year(book.number)


def _frame(showing: Showing, *, departed: bool) -> dict[str, object]:
    office, library = showing.library.office, showing.library
    today = library.history.today
    return {
        "office": {
            "name": office.name.th,
            "short_name": office.short_name,
            "site_title": SITE_TITLE,
            "parent": office.parent or "",
            "telephone": office.contact.telephone or "",
            "website": office.contact.website or "",
            "address": office.contact.address or "",
            "notice": office.demonstration.notice if office.demonstration else "",
            "noindex": office.demonstration is not None or showing.preview,
            "preview": showing.preview,
            "updated": thai.short_date(today) if today else "",
        },
        "years": [_year_frame(library, book) for book in library.years.values()],
        "footer": _footer(library, departed=departed),
    }


def _year_frame(library: Library, book: YearBook) -> dict[str, object]:
    """Give the tabs of a year; the result of an assessment is known only after its year, so the newest one serves."""
    tabs = [{"key": "oit", "title": "ตาราง OIT", "href": addresses.year(book.number)}]
    known = [other for number, other in library.years.items() if number <= book.number and "ita" in other.entries]
    if known:
        tabs.append({"key": "ita", "title": "ผลประเมิน ITA", "href": known[0].entries["ita"].address})
    if "risks" in book.entries:
        tabs.append({"key": "risks", "title": "ความเสี่ยง", "href": book.entries["risks"].address})
    tabs.append({"key": "catalogue", "title": "ที่มาของรายการ", "href": addresses.catalogue(book.year.catalogue)})
    return {"year": book.number, "home": addresses.year(book.number), "tabs": tabs}


def _footer(library: Library, *, departed: bool) -> list[dict[str, object]]:
    office = library.office
    who = [office.parent or "", f"โทร {office.contact.telephone}" if office.contact.telephone else ""]
    lines: list[dict[str, str]] = [{"text": line, "href": ""} for line in who if line]
    if office.contact.website:
        lines.append({"text": office.contact.website, "href": office.contact.website})
    columns: list[dict[str, object]] = [{"title": office.name.th, "lines": lines}]
    newest = next(iter(library.years.values()), None)
    if newest:
        asked = [item for item in newest.catalogue.items if item.topic in {"contact", "complaint-channel"}]
        links = [
            {"text": f"{item.title} ({item.code})", "href": addresses.item(newest.number, item.code)} for item in asked
        ]
        if links:
            columns.append({"title": "ข้อมูลไม่ถูกต้องหรือเปิดไม่ได้", "lines": links})
    tables = [{"text": f"ตาราง OIT ปี {number}", "href": addresses.year(number)} for number in library.years]
    tables.append({"text": "ข้อมูลเปิด (CSV, JSON)", "href": addresses.DATA})
    tables.append({"text": "กฎที่ใช้ตรวจข้อมูล", "href": addresses.RULES})
    if departed:
        tables.append({"text": leaving.LIST_TITLE, "href": addresses.DEPARTED})
    columns.append({"title": "เกี่ยวกับข้อมูล", "lines": tables})
    return columns


def _dates(showing: Showing) -> Iterator[tuple[str, str]]:
    """Give the date of the last change of every page that has one, for the site map."""
    newest = [showing.library.office_entry.updated]
    for book in showing.library.years.values():
        known = [entry.updated for entry in (book.entry, *book.entries.values()) if entry.updated]
        newest += known
        if known:
            yield addresses.year(book.number), max(known).isoformat()
        for entry in book.entries.values():
            if entry.updated and entry.kind.name not in _WITHOUT_A_PAGE:
                for address in records.addresses_of(book, entry):
                    yield address, entry.updated.isoformat()
        for state in showing.states(book):
            day = items.last_change(book, state)
            if day:
                yield addresses.item(book.number, state.item.code), day.isoformat()
    if days := [day for day in newest if day]:
        yield addresses.HOME, max(days).isoformat()


def _data_dates(published: Published) -> Iterator[tuple[str, str]]:
    """Give the date of each page about data: of the newest record that it is about."""
    known = [(addresses.dataset(one.name), one.updated.isoformat()) for one in published.datasets if one.updated]
    yield from known
    if known:
        yield addresses.DATA, max(day for _, day in known)


def template_fields() -> dict[str, tuple[str, ...]]:
    """Give what each template may use: the contract that tests hold both sides to."""
    return {name: tuple(one.name for one in fields(kind)) for kind, name in _TEMPLATES.items()}
