"""Spreadsheets → rows of text with the place of every cell: CSV by line and column, XLSX by sheet and cell."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import cast

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet.worksheet import Worksheet

from generator import characters, opening, thai
from generator.documents import Reason, office
from generator.findings import Finding, FindingKind, Location, Severity

MAX_ROWS = 20_000
MAX_COLUMNS = 100
MAX_CELLS = 500_000
MAX_UNPACKED = 20_000_000  # bytes

_ROW_OR_CELL = re.compile(rb"[<:](?:row|c)[ />]")

UNREADABLE_TABLE = FindingKind(
    "B401",
    "unreadable-table",
    Severity.ERROR,
    "อ่านตารางนี้ไม่ได้: {reason}",
    "cannot read the table: {reason_en}",
    "เปิดไฟล์ในโปรแกรมตาราง แล้วบันทึกใหม่เป็น .xlsx หรือ .csv (UTF-8)",
)
BROKEN_ROW = FindingKind(
    "B402",
    "broken-row",
    Severity.ERROR,
    "แถวนี้มี {found} ช่อง แต่หัวตารางมี {expected} ช่อง",
    "the row has {found} cells, the heading has {expected}",
    "เติมหรือลบช่องให้ครบตามหัวตาราง ถ้าข้อความมีจุลภาค ให้ครอบด้วยเครื่องหมายคำพูด",
)
NOT_CALCULATED = FindingKind(
    "B403",
    "formula-not-calculated",
    Severity.ERROR,
    "ช่องนี้เป็นสูตรที่ยังไม่มีผลคำนวณ",
    "the cell holds a formula without a stored result",
    "เปิดไฟล์ในโปรแกรมตาราง บันทึกอีกครั้ง หรือพิมพ์ค่าแทนสูตร",
)

KINDS = (UNREADABLE_TABLE, BROKEN_ROW, NOT_CALCULATED)


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell and where it stands."""

    text: str
    place: Location


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its heading, and its rows, each with as many cells as the heading."""

    heading: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


def read(file: Path, path: str) -> tuple[Grid | None, list[Finding]]:
    """Read the table of a CSV file, or of the first sheet of an XLSX file.

    Args:
        file: where the file is.
        path: how to name it in findings; a cell of a sheet is named ``path#sheet!C4``.

    Returns:
        The table without blank and broken rows, or ``None``; and everything that is wrong.
    """
    lines, findings = _csv(file, path) if file.suffix == ".csv" else _xlsx(file, path)
    filled = [row for row in lines if any(cell.text for cell in row)]
    if not filled:
        reason = UNREADABLE_TABLE.at(Location(path), reason="ไม่มีแถวข้อมูล", reason_en="it has no rows")
        return None, findings or [reason]
    heading, *rows = filled
    for row in rows:
        if len(row) != len(heading):
            findings.append(BROKEN_ROW.at(row[0].place, found=len(row), expected=len(heading)))
    return Grid(tuple(heading), tuple(tuple(row) for row in rows if len(row) == len(heading))), findings


def _csv(file: Path, path: str) -> tuple[list[list[Cell]], list[Finding]]:
    text, findings = characters.read(file, path)
    if text is None:
        return [], findings
    if findings := characters.forbidden(text, path):
        return [], findings
    records, findings = _records(text, path)
    if finding := _too_many([record for _, record in records], path):
        return [], [finding]
    lines = text.split("\n")
    return [list(_located(record, lines[start - 1], Location(path, start))) for start, record in records], findings


def _records(text: str, path: str) -> tuple[list[tuple[int, list[str]]], list[Finding]]:
    """Give the rows that are not blank, each with the line that it starts on, up to a fault."""
    reader = csv.reader(io.StringIO(text), strict=True)
    records: list[tuple[int, list[str]]] = []
    start = 1
    try:
        for record in reader:
            if any(cell.strip() for cell in record):
                records.append((start, record))
            start = reader.line_num + 1
    except csv.Error as error:
        reason = "ช่องหนึ่งยาวเกินไป" if "limit" in str(error) else "เครื่องหมายคำพูดไม่ครบคู่"
        place = Location(path, max(1, reader.line_num))
        return records, [UNREADABLE_TABLE.at(place, reason=reason, reason_en=str(error))]
    return records, []


def _too_many(records: Sequence[Sequence[object]], path: str) -> Finding | None:
    """Refuse a table with a row or a cell too many, before it costs more to read."""
    if len(records) > MAX_ROWS:
        return characters.too_large(Location(path), "แถว", "rows", len(records), MAX_ROWS)
    widest = max(map(len, records), default=0)
    if widest <= MAX_COLUMNS:
        return None
    return characters.too_large(Location(path), "ช่องในแถว", "cells in a row", widest, MAX_COLUMNS)


def _located(record: list[str], line: str, start: Location) -> Iterator[Cell]:
    """Find where each cell begins in the first line of its record."""
    column = 0
    for text in record:
        first = text.split("\n")[0].replace('"', '""')
        found = line.find(first, column)
        column = found if found >= 0 else column
        yield Cell(text.strip(), Location(start.path, start.line, column + 1))
        comma = line.find(",", column + len(first))
        column = comma + 1 if comma >= 0 else column + len(first)


def _xlsx(file: Path, path: str) -> tuple[list[list[Cell]], list[Finding]]:
    try:
        with opening.opened(file.parent, file.name) as stream:
            data = stream.read(MAX_UNPACKED + 1)
        if finding := _over_size(data, path):
            return [], [finding]
        return _sheet(data, path)
    except Exception as error:  # noqa: BLE001  the reader of workbooks fails on a damaged one in ways it does not name
        return [], [UNREADABLE_TABLE.at(Location(path), reason="ไม่ใช่ไฟล์ .xlsx ที่สมบูรณ์", reason_en=str(error)[:200])]


def _over_size(data: bytes, path: str) -> Finding | None:
    """Refuse a workbook that is large, or that would be when unpacked, before anything reads it."""
    if len(data) > MAX_UNPACKED:
        return characters.too_large(Location(path), "ไบต์", "bytes", len(data), MAX_UNPACKED)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = sum(part.file_size for part in archive.infolist())
        if size > MAX_UNPACKED:
            return characters.too_large(Location(path), "ไบต์เมื่อคลายไฟล์", "bytes unpacked", size, MAX_UNPACKED)
        cells = max((_cells(archive, part) for part in archive.infolist()), default=0)
    if cells <= MAX_CELLS:
        return None
    return characters.too_large(Location(path), "ช่อง", "cells", cells, MAX_CELLS)


def _cells(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """Count the rows and cells of a part; one that defines words of its own is not read at all."""
    if not part.filename.endswith((".xml", ".rels")):
        return 0
    xml = office.unpacked(archive, part)
    if isinstance(xml, Reason):
        raise zipfile.BadZipFile(f"{part.filename}: {xml}")
    return len(_ROW_OR_CELL.findall(xml))


def _sheet(data: bytes, path: str) -> tuple[list[list[Cell]], list[Finding]]:
    """Read the first sheet twice: its values, and what was typed, to see formulas that have no value."""
    values, typed = (
        load_workbook(io.BytesIO(data), read_only=True, data_only=only).worksheets[0] for only in (True, False)
    )
    found = list(_rows(values))
    if finding := _too_many(found, path):
        return [], [finding]
    findings: list[Finding] = []
    rows: list[list[Cell]] = []
    width = max(map(len, found), default=0)
    for number, (row, formulas) in enumerate(zip(found, _rows(typed), strict=True), start=1):
        rows.append([])
        for index in range(width):
            place = Location(f"{path}#{values.title}!{get_column_letter(index + 1)}{number}", number, index + 1)
            value, formula = (row[index], formulas[index]) if index < len(row) else (None, None)
            if value is None and isinstance(formula, str) and formula.startswith("="):
                findings.append(NOT_CALCULATED.at(place))
            rows[-1].append(Cell(_text(value), place))
    return rows, findings


def _rows(sheet: Worksheet) -> Iterator[tuple[object, ...]]:
    """Give the rows of a sheet up to one too many; what it says of its own size is often wrong."""
    cast("ReadOnlyWorksheet", sheet).reset_dimensions()
    for row in islice(sheet.iter_rows(values_only=True), MAX_ROWS + 1):
        yield row
        if len(row) > MAX_COLUMNS:
            return


def _text(value: object) -> str:
    """Write a cell as an editor would have typed it: whole numbers without a point, dates in Thai."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return thai.short_date(value.replace(year=thai.common_year(value.year)))  # a Buddhist year is often typed
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
