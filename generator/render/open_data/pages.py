"""The pages that document the data: a catalogue of datasets, and for each one every file and every field of it.

All words about fields come from the models; the examples are the first value that the office itself has.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses, thai
from generator.library import Entry
from generator.render import text
from generator.render.blocks import Cell, Link, Prose, Row, Section, Table
from generator.render.blocks import Column as Head
from generator.render.drafts import facts
from generator.render.open_data import datasets, linked
from generator.render.open_data.columns import Column, Value
from generator.render.open_data.datasets import ITEMS, Dataset
from generator.render.open_data.files import DataFile, Format
from generator.render.open_data.linked import Published
from generator.render.open_data.tables import RECORDS
from generator.render.open_data.tables import Table as DataTable
from generator.render.open_data.writing import cell
from generator.render.showing import home_link
from generator.render.views import DataPage

TITLE = "ข้อมูลเปิด"
_LONGEST_EXAMPLE = 60  # letters

_OF_ITEMS = "data.json ใช้ชื่อช่องเดียวกับตารางข้างบน เว้นแต่ place บอกเฉพาะส่วนหลังเครื่องหมาย # ของที่อยู่หน้า"

_HOW_TO_READ = """\
- **CSV** เป็น UTF-8 ที่มีเครื่องหมาย BOM เปิดด้วย Excel หรือ LibreOffice ได้ทันที บรรทัดแรกเป็นชื่อช่อง ช่องที่มีหลายค่าอยู่คนละบรรทัดในช่องเดียวกัน
- ข้อความที่ขึ้นต้นด้วย `=` `+` `-` หรือ `@` มีเครื่องหมาย `'` นำหน้าใน CSV เพื่อไม่ให้โปรแกรมตารางคำนวณทำงานเป็นสูตร ใน JSON เป็นตามต้นฉบับ
- **JSON** ใช้ชื่อช่องภาษาอังกฤษ ซึ่งอยู่ใต้ชื่อไทยในตารางของแต่ละหน้า จำนวนเป็นตัวเลข วันที่เป็น ค.ศ. แบบ `2023-06-20` คำที่เลือกจากรายการเป็นรหัส
- จำนวนเงินเป็นบาท เมื่อสำนักงานบอกว่าไม่ใช้งบประมาณ จำนวนเป็น 0 และถ้อยคำอยู่ในช่องถัดไป ช่องว่างคือเอกสารไม่ได้บอก
- ที่อยู่ของไฟล์ไม่เปลี่ยน แม้ชื่อเรื่องหรือข้อมูลข้างในเปลี่ยน
"""


def index(published: Published, *, with_feed: bool) -> DataPage:
    """Make the catalogue page: every dataset, how to read the files, and what follows changes."""
    origin = addresses.DATA
    rows = tuple(_dataset_row(dataset) for dataset in published.datasets)
    figures = (Head("รายการ", number=True), Head("ตาราง", number=True))
    heads = (Head("ชุดข้อมูล"), Head("ปีงบประมาณ พ.ศ."), *figures, Head("ปรับปรุง"))
    feed = Link("ฟีดการเปลี่ยนแปลง (Atom)", addresses.relative(origin, addresses.FEED)) if with_feed else None
    for_programs = facts(
        ("บัญชีชุดข้อมูลสำหรับระบบอื่น", Link("DCAT (JSON-LD)", addresses.relative(origin, addresses.DATA_CATALOGUE))),
        ("ติดตามการเปลี่ยนแปลง", feed),
        ("สัญญาอนุญาต", Link(licence.title, licence.url) if (licence := published.office.data_licence) else None),
    )
    beside_items = sum(bool(one.data) for known in published.datasets if not known.own_files for one in known.sources)
    files = len(published.files) + beside_items
    return DataPage(
        title=TITLE,
        lede=f"ข้อมูลทุกเรื่องบนเว็บนี้ในรูปที่โปรแกรมอ่านได้ {len(published.datasets)} ชุด {files:,} ไฟล์",
        breadcrumb=(home_link(origin),),
        sections=(
            Section("datasets", "ชุดข้อมูล", (Table("ชุดข้อมูล", heads, rows),)),
            Section("reading", "อ่านไฟล์อย่างไร", (Prose(text.of_ours(_HOW_TO_READ)),)),
            Section("programs", "สำหรับโปรแกรม", (for_programs,)),
        ),
    )


def _dataset_row(dataset: Dataset) -> Row:
    href = addresses.relative(addresses.DATA, addresses.dataset(dataset.name))
    first_and_last = sorted({dataset.years[0], dataset.years[-1]}) if dataset.years else []
    return Row(
        (
            Cell(dataset.title, href=href),
            Cell("–".join(map(str, first_and_last)) or "ทุกปี"),
            Cell(f"{len(dataset.sources):,}"),
            Cell(str(len(dataset.tables))),
            Cell(thai.short_date(dataset.updated) if dataset.updated else ""),
        )
    )


def page(published: Published, dataset: Dataset) -> DataPage:
    """Make the page of a dataset: its tables with every field, and the files of each record."""
    origin = addresses.dataset(dataset.name)
    return DataPage(
        title=f"ข้อมูลเปิด: {dataset.title}",
        lede=linked.description(dataset, published.office),
        breadcrumb=(home_link(origin), Link(TITLE, addresses.relative(origin, addresses.DATA))),
        sections=(
            *_leading(dataset),
            *(_table(published, dataset, table) for table in dataset.tables),
            _records(published, dataset),
        ),
    )


def _leading(dataset: Dataset) -> Iterator[Section]:
    """Describe the columns that open every table, once."""
    if dataset.leading:
        examples = dataset.rows(dataset.tables[0], dataset.sources)
        block = _fields("ช่องที่ขึ้นต้นทุกตาราง", dataset.leading, [row[: len(dataset.leading)] for row in examples])
        yield Section("leading", "ช่องที่ขึ้นต้นทุกตาราง", (block,))


def _table(published: Published, dataset: Dataset, table: DataTable) -> Section:
    """Describe a table: where it can be had, where its rows stand in the JSON of a record, and each of its fields."""
    origin, rows = addresses.dataset(dataset.name), dataset.rows(table, dataset.sources)
    files = [file for file in published.tables(dataset) if file.table is table]
    about = facts(
        ("ไฟล์รวมทุกรายการ", [Link(file.title, addresses.relative(origin, file.address)) for file in files]),
        ("จำนวนแถว", f"{len(rows):,}" if rows else None),
        ("ตำแหน่งใน data.json", f"record.{table.path}" if dataset.own_files and table.path else None),
    )
    skipped = len(dataset.leading)
    own = tuple(column for _, column in table.columns)
    block = _fields(f"ช่องของ{table.title}", own, [row[skipped:] for row in rows])
    return Section(f"table-{table.name}", table.title, (about, block), lede=table.meaning)


def _fields(caption: str, columns: tuple[Column, ...], rows: list[list[Value]]) -> Table:
    """Make the table of fields, with the first value that the office has of each as its example."""
    heads = (Head("ช่อง"), Head("ความหมาย"), Head("ชนิด"), Head("ตัวอย่าง"))
    told = tuple(
        Row(
            (
                Cell(column.title, note=column.key),
                Cell(column.meaning, note=_choices(column)),
                Cell(f"{column.type.words} ได้หลายค่า" if column.many else column.type.words),
                Cell(_example(column, (row[number] for row in rows))),
            )
        )
        for number, column in enumerate(columns)
    )
    return Table(caption, heads, told)


def _choices(column: Column) -> str:
    return text.joined(code if code == words else f"{code} = {words}" for code, words in column.choices)


def _example(column: Column, values: Iterator[Value]) -> str:
    first = next((words for value in values if (words := cell(value))), column.example)
    line = " ".join(first.split())
    return line if len(line) <= _LONGEST_EXAMPLE else f"{line[:_LONGEST_EXAMPLE].rstrip()}…"


def _records(published: Published, dataset: Dataset) -> Section:
    """List the files beside the page of each record."""
    origin = addresses.dataset(dataset.name)
    files: dict[str, list[DataFile]] = {source.page: [] for source in dataset.sources}
    for file in published.files:
        if file.dataset is dataset and file.source and file.format is Format.CSV:
            files[file.source.page].append(file)
    rows = tuple(
        Row(
            (
                Cell(source.title, href=addresses.relative(origin, source.page)),
                _record_cell(origin, source.data, files[source.page]),
            )
        )
        for source in dataset.sources
    )
    heads, title = (Head("ข้อมูล"), Head("ไฟล์")), "ไฟล์ของแต่ละรายการ"
    return Section("records", title, (Table(title, heads, rows),), lede=_OF_ITEMS if dataset.name == ITEMS else "")


def _record_cell(origin: str, data: str, files: list[DataFile]) -> Cell:
    if not data:
        return Cell("อยู่ในตารางข้างบน")
    links = tuple(Link(file.title, addresses.relative(origin, file.address)) for file in files)
    return Cell("data.json", href=addresses.relative(origin, data), links=links)


# ── Links on the pages that the data belongs to ───────────────────────────────────────────────────────────────────────


def links_of(entry: Entry) -> tuple[Link, ...]:
    """Give the links at the foot of a record's page: all of it, each list that has rows, and what the fields mean."""
    origin = entry.address
    tables = (table for table in datasets.tables_of(entry) if table.name != RECORDS)
    return (
        Link("ทั้งหน้า (JSON)", addresses.relative(origin, addresses.record_data(origin))),
        *(
            Link(f"{table.title} (CSV)", addresses.relative(origin, addresses.record_table(origin, table.name)))
            for table in tables
        ),
        _meaning(origin, datasets.name_of(entry)),
    )


def links_of_year(fiscal_year: int) -> tuple[Link, ...]:
    """Give the links at the foot of a year's table."""
    origin = addresses.year(fiscal_year)
    files = (("ข้อ OIT", RECORDS), ("องค์ประกอบ", "elements"))
    return (
        *(
            Link(
                f"{words} ของทุกปี ({form.upper()})",
                addresses.relative(origin, addresses.dataset_table(ITEMS, name, form)),
            )
            for words, name in files
            for form in Format
        ),
        _meaning(origin, ITEMS),
    )


def _meaning(origin: str, name: str) -> Link:
    return Link("ความหมายของทุกช่อง", addresses.relative(origin, addresses.dataset(name)))


def views(published: Published, *, with_feed: bool) -> Iterator[tuple[str, DataPage, object]]:
    """Give each page with its address and its description for search engines."""
    yield addresses.DATA, index(published, with_feed=with_feed), linked.schema_catalogue(published)
    for dataset in published.datasets:
        yield addresses.dataset(dataset.name), page(published, dataset), linked.schema_dataset(published, dataset)
