"""Attached files: what a file is, judged by its content and never by its name alone.

Files are opened without following links, read whole, and judged by a process of its own (:mod:`generator.documents`).
What is published is exactly what was judged: pictures written anew, all else byte for byte.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator import characters, opening, privacy
from generator.attachments.wording import REASONS
from generator.documents import Contents, Passage, Refusal
from generator.documents.reader import Reader
from generator.errors import FailureError
from generator.findings import Finding, FindingKind, Location, Severity
from generator.opening import Obstacle, ObstacleError

BAD_NAME = FindingKind(
    "T501",
    "bad-file-name",
    Severity.ERROR,
    "ชื่อไฟล์แนบ “{name}” ใช้เป็นที่อยู่เว็บไม่ได้ {reason}",
    "the file name '{name}' cannot be an address: {reason_en}",
    "ตั้งชื่อด้วยอักษรอังกฤษตัวเล็ก ตัวเลข ขีดกลาง และนามสกุล เช่น order-127.pdf",
)
NOT_WHAT_IT_SAYS = FindingKind(
    "T502",
    "not-what-it-says",
    Severity.ERROR,
    "เนื้อในของไฟล์ “{name}” ไม่ใช่ไฟล์ {suffix}",
    "the content of '{name}' is not {suffix}",
    "เปิดไฟล์ตรวจ แล้วบันทึกใหม่เป็น PDF, PNG, JPEG, CSV, XLSX หรือ DOCX ให้ตรงกับนามสกุล",
)
NOT_A_FILE = FindingKind(
    "T503",
    "not-a-regular-file",
    Severity.ERROR,
    "“{name}” {what} ไม่ใช่ไฟล์ธรรมดาที่เผยแพร่ได้",
    "'{name}' is not a regular file: {what_en}",
    "วางไฟล์จริงไว้ในโฟลเดอร์ files โดยตรง ไม่ใช่ทางลัดหรือโฟลเดอร์ย่อย",
)
UNSAFE = FindingKind(
    "T507",
    "unsafe-attachment",
    Severity.ERROR,
    "ไฟล์แนบ “{name}” เผยแพร่ไม่ได้ เพราะ{reason}{where}",
    "'{name}' cannot be published: {reason_en}{where}",
    "{what_to_do}",
)
NOT_SEARCHABLE = FindingKind(
    "T508",
    "not-searchable",
    Severity.DOUBT,
    "ไฟล์แนบ “{name}” มีหน้าที่เป็นภาพล้วน (หน้า {pages}) จึงค้นหาคำไม่ได้ และตรวจข้อมูลส่วนบุคคลไม่ได้",
    "'{name}' has pages that are pictures only ({pages}): they cannot be searched, and cannot be checked",
    "แปลงจากไฟล์ต้นฉบับเป็น PDF แทนการสแกน หรือทำ OCR ก่อนแนบ แล้วตรวจด้วยตาว่าไม่มีข้อมูลส่วนบุคคล",
)

KINDS = (BAD_NAME, NOT_WHAT_IT_SAYS, NOT_A_FILE, UNSAFE, NOT_SEARCHABLE)

MAX_BYTES = 50_000_000
_LONGEST_NAME = 100  # letters
_MOST_TOLD = 5  # faults of one file; a program that puts one on every page need not be told of for each

_NAME = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*\.(?:pdf|png|jpe?g|csv|xlsx|docx)")
_OF_WINDOWS = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)\.", re.IGNORECASE)
_STARTS = {
    "PDF": b"%PDF-",
    "PNG": b"\x89PNG\r\n\x1a\n",
    "JPG": b"\xff\xd8\xff",
    "XLSX": b"PK\x03\x04",
    "DOCX": b"PK\x03\x04",
    "CSV": b"",
}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that the site offers."""

    name: str
    content: Path  # the content folder
    path: str  # inside the content folder
    kind: str  # "PDF", "XLSX" …
    size: int  # bytes of what is published
    sha256: str  # of what is published
    pages: int = 0  # 0 where it has none
    passages: tuple[Passage, ...] = field(default=(), repr=False)  # its words, and where they stand
    made: bytes = field(default=b"", repr=False)  # a picture, written anew

    @property
    def size_words(self) -> str:
        """The size as a reader wants it."""
        return f"{self.size / 1_000_000:.1f} MB" if self.size >= 1_000_000 else f"{max(1, self.size // 1000)} KB"

    def read(self) -> bytes:
        """Give what is published: the bytes that were judged, and no others.

        Raises:
            FailureError: the file was changed since.
        """
        data = self.made or _bytes(self.content, self.path)
        if isinstance(data, Obstacle) or hashlib.sha256(data).hexdigest() != self.sha256:
            raise FailureError(
                f"ไฟล์แนบ {self.name} เปลี่ยนไประหว่างสร้างเว็บ ตรวจไฟล์แล้วสั่งใหม่อีกครั้ง", f"{self.name} changed during the build"
            )
        return data


def look(content: Path, folder: str, root: str, reader: Reader) -> tuple[dict[str, Attachment], list[Finding]]:
    """Look at every file of a ``files`` folder.

    Args:
        content: the content folder.
        folder: its path inside the content folder; it need not exist.
        root: how to name the content folder in findings.
        reader: what reads documents.

    Returns:
        The usable attachments by name, and what is wrong with the others.
    """
    attachments: dict[str, Attachment] = {}
    findings: list[Finding] = []
    for name in _names(content, folder):
        known, faults = _look(content, f"{folder}/{name}", Location(f"{root}/{folder}/{_tellable(name)}"), reader)
        findings += faults
        if known:
            attachments[name] = known
    return attachments, findings


def _names(content: Path, folder: str) -> list[str]:
    """Give the names in a folder, in order; hidden ones are left alone, and so is a folder that is none."""
    if opening.obstacle(content, folder) is not Obstacle.FOLDER:
        return []
    return sorted(file.name for file in (content / folder).iterdir() if not file.name.startswith("."))


def _look(content: Path, path: str, place: Location, reader: Reader) -> tuple[Attachment | None, list[Finding]]:
    name = path.rpartition("/")[2]
    data = _bytes(content, path)
    if isinstance(data, Obstacle):
        what, what_en = opening.WORDS[data]
        return None, [NOT_A_FILE.at(place, name=_tellable(name), what=what, what_en=what_en)]
    if fault := _name_fault(name):
        return None, [BAD_NAME.at(place, name=_tellable(name), reason=fault[0], reason_en=fault[1])]
    if len(data) > MAX_BYTES:
        return None, [characters.too_large(place, "ไบต์", "bytes", (content / path).stat().st_size, MAX_BYTES)]
    kind = name.rpartition(".")[2].upper().replace("JPEG", "JPG")
    if not data.startswith(_STARTS[kind]) or (kind == "CSV" and b"\0" in data[:4096]):
        return None, [NOT_WHAT_IT_SAYS.at(place, name=name, suffix=kind)]
    told = _read(data, kind, reader)
    if told.refusals:
        return None, [_refusal(name, place, refusal) for refusal in told.refusals[:_MOST_TOLD]]
    published = told.made or data
    digest = hashlib.sha256(published).hexdigest()
    known = Attachment(name, content, path, kind, len(published), digest, told.pages, told.passages, told.made)
    return known, [NOT_SEARCHABLE.at(place, name=name, pages=_ranges(told.pictured))] if told.pictured else []


# A preview looks at the same files at every edit. Of a refusal the machine may be the cause, so none is remembered.
_known: dict[tuple[str, bytes], Contents] = {}
_MOST, _SMALL = 500, 200_000  # files; letters and bytes of one


def _read(data: bytes, kind: str, reader: Reader) -> Contents:
    key = kind, hashlib.sha256(data).digest()
    told = _known.get(key) or reader.read(data, kind)
    if not told.refusals and sum(len(passage.text) for passage in told.passages) + len(told.made) <= _SMALL:
        _known[key] = told
        if len(_known) > _MOST:
            del _known[next(iter(_known))]
    return told


def _refusal(name: str, place: Location, refusal: Refusal) -> Finding:
    reason, reason_en, what_to_do = REASONS[refusal.reason]
    where = f" ({refusal.where})" if refusal.where else ""
    return UNSAFE.at(
        replace(place, line=refusal.line),
        name=name,
        reason=reason,
        reason_en=reason_en,
        where=where,
        what_to_do=what_to_do,
    )


def _bytes(content: Path, path: str) -> bytes | Obstacle:
    """Read a file, one byte more than it may have at most."""
    try:
        with opening.opened(content, path, alone=True) as stream:
            return stream.read(MAX_BYTES + 1)
    except ObstacleError as error:
        return error.obstacle


def _name_fault(name: str) -> tuple[str, str] | None:
    """Tell why a name can be no address that opens everywhere."""
    if _OF_WINDOWS.match(name):
        return "เพราะเป็นชื่อสงวนของ Windows", "Windows keeps it for a device"
    if len(name) > _LONGEST_NAME:
        return "เพราะยาวเกินไป", "it is too long"
    return (
        None
        if _NAME.fullmatch(name)
        else ("เพราะมีอักขระหรือนามสกุลที่ใช้ไม่ได้", "it has letters or a suffix that cannot be used")
    )


def _tellable(name: str) -> str:
    """Give a name as it may be told: a number of a person masked, what nobody can see written out."""
    plain = name.encode("utf-8", "backslashreplace").decode()
    return privacy.masked_all("".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in plain))


def _ranges(pages: Sequence[int]) -> str:
    """Write page numbers as people do: 1-3, 7."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1][1:] = [page]
        else:
            runs.append([page])
    return ", ".join("-".join(map(str, run)) for run in runs)
