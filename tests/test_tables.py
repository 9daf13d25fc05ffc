"""Spreadsheets as text: every cell with its place, and what is wrong with them at the cell where it is wrong."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import tables
from generator.findings import Finding
from tests import building, papers
from tests.hostile import lists

CELLS = st.text("กขที่ำ๒5a \",'-", max_size=8)


def grid_of(folder: Path, data: str | bytes, name: str = "list.csv") -> tuple[tables.Grid | None, list[Finding]]:
    file = folder / name
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return tables.read(file, name)


def workbook(rows: list[list[object]], sheet: str = "Sheet1") -> bytes:
    """Write rows as the first sheet of a workbook."""
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.title = sheet
    for row in rows:
        page.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def texts(grid: tables.Grid | None) -> list[list[str]]:
    assert grid is not None
    return [[cell.text for cell in row] for row in (grid.heading, *grid.rows)]


def told(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(one.name, str(one.location)) for one in findings]


# ── CSV ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_each_cell_of_a_csv_knows_its_line_and_its_column_in_letters(tmp_path: Path) -> None:
    text = 'ที่,งาน,เงิน\n๑,"ซื้อ ""กระดาษ""","5,000"\n2,จ้าง,\n'
    grid, findings = grid_of(tmp_path, text)
    assert findings == []
    assert texts(grid) == [["ที่", "งาน", "เงิน"], ["๑", 'ซื้อ "กระดาษ"', "5,000"], ["2", "จ้าง", ""]]
    assert grid is not None
    lines = text.splitlines()
    for row in (grid.heading, *grid.rows):
        for cell in row:
            shown = cell.text.replace('"', '""')
            assert lines[cell.place.line - 1][cell.place.column - 1 :].startswith(shown)
    assert [(cell.place.line, cell.place.column) for cell in grid.rows[0]] == [(2, 1), (2, 4), (2, 22)]


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    plain = "ที่,งาน\n1,ซื้อ\n"
    one, other = grid_of(tmp_path, plain), grid_of(tmp_path, b"\xef\xbb\xbf" + plain.replace("\n", "\r\n").encode())
    assert one == other


def test_blank_rows_are_skipped_and_lines_still_count(tmp_path: Path) -> None:
    grid, findings = grid_of(tmp_path, "\nที่,งาน\n,\n\n1,ซื้อ\n , \n2,จ้าง\n\n")
    assert findings == []
    assert texts(grid) == [["ที่", "งาน"], ["1", "ซื้อ"], ["2", "จ้าง"]]
    assert grid is not None
    assert [row[0].place.line for row in grid.rows] == [5, 7]


def test_a_cell_may_run_over_lines_and_the_next_row_knows_its_own(tmp_path: Path) -> None:
    grid, findings = grid_of(tmp_path, 'ที่,งาน\n1,"ซื้อ\nกระดาษ"\n2,จ้าง\n')
    assert findings == []
    assert texts(grid)[1] == ["1", "ซื้อ\nกระดาษ"]
    assert grid is not None
    assert [str(row[0].place) for row in grid.rows] == ["list.csv:2:1", "list.csv:4:1"]


def test_a_row_with_too_many_or_too_few_cells_is_told_and_left_out(tmp_path: Path) -> None:
    grid, findings = grid_of(tmp_path, "ที่,งาน,เงิน\n1,ซื้อ,5,000\n2,จ้าง,6\n3,ซ่อม\n")
    assert told(findings) == [("broken-row", "list.csv:2:1"), ("broken-row", "list.csv:4:1")]
    assert [("4 ช่อง" in one.message, "2 ช่อง" in one.message) for one in findings] == [(True, False), (False, True)]
    assert texts(grid)[1:] == [["2", "จ้าง", "6"]]


def test_a_quotation_mark_that_is_never_closed_is_told(tmp_path: Path) -> None:
    _, findings = grid_of(tmp_path, 'ที่,งาน\n1,"ซื้อ\n2,จ้าง\n')
    assert [name for name, _ in told(findings)] == ["unreadable-table"]
    assert findings[0].location.path == "list.csv"


def test_an_old_encoding_is_named_at_its_first_letter(tmp_path: Path) -> None:
    _, findings = grid_of(tmp_path, "no,work\n1,ซื้อ\n".encode("tis-620"))
    assert told(findings) == [("not-utf8", "list.csv:2:3")]
    assert "TIS-620" in findings[0].message


def test_an_invisible_letter_is_told_at_its_place(tmp_path: Path) -> None:
    _, findings = grid_of(tmp_path, "ที่,งาน\n1,ซื้อ\u200bกระดาษ\n")
    assert told(findings) == [("forbidden-character", "list.csv:2:7")]


@pytest.mark.parametrize("text", ["", "\n\n", ",,,\n , ,\n"])
def test_a_table_without_a_filled_row_is_told(text: str, tmp_path: Path) -> None:
    grid, findings = grid_of(tmp_path, text)
    assert (grid, told(findings)) == (None, [("unreadable-table", "list.csv:1:1")])


@pytest.mark.parametrize("over", [0, 1])
def test_a_table_has_at_most_so_many_rows(over: int, tmp_path: Path) -> None:
    rows = tables.MAX_ROWS + over
    grid, findings = grid_of(tmp_path, "\n".join(["ที่,งาน", *["1,ก"] * (rows - 1)]))
    if over:
        assert (grid, told(findings)) == (None, [("too-large", "list.csv:1:1")])
        assert f"{rows:,}" in findings[0].message
    else:
        assert grid is not None
        assert (len(grid.rows), findings) == (rows - 1, [])


@given(text=st.text(max_size=60))
def test_any_text_gives_a_table_or_findings_and_never_an_exception(text: str, tmp_path: Path) -> None:
    grid, findings = grid_of(tmp_path, text.encode("utf-8", "replace"))
    assert grid is not None or findings
    assert all(len(row) == len(grid.heading) for row in grid.rows) if grid else True


@given(rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=5))
def test_written_cells_come_back(rows: list[list[str]], tmp_path: Path) -> None:
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    grid, _ = grid_of(tmp_path, "\n".join(["ก,ข,ค", *quoted]))
    assert texts(grid)[1:] == [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]


# ── XLSX ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_each_cell_of_a_workbook_knows_its_sheet_and_its_name(tmp_path: Path) -> None:
    data = workbook([["ที่", "งาน", "เงิน"], [None, None, None], [1, "ซื้อ", "๕,๐๐๐"], [2, "จ้าง", 5000.0]], "ต.ค. 65")
    grid, findings = grid_of(tmp_path, data, "list.xlsx")
    assert findings == []
    assert texts(grid) == [["ที่", "งาน", "เงิน"], ["1", "ซื้อ", "๕,๐๐๐"], ["2", "จ้าง", "5000"]]
    assert grid is not None
    assert grid.rows[1][2].place.path == "list.xlsx#ต.ค. 65!C4"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (5000, "5000"),
        (5000.0, "5000"),
        (5000.5, "5000.5"),
        (datetime(2022, 10, 5), "5 ต.ค. 2565"),  # noqa: DTZ001  a sheet knows no time zone
        (datetime(2022, 10, 5).date(), "5 ต.ค. 2565"),  # noqa: DTZ001  a sheet knows no time zone
        ("  ซื้อ ", "ซื้อ"),
        ("021234567", "021234567"),
    ],
)
def test_a_value_of_a_sheet_is_text_as_an_editor_would_type_it(value: object, text: str, tmp_path: Path) -> None:
    grid, findings = grid_of(tmp_path, workbook([["ก"], [value]]), "list.xlsx")
    assert (texts(grid), findings) == ([["ก"], [text]], [])


def test_a_formula_without_a_result_is_told_at_its_cell(tmp_path: Path) -> None:
    data = workbook([["ที่", "งาน", "เงิน"], [1, "ซื้อ", 5], [2, "จ้าง", 6], [3, "รวม", "=SUM(C2:C3)"]])
    _, findings = grid_of(tmp_path, data, "list.xlsx")
    assert [(one.name, one.location.path) for one in findings] == [("formula-not-calculated", "list.xlsx#Sheet1!C4")]


def zipped(parts: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return written.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


WHOLE = workbook([["ที่", "งาน"], [1, "ซื้อ"]])
SHEET = "xl/worksheets/sheet1.xml"
DAMAGED = {
    "no archive": "ที่,งาน".encode(),
    "empty": b"",
    "cut short": WHOLE[: len(WHOLE) // 2],
    "another archive": zipped({"a.txt": b"a"}),
    "no sheet": zipped({name: data for name, data in parts_of(WHOLE).items() if name != SHEET}),
    "sheet cut short": zipped(parts_of(WHOLE) | {SHEET: parts_of(WHOLE)[SHEET][:-30]}),
    "sheet is no XML": zipped(parts_of(WHOLE) | {SHEET: b"\x00\x01"}),
    "workbook is no XML": zipped(parts_of(WHOLE) | {"xl/workbook.xml": b"<"}),
    "a number that is none": zipped(
        parts_of(WHOLE) | {SHEET: parts_of(WHOLE)[SHEET].replace(b"<v>1</v>", b"<v>x</v>")}
    ),
    "bytes turned over": WHOLE[:200] + bytes(255 - byte for byte in WHOLE[200:900]) + WHOLE[900:],
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_workbook_is_a_finding_and_no_crash(data: bytes, tmp_path: Path) -> None:
    grid, findings = grid_of(tmp_path, data, "list.xlsx")
    assert (grid, told(findings)) == (None, [("unreadable-table", "list.xlsx:1:1")])


def test_blank_rows_at_the_end_of_a_sheet_do_not_count(tmp_path: Path) -> None:
    blank: list[object] = [None, " "]
    data = workbook([["ที่", "งาน"], [1, "ซื้อ"], *[blank] * 5])
    grid, findings = grid_of(tmp_path, data, "list.xlsx")
    assert (texts(grid), findings) == ([["ที่", "งาน"], ["1", "ซื้อ"]], [])


# ── Hostile tables ────────────────────────────────────────────────────────────────────────────────────────────────────

TOO_LARGE = {
    "csv: very long row": "ช่องในแถว 200,001",
    "csv: rows over the limit": "แถว 20,002",
    "xlsx: many columns": "ช่องในแถว 5,000",
    "xlsx: a row far away": "แถว 20,001",
    "xlsx: a million rows": "ช่อง 800,000",
    "xlsx: unpacks to much": "ไบต์เมื่อคลายไฟล์",
}


def test_a_hostile_table_is_read_or_refused_with_a_reason(tmp_path: Path) -> None:
    told = {}
    for case in lists.cases():
        file = building.write(tmp_path, {case.path: case.data}) / case.path
        grid, findings = tables.read(file, "a")
        assert grid or findings, case.name
        told[case.name] = findings[0].message if findings else ""
    assert {name for name, words in TOO_LARGE.items() if words not in told[name]} == set()
    assert "สมบูรณ์" in told["xlsx: entities in the sheet"]
    assert "ยาวเกินไป" in told["csv: a cell that is too long"]
    assert not any("Traceback" in words for words in told.values())


def test_a_workbook_that_is_large_or_a_link_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = papers.xlsx_of([lists.HEADING, lists.ROW])
    file = building.write(tmp_path, {"a.xlsx": data}) / "a.xlsx"
    monkeypatch.setattr(tables, "MAX_UNPACKED", len(data) - 1)
    assert "ไบต์" in tables.read(file, "a")[1][0].message
    (tmp_path / "b.xlsx").symlink_to(file)
    assert tables.read(tmp_path / "b.xlsx", "b")[0] is None
