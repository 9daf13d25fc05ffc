"""What the templates of the hand-in pack receive: the page of the site, and the sheet that leaves it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.blocks import Link


@dataclass(frozen=True, slots=True)
class HandInPlace:
    """Where one element of an item stands, in words that can be pasted anywhere: plain text, one line."""

    number: int
    text: str  # the element
    words: str  # "ดูหัวข้อ “กิจกรรม” ของแผน “…” 9 รายการ"
    href: str


@dataclass(frozen=True, slots=True)
class HandInItem:
    """One item as the assessment system asks for it: is it there, at which address, and where on the page."""

    code: str
    title: str
    href: str
    address: str  # the full public address
    answer: str  # "มี", "ไม่มี"; "" where gaps are not shown
    count: str  # "ครบ 3 จาก 3 องค์ประกอบ"; "" where gaps are not shown
    way: str  # how a visitor gets there from the home page
    places: tuple[HandInPlace, ...]
    explanation: str  # all of it as one line of plain text, to paste
    unmet: tuple[str, ...]  # the elements that nothing answers; empty where gaps are not shown
    unmet_words: str  # what the office calls them
    keeper: str
    silence: str  # what stands here where gaps are not shown and nothing is there


@dataclass(frozen=True, slots=True)
class HandInGroup:
    """The items of one sub-indicator."""

    anchor: str
    number: str
    title: str
    items: tuple[HandInItem, ...]


@dataclass(frozen=True, slots=True)
class PackPage:
    """``/2566/pack/``: every item of a year with its address and where each element stands, to hand in or to print."""

    office: str
    title: str
    lede: str
    breadcrumb: tuple[Link, ...]
    groups: tuple[HandInGroup, ...]
