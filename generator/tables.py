"""Spreadsheets → rows of text with the place of every cell: CSV by line and column, XLSX by sheet and cell."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from generator import characters, thai
from generator.findings import Finding, FindingKind, Location, Severity

MAX_ROWS = 20_000
MAX_UNPACKED = 50_000_000  # bytes

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
    if len(filled) > MAX_ROWS:
        return None, [characters.too_large(Location(path), "แถว", "rows", len(filled), MAX_ROWS)]
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
    lines = text.split("\n")
    reader = csv.reader(io.StringIO(text), strict=True)
    rows: list[list[Cell]] = []
    starts = 1
    try:
        for record in reader:
            rows.append(list(_located(record, lines[starts - 1], Location(path, starts))))
            starts = reader.line_num + 1
    except csv.Error as error:
        place = Location(path, reader.line_num)
        findings.append(UNREADABLE_TABLE.at(place, reason="เครื่องหมายคำพูดไม่ครบคู่", reason_en=str(error)))
    return rows, findings


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
        data = file.read_bytes()
        if finding := _over_size(data, path):
            return [], [finding]
        return _sheet(data, path)
    except Exception as error:  # noqa: BLE001  the reader of workbooks fails on a damaged one in ways it does not name
        return [], [UNREADABLE_TABLE.at(Location(path), reason="ไม่ใช่ไฟล์ .xlsx ที่สมบูรณ์", reason_en=str(error))]


def _over_size(data: bytes, path: str) -> Finding | None:
    """Refuse a workbook that is large, or that would be when unpacked, before anything reads it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = max(len(data), sum(part.file_size for part in archive.infolist()))
    if size <= MAX_UNPACKED:
        return None
    return characters.too_large(Location(path), "ไบต์เมื่อคลายไฟล์", "bytes unpacked", size, MAX_UNPACKED)


def _sheet(data: bytes, path: str) -> tuple[list[list[Cell]], list[Finding]]:
    """Read the first sheet twice: its values, and what was typed, to see formulas that have no value."""
    sheet = load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets[0]
    written = load_workbook(io.BytesIO(data), read_only=True).worksheets[0]
    findings: list[Finding] = []
    rows: list[list[Cell]] = []
    pairs = zip(sheet.iter_rows(values_only=True), written.iter_rows(values_only=True), strict=True)
    for number, (found, typed) in enumerate(pairs, start=1):
        row = []
        for index, value in enumerate(found, start=1):
            place = Location(f"{path}#{sheet.title}!{get_column_letter(index)}{number}", number, index)
            formula = typed[index - 1]
            if value is None and isinstance(formula, str) and formula.startswith("="):
                findings.append(NOT_CALCULATED.at(place))
            row.append(Cell(_text(value), place))
        rows.append(row)
    return rows, findings


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
