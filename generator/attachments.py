"""Attached files: what a file is, judged by its content and never by its name alone."""

from __future__ import annotations

import hashlib
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from generator.findings import Finding, FindingKind, Location, Severity

BAD_NAME = FindingKind(
    "T501",
    "bad-file-name",
    Severity.ERROR,
    "ชื่อไฟล์แนบ “{name}” ใช้เป็นที่อยู่เว็บไม่ได้",
    "the file name '{name}' cannot be an address",
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
    "“{name}” ไม่ใช่ไฟล์ธรรมดา",
    "'{name}' is not a regular file",
    "วางไฟล์จริงไว้ในโฟลเดอร์ files โดยตรง ไม่ใช่ทางลัดหรือโฟลเดอร์ย่อย",
)

KINDS = (BAD_NAME, NOT_WHAT_IT_SAYS, NOT_A_FILE)

_NAME = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*\.(?P<suffix>pdf|png|jpe?g|csv|xlsx|docx)")
_SIGNATURES = {"pdf": b"%PDF-", "png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff", "jpeg": b"\xff\xd8\xff"}
_OFFICE_PARTS = {"xlsx": "xl/workbook.xml", "docx": "word/document.xml"}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that the site offers."""

    name: str
    file: Path
    kind: str  # "PDF", "XLSX" …
    size: int  # bytes
    sha256: str

    @property
    def size_words(self) -> str:
        """The size as a reader wants it."""
        return f"{self.size / 1_000_000:.1f} MB" if self.size >= 1_000_000 else f"{max(1, self.size // 1000)} KB"


def look(folder: Path, shown: str) -> tuple[dict[str, Attachment], list[Finding]]:
    """Look at every file of a ``files`` folder.

    Args:
        folder: the folder; it need not exist.
        shown: how to name it in findings.

    Returns:
        The usable attachments by name, and what is wrong with the others.
    """
    attachments: dict[str, Attachment] = {}
    findings: list[Finding] = []
    for file in sorted(folder.iterdir()) if folder.is_dir() else []:
        if file.name.startswith("."):
            continue
        place = Location(f"{shown}/{file.name}")
        match = _NAME.fullmatch(file.name)
        if file.is_symlink() or not file.is_file():
            findings.append(NOT_A_FILE.at(place, name=file.name))
        elif not match:
            findings.append(BAD_NAME.at(place, name=file.name))
        elif not _is(file, match["suffix"]):
            findings.append(NOT_WHAT_IT_SAYS.at(place, name=file.name, suffix=match["suffix"].upper()))
        else:
            data = file.read_bytes()
            kind = match["suffix"].upper().replace("JPEG", "JPG")
            attachments[file.name] = Attachment(file.name, file, kind, len(data), hashlib.sha256(data).hexdigest())
    return attachments, findings


def _is(file: Path, suffix: str) -> bool:
    if suffix in _OFFICE_PARTS:
        return _OFFICE_PARTS[suffix] in _parts(file)
    with file.open("rb") as stream:
        start = stream.read(4096)
    if suffix == "csv":
        return b"\0" not in start
    return start.startswith(_SIGNATURES[suffix])


def _parts(file: Path) -> list[str]:
    """Give the names inside a zip; a file that is none, or a damaged one, has no parts."""
    try:
        with zipfile.ZipFile(file) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError):  # all that damage makes the archive reader say
        return []
