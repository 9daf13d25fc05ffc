"""Numbers of persons are found wherever they stand, of companies nowhere; what is found blocks until it is released by name."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from pikepdf import Array, Dictionary, Name, Pdf, String

from generator import pipeline, privacy, thai
from generator.cli import saying
from generator.findings import Finding, blocking
from generator.pipeline import Options
from generator.report import FORMATS, Told
from tests import building, papers, soak
from tests.hostile import lists

PERSONS, COMPANIES = 500, 100
CODE = "D801"


def checked(twelve: str) -> str:
    """Add the digit that checks the other twelve."""
    rest = -sum(int(digit) * weight for digit, weight in zip(twelve, range(13, 1, -1), strict=True)) % 11
    return twelve + str(rest % 10 if rest else 1)


def made_up(first: str, many: int) -> list[str]:
    """Make up numbers, each in one of the notations that documents have."""
    chance = random.Random(2566)  # noqa: S311  the same numbers in every run
    return [
        _written(checked(chance.choice(first) + "".join(chance.choices("0123456789", k=11))), chance)
        for _ in range(many)
    ]


def _written(number: str, chance: random.Random) -> str:
    groups = [number[0], number[1:5], number[5:10], number[10:12], number[12]]
    ways = [number, "-".join(groups), " ".join(groups), "–".join(groups), " ".join(number), ".".join(groups)]
    written = chance.choice(ways)
    return thai.thai_digits(written) if chance.random() < 0.3 else written


# ── Where they stand ──────────────────────────────────────────────────────────────────────────────────────────────────

Laid = Mapping[str, str | bytes]


def in_a_text(number: str, at: int) -> Laid:
    return {f"2566/items/o{at % 40 + 1}.yml": f"elements:\n  - element: 1\n    text: ผู้ร้อง {number} ได้รับแล้ว\n"}


def in_a_title(number: str, at: int) -> Laid:
    return {f"2566/plans/p{at}.yml": building.PLAN.replace("title: ประชุม", f"title: 'ประชุม {number}'")}


def in_a_note(number: str, at: int) -> Laid:
    return {f"2566/plans/n{at}.yml": f"# ของ {number}\n{building.PLAN}"}


def in_a_file_name(number: str, at: int) -> Laid:
    plain = "".join(filter(str.isascii, thai.arabic_digits(number))).replace(" ", "").replace(".", "-")
    return {f"2566/files/{plain}.csv": f"a,{at}\n"}


def in_a_record_name(number: str, _at: int) -> Laid:
    plain = "".join(filter(str.isdigit, thai.arabic_digits(number)))
    return {f"2566/plans/{plain}.yml": building.PLAN}


def in_a_table(number: str, at: int) -> Laid:
    return {f"2566/tables/t{at}.csv": lists.csv_of([*lists.ROW[:6], f"ร้าน ก {number}", *lists.ROW[7:]])}


def in_a_sheet(number: str, at: int) -> Laid:
    return {
        f"2566/tables/s{at}.xlsx": papers.xlsx_of([lists.HEADING, [*lists.ROW[:6], f"ร้าน ก {number}", *lists.ROW[7:]]])
    }


def in_an_attached_list(number: str, at: int) -> Laid:
    return {f"2566/files/l{at}.csv": f"ชื่อ,เลข\nนาย ก,{number}\n"}


def on_a_page(number: str, at: int) -> Laid:
    return {f"2566/files/p{at}.pdf": papers.pdf_of("หน้าแรก", f"ผู้ร้อง {number}\nบรรทัดถัดไป 5")}


def glyph_by_glyph(number: str, at: int) -> Laid:
    def change(pdf: Pdf) -> None:
        shown = "".join(f"<{papers.coded(letter, number)}> Tj 7 0 Td " for letter in number)
        pdf.pages[0].Contents = pdf.make_stream(f"BT /F1 14 Tf 50 700 Td {shown} ET".encode())

    return {f"2566/files/g{at}.pdf": papers.pdf_of(number, change=change)}


def in_pieces(number: str, at: int) -> Laid:
    def change(pdf: Pdf) -> None:
        shown = " -20 ".join(f"<{papers.coded(letter, number)}>" for letter in number)
        pdf.pages[0].Contents = pdf.make_stream(f"BT /F1 14 Tf 50 700 Td [{shown}] TJ ET".encode())

    return {f"2566/files/k{at}.pdf": papers.pdf_of(number, change=change)}


def _pdf(letter: str, change: Callable[[str], Callable[[Pdf], object]]) -> Callable[[str, int], Laid]:
    def laid(number: str, at: int) -> Laid:
        return {f"2566/files/{letter}{at}.pdf": papers.pdf_of("ก", change=change(f"ของ {number}"))}

    return laid


def _bookmark(words: str) -> Callable[[Pdf], None]:
    return papers.with_root(Outlines=Dictionary(First=Dictionary(Title=String(words))))


def _rich_field(words: str) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        field = Dictionary(FT=Name.Tx, T=String("a"), V=pdf.make_indirect(pdf.make_stream(words.encode())))
        pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.make_indirect(field)]))

    return change


in_an_annotation = _pdf("a", papers.with_note)
in_document_info = _pdf("i", papers.with_info)
in_xmp = _pdf("x", papers.with_xmp)
in_a_field = _pdf("f", papers.with_field)
in_a_rich_field = _pdf("r", _rich_field)
in_a_bookmark = _pdf("b", _bookmark)


def in_a_letter(number: str, at: int) -> Laid:
    cut = [number[start : start + 3] for start in range(0, len(number), 3)]
    return {f"2566/files/w{at}.docx": papers.docx_of(papers.runs("ผู้ร้อง ", *cut))}


def in_a_comment_of_a_letter(number: str, at: int) -> Laid:
    return {f"2566/files/c{at}.docx": papers.docx_of(word__comments=papers.comments(number))}


def in_properties(number: str, at: int) -> Laid:
    return {f"2566/files/d{at}.docx": papers.docx_of(docProps__core=papers.core(number))}


def in_an_attached_sheet(number: str, at: int) -> Laid:
    return {f"2566/files/x{at}.xlsx": papers.xlsx_of([["ชื่อ", "เลข"], ["นาย ก", number]])}


def as_a_number_of_a_sheet(number: str, at: int) -> Laid:
    value = int("".join(filter(str.isdigit, thai.arabic_digits(number))))
    return {f"2566/files/y{at}.xlsx": papers.xlsx_of([["เลข", value]])}


def in_a_comment_of_a_sheet(number: str, at: int) -> Laid:
    def change(book: Workbook) -> None:
        book.worksheets[0]["A1"].comment = Comment(number, "ผู้ตรวจ")

    return {f"2566/files/z{at}.xlsx": papers.xlsx_of([["ก"]], change)}


PLACES = (
    in_a_text,
    in_a_title,
    in_a_note,
    in_a_file_name,
    in_a_record_name,
    in_a_table,
    in_a_sheet,
    in_an_attached_list,
    on_a_page,
    glyph_by_glyph,
    in_pieces,
    in_an_annotation,
    in_document_info,
    in_xmp,
    in_a_field,
    in_a_rich_field,
    in_a_bookmark,
    in_a_letter,
    in_a_comment_of_a_letter,
    in_properties,
    in_an_attached_sheet,
    as_a_number_of_a_sheet,
    in_a_comment_of_a_sheet,
)


def laid(folder: Path, numbers: list[str]) -> tuple[Path, list[str]]:
    """Lay numbers over a small office, one place after another, and give the path of each."""
    catalogue = building.TINY_CATALOGUE
    files: dict[str, str | bytes] = {**building.TINY, "catalogues/tiny-2566.yml": _of_forty_items(catalogue)}
    paths: list[str] = []
    for at, number in enumerate(numbers):
        of_one = PLACES[at % len(PLACES)](number, at)
        assert not of_one.keys() & files.keys()
        files |= of_one
        paths += of_one
    return building.content_of(folder, files), paths


def _of_forty_items(catalogue: str) -> str:
    item = catalogue[catalogue.index("  - code: O2") :]
    more = (
        item.replace("O2", f"O{number}").replace("anti-corruption-plan", f"topic-{number}") for number in range(3, 41)
    )
    return catalogue + "".join(more)


def findings_of(content: Path) -> Iterator[Finding]:
    _, findings = pipeline.check(content)
    yield from findings


def test_of_five_hundred_numbers_of_persons_hardly_one_is_missed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    numbers = made_up("12345678", PERSONS)
    content, paths = laid(tmp_path, numbers)
    findings = list(findings_of(content))
    assert not [one for one in findings if one.code.startswith(("T5", "S1", "B4"))]
    found = {one.location.path.partition("#")[0] for one in findings if one.code == CODE}
    masked_names = {path: _masked_path(path) for path in paths}
    missed = [path for path in paths if f"{content}/{masked_names[path]}" not in found]
    with capsys.disabled():
        print(f"\n{len(paths) - len(missed)} of {len(paths)} numbers found in {len(PLACES)} places")  # noqa: T201  part of what it shows
    assert len(missed) <= PERSONS // 100, missed
    soak.tell("numbers of persons", f"{len(paths) - len(missed)} of {len(paths)} found in {len(PLACES)} places")
    told = "".join(one(Told(tuple(findings))) for one in FORMATS.values())
    plain = thai.arabic_digits(told)
    assert not [number for number in numbers if thai.arabic_digits(number) in plain]


def _masked_path(path: str) -> str:
    """Give a path as findings name it."""
    folder, _, name = path.rpartition("/")
    return f"{folder}/{privacy.masked_all(name)}"


def test_of_a_hundred_numbers_of_companies_none_is_taken_for_a_person(tmp_path: Path) -> None:
    content, paths = laid(tmp_path, made_up("0", COMPANIES))
    assert len(paths) == COMPANIES
    assert [one for one in findings_of(content) if one.code == CODE] == []


# ── What is found blocks until it is released by name ─────────────────────────────────────────────────────────────────

OTHERS = {
    "D802": "โทร 081-234-5678",
    "D803": "somchai.jaidee@gmail.com",
    "D804": "เลขที่บัญชี 123-4-56789-0",
}
ALLOWED = """\
catalogue: tiny-2566
updated: 1 ต.ค. 2565
allow:
  - {rule: %s, record: files/%s, reason: เอกสารนี้ผู้เป็นเจ้าของยินยอมให้เผยแพร่, until: 30 ก.ย. 2570}
"""


def codes(content: Path) -> set[str]:
    """Give the codes of what blocks, and of allowances that are at fault."""
    return {one.code for one in findings_of(content) if one.code.startswith(("D80", "D90"))}


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize(
    "place", [on_a_page, in_an_annotation, in_a_letter, in_properties, in_an_attached_sheet, in_an_attached_list]
)
def test_other_personal_data_is_found_in_attached_files_too(
    code: str, place: Callable[[str, int], Laid], tmp_path: Path
) -> None:
    assert codes(building.content_of(tmp_path, {**building.TINY, **place(OTHERS[code], 1)})) == {code}


def test_a_number_in_an_attached_file_stops_the_site_until_it_is_released_by_name(tmp_path: Path) -> None:
    content = building.content_of(tmp_path, {**building.TINY, **on_a_page("1-1037-02071-81-1", 1)})
    findings = pipeline.build(content, tmp_path / "site", Options(), building.quietly)
    [finding] = blocking(findings)
    assert (finding.code, finding.location.line) == (CODE, 2)
    assert finding.location.path.endswith("2566/files/p1.pdf")
    assert "หน้า 2" in finding.message
    assert "1-xxxx-xxxxx-xx-x" in finding.message
    assert not (tmp_path / "site").exists()
    building.write(content, {"2566/year.yml": ALLOWED % ("person-number", "p1.pdf")})
    building.built(content, tmp_path / "site")
    assert (tmp_path / "site/2566/files/p1.pdf").is_file()


def test_a_release_of_one_file_releases_no_other(tmp_path: Path) -> None:
    files = {**on_a_page("1-1037-02071-81-1", 1), **on_a_page("1-1037-02071-81-1", 2)}
    content = building.content_of(
        tmp_path, {**building.TINY, **files, "2566/year.yml": ALLOWED % ("person-number", "p1.pdf")}
    )
    assert [one.location.path[-6:] for one in findings_of(content) if one.code == CODE] == ["p2.pdf"]


def test_what_an_item_about_reaching_the_office_attaches_may_say_how_to_reach_it(tmp_path: Path) -> None:
    item = "evidence: [{title: ผังโครงสร้าง, file: p1.pdf, elements: [1]}]\n"
    content = building.content_of(
        tmp_path, {**building.TINY, **on_a_page(OTHERS["D802"], 1), "2566/items/o1.yml": item}
    )
    assert codes(content) == set()
    building.write(content, on_a_page("1-1037-02071-81-1", 1))
    assert codes(content) == {CODE}


def test_a_note_is_found_at_its_line_and_a_mark_inside_a_text_is_no_note(tmp_path: Path) -> None:
    plan = f"{building.PLAN}# ของ 1-1037-02071-81-1\n"
    content = building.content_of(tmp_path, {**building.TINY, "2566/plans/anti-corruption.yml": plan})
    [finding] = [one for one in findings_of(content) if one.code == CODE]
    assert (finding.location.line, finding.location.column) == (plan.count("\n"), 7)
    quoted = building.PLAN.replace("title: ประชุม", "title: 'ประชุม #1 ของ 1-1037-02071-81-1'")
    building.write(content, {"2566/plans/anti-corruption.yml": quoted})
    assert len([one for one in findings_of(content) if one.code == CODE]) == 1


def test_every_message_and_every_shown_line_hides_the_number(tmp_path: Path) -> None:
    number = "1103702071811"
    key = f"{building.PLAN}'{number}': x\n"
    content = building.content_of(tmp_path, {**building.TINY, "2566/plans/anti-corruption.yml": key})
    findings = list(findings_of(content))
    assert any("unknown-key" in one.name for one in findings)
    for form in FORMATS.values():
        assert number not in form(Told(tuple(findings), saying.lines))
