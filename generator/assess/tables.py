"""Items and their links on a page of any make: a table, a list, headings with links below them. Pure.

Pages are read as a person does, from top to bottom: a line that begins with a code names an item, and the links that
follow are the item's until another code, another part of the page, or the end of the table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urljoin

import lxml.html

from generator import thai
from generator.links import pages, places

_CODE = re.compile(
    r"(?:ข้อ\s?(?:ที่)?\s?)?(?:OIT\s?[:.-]?\s?)?[Oo0Ｏ]\s?[-.]?\s?0?(?P<number>[1-9]\d?)(?![\d/:.]\d|\d)", re.IGNORECASE
)
_LOOSE_CODE = re.compile(  # where a page writes codes in none of the usual ways: after a number, in brackets, at the end
    r"(?:\d{1,2}\s?[.)]\s?|[(\[].{0,3}|.{0,80}\s?[(\[ ])O\s?[-.]?\s?0?(?P<number>[1-9]\d?)(?!\d)(?!\s?(?:-|–|ถึง))|ข้อ\s?(?:ที่)?\s?(?P<plain>[1-9]\d?)(?!\d)"
)
_FEW = 3  # items that a page lists at least, or it is read once more
_BARE_CODE = re.compile(r"(?:ข้อ\s?(?:ที่)?\s?)?[Oo0Ｏ]\s?[-.]?\s?0?[1-9]\d?\s?[.:)]?", re.IGNORECASE)
_RANGE = re.compile(r"[Oo0]\s?-?\s?\d{1,2}\s?(?:-|–|—|ถึง|to)\s?[Oo0]?\s?\d{1,2}(?!\d)", re.IGNORECASE)
_PART = re.compile(r"(?:ตัวชี้วัด\S*\s*(?:ที่\s*)?)?(?P<number>\d{1,2}\.\d)(?![\d/])\s*(?:[:.-]\s*)?(?P<title>.*)")
_FOLDS = {
    "tr",
    "li",
    "p",
    "div",
    "td",
    "th",
    "dt",
    "dd",
    "section",
    "article",
    "br",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "summary",
}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_HOLDERS = {"table", "ul", "ol", "dl", "section", "article", "main"}
_AROUND = {"nav", "header", "footer", "script", "style", "noscript", "template", "head", "form"}
_NO_LINK = ("#", "javascript:", "about:", "mailto:", "tel:")


@dataclass(frozen=True, slots=True)
class Way:
    """A link that an item offers: its address and the words that are pressed."""

    url: str
    words: str


@dataclass(slots=True)
class Listed:
    """An item as a page lists it."""

    code: str
    title: str
    page: str  # where it is listed
    ways: list[Way] = field(default_factory=list)
    dead: int = 0  # links that lead nowhere: "#" and the like

    def join(self, again: Listed) -> None:
        """Take what the item has where it is listed again."""
        self.ways += [way for way in again.ways if way not in self.ways]
        self.title = self.title or again.title


@dataclass(frozen=True, slots=True)
class Part:
    """A link from a table to a page of its own for some of the items."""

    number: str  # of the sub-indicator; empty where only a range of codes is named
    url: str
    words: str


def items(root: lxml.html.HtmlElement, url: str) -> list[Listed]:
    """Give the items that a page lists, in its order; one that is listed twice is given once, with all its links."""
    reader = _Reader(pages.base_of(root, url), url, _CODE)
    reader.walk(root)
    if len(reader.listed) < _FEW:
        again = _Reader(pages.base_of(root, url), url, _LOOSE_CODE)
        again.walk(root)
        reader = max(reader, again, key=lambda one: len(one.listed))
    found: dict[str, Listed] = {}
    for listed in reader.listed:
        known = found.setdefault(listed.code, listed)
        if known is not listed:
            known.join(listed)
    return list(found.values())


def parts(root: lxml.html.HtmlElement, url: str) -> list[Part]:
    """Give the links that lead to pages for parts of the items, each address once."""
    found: dict[str, Part] = {}
    base = pages.base_of(root, url)
    for link in root.iter("a"):
        words, target = pages.text_of(link), _target(link.get("href") or "", base)
        match = _PART.match(thai.arabic_digits(words))
        if target and (match or _RANGE.search(thai.arabic_digits(words))):
            found.setdefault(target, Part(match["number"] if match else "", target, words))
    return list(found.values())


@dataclass(slots=True)
class _Line:
    """Words on one line, with the links among them, and what the line stands in."""

    text: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)


class _Reader:
    """Reads a page line by line and keeps in mind which item is spoken of."""

    def __init__(self, base: str, page: str, code: re.Pattern[str]) -> None:
        self.base = base
        self.page = page
        self.code = code
        self.listed: list[Listed] = []
        self._now: Listed | None = None
        self._held_by: list[int] = []  # the tables and lists that are open, by the count of items before each
        self._heading = False  # whether the present item was named by a heading
        self._line = _Line()

    def walk(self, root: lxml.html.HtmlElement) -> None:
        """Read everything below an element; pages are at most some hundreds of elements deep."""
        waiting: list[tuple[lxml.html.HtmlElement, bool]] = [(root, False)]
        while waiting:
            element, done = waiting.pop()
            tag = str(element.tag)
            if done:
                self._leave(element, tag)
            elif isinstance(element.tag, str) and tag not in _AROUND and element.get("hidden") is None:
                self._enter(element, tag)
                waiting.append((element, True))
                waiting += [(child, False) for child in reversed(element)]
            elif element.tail:
                self._line.text += element.tail
        self._end_line("")

    def _enter(self, element: lxml.html.HtmlElement, tag: str) -> None:
        if tag in _FOLDS | _HOLDERS:
            self._end_line("")
        if tag in _HOLDERS:
            self._held_by.append(len(self.listed))
        if tag == "a" and element.get("href") is not None:
            self._line.links.append((element.get("href") or "", pages.text_of(element)))
        embedded = element.get("data-embed-url") or (element.get("src") if tag in {"iframe", "embed"} else "")
        if embedded:
            self._line.links.append((embedded, element.get("title") or ""))
        self._line.text += element.text or ""

    def _leave(self, element: lxml.html.HtmlElement, tag: str) -> None:
        if tag in _FOLDS | _HOLDERS:
            self._end_line(tag)
        if tag in _HOLDERS:
            began = self._held_by.pop()
            if len(self.listed) > began and not self._inside_of_an_item(tag):
                self._now = None
        self._line.text += element.tail or ""

    def _inside_of_an_item(self, tag: str) -> bool:
        """Tell whether what ends is only a part of the present item: sections under its heading end with it."""
        return tag in {"section", "article", "main"} and not self._heading

    def _end_line(self, tag: str) -> None:
        line, self._line = self._line, _Line()
        text = thai.arabic_digits(" ".join(thai.respelled(line.text).split())).lstrip("•-–—>»▸* ")
        heading = tag in _HEADINGS
        match = None if _RANGE.match(text) else self.code.match(text)
        if match:
            number = next(filter(None, match.groupdict().values()))
            self._name(f"O{int(number)}", text[match.end() :].strip(" .:)]-–"), heading=heading)
        elif text and self._now and (_RANGE.match(text) or (heading and self._is_another_part(text))):
            self._now = None
        elif text and self._now and not self._now.title and not line.links:
            self._now.title = text
        self._take(line)

    def _name(self, code: str, title: str, *, heading: bool) -> None:
        self._now = Listed(code, title, self.page)
        self._heading = heading
        self.listed.append(self._now)

    def _is_another_part(self, text: str) -> bool:
        return not self._heading or bool(_PART.match(text)) or text.startswith("ตัวชี้วัด")

    def _take(self, line: _Line) -> None:
        """Give the links of a line to the present item."""
        if self._now is None:
            return
        for href, words in line.links:
            target = _target(href, self.base)
            if not target:
                self._now.dead += 1
            elif all(way.url != target for way in self._now.ways):
                self._now.ways.append(Way(target, words))
            if not self._now.title and words and not _BARE_CODE.fullmatch(words):
                self._now.title = words


def _target(href: str, url: str) -> str:
    """Give where a link leads; nothing where it leads nowhere, or only to another place of the same page."""
    written = href.strip()
    if not written or written.lower().startswith(_NO_LINK):
        return ""
    try:
        target = urljoin(url, written)
    except ValueError:
        return ""
    parts = places.parts_of(target)
    if (parts.hostname or "").removeprefix("www.") == "google.com" and parts.path == "/url":  # so its sites write links
        target = next(iter(parse_qs(parts.query).get("q", [""])))
    return target if places.is_of_the_web(target) else ""
