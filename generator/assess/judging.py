"""What an assessor would say of an item: what was found behind its links, laid beside what a catalogue asks. Pure.

Only what a program can see is judged: whether a stranger gets to something, of which year it says it is, and whether the
words of an element stand in it. A fault costs the item its marks; a doubt is for a person to look at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from generator import thai
from generator.assess.tables import Listed
from generator.catalogues.catalogue import Catalogue, Element, Item, When
from generator.links.verdicts import State


class Weight(StrEnum):
    """What a remark costs."""

    LOST = "lost"  # the item would get no marks
    DOUBT = "doubt"  # it may


@dataclass(frozen=True, slots=True)
class Seen:
    """What a stranger gets behind a link, in so far as it matters here."""

    url: str
    state: State
    reason: str
    reason_en: str
    claims: str = ""  # title, headings, name of the file: what it says that it is
    text: str = ""  # everything that can be read in it, folded
    home: bool = False  # whether it is the home of a site
    scanned: bool = False  # a document without words
    unreadable: str = ""  # why a document cannot be read by its readers either
    documents: tuple[str, ...] = ()  # files that a page offers

    @property
    def judged(self) -> bool:
        """Whether there is anything to read."""
        return bool(self.text) and self.state.opens


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that an assessor would notice."""

    kind: str
    weight: Weight
    message: str
    message_en: str
    help: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """An item with everything that there is to say of it."""

    item: Item
    listed: Listed | None
    seen: tuple[Seen, ...]
    remarks: tuple[Remark, ...]

    @property
    def lost(self) -> bool:
        """Whether it would get no marks."""
        return any(remark.weight is Weight.LOST for remark in self.remarks)

    @property
    def doubtful(self) -> bool:
        """Whether somebody has to look."""
        return not self.lost and bool(self.remarks)


_lost = partial(Remark, weight=Weight.LOST)
_doubt = partial(Remark, weight=Weight.DOUBT)

_YEAR = re.compile(r"(?<!\d)2[45]\d\d(?!\d)")
_DATED = re.compile(r"ปี|รอบ|ไตรมาส|เดือน|รายงาน|สถิติ|แผน|ผลการ|ประกาศต่าง")
_LAWS = re.compile(
    r"(?:พ\.\s?ร\.\s?[บก]\.?|พระราช\S{0,12}|ระเบียบ|ประกาศ|ข้อบังคับ|กฎกระทรวง)\S{0,80}?\s?พ\.?\s?ศ\.?\s?2[45]\d\d"
)
_LOOKS_BACK = re.compile(r"ปีก่อน|ย้อนหลัง|ที่ผ่านมา|ปีที่แล้ว|รายงานผล")
_NOT_YET = re.compile(
    r"ยังไม่มีข้อมูล\s?(?:เผยแพร่|ในข้อ|ข้อนี้|ของข้อ)|องค์ประกอบที่ยังไม่มีข้อมูล|รอใส่\s?(?:ลิงก์|ลิงค์|ข้อมูล)"
    r"|มี \d+ จาก \d+ องค์ประกอบ"  # as pages of ours count, where they show gaps
)
_PERHAPS_NOT_YET = re.compile(
    r"ยังไม่มีข้อมูล|(?:อยู่(?:ใน)?ระหว่าง|กำลัง)(?:การ|ดำเนินการ)?\s?(?:จัดทำ|รวบรวม|ปรับปรุง)|coming soon"
)
_SHORT = 1500  # letters: a longer page may speak of something else
_NOT_A_WORD = re.compile(r"[\s()\[\]/,.:;“”\"'0-9]+")
_ENOUGH = 0.5  # of the letters of an element, three by three, that its page has to share
_SIMILAR = 0.6
_LITTLE = 15  # letters in which nothing can be looked for

_MEND = {
    State.SOFT_404: "หาที่อยู่ปัจจุบันของข้อมูล แล้วแก้ลิงก์",
    State.WRONG_KIND: "เปิดดูว่าได้อะไร แล้วแก้ลิงก์ให้ตรงไปยังไฟล์",
    State.EMPTY: "ใส่ข้อมูลในหน้า หรือนำไฟล์ขึ้นใหม่",
    State.HOME_PAGE: "ใส่ที่อยู่ของหน้าที่มีข้อมูล ไม่ใช่หน้าแรก",
    State.ANCHOR_MISSING: "แก้ส่วนหลัง # หรือตัดออก",
    State.TLS: "แก้ใบรับรองความปลอดภัยของเว็บ",
    State.TIMEOUT: "ดูว่าเครื่องแม่ข่ายช้าหรือไม่ แล้วตรวจใหม่",
    State.SIGN_IN: "เปิดสิทธิ์ให้ทุกคนที่มีลิงก์ดูได้ แล้วลองเปิดในหน้าต่างไม่ระบุตัวตน",
    State.UNSURE: "เปิดดูเองในหน้าต่างไม่ระบุตัวตน",
}


def judge(item: Item, catalogue: Catalogue, listed: Listed | None, seen: tuple[Seen, ...]) -> Judged:
    """Judge one item.

    Args:
        item: what is asked for.
        catalogue: the list that it belongs to.
        listed: how the office lists it; ``None`` where it does not.
        seen: what is behind its links, and behind the files that they offer.
    """
    return Judged(item, listed, seen, tuple(_remarks(item, catalogue, listed, seen)))


def _remarks(item: Item, catalogue: Catalogue, listed: Listed | None, seen: tuple[Seen, ...]) -> Iterator[Remark]:
    if listed is None:
        yield _lost("not-listed", message="ไม่มีข้อนี้ในหน้า OIT", message_en="the item is not listed", help="เพิ่มข้อนี้พร้อมลิงก์")
        return
    if not listed.ways:
        yield _lost(
            "no-link", message="ไม่มีลิงก์ หรือลิงก์ยังว่าง", message_en="no link, or an empty one", help="ใส่ลิงก์ไปยังข้อมูลของข้อนี้"
        )
        return
    yield from _other_item(item, catalogue, listed)
    for one in seen:
        yield from _opens(one)
        yield from _nothing_yet(one)
    if any(one.judged for one in seen):
        yield from _year(item, catalogue.fiscal_year, listed, seen)
        yield from _elements(item, seen)


def _opens(seen: Seen) -> Iterator[Remark]:
    if seen.state is State.UNSURE:
        yield _doubt(seen.state, message=seen.reason, message_en=seen.reason_en, help=_MEND[State.UNSURE], url=seen.url)
    elif not seen.state.opens:
        mend = _MEND.get(seen.state, "แก้ลิงก์ให้ตรงกับที่อยู่ปัจจุบัน")
        yield _lost(seen.state, message=seen.reason, message_en=seen.reason_en, help=mend, url=seen.url)
    elif seen.unreadable:
        message = f"ไฟล์เปิดอ่านไม่ได้ ({seen.unreadable})"
        yield _lost(
            "unreadable",
            message=message,
            message_en=f"the file cannot be read ({seen.unreadable})",
            help="บันทึกเป็น PDF ใหม่แล้วนำขึ้นแทน",
            url=seen.url,
        )
    elif seen.scanned:
        yield _doubt(
            "scanned",
            message="เป็นภาพสแกน ค้นหาข้อความไม่ได้",
            message_en="a scan without text",
            help="แนบไฟล์ที่ค้นหาข้อความได้ด้วย",
            url=seen.url,
        )
    elif seen.home:
        yield _doubt(
            "home-page",
            message="ลิงก์ไปหน้าแรกของเว็บ ผู้ตรวจต้องหาเอง",
            message_en="leads to a home page",
            help="ใส่ที่อยู่ของหน้าที่มีข้อมูล",
            url=seen.url,
        )


def _nothing_yet(seen: Seen) -> Iterator[Remark]:
    """Notice a page that has a place for the information and none in it."""
    told = _NOT_YET.search(seen.text)
    perhaps = len(seen.text) < _SHORT and _PERHAPS_NOT_YET.search(seen.text)
    if told or perhaps:
        words = (told or perhaps or [""])[0]
        make = _lost if told else _doubt
        yield make(
            "nothing-yet",
            message=f"หน้านี้บอกว่า “{words}”",
            message_en="the page says that there is nothing yet",
            help="ใส่ข้อมูลของข้อนี้ ถ้าไม่มีจริงให้เขียนว่าไม่มีอะไร",
            url=seen.url,
        )


# ── The year ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _year(item: Item, asked: int, listed: Listed, seen: tuple[Seen, ...]) -> Iterator[Remark]:
    """Lay the years that the evidence names beside the one that is asked for."""
    if not _DATED.search(item.title):
        return
    wanted = _wanted(item, asked)
    named = set().union(*(_years(one.claims) for one in seen)) or set().union(
        *(_years(way.words) for way in listed.ways)
    )
    told = set().union(*(_years(one.text) for one in seen))
    words = f"ปี {' หรือ '.join(str(year) for year in sorted(wanted, reverse=True))}"
    if named and not named & wanted:
        had = ", ".join(map(str, sorted(named)))
        yield _lost(
            "wrong-year",
            message=f"เป็นข้อมูลปี {had} แต่ต้องเป็น{words}",
            message_en=f"of {had}, not of {sorted(wanted)}",
            help=f"ใส่ลิงก์ไปยังข้อมูล{words}",
            url=seen[0].url,
        )
    elif not named and not told & wanted and not any(one.scanned for one in seen):
        yield _doubt(
            "year-unseen",
            message=f"ไม่พบ{words} ในข้อมูล",
            message_en="the fiscal year is not in it",
            help="ระบุปีงบประมาณในชื่อเรื่องหรือเนื้อหา",
            url=seen[0].url,
        )


def _wanted(item: Item, asked: int) -> set[int]:
    """Give the years of which the evidence of an item may be."""
    back = _LOOKS_BACK.search(item.title) or any(
        _LOOKS_BACK.search(element.text) or any(met.year is When.PREVIOUS_YEAR for met in element.met_by)
        for element in item.elements
    )
    return {asked, asked - 1} if back else {asked}


def _years(text: str) -> set[int]:
    """Give the years that a text names, all years of a span among them; those of laws are no years of a document."""
    plain = _LAWS.sub(" ", thai.arabic_digits(text))
    return {int(year) for year in _YEAR.findall(plain)} | thai.years_of(plain)


# ── What it is about ──────────────────────────────────────────────────────────────────────────────────────────────────


def _elements(item: Item, seen: tuple[Seen, ...]) -> Iterator[Remark]:
    text = _NOT_A_WORD.sub("", " ".join(one.text for one in seen)).replace("ปีงบประมาณ", "ปี")  # speaks of no money
    if len(text) < _LITTLE or any(one.scanned for one in seen):
        return
    unseen = [element for element in item.elements if not _speaks_of(text, element)]
    for element in unseen:
        yield _doubt(
            "element-unseen",
            message=f"ไม่พบถ้อยคำขององค์ประกอบที่ {element.id} “{element.text}”",
            message_en=f"the words of element {element.id} are not in it",
            help="เปิดดูว่ามีจริงหรือไม่ ถ้ามีให้ใช้ถ้อยคำตามคู่มือ",
            url=seen[0].url,
        )


def _speaks_of(text: str, element: Element) -> bool:
    wanted = _NOT_A_WORD.sub("", thai.fold(element.text))
    if wanted in text:
        return True
    grams = _grams(wanted)
    return sum(gram in text for gram in grams) >= _ENOUGH * len(grams) and len(wanted) > 12


def _other_item(item: Item, catalogue: Catalogue, listed: Listed) -> Iterator[Remark]:
    """Notice a title that is that of another item."""
    if not listed.title or likeness(listed.title, item.title) >= _SIMILAR:
        return
    other = max(catalogue.items, key=lambda one: likeness(listed.title, one.title))
    if other is not item and likeness(listed.title, other.title) >= 0.8:
        yield _doubt(
            "other-item",
            message=f"ชื่อข้อเป็นของข้อ {other.code} {other.title}",
            message_en=f"titled as {other.code}",
            help="ตรวจรหัสและชื่อข้อกับคู่มือของปีนี้",
        )


def likeness(one: str, other: str) -> float:
    """Give how much of two titles is the same, from 0 to 1."""
    first, second = (_grams(_NOT_A_WORD.sub("", thai.fold(text))) for text in (one, other))
    return len(first & second) / max(1, min(len(first), len(second)))


def _grams(text: str) -> set[str]:
    return {text[at : at + 3] for at in range(max(1, len(text) - 2))}
