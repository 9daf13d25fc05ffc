"""The finished folder as a stranger sees it: nothing here knows how the pages were made."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from generator.findings import Finding, FindingKind, Location, Severity

_OURS = "แจ้งผู้ดูแลระบบ พร้อมข้อความนี้ เพราะเป็นข้อผิดพลาดของหน้าเว็บที่สร้างขึ้น"

BROKEN_LINK = FindingKind(
    "A701",
    "broken-link",
    Severity.ERROR,
    "ลิงก์ “{target}” ไม่มีปลายทางในเว็บ",
    "the link '{target}' leads nowhere",
    "แก้ที่อยู่ในข้อมูล หรือแจ้งผู้ดูแลระบบ",
)
BROKEN_ANCHOR = FindingKind(
    "A702",
    "broken-anchor",
    Severity.ERROR,
    "ลิงก์ “{target}” ชี้ไปยังตำแหน่งที่ไม่มีในหน้า",
    "there is no such place on the page: '{target}'",
    _OURS,
)
REPEATED_PLACE = FindingKind(
    "A703",
    "repeated-place",
    Severity.ERROR,
    "รหัสตำแหน่ง “{name}” ซ้ำในหน้าเดียวกัน",
    "the id '{name}' stands twice on the page",
    _OURS,
)
NO_LANGUAGE = FindingKind(
    "A704", "no-language", Severity.ERROR, "หน้าไม่ได้บอกภาษา", "the page does not say its language", _OURS
)
FOREIGN_REQUEST = FindingKind(
    "A705",
    "foreign-request",
    Severity.ERROR,
    "หน้าเรียกไฟล์จากเว็บอื่น “{target}”",
    "the page loads something from another host: '{target}'",
    _OURS,
)
BAD_JSON = FindingKind("A706", "bad-json", Severity.ERROR, "ไฟล์ข้อมูลอ่านไม่ได้", "the data file is not valid JSON", _OURS)
NO_TITLE = FindingKind("A707", "no-title", Severity.ERROR, "หน้าไม่มีชื่อ", "the page has no title or heading", _OURS)
UNSAFE_ADDRESS = FindingKind(
    "A708",
    "unsafe-address",
    Severity.ERROR,
    "ที่อยู่ “{target}” ไม่ใช่ที่อยู่เว็บ อีเมล หรือโทรศัพท์ เบราว์เซอร์อาจทำงานตามคำสั่งที่ซ่อนไว้",
    "the address '{target}' is not one of the web, of mail or of a telephone",
    "แก้ที่อยู่ในข้อมูลให้ขึ้นต้นด้วย https:// หรือแจ้งผู้ดูแลระบบ",
)
LOST_ADDRESS = FindingKind(
    "R801",
    "lost-address",
    Severity.ERROR,
    "ที่อยู่ {address} เคยเผยแพร่แล้ว แต่เว็บที่สร้างใหม่ไม่มี",
    "the published address {address} would stop answering",
    "คืนไฟล์ข้อมูลของหน้านี้ หรือใช้รหัสเดิม ที่อยู่ที่เผยแพร่แล้วต้องเปิดได้ตลอดไป",
)

KINDS = (
    BROKEN_LINK,
    BROKEN_ANCHOR,
    REPEATED_PLACE,
    NO_LANGUAGE,
    FOREIGN_REQUEST,
    BAD_JSON,
    NO_TITLE,
    UNSAFE_ADDRESS,
    LOST_ADDRESS,
)

_LINKS = {("a", "href")}
_LOADS = {
    ("link", "href"),
    ("script", "src"),
    ("img", "src"),
    ("source", "src"),
    ("iframe", "src"),
    ("embed", "src"),
    ("object", "data"),
}
_NOT_LOADED = {"canonical", "alternate", "prev", "next"}
_WEB = {"http", "https"}
_PERSONS = {"mailto", "tel"}


@dataclass(slots=True)
class _Reference:
    target: str
    loads: bool
    line: int
    column: int


@dataclass(slots=True)
class _Look:
    """What one page shows to a stranger."""

    language: str = ""
    headings: int = 0
    ids: dict[str, tuple[int, int]] = field(default_factory=dict)
    repeated: list[tuple[str, int, int]] = field(default_factory=list)
    references: list[_Reference] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.look = _Look()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        told = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.look.language = told.get("lang", "")
        self.look.headings += tag == "h1"
        if name := told.get("id"):
            if name in self.look.ids:
                self.look.repeated.append((name, line, column + 1))
            self.look.ids[name] = (line, column + 1)
        for attribute, target in told.items():
            if (tag, attribute) in _LINKS | _LOADS:
                loads = (tag, attribute) in _LOADS and told.get("rel") not in _NOT_LOADED
                self.look.references.append(_Reference(target, loads, line, column + 1))

    handle_startendtag = handle_starttag


def audit(folder: Path, site_url: str) -> list[Finding]:
    """Look at every page and data file of a finished folder.

    Args:
        folder: the site.
        site_url: where it will stand; links to it in full are followed inside the folder.
    """
    looks = {page.relative_to(folder).as_posix(): _read(page) for page in sorted(folder.rglob("*.html"))}
    findings = [finding for path, look in looks.items() for finding in _page(folder, site_url, path, look, looks)]
    for file in sorted(folder.rglob("*.json")):
        try:
            json.loads(file.read_text(encoding="utf-8"))
        except json.JSONDecodeError as error:
            findings.append(BAD_JSON.at(Location(file.relative_to(folder).as_posix(), error.lineno, error.colno)))
        except UnicodeDecodeError:
            findings.append(BAD_JSON.at(Location(file.relative_to(folder).as_posix())))
    return findings


def lost(folder: Path, lock: Mapping[str, int], lock_path: str) -> list[Finding]:
    """Find published addresses that a finished folder does not answer; each stands at its line of the lock.

    The files beside a page go and come back with it, so a lost page speaks for them.
    """
    gone = {address: line for address, line in lock.items() if not _file(folder, address).is_file()}
    return [
        LOST_ADDRESS.at(Location(lock_path, line), address=address)
        for address, line in gone.items()
        if address.endswith("/") or f"{posixpath.dirname(address)}/" not in gone
    ]


def _read(page: Path) -> _Look:
    reader = _Reader()
    reader.feed(page.read_text(encoding="utf-8"))
    reader.close()
    return reader.look


def _page(folder: Path, site_url: str, path: str, look: _Look, looks: Mapping[str, _Look]) -> Iterator[Finding]:
    if not look.language:
        yield NO_LANGUAGE.at(Location(path))
    if look.headings != 1:
        yield NO_TITLE.at(Location(path))
    for name, line, column in look.repeated:
        yield REPEATED_PLACE.at(Location(path, line, column), name=name)
    for reference in look.references:
        yield from _reference(folder, site_url, path, reference, looks)


def _reference(
    folder: Path, site_url: str, path: str, reference: _Reference, looks: Mapping[str, _Look]
) -> Iterator[Finding]:
    """Follow one reference as a browser would."""
    place = Location(path, reference.line, reference.column)
    page_url = urljoin(site_url, path.removesuffix("index.html"))
    full = urljoin(page_url, reference.target)
    parts, home = urlsplit(full), urlsplit(site_url)
    if parts.scheme not in _WEB:
        if parts.scheme not in _PERSONS or reference.loads:
            yield UNSAFE_ADDRESS.at(place, target=reference.target)
        return
    if (parts.scheme, parts.netloc) != (home.scheme, home.netloc) or not parts.path.startswith(home.path):
        if reference.loads:
            yield FOREIGN_REQUEST.at(place, target=reference.target)
        return
    address = unquote(parts.path.removeprefix(home.path))
    file = _file(folder, address)
    if not file.is_file():
        yield BROKEN_LINK.at(place, target=reference.target)
    elif parts.fragment:
        there = looks.get(file.relative_to(folder).as_posix())
        if there and unquote(parts.fragment) not in there.ids:
            yield BROKEN_ANCHOR.at(place, target=reference.target)


def _file(folder: Path, address: str) -> Path:
    return folder / address / "index.html" if address.endswith("/") or not address else folder / address
