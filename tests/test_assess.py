"""Tables of three makes, assessed from outside: every item, every planted fault, no other; and our own site as it is scored."""

from __future__ import annotations

import csv
import io
import json
import re
from html import escape
from pathlib import Path
from urllib.parse import quote

import pytest

from generator import errands
from generator.assess import assessment, gathering, tables, telling
from generator.documents.reader import Reader
from generator.links import pages
from generator.links.checking import Judge
from generator.links.connection import Limits, Stranger
from generator.links.fetching import Manners, Visitor
from generator.report.score import rows_of
from tests.assessing import NOW, OBEC, SITES, VEC, assessed, site
from tests.building import oit
from tests.conftest import Shipped
from tests.served import serving


@pytest.mark.parametrize("make", SITES)
def test_every_item_and_every_planted_fault_is_found_and_no_other(make: str) -> None:
    saved, start, planted, name = SITES[make]
    with site(saved, planted, name) as base:
        told = assessed(base + start)
    assert told.name == name  # guessed from titles and year
    not_listed = {code for code, (_, kind) in planted.items() if kind == "not-listed"}
    assert {item.code for item in told.catalogue.items} - told.listing.items.keys() == not_listed
    assert told.strangers == ()
    found = {one.item.code: {remark.kind for remark in one.remarks} for one in told.items if one.remarks}
    assert found == {code: {kind} for code, (_, kind) in planted.items()}


def test_a_table_that_is_not_there_is_said_in_a_sentence(tmp_path: Path) -> None:
    saved, _, planted, name = SITES["wordpress"]
    with site(saved, planted, name) as base:
        run = oit("assess", f"{base}/oit-2566/", "--allow-loopback", "--out", tmp_path / "out")
    assert run.returncode == 1
    assert "ไม่มีหน้านี้แล้ว (สถานะ 404)" in run.stderr
    assert "ไม่พบรหัสข้อ OIT" in run.stderr
    assert "Traceback" not in run.stderr
    assert not (tmp_path / "out").exists()


# ── The report ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_report_is_a_page_of_its_own_a_list_and_everything_for_programs(tmp_path: Path) -> None:
    saved, start, planted, name = SITES["joomla"]
    with site(saved, planted, name) as base:
        run = oit("assess", base + start, "--allow-loopback", "--out", tmp_path, "--format", "json")
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    assert (told["catalogue"], len(told["items"])) == (VEC, 23)
    lost = {row["code"] for row in told["items"] if row["result"] == "lost"}
    assert lost == set(planted)
    page = (tmp_path / "oit-assessment.html").read_text(encoding="utf-8")
    loads = re.findall(r"(?:<link|<script|<img|<iframe|@import)[^>]*|url\((?!\"data:)[^)]*", page)
    assert loads == []
    assert told["likely"] in page
    rows = list(csv.DictReader(io.StringIO((tmp_path / "oit-assessment.csv").read_text(encoding="utf-8-sig"))))
    assert {row["รหัส"] for row in rows if row["ผล"] == "เสียคะแนน"} == lost
    assert json.loads((tmp_path / "oit-assessment.json").read_text(encoding="utf-8"))["items"] == told["items"]


def test_the_score_is_that_of_the_catalogue_with_doubts_once_kept_and_once_lost() -> None:
    saved, start, planted, name = SITES["google-sites"]
    with site(saved, planted, name) as base:
        told = assessed(base + start)
    assert told.likely.earned > told.least.earned > 0
    assert {cost.code for cost in told.likely.costs} == {"O5", "O13", "O26", "O38", "O42"}
    assert {cost.code for cost in told.least.costs} == set(planted)


def test_what_a_foreign_site_says_is_shown_as_text(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text('code,url\nO1,"https://a.example/<script>alert(1)</script>"\n', encoding="utf-8")
    listing = gathering.of_list(file)
    listing.items["O1"].title = "<img src=x onerror=alert(1)>"
    judge = Judge(Visitor(Stranger(Limits(seconds=1), lambda _host, _port: []), Manners(attempts=1)))
    with Reader() as reader:
        told = assessment.assess(OBEC, listing, gathering.open_all(listing, judge, reader, lambda _: None))
    made = errands.assessment_files(told, "<b>", NOW)
    assert b"<script" not in made[f"{telling.NAME}.html"]
    assert b"onerror" not in made[f"{telling.NAME}.html"]


COMMANDS = ("javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x", "file:///etc/passwd")


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_no_address_of_the_web_cannot_be_pressed_in_the_report(command: str, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(f'code,url\nO1,"{command}"\n', encoding="utf-8")
    listing = gathering.of_list(file)
    judge = Judge(Visitor(Stranger(Limits(seconds=1), lambda _host, _port: []), Manners(attempts=1)))
    with Reader() as reader:
        told = assessment.assess(OBEC, listing, gathering.open_all(listing, judge, reader, lambda _: None))
    page = errands.assessment_files(told, command, NOW)[f"{telling.NAME}.html"].decode()
    assert escape(command) in page
    assert set(re.findall(r'href="([^"#:]+):', page)) <= {"https", "http"}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_way_that_a_site_wraps_is_taken_only_where_it_leads_into_the_web(command: str) -> None:
    wrapped = f"https://www.google.com/url?q={quote(command, safe='')}"
    root = pages.parse(
        f'<p>O1 ก <a href="{wrapped}">ก</a> <a href="https://www.google.com/url?q=https://a.go.th/">ข</a></p>'
    )
    assert root is not None
    [listed] = tables.items(root, "https://sites.google.com/view/a")
    assert [way.url for way in listed.ways] == ["https://a.go.th/"]
    assert listed.dead == 1


def test_our_own_site_is_assessed_as_its_checklists_are_scored(shipped: Shipped) -> None:
    with serving(shipped.folder) as url:
        told = assessed(f"{url}2566/")
    states = {state.item.code: state.ready for state in shipped.showing.checklists[2566]}
    assert {one.item.code for one in told.items if not one.lost} == {code for code, ready in states.items() if ready}
    score = rows_of(shipped.showing, 2566)
    assert f"{told.likely.earned:.2f}" == score["earned"]


# ── Lists ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_list_of_codes_and_addresses_is_assessed_too(tmp_path: Path) -> None:
    saved, _, planted, name = SITES["wordpress"]
    with site(saved, planted, name) as base:
        file = tmp_path / "list.csv"
        file.write_text(f"\ufeffcode,url\no1,{base}/?page_id=1201\nO๒๑,{base}/o21-2566/\nO3,\n", encoding="utf-8")
        run = oit(
            "assess", file, "--catalogue", OBEC, "--allow-loopback", "--out", tmp_path / "out", "--format", "json"
        )
    assert run.returncode == 0, run.stderr
    results = {row["code"]: [one["kind"] for one in row["remarks"]] for row in json.loads(run.stdout)["items"]}
    assert (results["O1"], results["O21"], results["O3"], results["O4"]) == (
        [],
        ["sign-in"],
        ["no-link"],
        ["not-listed"],
    )


def test_an_address_without_its_beginning_is_not_taken_for_a_list() -> None:
    run = oit("assess", "www.example.go.th/ita")
    assert (run.returncode, "https://www.example.go.th/ita" in run.stderr) == (2, True)


@pytest.mark.parametrize("text", ["", "code;url\nO1;x\n", "รหัส,ที่อยู่\nO1,x\n", "code,url\nX1,https://a.go.th/\n"])
def test_what_is_no_such_list_is_refused_in_a_sentence(text: str, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(text, encoding="utf-8")
    run = oit("assess", file, "--out", tmp_path / "out")
    assert run.returncode == 2
    assert re.search("[ก-๙]", run.stderr)
    assert "Traceback" not in run.stderr


# ── Reading tables ────────────────────────────────────────────────────────────────────────────────────────────────────


def listed(body: str) -> dict[str, list[str]]:
    root = pages.parse(f"<html><body>{body}</body></html>")
    assert root is not None
    return {
        one.code: [way.url.removeprefix("https://a/") for way in one.ways] for one in tables.items(root, "https://a/t")
    }


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "<table><tr><td>O1<td>ก<td><a href=x>ดู</a><tr><td>O2<td>ข<td><a href=y>ดู</a></table>",
            {"O1": ["x"], "O2": ["y"]},
        ),
        ("<table><tr><td rowspan=2>O1<td><a href=x>1</a><tr><td><a href=y>2</a></table>", {"O1": ["x", "y"]}),
        ("<ul><li><a href=x>O1 ก</a><li><a href=y>o2 ข</a></ul>", {"O1": ["x"], "O2": ["y"]}),
        ("<h3>ข้อ ๐๑ ก</h3><p><a href=x>1</a><h3>ข้อ ๐๒ ข</h3><p><a href=y>1</a>", {"O1": ["x"], "O2": ["y"]}),
        ("<p>O1 ก<br><a href=x>1</a><br>O2 ข<br><a href=y>1</a></p>", {"O1": ["x"], "O2": ["y"]}),
        ("<div>O-1 ก <a href=x>1</a></div><h2>ตัวชี้วัดที่ 10</h2><a href=y>ประกาศ</a>", {"O1": ["x"]}),
        ("<table><tr><td>O1<td><a href=x>1</a></table><p><a href=y>หน้าแรก</a>", {"O1": ["x"]}),
        ("<p>O1–O9 ข้อมูลพื้นฐาน <a href=x>ดู</a>", {}),
        ("<p>01/02/2566 <a href=x>ประกาศ</a><p>08.30 น.<p>O2 ก <a href=y>1</a>", {"O2": ["y"]}),
        ("<nav><a href=x>O1 ก</a></nav><p>O2 ก <a href='#'>1</a><a href='mailto:a@b'>2</a>", {"O2": []}),
        ("<li>O1 ก <iframe src=x></iframe>", {"O1": ["x"]}),
        ("<a href='https://www.google.com/url?q=https%3A%2F%2Fa%2Fx&sa=D'>O1 ก</a>", {"O1": ["x"]}),
        ("<table><tr><td>O1<td><a href=x>1</a><tr><td>O1<td><a href=y>1</a></table>", {"O1": ["x", "y"]}),
        (
            "<p>1. O1 ก <a href=x>1</a><p>2. O2 ข <a href=y>1</a><p>3. O3 ค <a href=z>1</a>",
            {"O1": ["x"], "O2": ["y"], "O3": ["z"]},
        ),
        (
            "<p>โครงสร้าง (O1) <a href=x>1</a><p>ผู้บริหาร (O2) <a href=y>1</a><p>หน้าที่ [O3] <a href=z>1</a>",
            {"O1": ["x"], "O2": ["y"], "O3": ["z"]},
        ),
        (
            "<p>ข้อ 1 ก <a href=x>1</a><p>ข้อ 2 ข <a href=y>1</a><p>ข้อ 3 ค <a href=z>1</a>",
            {"O1": ["x"], "O2": ["y"], "O3": ["z"]},
        ),
        ("<div>" * 5000 + "O1", {}),
        ("<p>O44 ก <a href='http://[x'>1</a>", {"O44": []}),
    ],
)
def test_items_are_found_however_a_page_lists_them(body: str, expected: dict[str, list[str]]) -> None:
    assert listed(body) == expected
