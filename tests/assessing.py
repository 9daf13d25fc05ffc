"""Tables of OIT of three makes, saved as their sites serve them, and what is behind their links, with faults planted.

The tables are written in the manner of WordPress, Google Sites and Joomla. What is behind their links is made here from
the catalogue, so that everything that is asked for is there, but for what is planted.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from generator import catalogues
from generator.assess import assessment, gathering
from generator.assess.assessment import Assessment
from generator.catalogues.catalogue import Item
from generator.documents.reader import Reader
from generator.links.checking import Judge
from generator.links.connection import Limits, Stranger
from generator.links.fetching import Manners, Visitor
from tests import papers, wire
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
    "O5": (lambda item, year: html(framed(said(item, year) + "<p>ยังไม่มีข้อมูลเผยแพร่ในข้อนี้</p>")), "nothing-yet"),
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
