"""The outside evidence of an office: which addresses its records name, where, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import shapes, thai
from generator.findings import Finding, FindingKind, Location, Severity
from generator.library import Library
from generator.links.keeping import Kept, Standing
from generator.links.verdicts import State
from generator.models.evidence import Evidence

LINK_FAILS = FindingKind(
    "W902",
    "outside-link-fails",
    Severity.DOUBT,
    "ลิงก์หลักฐานนี้ใช้ไม่ได้ ({state}): {reason}",
    "the outside evidence does not open for a stranger ({state}): {reason_en}",
    "{what_to_do}",
)
LINK_DOUBTFUL = FindingKind(
    "W903",
    "outside-link-doubtful",
    Severity.DOUBT,
    "ลิงก์หลักฐานนี้เปิดไม่ได้ตั้งแต่ {since}: {reason}",
    "the outside evidence fails since {since_en}: {reason_en}",
    "เปิดดูจากเครื่องที่ไม่ได้เข้าสู่ระบบ ถ้ายังเปิดไม่ได้ให้แก้ที่อยู่ หรือสั่ง oit links อีกครั้งในวันอื่น",
)
LINK_MOVED = FindingKind(
    "W904",
    "outside-link-moved",
    Severity.DOUBT,
    "ลิงก์หลักฐานนี้{reason}",
    "the outside evidence has {reason_en}",
    "เปลี่ยน url: เป็นที่อยู่ใหม่",
)

LINK_UNSURE = FindingKind(
    "W905",
    "outside-link-unsure",
    Severity.DOUBT,
    "โปรแกรมบอกไม่ได้ว่าลิงก์หลักฐานนี้เปิดได้หรือไม่: {reason}",
    "a program cannot tell whether the outside evidence opens: {reason_en}",
    "เปิดดูเองในหน้าต่างไม่ระบุตัวตน ถ้าเปิดได้ไม่ต้องแก้",
)
UNLIKE_PAPER = FindingKind(
    "W906",
    "outside-paper-unlike",
    Severity.DOUBT,
    "เอกสาร PDF ที่ลิงก์นี้{told}",
    "the PDF behind the outside evidence {told_en}",
    "เปิดดูว่าใช่เอกสารที่ตั้งใจหรือไม่ ถ้าเป็นภาพสแกนให้แนบไฟล์ที่ค้นหาข้อความได้ด้วย",
)

KINDS = (LINK_FAILS, LINK_DOUBTFUL, LINK_MOVED, LINK_UNSURE, UNLIKE_PAPER)

_REMEDIES = {
    State.SIGN_IN: "เปิดสิทธิ์ให้ทุกคนที่มีลิงก์ดูได้โดยไม่ต้องเข้าสู่ระบบ หรือแนบไฟล์ไว้ในโฟลเดอร์ files แล้วใช้ file: แทน url:",
    State.SOFT_404: "เปิดดูแล้วหาที่อยู่ปัจจุบันของเอกสาร หรือแนบไฟล์ไว้ในโฟลเดอร์ files",
    State.WRONG_KIND: "เปิดดูว่าได้อะไร แล้วใส่ที่อยู่ที่ตรงไปยังไฟล์ หรือแนบไฟล์ไว้ในโฟลเดอร์ files",
    State.EMPTY: "นำเอกสารขึ้นใหม่ หรือแนบไฟล์ไว้ในโฟลเดอร์ files",
    State.HOME_PAGE: "ใส่ที่อยู่ของหน้าที่มีเอกสาร ไม่ใช่หน้าแรกของเว็บ",
    State.ANCHOR_MISSING: "แก้ส่วนหลัง # ให้ตรงกับหน้า หรือตัดออก",
    State.TLS: "แจ้งผู้ดูแลเว็บปลายทางให้แก้ใบรับรอง หรือแนบไฟล์ไว้ในโฟลเดอร์ files",
}
_REMEDY = "หาที่อยู่ปัจจุบันของเอกสาร หรือแนบไฟล์ไว้ในโฟลเดอร์ files แล้วใช้ file: แทน url:"


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the content names an outside address as evidence."""

    url: str
    place: Location
    fiscal_year: int | None
    subject: str = ""  # the code of the item that it answers


def mentions(library: Library) -> dict[str, list[Mention]]:
    """Give where the records of an office name each outside address as evidence."""
    found: dict[str, list[Mention]] = {}
    for mention in _mentions(library):
        found.setdefault(mention.url, []).append(mention)
    return found


def _mentions(library: Library) -> Iterator[Mention]:
    entries = [entry for book in library.years.values() for entry in (book.entry, *book.entries.values())]
    for entry in (library.office_entry, *entries):
        subject = (entry.id or "").upper() if entry.kind.name == "items" else ""
        for path, inner in shapes.walk(entry.record):
            if isinstance(inner, Evidence) and inner.url:
                yield Mention(inner.url, entry.document.locate((*path, "url")), entry.fiscal_year, subject)


def findings(library: Library, states: Mapping[str, Kept]) -> Iterator[Finding]:
    """Tell what is remembered of outside evidence, each time at the line that names it."""
    if not states:
        return
    for url, named in mentions(library).items():
        if kept := states.get(url):
            yield from (finding for mention in named for finding in _findings(kept, mention))


def _findings(kept: Kept, mention: Mention) -> Iterator[Finding]:
    told = {"reason": kept.reason, "reason_en": kept.reason_en, "state": kept.state}
    if kept.standing is Standing.FAILING:
        remedy = _REMEDIES.get(kept.state, _REMEDY)
        yield LINK_FAILS.at(mention.place, subject=mention.subject, what_to_do=remedy, **told)
    if kept.standing is Standing.DOUBTFUL and kept.since:
        since = {"since": thai.short_date(kept.since), "since_en": kept.since.isoformat()}
        yield LINK_DOUBTFUL.at(mention.place, subject=mention.subject, **since, **told)
    if kept.state is State.MOVED:
        yield LINK_MOVED.at(mention.place, subject=mention.subject, **told)
    if kept.standing is Standing.UNSURE:
        yield LINK_UNSURE.at(mention.place, subject=mention.subject, **told)
    if kept.document and (lacking := kept.document.lacking):
        words, words_en = (" ".join(column) for column in zip(*lacking, strict=True))
        yield UNLIKE_PAPER.at(mention.place, subject=mention.subject, told=words, told_en=words_en)
