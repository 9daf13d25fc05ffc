"""The hand-in pack as files: a list in CSV and XLSX to paste from, and a sheet in HTML to print and sign.

The pack is the office's own: it tells what is not there, whatever the site shows. What it says of each item is made by
:mod:`generator.render.pack` from the pages of the site.
"""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from jinja2 import Environment
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from generator.errors import UsageError
from generator.pictures import Picture
from generator.render.faces import faces
from generator.render.open_data.writing import csv_of
from generator.render.pack import NOT_THERE, THERE
from generator.render.pack_views import HandInItem, PackPage

Row = tuple[str, ...]

ITEMS: Mapping[str, int] = {  # heads of the columns, each with its width in characters
    "รหัส": 7,
    "ข้อ": 36,
    "มี/ไม่มี": 9,
    "ที่อยู่": 40,
    "คำอธิบาย": 90,
    "ความครบถ้วน": 26,
    "องค์ประกอบที่ยังไม่มี": 44,
    "ผู้จัดเก็บข้อมูล": 28,
}
ELEMENTS: Mapping[str, int] = {
    "รหัส": 7,
    "องค์ประกอบที่": 12,
    "องค์ประกอบ": 44,
    "อยู่ที่ใด": 70,
    "ที่อยู่ของตำแหน่งนั้น": 48,
}
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can name
_STAMPS = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(<)")


def files(page: PackPage, year: int, sheet: bytes, today: date | None) -> dict[str, bytes]:
    """Give the files of a pack, by name.

    Args:
        page: the pack, with gaps shown and full addresses.
        year: the fiscal year, which stands in the names.
        sheet: what :func:`as_sheet` made of it.
        today: the day of the content; the same content gives the same bytes.
    """
    return {f"oit-{year}.csv": as_csv(page), f"oit-{year}.xlsx": as_xlsx(page, today), f"oit-{year}.html": sheet}


def as_sheet(page: PackPage, templates: Environment, fonts: Path, emblem: Picture | None) -> bytes:
    """Write a page to print and sign, which brings along what it shows.

    Args:
        page: the pack, with gaps shown and full addresses.
        templates: the page templates.
        fonts: the folder of the theme's fonts.
        emblem: of the office, if it has one.
    """
    drawn = base64.b64encode(emblem.data).decode("ascii") if emblem else ""
    template = templates.get_template("pack-sheet.html.j2")
    return template.render(page=page, faces=faces(fonts), emblem=emblem, drawn=drawn).encode()


def write(folder: Path, made: Mapping[str, bytes]) -> None:
    """Write the files of a pack into a folder, over those of an earlier pack.

    Raises:
        UsageError: a file cannot be written, most often because a spreadsheet program holds it open.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in made.items():
            (folder / name).write_bytes(data)
    except OSError as error:
        raise UsageError(
            f"เขียนไฟล์ใน {folder} ไม่ได้ ปิดไฟล์ที่เปิดอยู่ใน Excel หรือเลือกโฟลเดอร์อื่นด้วย --out แล้วสั่งใหม่",
            f"cannot write into {folder}: {error.strerror}; close the files, or choose another folder with --out",
        ) from error


def as_csv(page: PackPage) -> bytes:
    """Give one row for each item: UTF-8 with a byte-order mark, by which Excel knows it."""
    return csv_of(ITEMS, _items(page))


def as_xlsx(page: PackPage, today: date | None) -> bytes:
    """Give a workbook: the items as in the CSV, and a second sheet with every element and its own address."""
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)  # noqa: S101  a new workbook has one; the library's types allow others
    _fill(first, "รายข้อ", ITEMS, _items(page))
    _fill(book.create_sheet(), "รายองค์ประกอบ", ELEMENTS, _elements(page))
    book.properties.creator, book.properties.title = "", page.title
    raw = io.BytesIO()
    book.save(raw)
    return _without_clock(raw.getvalue(), today or date(*_EPOCH[:3]))


def _every(page: PackPage) -> Iterator[HandInItem]:
    return (item for group in page.groups for item in group.items)


def _items(page: PackPage) -> Iterator[Row]:
    for item in _every(page):
        answer = THERE if item.places else NOT_THERE
        unmet = ", ".join(item.unmet)
        yield item.code, item.title, answer, item.address, item.explanation, item.count, unmet, item.keeper


def _elements(page: PackPage) -> Iterator[Row]:
    for item in _every(page):
        for place in item.places:
            yield item.code, str(place.number), place.text, place.words, place.href


def _fill(sheet: Worksheet, title: str, columns: Mapping[str, int], rows: Iterator[Row]) -> None:
    """Fill a sheet: heads that stay in sight and print on every page, wide rows on A4 across."""
    sheet.title = title
    for number, values in enumerate([tuple(columns), *rows], start=1):
        for column, value in enumerate(values, start=1):
            cell = sheet.cell(number, column)
            assert isinstance(cell, Cell)  # noqa: S101  nothing is merged here
            cell.value, cell.data_type = value, "s"  # a text that begins with "=" stays a text
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            cell.font = Font(name="Sarabun", bold=number == 1)
    for column, width in enumerate(columns.values(), start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes, sheet.print_title_rows = "C2", "1:1"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0  # as many pages as it takes, one across


def _without_clock(workbook: bytes, day: date) -> bytes:
    """Put the day of the content for the moment of writing, so that the same content gives the same bytes."""
    fixed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            stamp = f"{day.isoformat()}T00:00:00Z".encode()
            data = _STAMPS.sub(rb"\g<1>" + stamp + rb"\g<3>", old.read(name))
            new.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
