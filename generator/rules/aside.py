"""Words that stand beside the records: in attached files, in names of files, in notes that an editor leaves in YAML."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator import privacy
from generator.attachments import Attachment
from generator.documents import Passage
from generator.findings import Location
from generator.library import Entry, YearBook
from generator.models import Kind
from generator.shapes import Shape
from generator.source import Document, KeyPath

# What an allowance calls an attached file: files/order-127.pdf.
FILES = Kind("files", "ไฟล์แนบ", Shape, "{year}/files/{id}")
_NOTE = re.compile(r"^(?:[^'\"#]*\s)?#(.*)")  # where no quotation mark could have begun before it
_PARTS = {
    "annotation": "คำอธิบายประกอบ",
    "info": "ข้อมูลเอกสาร",
    "form": "ช่องแบบฟอร์ม",
    "object": "ส่วนที่มองไม่เห็น",
}


@dataclass(slots=True)
class Aside:
    """Words beside a record, and what the place is called where they stand."""

    value: str
    title: str


def of_attachment(attachment: Attachment, book: YearBook, root: str) -> tuple[Entry, list[tuple[KeyPath, Aside]]]:
    """Give an attached file as an entry that findings can point into, and its words: its name, then what it holds."""
    path = f"{root}/{book.number}/files/{privacy.masked_all(attachment.name)}"
    told: list[tuple[KeyPath, Aside]] = [((), Aside(attachment.name, f"ชื่อไฟล์แนบ {attachment.name}"))]
    places: dict[KeyPath, Location] = {(): Location(path)}
    lines = [""] * max((passage.line for passage in attachment.passages), default=0)
    for number, passage in enumerate(attachment.passages):
        at: KeyPath = ("passages", number)
        places[at] = Location(path, passage.line or passage.page or 1)
        if passage.line:
            lines[passage.line - 1] = passage.text
        told.append((at, Aside(passage.text, f"ไฟล์แนบ {attachment.name}{_where(passage)}")))
    document = Document(path, "", places, {}, tuple(lines))
    return Entry(FILES, attachment.name, book.number, Shape(), document, None), told


def _where(passage: Passage) -> str:
    page = f" หน้า {passage.page}" if passage.page else f" บรรทัด {passage.line}" if passage.line else ""
    return f"{page} {_PARTS.get(passage.part, passage.part)}".rstrip()


def of_entry(entry: Entry) -> tuple[Entry, list[tuple[KeyPath, Aside]]]:
    """Give the words beside a record: the name of its file, and the notes of its editor with their places."""
    told: list[tuple[KeyPath, Aside]] = [((), Aside(entry.id, "ชื่อไฟล์"))] if entry.id else []
    places: dict[KeyPath, Location] = {}
    for number, line in enumerate(entry.document.lines, start=1):
        if "#" in line and (note := _NOTE.match(line)):
            places["#", number] = Location(entry.document.path, number)
            told.append((("#", number), Aside(note[1], "หมายเหตุในไฟล์")))
    if not places:
        return entry, told
    return replace(entry, document=replace(entry.document, values={**entry.document.values, **places})), told
