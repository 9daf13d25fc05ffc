"""Bytes → text that anybody can see: UTF-8 only, within a stated size, without characters that hide or deceive."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from generator import opening
from generator.findings import Finding, FindingKind, Location, Severity
from generator.opening import Obstacle, ObstacleError

MAX_BYTES = 1_000_000

NOT_UTF8 = FindingKind(
    "S101",
    "not-utf8",
    Severity.ERROR,
    "ไฟล์นี้ไม่ได้บันทึกเป็น UTF-8 (น่าจะเป็น {encoding})",
    "the file is not UTF-8 (it looks like {encoding})",
    "เปิดไฟล์ในโปรแกรมแก้ไขข้อความ แล้วบันทึกใหม่โดยเลือกรหัสอักษร UTF-8",
)
TOO_LARGE = FindingKind(
    "S102",
    "too-large",
    Severity.ERROR,
    "ไฟล์ใหญ่เกินกำหนด: {what} {size:,} เกิน {limit:,}",
    "over the limit: {what_en} {size:,} is over {limit:,}",
    "แบ่งเป็นหลายไฟล์ หรือย้ายข้อความยาวไปเป็นไฟล์แนบใน files/",
)
FORBIDDEN_CHARACTER = FindingKind(
    "S103",
    "forbidden-character",
    Severity.ERROR,
    "พบ{what} ซึ่งใช้ในไฟล์นี้ไม่ได้",
    "{what_en} is not allowed here",
    "{what_to_do}",
)
UNREADABLE = FindingKind(
    "S108",
    "unreadable-file",
    Severity.ERROR,
    "เปิดไฟล์นี้ไม่ได้ เพราะ{reason}",
    "cannot open the file: {reason_en}",
    "ตรวจว่าไฟล์ยังอยู่และมีสิทธิ์อ่าน",
)

KINDS = (NOT_UTF8, TOO_LARGE, FORBIDDEN_CHARACTER, UNREADABLE)


def read(file: Path, path: str) -> tuple[str | None, list[Finding]]:
    """Read a text file.

    Args:
        file: where the file is.
        path: how to name it in findings.

    Returns:
        Its text with plain line ends, or ``None`` and why not.
    """
    data = _bytes(file)
    if isinstance(data, Obstacle):
        reason, reason_en = opening.WORDS[data]
        return None, [UNREADABLE.at(Location(path), reason=reason, reason_en=reason_en)]
    if len(data) > MAX_BYTES:
        return None, [too_large(Location(path), "ไบต์", "bytes", file.stat().st_size, MAX_BYTES)]
    return decoded(data, path)


def decoded(data: bytes, path: str) -> tuple[str | None, list[Finding]]:
    """Turn the bytes of a file into text; see :func:`read`."""
    for mark, encoding in _BOMS.items():
        if data.startswith(mark):
            return None, [NOT_UTF8.at(Location(path), encoding=encoding)]
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n"), []
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        return None, [NOT_UTF8.at(Location(path, line, column), encoding=_guess_encoding(data))]


def _bytes(file: Path) -> bytes | Obstacle:
    """Read a file, one byte more than it may have at most."""
    try:
        with opening.opened(file.parent, file.name) as stream:
            return stream.read(MAX_BYTES + 1)
    except ObstacleError as error:
        return error.obstacle


def too_large(place: Location, what: str, what_en: str, size: int, limit: int) -> Finding:
    """Make the finding that something is over its limit."""
    return TOO_LARGE.at(place, what=what, what_en=what_en, size=size, limit=limit)


def forbidden(text: str, path: str) -> list[Finding]:
    """Give one finding per line with a character that nobody can see or that readers take in their own way."""
    if not _FORBIDDEN.search(text):
        return []
    return [
        _forbidden(match[0], Location(path, number, match.start() + 1))
        for number, line in enumerate(text.split("\n"), start=1)
        if (match := _FORBIDDEN.search(line))
    ]


def forbidden_at(text: str, place: Location) -> Finding | None:
    """Give the finding for a value that holds such a character although its line does not (it was written as an escape)."""
    match = _FORBIDDEN.search(text)
    return _forbidden(match[0], place) if match else None


_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def _guess_encoding(data: bytes) -> str:
    """Guess by what the bytes would say: a Thai office's old files are in TIS-620 or its Windows form."""
    thai_letters = sum(0xA1 <= byte <= 0xFB for byte in data)
    return "TIS-620 หรือ Windows-874" if thai_letters * 2 > sum(byte > 0x7F for byte in data) else "รหัสอักษรอื่น"


_NAMED_CHARACTERS = {
    "\t": ("แท็บ (Tab)", "a tab", "ใช้การเว้นวรรคแทนแท็บ (ย่อหน้าละ 2 วรรค)"),
    "\r": ("เครื่องหมายขึ้นบรรทัดแบบเก่า", "a bare carriage return", "บันทึกไฟล์ใหม่โดยเลือกการขึ้นบรรทัดแบบ LF หรือ CRLF"),
}
_REMOVE = "ลบอักขระนี้แล้วพิมพ์ข้อความตรงนั้นใหม่ (มักติดมากับการคัดลอกจาก PDF หรือเว็บ)"
_FORBIDDEN = re.compile(
    "[^\n -~\u00a0-\U0010ffff]|[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]"
)


def _forbidden(found: str, place: Location) -> Finding:
    code = f"U+{ord(found):04X}"
    fallback = (
        f"อักขระที่มองไม่เห็น {code}",
        f"the invisible character {code} {unicodedata.name(found, '')}".rstrip(),
        _REMOVE,
    )
    what, what_en, what_to_do = _NAMED_CHARACTERS.get(found, fallback)
    return FORBIDDEN_CHARACTER.at(place, what=what, what_en=what_en, what_to_do=what_to_do)
