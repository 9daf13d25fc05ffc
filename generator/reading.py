"""A content folder → the library of an office: every file read once, in its place, with what is wrong with it."""

from __future__ import annotations

import difflib
import gc
import os
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import cast

from generator import (
    addresses,
    appearance,
    attachments,
    catalogues,
    characters,
    demands,
    history,
    models,
    opening,
    shapes,
    source,
    tables,
)
from generator.catalogues.catalogue import Catalogue
from generator.documents.reader import Reader as Papers
from generator.findings import Finding, FindingKind, Location, Severity, blocking
from generator.history import History
from generator.library import Entry, Library, YearBook
from generator.models import Kind, listing
from generator.models.office import Office
from generator.models.year import Year
from generator.opening import Obstacle
from generator.shapes import Shape
from generator.source import Document

MISPLACED_FILE = FindingKind(
    "L301",
    "misplaced-file",
    Severity.ERROR,
    "ไฟล์นี้ไม่อยู่ในที่ที่ระบบรู้จัก จึงไม่ถูกนำไปใช้",
    "no kind of record lives at this path",
    "{what_to_do}",
)
NO_OFFICE = FindingKind(
    "L302",
    "no-office",
    Severity.ERROR,
    "ไม่พบไฟล์ office.yml",
    "office.yml is missing",
    "สร้างด้วยคำสั่ง oit init หรือวางไฟล์ office.yml ไว้ในโฟลเดอร์นี้",
)
NO_YEAR = FindingKind(
    "L303",
    "no-year",
    Severity.ERROR,
    "โฟลเดอร์ปี {year} ไม่มีไฟล์ year.yml",
    "{year} has no year.yml",
    "สร้างด้วยคำสั่ง oit new year {year}",
)
UNKNOWN_CATALOGUE = FindingKind(
    "L304",
    "unknown-catalogue",
    Severity.ERROR,
    "ไม่รู้จักบัญชีรายการ “{name}”",
    "unknown catalogue '{name}'",
    "เลือกหนึ่งชื่อ: {known}",
)
LINK_IN_CONTENT = FindingKind(
    "L305",
    "link-in-content",
    Severity.ERROR,
    "ไฟล์นี้เป็นทางลัดไปที่อื่น ไม่ใช่ไฟล์จริง",
    "the file is a link to somewhere else",
    "วางไฟล์จริงไว้ที่นี่แทนทางลัด",
)
TWO_FILES = FindingKind(
    "L306",
    "two-files-one-id",
    Severity.ERROR,
    "ไฟล์นี้มีรหัสเดียวกับ {first}",
    "the file has the same id as {first}",
    "เหลือไว้ไฟล์เดียว หรือเปลี่ยนชื่อไฟล์หนึ่ง",
)
NO_YEARS = FindingKind(
    "L307",
    "no-years",
    Severity.ERROR,
    "ยังไม่มีปีงบประมาณ จึงยังไม่มีหน้าเว็บให้สร้าง",
    "there is no fiscal year yet, so there is no site to build",
    "สร้างปีแรกด้วยคำสั่ง oit new year เช่น oit new year 2566 --family หนึ่งใน {families}",
)
NOT_PLAIN_FILE = FindingKind(
    "L308",
    "not-a-plain-file",
    Severity.ERROR,
    "ไม่อ่านไฟล์นี้ เพราะ{what}",
    "the file is not read: {what_en}",
    "วางไฟล์จริงไว้ที่นี่ หรือลบออก",
)
NO_HISTORY = FindingKind(
    "H601",
    "no-history",
    Severity.DOUBT,
    "ไม่รู้วันที่แก้ไขล่าสุดของข้อมูล เพราะ{reason}",
    "dates of the last change are not known: {reason_en}",
    "{what_to_do}",
)
NOT_COMMITTED = FindingKind(
    "H602",
    "not-committed",
    Severity.DOUBT,
    "ไฟล์นี้มีการแก้ไขที่ยังไม่บันทึกในประวัติ จึงยังไม่มีวันที่",
    "the file has changes that are not committed, so its date is not known",
    "บันทึกการแก้ไข (commit) หรือใส่ช่อง updated:",
)
LOCK_LINE_GONE = FindingKind(
    "R802",
    "lock-line-gone",
    Severity.ERROR,
    "บรรทัด “{line}” เคยอยู่ใน addresses.lock แต่หายไปแล้ว ที่อยู่ที่เผยแพร่จึงอาจหายไปโดยไม่มีใครรู้",
    "the line '{line}' was taken out of the lock",
    "คืนบรรทัดนี้ ไฟล์นี้เพิ่มได้อย่างเดียว ถ้าเลิกใช้ที่อยู่แล้ว ให้คืนบรรทัดก่อน แล้วสั่ง oit withdraw",
)

KINDS = (
    MISPLACED_FILE,
    NO_OFFICE,
    NO_YEAR,
    UNKNOWN_CATALOGUE,
    LINK_IN_CONTENT,
    TWO_FILES,
    NO_YEARS,
    NOT_PLAIN_FILE,
    NO_HISTORY,
    NOT_COMMITTED,
    LOCK_LINE_GONE,
)


def read(content: Path, root: str) -> tuple[Library | None, list[Finding]]:
    """Read a content folder.

    Args:
        content: the folder.
        root: how to name it in findings.

    Returns:
        The library, or ``None`` where there is no office to speak of, and everything that is wrong.
    """
    gc.unfreeze()
    with Papers() as papers:
        return _read(_Reader(content, root, history.read(content), papers))


def _read(reader: _Reader) -> tuple[Library | None, list[Finding]]:
    content, root, findings = reader.content, reader.root, reader.findings
    entries = list(reader.read_all())
    office = next((entry for entry in entries if entry.kind.name == "office"), None)
    years = {book.number: book for book in reader.year_books(entries)}
    if office is None:
        if f"{root}/office.yml" not in reader.unread:
            findings.append(NO_OFFICE.at(Location(f"{root}/office.yml")))
        return None, findings
    if not years and not blocking(findings):  # a year that cannot be read has said so
        findings.append(NO_YEARS.at(Location(office.document.path), families=", ".join(catalogues.families())))
    lock = reader.read_lock()
    newest_first = dict(sorted(years.items(), reverse=True))
    looks, faults = appearance.read(content, root, cast("Office", office.record), office.document)
    findings += faults
    gc.freeze()  # it stays until the end or the next reading: nobody need look through it for what can go
    return Library(root, office, newest_first, reader.history, lock, looks, frozenset(reader.unread)), findings


class _Reader:
    """Reads the files of one content folder and keeps what it found wrong."""

    def __init__(self, content: Path, root: str, known: History, papers: Papers) -> None:
        self.content = content
        self.root = root
        self.history = known
        self.papers = papers
        self.findings: list[Finding] = list(_history_findings(known, root))
        self.unread: set[str] = set()
        self._seen: dict[tuple[int | None, str], str] = {}

    def read_all(self) -> Iterator[Entry]:
        for path in _files(self.content):
            found = models.kind_of(path)
            if _is_attachment(path):
                continue  # the year that it belongs to looks at it
            if not self._opens(path):
                self.unread.add(f"{self.root}/{path}")
            elif found:
                if (entry := self._read(path, *found)) and self._is_first(entry, path):
                    yield entry
            elif not _is_known_other(path):
                place = Location(f"{self.root}/{path}")
                self.findings.append(MISPLACED_FILE.at(place, what_to_do=_where_it_belongs(path)))

    def _is_first(self, entry: Entry, path: str) -> bool:
        """Tell whether no other file gave the same record: a list may lie there as CSV and as XLSX."""
        first = self._seen.setdefault((entry.fiscal_year, entry.key), path)
        if first == path:
            return True
        self.findings.append(TWO_FILES.at(Location(f"{self.root}/{path}"), first=f"{self.root}/{first}"))
        return False

    def _opens(self, path: str) -> bool:
        """Tell whether a file is a plain file of this folder; what it is else is told."""
        obstacle = opening.obstacle(self.content, path, alone=True)
        if obstacle is Obstacle.LINK:
            self.findings.append(LINK_IN_CONTENT.at(Location(f"{self.root}/{path}")))
        elif obstacle:
            what, what_en = opening.WORDS[obstacle]
            self.findings.append(NOT_PLAIN_FILE.at(Location(f"{self.root}/{path}"), what=what, what_en=what_en))
        return obstacle is None

    def read_lock(self) -> str:
        """Give the text of the lock; an office that has not published yet has none. No line of it may ever go."""
        for line in history.gone_lines(self.content, addresses.LOCK):
            self.findings.append(LOCK_LINE_GONE.at(Location(f"{self.root}/{addresses.LOCK}"), line=line))
        if opening.obstacle(self.content, addresses.LOCK, alone=True):
            return ""
        text, findings = characters.read(self.content / addresses.LOCK, f"{self.root}/{addresses.LOCK}")
        self.findings += findings
        return text or ""

    def _read(self, path: str, kind: Kind, parts: Mapping[str, str]) -> Entry | None:
        fiscal_year = int(parts["year"]) if "year" in parts else None
        model, document = self._table(path) if kind in models.TABLE_KINDS else (kind.model, self._document(path))
        record = None
        if document is not None:
            record, findings = shapes.read(model, document, {"fiscal_year": fiscal_year})
            self.findings += findings
        if document is None or record is None:
            self.unread.add(f"{self.root}/{path}")
            return None
        return Entry(kind, parts.get("id"), fiscal_year, record, document, self._date(record, path, document))

    def _document(self, path: str) -> Document | None:
        document, findings = source.read(self.content / path, f"{self.root}/{path}")
        self.findings += findings
        return document

    def _table(self, path: str) -> tuple[type[Shape], Document | None]:
        """Read a spreadsheet as the list that its heading names."""
        grid, findings = tables.read(self.content / path, f"{self.root}/{path}")
        self.findings += findings
        if grid is None:
            return Shape, None
        known, document, faults = listing.document_of(grid, f"{self.root}/{path}")
        self.findings += faults
        return known.model, document

    def _date(self, record: Shape, path: str, document: Document) -> date | None:
        given: date | None = getattr(record, "updated", None)
        known = given or self.history.date_of(path)
        if known is None and self.history.tracked and self.history.complete:
            self.findings.append(NOT_COMMITTED.at(Location(document.path)))
        return known

    def year_books(self, entries: list[Entry]) -> Iterator[YearBook]:
        numbers = {entry.fiscal_year for entry in entries if entry.fiscal_year is not None}
        for number in sorted(numbers):
            of_year = {entry.key: entry for entry in entries if entry.fiscal_year == number}
            year = of_year.pop("year", None)
            shown = f"{self.root}/{number}"
            if year is None:
                if f"{shown}/year.yml" not in self.unread:
                    self.findings.append(NO_YEAR.at(Location(f"{shown}/year.yml"), year=number))
                continue
            catalogue = self._catalogue(year)
            files, findings = attachments.look(self.content, f"{number}/files", self.root, self.papers)
            self.findings += findings
            if catalogue:
                yield YearBook(number, year, catalogue, of_year, files)

    def _catalogue(self, year: Entry) -> Catalogue | None:
        """Give the catalogue of a year: the office's own where it keeps one, else the one that comes with us."""
        name = cast("Year", year.record).catalogue
        own = f"catalogues/{name}.yml"
        if opening.obstacle(self.content, own, alone=True) is None:
            catalogue, document, findings = catalogues.read(self.content / own, f"{self.root}/{own}")
            if catalogue and document:
                findings += demands.check(catalogue, document)
            self.findings += findings
            return None if blocking(findings) else catalogue
        if name in catalogues.names():
            return catalogues.shipped(name)
        known = ", ".join(catalogues.names())
        self.findings.append(UNKNOWN_CATALOGUE.at(year.document.locate(("catalogue",)), name=name, known=known))
        return None


def _history_findings(known: History, root: str) -> Iterator[Finding]:
    if not known.tracked:
        reason = (
            "โฟลเดอร์นี้ยังไม่อยู่ใน git",
            "the folder is not in git",
            "เริ่มเก็บประวัติด้วย git init แล้วบันทึก (commit) หรือใส่ช่อง updated:",
        )
    elif not known.complete:
        reason = ("ดึงประวัติมาไม่ครบ", "the clone is shallow", "ดึงประวัติทั้งหมดด้วย git fetch --unshallow")
    else:
        return
    yield NO_HISTORY.at(Location(root), reason=reason[0], reason_en=reason[1], what_to_do=reason[2])


def _files(content: Path) -> Iterator[str]:
    """Give the paths of all files in order, without following links, which count as files; hidden ones are left alone."""
    for folder, names, files in os.walk(content, followlinks=False):
        links = [name for name in names if (Path(folder) / name).is_symlink()]
        names[:] = sorted(name for name in names if not name.startswith(".") and name not in links)
        for file in sorted([*files, *links]):
            if not file.startswith("."):
                yield (Path(folder) / file).relative_to(content).as_posix()


def _is_attachment(path: str) -> bool:
    parts = path.split("/")
    return len(parts) >= 3 and parts[1] == "files"


def _is_known_other(path: str) -> bool:
    """Tell whether a file may stand here although it is no record: lock, link states, read-me, emblem, catalogue."""
    parts = path.split("/")
    return (
        path in {addresses.LOCK, addresses.LINKS}
        or parts[-1].upper().startswith("README")
        or (len(parts) == 2 and parts[0] == "files" and path.endswith((".png", ".jpg", ".jpeg")))
        or (len(parts) == 2 and parts[0] == "catalogues")
    )


def _where_it_belongs(path: str) -> str:
    shapes_of_paths = [kind.path for kind in models.KINDS]
    general = "/".join("{year}" if part.isdigit() else part for part in path.split("/"))
    near = difflib.get_close_matches(general, shapes_of_paths, n=1, cutoff=0.4)
    if near:
        year = " ปีเป็น พ.ศ. สี่หลัก" if "{year}" in near[0] else ""
        name = " รหัสใช้อักษรอังกฤษตัวเล็ก ตัวเลข และขีดกลาง" if "{id}" in near[0] else ""
        return f"ไฟล์แบบนี้อยู่ที่ {near[0].replace('{year}', 'ปี').replace('{id}', 'รหัส')}{year}{name}"
    return "ดูรายชื่อโฟลเดอร์ที่ใช้ได้ใน README หรือลบไฟล์นี้"
