"""The hand-in pack: its files open, its addresses are those of the built pages, its words lead to where things stand."""

from __future__ import annotations

import base64
import csv
import io
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from openpyxl import load_workbook
from PIL import Image

from generator import addresses, errands, pipeline
from generator.checklist import ItemState
from generator.pack import ELEMENTS, ITEMS
from generator.render.showing import Showing
from tests import building
from tests.building import oit
from tests.conftest import ContentOf, Shipped
from tests.looking import look, look_at
from tests.pictured import jpeg, png

COMPLETE = Path(__file__).parent / "sites" / "complete" / "content"
BOM = b"\xef\xbb\xbf"

Rows = list[list[str]]


def csv_rows(data: bytes) -> Rows:
    """Read a CSV as a program does that knows its byte-order mark."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig")), strict=True))


def sheet_rows(data: bytes, title: str) -> Rows:
    """Read a sheet of a workbook; an empty cell is an empty text."""
    sheet = load_workbook(io.BytesIO(data))[title]
    return [["" if value is None else str(value) for value in row] for row in sheet.iter_rows(values_only=True)]


@dataclass(frozen=True)
class Office:
    """An office with its built site and the pack of its newest year."""

    showing: Showing
    folder: Path
    url: str
    files: dict[str, bytes]

    @property
    def rows(self) -> Rows:
        """The rows of the items, without the heads."""
        return csv_rows(self.files["oit-2566.csv"])[1:]

    @property
    def elements(self) -> Rows:
        """The rows of the elements, without the heads."""
        return sheet_rows(self.files["oit-2566.xlsx"], "รายองค์ประกอบ")[1:]

    @property
    def states(self) -> dict[str, ItemState]:
        """The checklist of the year, by code."""
        return {state.item.code: state for state in self.showing.checklists[2566]}

    def page(self, url: str) -> Path:
        """Give the built page that a full address opens."""
        assert url.startswith(self.url)
        return self.folder / urldefrag(url).url.removeprefix(self.url) / "index.html"


@pytest.fixture(scope="module", params=["shipped", "complete"])
def office(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Give the shipped office, with its gaps, and the finished one, with its files and explicit nones."""
    if request.param == "shipped":
        shipped: Shipped = request.getfixturevalue("shipped")
        showing, folder = shipped.showing, shipped.folder
    else:
        content = building.write(
            tmp_path_factory.mktemp("pack") / "content",
            {
                path.relative_to(COMPLETE).as_posix(): path.read_bytes()
                for path in COMPLETE.rglob("*")
                if path.is_file()
            },
        )
        building.commit(content, "2023-11-21T12:00:00+07:00")
        folder = content.parent / "site"
        building.built(content, folder)
        known, _ = pipeline.check(content)
        assert known is not None
        showing = known
    return Office(showing, folder, showing.library.office.site_url, errands.pack(showing, 2566))


# ── The files ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_csv_says_that_it_is_utf_8_and_has_a_row_for_every_item_in_order(office: Office) -> None:
    data = office.files["oit-2566.csv"]
    assert data.startswith(BOM)
    assert csv_rows(data)[0] == list(ITEMS)
    assert [row[0] for row in office.rows] == list(office.states)


def test_the_workbook_opens_and_says_the_same_as_the_csv(office: Office) -> None:
    data = office.files["oit-2566.xlsx"]
    assert load_workbook(io.BytesIO(data)).sheetnames == ["รายข้อ", "รายองค์ประกอบ"]
    assert sheet_rows(data, "รายข้อ") == csv_rows(office.files["oit-2566.csv"])
    assert sheet_rows(data, "รายองค์ประกอบ")[0] == list(ELEMENTS)


def test_the_sheet_to_print_stands_alone_and_tells_every_item(office: Office) -> None:
    html = office.files["oit-2566.html"].decode()
    seen = look(html)
    assert "<!doctype html>" in html
    assert not {"script", "link", "img", "iframe"} & set(seen.tags)
    assert set(re.findall(r"url\(\"?([a-z]+):", html)) == {"data"}  # its fonts, and nothing from elsewhere
    assert not [told for told in seen.attributes if "style" in told or any(name.startswith("on") for name in told)]
    for row in office.rows:
        assert row[3] in seen.words
    assert {link for link in seen.links if "#" in link} == {row[4] for row in office.elements}


@pytest.mark.parametrize(("name", "draw", "kind"), [("a.png", png, "png"), ("a.jpg", jpeg, "jpeg")])
def test_the_sheet_brings_along_the_emblem_of_the_office(
    content_of: ContentOf, name: str, draw: Callable[[int, int], bytes], kind: str
) -> None:
    office = f"{building.OFFICE}emblem: {name}\n"
    showing, _ = pipeline.check(content_of({**building.TINY, "office.yml": office, f"files/{name}": draw(60, 90)}))
    assert showing is not None
    html = errands.pack(showing, 2566)["oit-2566.html"].decode()
    found = re.search(r'<img src="data:image/(\w+);base64,([^"]+)" width="60" height="90" alt="">', html)
    assert found
    assert found[1] == kind
    with Image.open(io.BytesIO(base64.b64decode(found[2]))) as drawn:
        assert drawn.size == (60, 90)


def test_the_same_content_gives_the_same_bytes(office: Office) -> None:
    assert errands.pack(office.showing, 2566) == office.files


# ── What they say ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_address_opens_the_page_of_its_item_and_is_the_one_that_the_page_gives(office: Office) -> None:
    for code, title, _, url, *_ in office.rows:
        words = look_at(office.page(url)).words
        assert url == addresses.public(office.url, addresses.item(2566, code))
        assert url in words
        assert " ".join(title.split()) in words


def test_there_is_what_the_checklist_finds_and_what_is_missing_is_named(office: Office) -> None:
    for code, _, answer, _, explanation, _, unmet, _ in office.rows:
        state = office.states[code]
        assert answer == ("มี" if state.met else "ไม่มี")
        assert unmet == ", ".join(one.element.text for one in state.elements if not one.met)
        for element in state.elements:
            told = f"องค์ประกอบที่ {element.element.id} {' '.join(element.element.text.split())}: "
            assert (told in explanation) == element.met


def section_at(html: str, anchor: str) -> str:
    """Give the section of a page in which something stands."""
    return next(part for part in html.split('<section class="oit-section') if f'id="{anchor}"' in part)


def test_every_element_is_explained_by_the_heading_and_the_documents_that_stand_at_its_address(office: Office) -> None:
    met = sum(state.met for state in office.states.values())
    assert len(office.elements) == met > 0
    for _, _, text, words, url in office.elements:
        section = look(section_at(office.page(url).read_text(encoding="utf-8"), urldefrag(url).fragment)).words
        heading, *named = re.findall("“(.+?)”", words)
        assert words.startswith(f"ดูหัวข้อ “{heading}”")
        assert section.partition(">")[2].strip().startswith(heading)
        assert " ".join(text.split()) in section
        if " เปิด “" in words:
            assert [title for title in named if title not in section] == []
        for file, pages in re.findall(r"เปิด “([^”]+)” \(PDF หน้า (.+?)\)", words):
            assert re.search(f"{re.escape(file)}[^“]*?หน้า {pages}", section)


def test_an_explanation_can_be_pasted_as_one_line_of_plain_thai(office: Office) -> None:
    for code, title, _, _, explanation, *_ in office.rows:
        assert {unicodedata.category(letter) for letter in explanation} & {"Cc", "Cf", "Co", "Zl", "Zp"} == set()
        assert not re.search(r"<|&\w+;|\*\*|\s\s|nb", explanation), code
        if office.states[code].met:
            assert explanation.startswith(f"หน้าแรก > ตาราง OIT ปี 2566 > {code} {' '.join(title.split())} ")
        else:
            assert explanation == "ยังไม่มีข้อมูลเผยแพร่ในข้อนี้"


def test_an_explicit_none_is_told_as_the_office_says_it(content_of: ContentOf) -> None:
    plan = building.PLAN.replace('budget: "5,000"', "budget: ไม่ใช้งบประมาณ")
    asked = building.TINY_CATALOGUE.replace("has: groups.activities", "every: groups.activities.budget")
    files = {**building.TINY, "catalogues/tiny-2566.yml": asked, "2566/plans/anti-corruption.yml": plan}
    showing, _ = pipeline.check(content_of(files))
    assert showing is not None
    rows = sheet_rows(errands.pack(showing, 2566)["oit-2566.xlsx"], "รายองค์ประกอบ")
    assert [row[3] for row in rows if row[0] == "O2"] == [
        "ดูหัวข้อ “งบประมาณ” ของแผน “แผนปฏิบัติการป้องกันการทุจริต” ระบุว่า “ไม่ใช้งบประมาณ”"
    ]


@pytest.mark.parametrize("typed", ["=1+1", "+66 77", "-", "@SUM(A1)"])
def test_a_text_that_looks_like_a_formula_stays_a_text(content_of: ContentOf, typed: str) -> None:
    catalogue = building.TINY_CATALOGUE.replace("title: โครงสร้าง", f'title: "{typed}"')
    showing, _ = pipeline.check(content_of({**building.TINY, "catalogues/tiny-2566.yml": catalogue}))
    assert showing is not None
    made = errands.pack(showing, 2566)
    cell = load_workbook(io.BytesIO(made["oit-2566.xlsx"]))["รายข้อ"]["B2"]
    assert (cell.value, cell.data_type) == (typed, "s")
    assert csv_rows(made["oit-2566.csv"])[1][1] == f"'{typed}"


# ── Gaps in public ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_page_of_the_site_is_silent_on_gaps_where_the_office_is_and_the_files_are_not(
    content_of: ContentOf,
) -> None:
    content = content_of({**building.TINY, "2566/year.yml": "catalogue: tiny-2566\nupdated: 1 ต.ค. 2565\n"})
    page = look(building.pages_of(content)[addresses.pack(2566)]).words
    assert "องค์ประกอบที่ 2 กลุ่มและหน่วยภายใน" in page
    assert not re.search("คำตอบ|แผนผังโครงสร้าง|องค์ประกอบที่ยังไม่มี|จาก 2", page)
    showing, _ = pipeline.check(content)
    assert showing is not None
    row = csv_rows(errands.pack(showing, 2566)["oit-2566.csv"])[1]
    assert row[2] == "มี"
    assert row[5:7] == ["มี 1 จาก 2 องค์ประกอบ", "แผนผังโครงสร้าง"]


def test_an_item_with_nothing_says_so_on_the_silent_page_without_calling_it_missing(content_of: ContentOf) -> None:
    files = {path: text for path, text in building.TINY.items() if "/plans/" not in path}
    content = content_of({**files, "2566/year.yml": "catalogue: tiny-2566\nupdated: 1 ต.ค. 2565\n"})
    page = look(building.pages_of(content)[addresses.pack(2566)]).words
    assert "O2 แผนป้องกันการทุจริต" in page
    assert "ยังไม่มีข้อมูลเผยแพร่ในข้อนี้" in page
    assert "ไม่มี:" not in page


# ── The command ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("typed", ["2566", "๒๕๖๖"])
def test_the_command_writes_the_three_files_and_says_where(content_of: ContentOf, tmp_path: Path, typed: str) -> None:
    out = tmp_path / "out"
    run = oit("pack", typed, "--content", content_of(building.TINY), "--out", out)
    assert run.returncode == 0, run.stderr
    assert sorted(path.name for path in out.iterdir()) == ["oit-2566.csv", "oit-2566.html", "oit-2566.xlsx"]
    assert run.stdout.splitlines() == [str(out / f"oit-2566.{suffix}") for suffix in ("csv", "xlsx", "html")]


def test_the_command_tells_of_addresses_that_are_not_published_and_is_quiet_when_all_are(
    content_of: ContentOf, tmp_path: Path
) -> None:
    content = content_of(building.TINY)
    run = oit("pack", "2566", "--content", content, "--out", tmp_path / "out")
    assert "ที่อยู่ 2 แห่งยังไม่เคยเผยแพร่ เช่น 2566/o1/" in run.stderr
    assert "oit publish" in run.stderr
    (content / addresses.LOCK).write_text("2566/o1/\n2566/o2/\n", encoding="utf-8")
    assert oit("pack", "2566", "--content", content, "--out", tmp_path / "out").stderr == ""


def test_without_a_year_or_with_one_that_is_not_there_the_command_says_which_there_are_and_what_to_do(
    content_of: ContentOf, tmp_path: Path
) -> None:
    content = content_of(building.TINY)
    none = oit("pack", "--content", content, "--out", tmp_path / "out")
    other = oit("pack", "2570", "--content", content, "--out", tmp_path / "out")
    typo = oit("pack", "66", "--content", content, "--out", tmp_path / "out")
    assert [none.returncode, other.returncode, typo.returncode] == [2, 2, 2]
    assert "บอกปีงบประมาณที่จะส่ง เช่น oit pack 2566 ปีที่มีข้อมูล: 2566" in none.stderr
    assert "name the fiscal year" in none.stderr
    assert "ไม่มีข้อมูลปี 2570 ปีที่มีข้อมูล: 2566 เพิ่มปีใหม่ด้วย oit new year 2570" in other.stderr
    assert "there is no year 2570" in other.stderr
    assert "เขียนปี พ.ศ. สี่หลัก" in typo.stderr
    assert not (tmp_path / "out").exists()


def test_content_that_could_not_be_published_gives_no_pack(content_of: ContentOf, tmp_path: Path) -> None:
    content = content_of({**building.TINY, "2566/items/o1.yml": "text: [\n"})
    run = oit("pack", "2566", "--content", content, "--out", tmp_path / "out")
    assert run.returncode == 1
    assert "o1.yml" in run.stderr
    assert "no pack was made" in run.stderr
    assert not (tmp_path / "out").exists()


def test_a_file_that_cannot_be_written_is_told_with_what_to_do(content_of: ContentOf, tmp_path: Path) -> None:
    (tmp_path / "out" / "oit-2566.csv").mkdir(parents=True)  # stands where the file would
    run = oit("pack", "2566", "--content", content_of(building.TINY), "--out", tmp_path / "out")
    assert run.returncode == 2
    assert "ปิดไฟล์ที่เปิดอยู่ใน Excel" in run.stderr
    assert "cannot write into" in run.stderr
