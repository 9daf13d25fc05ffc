"""Open data: every record as JSON and tables, in files that a spreadsheet opens right, with every field documented."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import addresses, models, pipeline
from generator.fields import Status
from generator.models import listing
from generator.models.plan import Plan
from generator.models.survey import Survey
from generator.render.open_data import columns, datasets, files, oit, tables, writing
from generator.render.open_data.datasets import Dataset
from generator.render.open_data.files import DataFile, Format
from generator.render.open_data.tables import Table
from generator.shapes import Shape, prose, walk
from tests import building
from tests.conftest import Shipped
from tests.looking import look, look_at

MODELS = [
    *(kind.model for kind in models.KINDS if kind.name not in {"items", "year"}),
    *(known.model for known in listing.LISTS),
    oit.OitItem,
]
EVERY_TABLE = [table for model in MODELS for table in tables.of(model, "ชุด", "ความหมาย")]

every_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)


def read_csv(data: bytes) -> list[list[str]]:
    """Read a CSV as a program does that knows nothing of ours."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.fixture(scope="module")
def known(shipped: Shipped) -> tuple[Dataset, ...]:
    """Give the datasets of the shipped content."""
    return datasets.of(shipped.showing)


@pytest.fixture(scope="module")
def made(known: tuple[Dataset, ...]) -> tuple[DataFile, ...]:
    """Give the data files of the shipped content."""
    return files.of(known)


@pytest.fixture(scope="module", params=["content", "tests/sites/complete/content"])
def office(request: pytest.FixtureRequest) -> tuple[Dataset, ...]:
    """Give the datasets of the demonstration, and of an office that has filled in everything."""
    showing, _ = pipeline.check(building.PROJECT / request.param)
    assert showing is not None
    return datasets.of(showing)


# ── Models as tables ──────────────────────────────────────────────────────────────────────────────────────────────────


@every_model
def test_no_two_tables_of_a_model_have_one_name_or_title(model: type[Shape]) -> None:
    known = tables.of(model, "ชุด", "ความหมาย")
    for names in ([table.name for table in known], [table.title for table in known]):
        assert [name for name, count in Counter(names).items() if count > 1] == []


@pytest.mark.parametrize("table", EVERY_TABLE, ids=lambda table: table.name)
def test_no_two_columns_of_a_table_have_one_key_or_heading(table: Table) -> None:
    for told in ([column.key for _, column in table.columns], [column.title for _, column in table.columns]):
        assert [name for name, count in Counter(told).items() if count > 1] == []


@pytest.mark.parametrize("table", EVERY_TABLE, ids=lambda table: table.name)
def test_a_table_has_columns_and_every_column_a_meaning(table: Table) -> None:
    assert table.columns or table.name == tables.RECORDS  # a spreadsheet's list tells nothing but its rows
    assert [column.key for _, column in table.columns if not column.meaning] == []


def test_every_mapping_of_figures_says_what_its_keys_stand_for() -> None:
    assert columns.keys_of(Survey.model_fields["stated"]) == (("aspect", "ประเด็น"), ("choice", "คำตอบ"))
    names = [table.name for table in tables.of(Survey, "ผลสำรวจ", "")]
    assert {"answers-counts", "stated"} <= set(names)


def test_a_row_inside_says_what_it_stands_under() -> None:
    table = next(one for one in tables.of(Plan, "แผน", "") if one.name == "groups-activities-budget-lines")
    keys = [column.key for _, column in table.columns]
    assert keys[:6] == [
        "groups.id",
        "groups.number",
        "groups.title",
        "groups.activities.id",
        "groups.activities.number",
        "groups.activities.title",
    ]
    assert table.path == "groups[].activities[].budget_lines[]"


# ── No fact is lost ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_thing_in_a_list_of_a_record_is_one_row_of_one_table(office: tuple[Dataset, ...]) -> None:
    for dataset in office:
        for source in dataset.sources:
            inside = [thing for path, thing in walk(source.record) if path and isinstance(path[-1], int)]
            rows = [row for table in dataset.tables[1:] for row in table.rows(source.record)]
            assert sum(isinstance(row[-1].thing, Shape) for row in rows) == len(inside), source.page


def strings(value: object) -> Iterator[str]:
    """Give every text in a JSON document."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, str):
        yield value


def test_every_word_for_a_reader_stands_in_the_json_and_in_the_tables(office: tuple[Dataset, ...]) -> None:
    made = files.of(office)
    for dataset in office:
        for source in dataset.sources if dataset.own_files else ():
            mine = [file for file in made if file.source is source]
            whole = next(file for file in mine if file.table is None)
            told = set(strings(json.loads(whole.data)))
            cells = "\n".join(
                cell for file in mine if file.format is Format.CSV for row in read_csv(file.data) for cell in row
            )
            for word in words_of(source.record):
                assert word in told, (source.page, word)
                assert writing.harmless(word) in cells or word in cells, (source.page, word)


def words_of(record: Shape) -> Iterator[str]:
    """Give every word for a reader in a record, but those that only say how a page looks."""
    hidden = {"printed"}
    for path, thing in walk(record):
        if not hidden & set(path):
            yield from (words for _, _, words, _ in prose(thing))


def test_tables_and_json_have_the_figures_of_the_record(shipped: Shipped, made: tuple[DataFile, ...]) -> None:
    plan = shipped.showing.library.years[2566].find("plans/anti-corruption", Plan)
    assert plan is not None
    rows = json.loads(shipped.site.files["data/plans/groups-activities.json"])
    assert len(rows) == len(plan.activities)
    assert sum(row["budget"] for row in rows) == plan.budget
    file = next(one for one in made if one.address == "2566/plans/anti-corruption/groups-activities.csv")
    heading, *cells = read_csv(file.data)
    assert sum(Decimal(row[heading.index("งบประมาณ")]) for row in cells) == plan.budget


def test_a_survey_sums_to_its_totals_in_the_table_of_counts(shipped: Shipped) -> None:
    rows = json.loads(shipped.site.files["data/surveys/answers-counts.json"])
    survey = shipped.showing.library.years[2566].find("surveys/awareness", Survey)
    assert survey is not None
    for aspect in survey.aspects:
        for choice in survey.choices:
            mine = [
                row["counts"]
                for row in rows
                if (row["record_id"], row["aspect"], row["choice"]) == ("awareness", aspect.id, choice.id)
            ]
            assert sum(mine) == survey.total(aspect.id, choice.id)


def test_the_file_of_a_record_is_its_part_of_the_file_of_all(made: tuple[DataFile, ...]) -> None:
    for whole in (file for file in made if file.source is None and file.format is Format.CSV):
        parts = [file for file in made if file.source and file.table is whole.table and file.dataset is whole.dataset]
        if parts:
            heading, *rows = read_csv(whole.data)
            assert [row for part in parts for row in read_csv(part.data)[1:]] == rows
            assert all(read_csv(part.data)[0] == heading for part in parts)


def test_what_leads_to_evidence_is_a_full_address(shipped: Shipped) -> None:
    found = [
        row for name, data in shipped.site.files.items() if name.endswith("evidence.json") for row in json.loads(data)
    ]
    assert found
    assert all(row["address"].startswith("https://") for row in found if not row["text"])


# ── Cells ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "typed",
    ["=1+1", "+66", "-ไม่มี", "@SUM(A1)", '=HYPERLINK("http://x","y")', "\t=1", "  =1", "＝1", "－1", "\r=1", "\n=1"],
)
def test_what_looks_like_a_formula_is_made_harmless(typed: str) -> None:
    assert writing.cell(typed) == f"'{typed}"
    assert writing.cell((typed, "ก")).startswith("'")


@pytest.mark.parametrize(
    ("value", "cell", "plain"),
    [
        (Decimal("-3.48"), "-3.48", -3.48),
        (Decimal(50000), "50000", 50000),
        (Decimal("1E+5"), "100000", 100000),
        (Decimal("97.80"), "97.80", 97.8),
        (17, "17", 17),
        (True, "ใช่", True),
        (False, "ไม่ใช่", False),
        (None, "", None),
        (date(2023, 6, 20), "2023-06-20", "2023-06-20"),
        (Status.DONE, "ดำเนินการเสร็จสิ้น", "done"),
        (("ก", "ข"), "ก\nข", ["ก", "ข"]),
        ((), "", []),
    ],
)
def test_a_value_is_written_for_people_in_csv_and_for_programs_in_json(value: Any, cell: str, plain: object) -> None:  # noqa: ANN401  values of all sorts
    assert writing.cell(value) == cell
    assert writing.plain(value) == plain


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2)))
def test_any_text_survives_csv_but_for_the_mark_that_makes_it_harmless(rows: list[list[str]]) -> None:
    data = writing.csv_of(("ก", "ข"), rows)
    assert data.startswith(b"\xef\xbb\xbf")
    assert read_csv(data)[1:] == [[writing.harmless(cell) for cell in row] for row in rows]
    for row in read_csv(data):
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row)


def test_every_csv_has_a_mark_of_its_encoding_one_heading_and_whole_rows(office: tuple[Dataset, ...]) -> None:
    for file in files.of(office):
        if file.format is Format.CSV:
            assert file.data.startswith("\ufeff".encode()), file.address
            assert file.data.endswith(b"\r\n")
            heading, *rows = read_csv(file.data)
            assert len(set(heading)) == len(heading), file.address
            assert len(rows) == file.rows
            assert {len(row) for row in rows} <= {len(heading)}


# ── Addresses and pages ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_dataset_has_all_its_tables_even_those_without_rows(made: tuple[DataFile, ...]) -> None:
    there = {file.address for file in made}
    for table in tables.of(Plan, "แผน", ""):
        for ending in ("csv", "json"):
            assert addresses.dataset_table("plans", table.name, ending) in there
        assert addresses.record_table("2566/plans/anti-corruption/", table.name) in there


def targets(page: str, links: list[str]) -> set[str]:
    """Give the addresses that the links of a page lead to."""
    from posixpath import join, normpath  # noqa: PLC0415  read where it is used

    return {normpath(join(page, link)) for link in links if "://" not in link and not link.startswith("#")}


def test_every_data_file_is_linked_from_the_page_that_documents_it(
    shipped: Shipped, made: tuple[DataFile, ...]
) -> None:
    for name in {file.dataset.name for file in made}:
        page = addresses.dataset(name)
        linked = targets(page, look_at(shipped.folder / page / "index.html").links)
        assert {file.address for file in made if file.dataset.name == name} <= linked


def test_the_catalogues_page_counts_every_data_file_of_the_site(shipped: Shipped) -> None:
    there = [name for name in shipped.site.files if name not in {addresses.DATA_CATALOGUE, addresses.FEED}]
    assert f"{len(there)} ไฟล์" in look_at(shipped.folder / addresses.DATA / "index.html").words


def test_every_field_of_every_file_is_documented_with_key_title_meaning_and_type(
    shipped: Shipped, known: tuple[Dataset, ...]
) -> None:
    pages = {page.address: page.text for page in shipped.site.pages}
    for dataset in known:
        words = look(pages[addresses.dataset(dataset.name)]).words
        for table in dataset.tables:
            for column in dataset.columns(table):
                for told in (column.title, column.key, column.meaning, column.type.words):
                    assert " ".join(told.split()) in words, (dataset.name, column.key)


def keys_of(value: object) -> set[str]:
    """Give every key of a JSON document."""
    if isinstance(value, dict):
        return set(value).union(*map(keys_of, value.values()))
    return set().union(*map(keys_of, value)) if isinstance(value, list) else set()


def test_the_keys_of_an_items_json_are_documented_as_those_of_the_tables(shipped: Shipped) -> None:
    fields = set(oit.OitItem.model_fields) | set(oit.OitElement.model_fields)
    found = [keys_of(json.loads(data)) for name, data in shipped.site.files.items() if addresses_of_item(name)]
    assert len(found) == 2 * 43
    assert set().union(*found) <= fields


def addresses_of_item(name: str) -> bool:
    """Tell whether a file is the JSON of an item."""
    return name.endswith("/data.json") and name.split("/")[1].startswith("o") and name.count("/") == 2


def test_the_keys_of_a_records_json_are_fields_of_its_model(
    known: tuple[Dataset, ...], made: tuple[DataFile, ...]
) -> None:
    for dataset in known:
        steps = {
            step for table in dataset.tables for column in dataset.columns(table) for step in column.key.split(".")
        } | {step for table in dataset.tables for level in table.levels for step in level}
        for file in made:
            if file.dataset is dataset and file.source and file.table is None:
                document = json.loads(file.data)
                assert set(document) - {"office", "kind", "documentation", "record"} <= steps
                inside = keys_of(document["record"])
                assert inside - steps - counted(document["record"]) == set(), file.address


def counted(value: object, *, inside: bool = False) -> set[str]:
    """Give the keys that an office chose itself: those of counts by aspect and choice."""
    if isinstance(value, list):
        return set().union(*(counted(one) for one in value))
    if not isinstance(value, dict):
        return set()
    own = set(value) if inside else set()
    return own.union(*(counted(one, inside=inside or key in {"counts", "stated"}) for key, one in value.items()))


def test_the_foot_of_a_page_leads_to_its_data_and_to_what_the_fields_mean(shipped: Shipped) -> None:
    for page in ("2566/plans/anti-corruption/", "2565/ita/", "2566/surveys/awareness/"):
        linked = targets(page, look_at(shipped.folder / page / "index.html").links)
        assert {f"{page}data.json", addresses.dataset(page.split("/")[1]).rstrip("/")} <= linked
    year = targets("2566/", look_at(shipped.folder / "2566/index.html").links)
    assert {"data/items/records.csv", "data/items/elements.json", "data/items"} <= year
