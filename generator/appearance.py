"""How an office shows itself: its emblem and its colour, as ``office.yml`` names them.

An emblem is PNG or JPEG, not SVG: an SVG is a document that can run scripts and fetch from elsewhere, and nothing that we
ship cleans one (``docs/decisions/0010``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generator import colours, opening, pictures
from generator.findings import Finding, FindingKind, Severity
from generator.models.office import Office
from generator.opening import ObstacleError
from generator.pictures import Fault, Picture
from generator.source import Document

NO_EMBLEM = FindingKind(
    "T504",
    "no-emblem-file",
    Severity.ERROR,
    "ไม่พบไฟล์ตราสำนักงาน “{name}”",
    "the emblem '{name}' is not there",
    "วางไฟล์ไว้ในโฟลเดอร์ {folder} หรือแก้ชื่อให้ตรงกับไฟล์",
)
UNUSABLE_EMBLEM = FindingKind(
    "T505",
    "unusable-emblem",
    Severity.ERROR,
    "ใช้ไฟล์ตราสำนักงาน “{name}” ไม่ได้ เพราะ{reason}",
    "the emblem '{name}' cannot be used: {reason_en}",
    "{what_to_do}",
)
COLOUR_CHANGED = FindingKind(
    "T506",
    "colour-too-light",
    Severity.DOUBT,
    "สี {colour} อ่อนไป ตัวอักษรและเครื่องหมายบนพื้นสีนี้จะเห็นไม่ชัด เว็บจึงใช้ {shown} ซึ่งเข้มขึ้นแทน",
    "{colour} is too light for words and marks to stand out on it: the site shows {shown}",
    'ถ้าสีที่เข้มขึ้นใช้ได้ เขียน main: "{shown}" ถ้าไม่ได้ เลือกสีอื่นที่เข้มกว่านี้',
)

KINDS = (NO_EMBLEM, UNUSABLE_EMBLEM, COLOUR_CHANGED)

LARGEST_FILE, LARGEST_SIDE = 2_000_000, 4096  # of the office's own file (bytes, pixels)
SHOWN_WEIGHT, SHOWN_SIDE = 12_000, 256  # of what pages show: every first visit on a slow telephone pays for it
_NAME = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*\.(png|jpe?g)")


@dataclass(frozen=True, slots=True)
class Appearance:
    """What is the office's own in how the site looks; without it, all is ours."""

    emblem: Picture | None = None
    colour: str | None = None


def read(content: Path, root: str, office: Office, document: Document) -> tuple[Appearance, list[Finding]]:
    """Read what an office says of its looks.

    Args:
        content: the content folder; the emblem lies in its ``files``.
        root: how findings name the folder.
        office: the office.
        document: where it says so.
    """
    emblem, findings = _emblem(content / "files", f"{root}/files", office.emblem, document)
    colour = office.colours.main if office.colours else None
    if colour and colours.shown(colour) != colour:
        place = document.locate(("colours", "main"))
        findings.append(COLOUR_CHANGED.at(place, colour=colour, shown=colours.shown(colour)))
    return Appearance(emblem, colour), findings


def _emblem(folder: Path, shown: str, name: str | None, document: Document) -> tuple[Picture | None, list[Finding]]:
    if name is None:
        return None, []
    place, file = document.locate(("emblem",)), folder / name
    if _NAME.fullmatch(name) and not file.exists():
        return None, [NO_EMBLEM.at(place, name=name, folder=shown)]
    read = _read(file, name)
    if isinstance(read, Picture):
        return read, []
    reason, reason_en, what_to_do = read
    return None, [UNUSABLE_EMBLEM.at(place, name=name, reason=reason, reason_en=reason_en, what_to_do=what_to_do)]


_Fault: TypeAlias = tuple[str, str, str]  # the reason in Thai and in English, and what to do
_BAD_NAME = (
    "ชื่อไฟล์หรือนามสกุลไม่ใช่แบบที่รับ",
    "it is not a name for a PNG or JPEG file",
    "บันทึกตราเป็น PNG หรือ JPEG แล้วตั้งชื่อด้วยอักษรอังกฤษตัวเล็ก เช่น emblem.png",
)
_NOT_A_FILE = ("ไม่ใช่ไฟล์ธรรมดา", "it is not a regular file", "วางไฟล์จริงไว้แทนทางลัดหรือโฟลเดอร์")
_BROKEN = (
    "เนื้อในไม่ใช่ภาพตามนามสกุล หรือภาพไม่ครบ",
    "its content is not the picture that its name says, or is cut short",
    "เปิดภาพตรวจ แล้วบันทึกใหม่เป็น PNG หรือ JPEG",
)
_TOO_LARGE = (
    f"ใหญ่กว่า {LARGEST_FILE // 1_000_000} MB หรือยาวกว่า {LARGEST_SIDE} จุด",
    f"it has more than {LARGEST_FILE // 1_000_000} MB or {LARGEST_SIDE} pixels a side",
    "ย่อภาพให้เหลือราว 256 × 256 จุด แล้วบันทึกใหม่",
)


def _read(file: Path, name: str) -> Picture | _Fault:
    """Read the emblem, or tell why a file cannot be one."""
    match = _NAME.fullmatch(name)
    if match is None:
        return _BAD_NAME
    try:
        with opening.opened(file.parents[1], f"{file.parent.name}/{name}", alone=True) as stream:
            data = stream.read(LARGEST_FILE + 1)
    except ObstacleError:
        return _NOT_A_FILE
    if len(data) > LARGEST_FILE:
        return _TOO_LARGE
    picture = pictures.read(data, LARGEST_SIDE)
    if picture is Fault.TOO_LARGE:
        return _TOO_LARGE
    if not isinstance(picture, Picture) or picture.suffix != match[1].replace("jpeg", "jpg"):
        return _BROKEN
    return pictures.small(picture, SHOWN_SIDE, SHOWN_WEIGHT)
