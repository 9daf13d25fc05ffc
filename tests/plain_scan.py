"""What a built page shows, and on which pages words stand: a plain scan that knows nothing of the search and its files.

It folds spellings in a way of its own: letters are taken apart and the marks on each are put in order, where the search
puts look-alikes together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import TypeAlias

from generator import addresses

Shown: TypeAlias = Mapping[str, list[str]]  # the folded lines of each page, by its address

_INLINE = {"span", "a", "b", "em", "strong", "small", "mark", "wbr"}
_VOID = {"br", "img", "input", "meta", "link", "hr", "source", "col", "wbr"}
_SILENT = {"script", "style", "svg"}
_LEFT_OUT = {"data-search-exclude", "hidden"}  # ways between pages, what is on paper only, the same facts once more

# The help on rules, and what tells the same facts once more: as files, and as what is handed in.
_SAYS_IT_AGAIN = re.compile(rf"{addresses.RULES}|{addresses.DATA}.|\d{{4}}/pack/")

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+")
_TERM = re.compile(r'"([^"]+)"|([^\s"]+)')


def fold(text: str) -> str:
    """Bring what looks alike to one form: digits of both scripts, letters taken apart, the marks of each in order."""
    apart = unicodedata.normalize("NFKD", _UNSEEN.sub("", text)).replace("เเ", "แ")
    ordered = _MARKS.sub(lambda marks: "".join(sorted(marks[0])), apart)
    digits = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in ordered)
    return " ".join(digits.split()).casefold()


def shown(folder: Path) -> Shown:
    """Give the lines of every page that tells something of its own."""
    pages: dict[str, list[str]] = {}
    for page in folder.rglob("index.html"):
        place = page.parent.relative_to(folder).as_posix()
        address = "" if place == "." else f"{place}/"
        if not _SAYS_IT_AGAIN.match(address):
            pages[address] = _lines(page.read_text(encoding="utf-8"))
    return pages


def standing(pages: Shown, query: str) -> set[str]:
    """Give the pages on which every word of a query stands; quotation marks make one word of several."""
    terms = [fold(phrase or word) for phrase, word in _TERM.findall(query)]
    return {address for address, lines in pages.items() if all(any(term in line for line in lines) for term in terms)}


def _lines(html: str) -> list[str]:
    reader = _Page()
    reader.feed(html)
    reader.close()
    return [line for line in map(fold, "".join(reader.words).split("\n")) if line]


class _Page(HTMLParser):
    """Gathers what a page shows and the search may find: its content without parts that are excluded."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._open: list[tuple[str, bool, bool]] = []  # tag, inside the content, left out

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        _, inside, out = self._open[-1] if self._open else ("", False, False)
        inside = inside or told.get("id") == "content"
        out = out or tag in _SILENT or not _LEFT_OUT.isdisjoint(told)
        if tag not in _VOID:
            self._open.append((tag, inside, out))
        if tag not in _INLINE:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        while self._open and self._open.pop()[0] != tag:
            pass
        if tag not in _INLINE:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][1] and not self._open[-1][2]:
            self.words.append(data.replace("\n", " "))
