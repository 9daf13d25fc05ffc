"""What an office has as data: one dataset for each kind of record that it keeps, over all fiscal years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator import addresses, models
from generator.checklist import ItemState
from generator.library import Entry, YearBook
from generator.models import listing
from generator.models.office import Office
from generator.render.drafts import Place
from generator.render.open_data import oit, tables
from generator.render.open_data.columns import Column, Item, Origin, Type, Value
from generator.render.open_data.tables import Table
from generator.render.showing import Showing, record_title
from generator.shapes import Shape

ITEMS = "items"  # the dataset of the OIT table
_WITHOUT_A_PAGE = {"items", "office", "year"}  # told by the two datasets that follow the year tables


@dataclass(frozen=True, slots=True)
class Source:
    """A record with where it comes from, the page that shows it, and its own JSON."""

    record: Shape
    origin: Origin
    title: str
    page: str
    data: str  # "" where its page has none
    updated: date | None


@dataclass(frozen=True, slots=True)
class Dataset:
    """The records of one kind. ``leading`` columns open every table; ``own_files`` says that each record has its files."""

    name: str
    title: str
    model: type[Shape]
    sources: tuple[Source, ...]
    leading: tuple[Column, ...] = ()
    own_files: bool = False

    @property
    def tables(self) -> tuple[Table, ...]:
        """Its tables: of the records, then of each list inside them."""
        return tables.of(self.model, self.title, "หนึ่งแถวคือหนึ่งรายการ")

    @property
    def years(self) -> tuple[int, ...]:
        """The fiscal years that it covers, oldest first; none for what holds for all."""
        return tuple(sorted({source.origin.entry.fiscal_year or 0 for source in self.sources} - {0}))

    @property
    def updated(self) -> date | None:
        """When any of its records last changed; ``None`` where no date is known."""
        return max((source.updated for source in self.sources if source.updated), default=None)

    def columns(self, table: Table) -> tuple[Column, ...]:
        """Give all columns of a table, in order."""
        return (*self.leading, *(column for _, column in table.columns))

    def rows(self, table: Table, sources: Iterable[Source]) -> list[list[Value]]:
        """Give the values of a table, row by row, for some of its records."""
        return [
            [column.read(row[0], source.origin) for column in self.leading] + table.values(row, source.origin)
            for source in sources
            for row in table.rows(source.record)
        ]


def of(showing: Showing) -> tuple[Dataset, ...]:
    """Give the datasets of an office: the OIT table, the office itself, and each kind of record that it keeps."""
    known = [_items(showing), _office(showing)]
    for kind in models.KINDS:
        if kind.name not in _WITHOUT_A_PAGE:
            sources = tuple(_source(showing, book, entry) for book, entry in _entries(showing, kind.name))
            leading = _LEADING if "{id}" in kind.path else _LEADING_WITHOUT_ID
            known.append(Dataset(kind.name, kind.title, kind.model, sources, leading, own_files=True))
    lists = [_source(showing, book, entry) for book, entry in _entries(showing, "tables")]
    for one in listing.LISTS:
        sources = tuple(source for source in lists if isinstance(source.record, one.model))
        known.append(Dataset(one.id, one.title, one.model, sources, _LEADING, own_files=True))
    return tuple(dataset for dataset in known if dataset.sources)


def name_of(entry: Entry) -> str:
    """Give the name of the dataset that a record with a page belongs to."""
    return listing.kind_of(entry.record).id if entry.kind in models.TABLE_KINDS else entry.kind.name


def tables_of(entry: Entry) -> tuple[Table, ...]:
    """Give the tables of a record that have rows, as links to them name them."""
    known = tables.of(type(entry.record), entry.kind.title, "")
    return tuple(table for table in known if table.rows(entry.record))


def _entries(showing: Showing, kind: str) -> Iterator[tuple[YearBook, Entry]]:
    for book in showing.library.years.values():
        for entry in book.of_kind(kind):
            yield book, entry


def _source(showing: Showing, book: YearBook, entry: Entry) -> Source:
    origin = Origin(entry, Place(showing.library, book, entry.address))
    data = addresses.record_data(entry.address)
    return Source(entry.record, origin, record_title(entry), entry.address, data, entry.updated)


def _items(showing: Showing) -> Dataset:
    return Dataset(ITEMS, "ตาราง OIT", oit.OitItem, tuple(_item(showing, *known) for known in oit.items_of(showing)))


def _item(showing: Showing, book: YearBook, state: ItemState, record: oit.OitItem) -> Source:
    page, data = addresses.item(book.number, record.code), addresses.item_data(book.number, record.code)
    origin = Origin(state.statement or book.entry, Place(showing.library, book, page))
    return Source(record, origin, f"{record.code} {record.title} (ปี {book.number})", page, data, record.changed)


def _office(showing: Showing) -> Dataset:
    library = showing.library
    place = Place(library, next(iter(library.years.values())), addresses.HOME)
    entry, name = library.office_entry, library.office.name.th
    office = Source(library.office, Origin(entry, place), name, addresses.HOME, "", entry.updated)
    return Dataset("office", "สำนักงาน", Office, (office,), (_UPDATED,))


# ── Columns that say which record a row is of ─────────────────────────────────────────────────────────────────────────


def _year(_item: Item, origin: Origin) -> Value:
    return origin.entry.fiscal_year


def _id(_item: Item, origin: Origin) -> Value:
    return origin.entry.id


def _page(_item: Item, origin: Origin) -> Value:
    return addresses.public(origin.place.library.office.site_url, origin.entry.address)


def _updated(_item: Item, origin: Origin) -> Value:
    return origin.entry.updated


_YEAR = Column("record_year", "ปีของข้อมูล", "ปีงบประมาณ พ.ศ. ที่ข้อมูลชุดนี้เป็นของ", Type.COUNT, _year)
_ID = Column("record_id", "รหัสข้อมูล", "รหัสของข้อมูลชุดนี้ในปีนั้น เป็นส่วนหนึ่งของที่อยู่หน้าและไม่เปลี่ยน", Type.TEXT, _id)
_PAGE = Column("record_address", "หน้าของข้อมูล", "ที่อยู่ถาวรของหน้าที่แสดงข้อมูลชุดนี้", Type.TEXT, _page)
_UPDATED = Column("record_updated", "ข้อมูลปรับปรุงเมื่อ", "วันที่ข้อมูลชุดนี้เปลี่ยนครั้งล่าสุด", Type.DAY, _updated)
_LEADING = (_YEAR, _ID, _PAGE, _UPDATED)
_LEADING_WITHOUT_ID = (_YEAR, _PAGE, _UPDATED)
