"""Lists that live in a spreadsheet: read by their heading, shown as a table, and every fault told at its cell."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from generator import library, pipeline, reading
from generator.fields import Count, FiscalYear, MoneyOrNone
from generator.findings import Finding
from generator.models.listing import LISTS, ListKind
from tests import building
from tests.building import oit
from tests.conftest import ContentOf
from tests.looking import look_at

MONTHLY, YEARLY = LISTS
BOTH = pytest.mark.parametrize("known", LISTS, ids=lambda one: one.id)
TYPED = {"Count": "๑", "FiscalYear": "๒๕๖๖", "MoneyOrNone": "5,000", "Line": "ซื้อกระดาษ"}  # one way to type each type
DAY = datetime(2022, 10, 5)  # noqa: DTZ001  a sheet knows no time zone


def titles_of(known: ListKind) -> list[str]:
    return [title for _, title in known.columns]


def row_of(known: ListKind, **cells: str) -> list[str]:
    """Give a row that is right, each field typed in Thai numerals or with commas; ``cells`` stand in it instead."""
    by_type = {Count: "Count", FiscalYear: "FiscalYear", MoneyOrNone: "MoneyOrNone"}
    hints = known.row.__annotations__
    names = {str(one): name for one, name in by_type.items()} | {name: name for name in TYPED}
    return [cells.get(name, TYPED[names.get(str(hints[name]), "Line")]) for name, _ in known.columns]


def csv_of(*rows: Sequence[str]) -> str:
    quoted = (['"' + cell.replace('"', '""') + '"' if set(cell) & set(',"') else cell for cell in row] for row in rows)
    return "".join(",".join(row) + "\n" for row in quoted)


def xlsx_of(*rows: Sequence[object]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def read(content: Path) -> tuple[library.Library, list[Finding]]:
    known, findings = reading.read(content, "content")
    assert known is not None
    return known, [one for one in findings if one.name != "no-history"]


def place_in(text: str, part: str, line: int) -> str:
    """Give line and column, counted in letters, where a part of a CSV stands."""
    return f"{line}:{text.splitlines()[line - 1].index(part) + 1}"


# ── Right lists ───────────────────────────────────────────────────────────────────────────────────────────────────────


@BOTH
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_list_becomes_a_record_with_its_values(known: ListKind, form: str, content_of: ContentOf) -> None:
    rows = (titles_of(known), row_of(known), row_of(known, number="2", budget="ไม่มี"))
    data = csv_of(*rows) if form == "csv" else xlsx_of(*rows)
    books, findings = read(content_of({f"2566/tables/oct.{form}": data}))
    assert findings == []
    entry = books.years[2566].entries["tables/oct"]
    assert isinstance(entry.record, known.model)
    first, second = entry.record.rows  # type: ignore[attr-defined]  # every list has rows
    assert (first.number, first.budget, first.work) == (1, Decimal(5000), "ซื้อกระดาษ")
    assert (second.number, second.budget.words) == (2, "ไม่มี")
    assert getattr(first, "fiscal_year", 2566) == 2566


def test_the_lists_of_both_forms_stand_on_their_pages_of_a_built_site(content_of: ContentOf, tmp_path: Path) -> None:
    files: dict[str, str | bytes] = dict(building.TINY)
    for known in LISTS:
        rows = [titles_of(known), row_of(known, number="1"), row_of(known, number="2", budget="๑๒,๓๔๕.๕๐")]
        sheet: list[list[object]] = [[*row] for row in rows]
        sheet[2][[name for name, _ in known.columns].index("work")] = DAY
        files[f"2566/tables/{known.id}-c.csv"] = csv_of(*rows)
        files[f"2566/tables/{known.id}-x.xlsx"] = xlsx_of(*sheet)
    building.built(content_of(files), tmp_path / "site")
    for known in LISTS:
        for form in "cx":
            page = look_at(tmp_path / f"site/2566/tables/{known.id}-{form}/index.html")
            assert known.title in page.words
            assert "2 รายการ" in page.words
            assert all(" ".join(title.split()) in page.words for title in titles_of(known)), (known.id, form)
            assert "5,000" in page.words
            assert "12,345.50" in page.words
            assert "ซื้อกระดาษ" in page.words
        assert "5 ต.ค. 2565" in page.words


def test_a_list_is_the_evidence_that_an_item_may_name(content_of: ContentOf) -> None:
    item = "evidence:\n  - {title: รายการ, record: tables/oct, elements: [1]}\nupdated: 1 ต.ค. 2565\n"
    content = content_of(
        {
            **building.TINY,
            "2566/items/o1.yml": item,
            "2566/tables/oct.csv": csv_of(titles_of(MONTHLY), row_of(MONTHLY)),
        }
    )
    pages = building.pages_of(content)
    assert "tables/oct/" in pages["2566/o1/"]
    assert "2566/tables/oct/" in pages


# ── Faults ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@BOTH
def test_a_wrong_value_is_told_at_its_cell(known: ListKind, content_of: ContentOf) -> None:
    wrong = row_of(known, budget="ห้าพัน")
    text = csv_of(titles_of(known), row_of(known), wrong)
    sheet = xlsx_of(titles_of(known), row_of(known), [""] * len(wrong), wrong)
    _, findings = read(content_of({"2566/tables/a.csv": text, "2566/tables/b.xlsx": sheet}))
    letter = "ABCDEFGHI"[wrong.index("ห้าพัน")]
    assert [one.name for one in findings] == ["wrong-value"] * 2
    assert str(findings[0].location) == f"content/2566/tables/a.csv:{place_in(text, 'ห้าพัน', 3)}"
    assert findings[1].location.path == f"content/2566/tables/b.xlsx#Sheet!{letter}4"
    assert all("ห้าพัน" in one.message for one in findings)


@BOTH
def test_a_wrong_column_is_told_at_its_heading(known: ListKind, content_of: ContentOf) -> None:
    titles = titles_of(known)
    wrong = [*titles[:2], "หมายเหตุ", *titles[3:]]
    text = csv_of(wrong, row_of(known))
    _, findings = read(content_of({"2566/tables/a.csv": text, "2566/tables/b.xlsx": xlsx_of(wrong, row_of(known))}))
    assert [one.name for one in findings] == ["wrong-column"] * 2
    assert str(findings[0].location) == f"content/2566/tables/a.csv:{place_in(text, 'หมายเหตุ', 1)}"
    assert findings[1].location.path == "content/2566/tables/b.xlsx#Sheet!C1"
    assert all("หมายเหตุ" in one.message and titles[2] in one.message for one in findings)


@BOTH
def test_a_heading_of_no_known_list_names_the_nearest(known: ListKind, content_of: ContentOf) -> None:
    text = csv_of(titles_of(known)[:-1], row_of(known)[:-1])
    _, (found,) = read(content_of({"2566/tables/a.csv": text}))
    assert (found.name, str(found.location)) == ("unknown-list", "content/2566/tables/a.csv:1:1")
    assert known.title in found.message
    assert titles_of(known)[-1] in found.help


def test_a_heading_may_be_spelt_alike(content_of: ContentOf) -> None:
    titles = [title.replace("ำ", "ํา").replace(" ", "") for title in titles_of(MONTHLY)]
    assert titles != titles_of(MONTHLY)
    _, findings = read(content_of({"2566/tables/a.csv": csv_of(titles, row_of(MONTHLY))}))
    assert findings == []


def test_an_empty_cell_is_missing_at_its_place_and_a_formula_is_told_at_its_own(content_of: ContentOf) -> None:
    text = csv_of(titles_of(MONTHLY), row_of(MONTHLY, method=""))
    formula = row_of(MONTHLY, budget="=1+1")
    _, findings = read(
        content_of({"2566/tables/a.csv": text, "2566/tables/b.xlsx": xlsx_of(titles_of(MONTHLY), formula)})
    )
    assert [one.name for one in findings if "a.csv" in one.location.path] == ["missing-key"]
    assert next(one.location.line for one in findings if "a.csv" in one.location.path) == 2
    of_sheet = [one for one in findings if "b.xlsx" in one.location.path]
    assert "formula-not-calculated" in {one.name for one in of_sheet}
    assert {one.location.path for one in of_sheet} == {"content/2566/tables/b.xlsx#Sheet!C2"}


BROKEN = ["2", "จ้าง", "5", "000", *row_of(MONTHLY)[3:]]


def test_every_kind_of_fault_is_told_in_one_run_beside_a_fault_elsewhere(content_of: ContentOf) -> None:
    titles, right = titles_of(MONTHLY), row_of(MONTHLY)
    wrong_column = csv_of([*titles[:-1], "หมายเหตุ"], right)
    report = "title: รายงาน\nplan: anti-corruption\nround: q1\nresults:\n  - {activity: a9, status: done}\nupdated: 1 ต.ค. 2565\n"
    content = content_of(
        {
            **building.TINY,
            "2566/plans/anti-corruption.yml": building.PLAN,
            "2566/reports/first.yml": report,
            "2566/reports/second.yml": report.replace("q1", "q5").replace("a9", "a1"),
            "2566/tables/broken.csv": csv_of(titles, right, BROKEN),
            "2566/tables/column.csv": wrong_column,
            "2566/tables/damaged.xlsx": b"PK\x03\x04 no workbook",
            "2566/tables/old.csv": csv_of(titles, right).encode("tis-620"),
        }
    )
    run = oit("check", content, "--format", "json")
    assert run.returncode == 1
    assert not run.stderr
    errors = [row for row in json.loads(run.stdout) if row["severity"] == "error"]
    told = {f"{row['path']}:{row['line']}:{row['column']}".removeprefix(f"{content}/2566/"): row for row in errors}
    column = place_in(wrong_column, "หมายเหตุ", 1)
    wanted = {
        f"reports/first.yml:{place_in(report, 'a9', 5)}": "unknown-reference",
        f"reports/second.yml:{place_in(report, 'q1', 3)}": "wrong-value",
        "tables/broken.csv:3:1": "broken-row",
        f"tables/column.csv:{column}": "wrong-column",
        "tables/damaged.xlsx:1:1": "unreadable-table",
        "tables/old.csv:1:1": "not-utf8",
    }
    assert {place: row["name"] for place, row in told.items()} == wanted
    assert len(errors) == len(wanted)
    for row in errors:
        for sentence in (row["message"], row["help"]):
            assert any("\u0e01" <= letter <= "\u0e5b" for letter in sentence), row


def test_a_table_with_a_broken_row_alone_blocks_although_its_other_rows_are_read(content_of: ContentOf) -> None:
    text = csv_of(titles_of(MONTHLY), row_of(MONTHLY), BROKEN)
    known, (found,) = read(content_of({"2566/tables/a.csv": text}))
    assert (found.name, found.severity) == ("broken-row", "error")
    assert len(known.years[2566].entries["tables/a"].record.rows) == 1  # type: ignore[attr-defined]  # every list has rows


def test_a_list_that_cannot_be_read_does_not_also_make_its_evidence_a_dangling_reference(content_of: ContentOf) -> None:
    item = "evidence:\n  - {title: รายการ, record: tables/oct, elements: [1]}\nupdated: 1 ต.ค. 2565\n"
    for name, data in (("oct.csv", b"\xa1\xa2\n"), ("oct.xlsx", b"PK")):
        content = content_of({**building.TINY, "2566/items/o1.yml": item, f"2566/tables/{name}": data})
        _, findings = pipeline.check(content)
        (found,) = [one for one in findings if one.severity == "error"]
        assert found.location.path.endswith(name)
        (content / "2566/tables" / name).unlink()


def test_a_list_that_lies_there_in_both_forms_is_told_and_the_first_is_kept(content_of: ContentOf) -> None:
    rows = (titles_of(MONTHLY), row_of(MONTHLY))
    content = content_of({"2566/tables/oct.csv": csv_of(*rows), "2566/tables/oct.xlsx": xlsx_of(*rows)})
    known, findings = reading.read(content, "content")
    assert known is not None
    assert known.years[2566].entries["tables/oct"].document.path == "content/2566/tables/oct.csv"
    assert [found.code for found in findings if found.location.path == "content/2566/tables/oct.xlsx"] == [
        reading.TWO_FILES.code
    ]
