"""Hostile tables: CSV and XLSX under ``tables/``, which become records."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime

from openpyxl import Workbook

from generator.models import listing
from tests import papers
from tests.hostile import Case

HEADING = [title for _, title in listing.LISTS[0].columns]
ROW = ["1", "ซื้อวัสดุ", "5,000", "5,000", "เฉพาะเจาะจง", "ร้าน ก 5,000", "ร้าน ก 5,000", "ราคาต่ำสุด", "1/2566"]


def csv_of(*rows: list[str], heading: list[str] | None = None) -> bytes:
    """Make a CSV file as it should be."""
    quoted = (",".join(f'"{cell}"' for cell in row) for row in [heading or HEADING, *rows])
    return ("\n".join(quoted) + "\n").encode()


GOOD = csv_of(ROW)
CSV = {
    "quote open": GOOD + b'"2,ok\n',
    "quote inside": GOOD + b'2,a"b"c,1,1,x,x,x,x,x\n',
    "text after a quote": GOOD + b'"2"x,1,1,1,x,x,x,x,x\n',
    "NUL": GOOD + b"2\0,\n",
    "TIS-620": GOOD.decode().encode("tis-620"),
    "UTF-16": GOOD.decode().encode("utf-16"),
    "half a letter": GOOD[:-3],
    "carriage returns": GOOD.replace(b"\n", b"\r"),
    "tabs": GOOD.replace(b",", b"\t"),
    "semicolons": GOOD.replace(b",", b";"),
    "short row": GOOD + b"2,3\n",
    "long row": GOOD + b"2" + b",x" * 500 + b"\n",
    "very long row": GOOD + b"2" + b",x" * 200_000 + b"\n",
    "only a heading": csv_of(),
    "nothing": b"",
    "blank rows": b",,,,\n" * 5000,
    "another heading": csv_of(ROW, heading=[f"ก{number}" for number in range(9)]),
    "one column": b"x\n1\n",
    "wrong column": csv_of(ROW, heading=[*HEADING[:-1], "หมายเหตุ"]),
    "the same column": csv_of(ROW, heading=[HEADING[0]] * 9),
    "long heading": csv_of(ROW, heading=["ก" * 50_000] * 9),
    "words for money": csv_of([*ROW[:2], "ห้าพัน", *ROW[3:]]),
    "formula for money": csv_of([*ROW[:2], "=1+1", *ROW[3:]]),
    "script": csv_of([*ROW[:1], "<script>alert(1)</script>", *ROW[2:]]),
    "rows over the limit": csv_of() + b"1,2,3,4,5,6,7,8,9\n" * 20_001,
    "bytes over the limit": GOOD + b"x" * 1_000_000,
    "cell of many lines": csv_of([*ROW[:1], "ก\n" * 9000, *ROW[2:]]),
    "quotes": b'"' * 100_001,
    "commas": b"," * 400_000,
    "invisible": csv_of([*ROW[:1], "ก\u200bข", *ROW[2:]]),
    "turned around": csv_of([*ROW[:1], "ก\u202eข", *ROW[2:]]),
    "a cell that is too long": csv_of([*ROW[:1], "ก" * 140_000, *ROW[2:]]),
}


def cases() -> Iterator[Case]:
    """Give the cases."""
    for name, data in CSV.items():
        yield Case(f"csv: {name}", "2566/tables/july.csv", data)
    for name, data in _sheets():
        yield Case(f"xlsx: {name}", "2566/tables/july.xlsx", data)


def _sheets() -> Iterator[tuple[str, bytes]]:
    good = papers.xlsx_of([HEADING, ROW])
    yield "good", good
    for part in (1, 4, 8, 16):
        yield f"cut to {part}/20", good[: len(good) * part // 20]
        yield f"without its start {part}/20", good[len(good) * part // 20 :]
    yield "nothing", b""
    yield "plain text", GOOD
    yield "zip of nothing", papers.zip_of({})
    yield "document", papers.docx_of()
    yield "old sheet", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4096
    yield "only a heading", papers.xlsx_of([HEADING])
    yield "no rows", papers.xlsx_of([])
    yield "formula", papers.xlsx_of([HEADING, [*ROW[:2], "=1+1", *ROW[3:]]])
    yield "dates", papers.xlsx_of([HEADING, [*ROW[:8], datetime(2566, 1, 1)]])  # noqa: DTZ001  a sheet knows no zone
    yield "great number", papers.xlsx_of([HEADING, [*ROW[:2], 1e300, *ROW[3:]]])
    yield "only a chart", papers.xlsx_of([HEADING], _only_a_chart)
    yield "first sheet hidden", papers.xlsx_of([HEADING, ROW], lambda book: book.create_sheet("ข", 0))
    yield "unpacks to much", papers.with_parts(good, {"xl/bomb.xml": b"\0" * 60_000_000})
    yield "many columns", papers.xlsx_of([[f"ก{number}" for number in range(5000)]] * 3)
    for name, change in _CHANGES.items():
        yield name, _changed(good, "xl/worksheets/sheet1.xml", change)
    yield "no main part", _changed(good, "xl/workbook.xml", lambda _: b"")
    yield "entities", _changed(good, "xl/workbook.xml", lambda xml: _LAUGHS + xml[xml.index(b"<workbook") :])
    yield "file from outside", _changed(good, "xl/workbook.xml", lambda xml: _FILE + xml[xml.index(b"<workbook") :])


_LAUGHS = (
    b'<!DOCTYPE x [<!ENTITY a0 "xxxxxxxxxx">'
    + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
    + b"]>"
)
_FILE = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
_ROWS = rb"<sheetData>.*</sheetData>"
_CHANGES: dict[str, Callable[[bytes], bytes]] = {
    "broken markup": lambda xml: xml[: len(xml) // 2],
    "a million rows": lambda xml: re.sub(
        _ROWS, b"<sheetData>" + b"<row><c><v>1</v></c></row>" * 400_000 + b"</sheetData>", xml
    ),
    "a row far away": lambda xml: xml.replace(b'r="A2"', b'r="A1048576"').replace(b'<row r="2"', b'<row r="1048576"'),
    "a cell far away": lambda xml: xml.replace(b'r="I2"', b'r="XFD2"'),
    "a cell nowhere": lambda xml: xml.replace(b'r="B2"', b'r="ZZZZ99999999999"'),
    "a size that lies": lambda xml: re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"', xml),
    "deep markup": lambda xml: re.sub(_ROWS, b"<sheetData>" + b"<row>" * 20_000, xml),
    "number that is none": lambda xml: _first_cell(xml, b'<c r="A1"><v>x</v></c>'),
    "word out of range": lambda xml: _first_cell(xml, b'<c r="A1" t="s"><v>999999</v></c>'),
    "word of no number": lambda xml: _first_cell(xml, b'<c r="A1" t="s"><v>x</v></c>'),
    "fault for a value": lambda xml: _first_cell(xml, b'<c r="A1" t="e"><v>#REF!</v></c>'),
    "style out of range": lambda xml: _first_cell(xml, b'<c r="A1" s="9999"><v>1</v></c>'),
    "kind of nobody": lambda xml: _first_cell(xml, b'<c r="A1" t="zz"><v>1</v></c>'),
    "entities in the sheet": lambda xml: _LAUGHS + _first_cell(xml, b'<c r="A1"><v>&a9;</v></c>'),
}


def _first_cell(xml: bytes, cell: bytes) -> bytes:
    return re.sub(rb'<c r="A1".*?</c>', lambda _: cell, xml, count=1, flags=re.DOTALL)


def _changed(packed: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return papers.with_parts(packed, {part: change(archive.read(part))})


def _only_a_chart(book: Workbook) -> None:
    book.create_chartsheet("ก")
    book.remove(book.worksheets[0])
