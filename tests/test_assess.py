"""Tables of three makes, saved as their sites serve them, assessed from outside: every item, every planted fault, no other.

The tables are written in the manner of WordPress, Google Sites and Joomla. What is behind their links is made here from
the catalogue, so that everything that is asked for is there, but for what is planted.
"""

from __future__ import annotations

import csv
import io
import json
import re
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator import catalogues, errands
from generator.assess import assessment, gathering, tables, telling
from generator.assess.assessment import Assessment
from generator.catalogues.catalogue import Item
from generator.documents.reader import Reader
from generator.links import pages
from generator.links.checking import Judge
from generator.links.connection import Limits, Stranger
from generator.links.fetching import Manners, Visitor
from tests import papers, wire
from tests.building import oit
from tests.misbehaving import framed, html, pdf, to
from tests.wire import Asked, response

TABLES = Path(__file__).parent / "tables"
HOST = "https://office.example"
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
OBEC, VEC = "obec-area-2566", "vec-2569"

Answer = Callable[[Item, int], bytes]


def said(item: Item, year: int, *left_out: int) -> str:
    """Say all that an item asks for."""
    elements = "".join(f"<li>{one.text}</li>" for one in item.elements if one.id not in left_out)
    return f"<h1>{item.title} ปีงบประมาณ พ.ศ. {year}</h1><ul>{elements}</ul><p>สำนักงานตัวอย่าง เผยแพร่เพื่อประชาชนทั่วไป</p>"


def good(item: Item, year: int) -> bytes:
    return html(framed(said(item, year), f"{item.title} ปี {year}"))


def paper(item: Item, year: int) -> bytes:
    words = " ".join((f"{item.title} ปีงบประมาณ พ.ศ. {year}", *(element.text for element in item.elements)))
    return pdf(papers.pdf_of(words))


def missing(*left_out: int) -> Answer:
    return lambda item, year: html(framed(said(item, year, *left_out), item.title))


def door(_item: Item, _year: int) -> bytes:
    return html("<title>Google ไดรฟ์</title><h1>คุณต้องได้รับสิทธิ์เข้าถึง</h1><p>ขอสิทธิ์เข้าถึงหรือสลับไปใช้บัญชีที่มีสิทธิ์</p>")


def gone(_item: Item, _year: int) -> bytes:
    return html(framed("<h1>ไม่พบหน้าที่คุณต้องการ</h1>", "ไม่พบหน้า"))


def old(item: Item, year: int) -> bytes:
    return good(item, year - 2)


def undated(item: Item, _year: int) -> bytes:
    return html(framed(re.sub(r"25\d\d", "", said(item, 0)).replace(" พ.ศ. 0", ""), item.title))


def scan(_item: Item, _year: int) -> bytes:
    return pdf(papers.pdf_of("", change=papers.with_picture))


def always(data: bytes) -> Answer:
    return lambda _item, _year: data


# What is planted: the answer behind an item's link, and what should be said of it. Without an answer, the table itself is at fault.
WORDPRESS: Mapping[str, tuple[Answer | None, str]] = {
    "O9": (None, "no-link"),
    "O12": (always(response(404)), "broken"),
    "O14": (gone, "soft-404"),
    "O17": (None, "not-listed"),
    "O18": (always(html(framed("<p>แผน</p>"))), "wrong-kind"),
    "O20": (always(pdf(papers.pdf_of("ประกาศ")[:900])), "broken"),
    "O21": (door, "sign-in"),
    "O24": (scan, "scanned"),
    "O33": (always(html("<title>x</title>")), "empty"),
    "O36": (old, "wrong-year"),
    "O37": (missing(2), "element-unseen"),
}
GOOGLE: Mapping[str, tuple[Answer | None, str]] = {
    "O5": (None, "not-listed"),
    "O13": (door, "sign-in"),
    "O19": (undated, "year-unseen"),
    "O22": (None, "other-item"),
    "O26": (always(to("/")), "home-page"),
    "O30": (always(response(403)), "unsure"),
    "O38": (old, "wrong-year"),
    "O42": (always(response(410)), "broken"),
}
JOOMLA: Mapping[str, tuple[Answer | None, str]] = {
    "O8": (None, "no-link"),
    "O13": (None, "broken"),  # an address inside the office's own network
    "O15": (gone, "soft-404"),
    "O17": (always(to("/index.php/login")), "sign-in"),
    "O21": (old, "wrong-year"),
}


def code_of(target: str) -> str:
    """Tell from an address which item it is of."""
    match = None if "no-such" in target else re.search(r"page_id=12(\d\d)|[/-]o(\d+)", target)
    return f"O{int(match[1] or match[2])}" if match else ""


@contextmanager
def site(saved: Mapping[str, Path], planted: Mapping[str, tuple[Answer | None, str]], name: str) -> Iterator[str]:
    """Serve saved pages by address, and what is behind their links."""
    catalogue = catalogues.shipped(name)
    ports: list[int] = []

    def reply(asked: Asked, line: socket.socket) -> None:
        file, item = saved.get(asked.path), catalogue.item(code_of(asked.target))
        if file:
            here = f"http://127.0.0.1:{ports[0]}"
            text = file.read_text(encoding="utf-8").replace(HOST, here).replace("https%3A%2F%2Foffice.example", here)
            line.sendall(html(text))
        elif asked.target == "/":
            line.sendall(html(framed("<h1>ยินดีต้อนรับ</h1>")))
        elif item:
            plain = paper if asked.path.endswith(".pdf") else good
            answer = planted.get(item.code, (None, ""))[0] or plain
            line.sendall(answer(item, catalogue.fiscal_year))
        else:
            line.sendall(
                good(catalogue.items[6], catalogue.fiscal_year) if asked.path == "/category/news/" else response(404)
            )

    with wire.serving(reply) as port:
        ports.append(port)
        yield f"http://127.0.0.1:{port}"


def google() -> dict[str, Path]:
    return {f"/view/office-ita66/{file.stem}": file for file in (TABLES / "google-sites").glob("*.html")}


SITES = {
    "wordpress": ({"/ita-2566/": TABLES / "wordpress.html"}, "/ita-2566/", WORDPRESS, OBEC),
    "google-sites": (google(), "/view/office-ita66/home", GOOGLE, OBEC),
    "joomla": ({"/index.php/ita2569": TABLES / "joomla.html"}, "/index.php/ita2569", JOOMLA, VEC),
}


def assessed(url: str, name: str | None = None) -> Assessment:
    judge = Judge(Visitor(Stranger(Limits(loopback=True)), Manners(gap=0, at_once=8, pause=0.1)))
    listing = gathering.of_table(url, judge)
    with Reader() as reader:
        seen = gathering.open_all(listing, judge, reader, lambda _: None)
    chosen = name or assessment.likely_catalogue(listing)
    assert chosen is not None
    return assessment.assess(chosen, listing, seen)


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
        ("<div>" * 5000 + "O1", {}),
        ("<p>O44 ก <a href='http://[x'>1</a>", {"O44": []}),
    ],
)
def test_items_are_found_however_a_page_lists_them(body: str, expected: dict[str, list[str]]) -> None:
    assert listed(body) == expected
