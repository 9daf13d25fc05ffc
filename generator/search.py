"""What the search box searches: the text under every heading, in one spelling, fetched only when somebody searches.

The builder leaves an index that the theme loads on every page and splits at spaces, which Thai has few of. We keep from it
which pages may be found, and gather their texts for a worker of our own (``theme/overrides/assets/search/worker.js``): in one
file, and for a large site in a file for each fiscal year, which the worker fetches newest first.
"""

from __future__ import annotations

import json
import re
import shutil
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import TypeAlias

from generator import addresses, thai

_WORKER = re.compile(r"assets/javascripts/workers/search\.[0-9a-f]+\.min\.js")
_OURS = "assets/search/worker.js"
_THEIRS = ("assets/javascripts/workers", "assets/javascripts/lunr")  # the theme's worker and its word lists

MOST_PAGES = 3_000  # in one file; the first answer would take a second and more with so many

_Row: TypeAlias = tuple[str, str, str]  # location, title and text of a section


def with_our_worker(html: str) -> str:
    """Give a page that names our worker instead of the theme's."""
    return _WORKER.sub(_OURS, html)


def write_texts(folder: Path, most_pages: int = MOST_PAGES) -> None:
    """Write ``search/texts*.json``: a row of location, title and text for every heading of a page.

    The builder's index stays, because the theme asks for it on every page: empty, but for the names of the files.

    Args:
        folder: the finished HTML.
        most_pages: how many pages may stand in one file.
    """
    index = folder / "search" / "search_index.json"
    if not index.is_file():
        return
    found = json.loads(index.read_text(encoding="utf-8"))
    pages = {entry["location"]: entry["title"] for entry in found["docs"] if "#" not in entry["location"]}
    files = _parted({address: [*_rows(folder, address, title)] for address, title in pages.items()}, most_pages)
    for name, rows in files.items():
        _write(index.with_name(name), rows)
    _write(index, {"config": found["config"] | {"texts": [*files]}, "docs": []})
    for folder_of_theirs in _THEIRS:
        shutil.rmtree(folder / folder_of_theirs, ignore_errors=True)


def spelled(text: str) -> str:
    """Bring look-alike spellings to one, keeping what is shown: digits and letter case stay as they are."""
    return " ".join(thai.respelled(unicodedata.normalize("NFC", text)).split())


def _parted(pages: dict[str, list[_Row]], most_pages: int) -> dict[str, list[_Row]]:
    """Give the rows of each file by its name: the newest year first, and last the pages of no year."""
    files: dict[int, list[_Row]] = {}
    for address, rows in pages.items():
        year = addresses.year_of(address) if len(pages) > most_pages else None
        files.setdefault(year or 0, []).extend(rows)
    return {f"texts-{year}.json" if year else "texts.json": files[year] for year in sorted(files, reverse=True)}


def _write(file: Path, value: object) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


# ── The texts of a page ───────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(slots=True)
class _Section:
    """What stands under a heading; under none, before the first heading and after the last has ended."""

    anchor: str = ""
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


def _rows(folder: Path, address: str, title: str) -> Iterator[_Row]:
    reader = _Page()
    reader.feed((folder / address / "index.html").read_text(encoding="utf-8"))
    reader.close()
    for section in reader.sections:
        location = f"{address}#{section.anchor}" if section.anchor else address
        yield location, spelled("".join(section.title) or title), spelled("".join(section.text))


_INLINE = {"span", "a", "b", "em", "strong", "small", "mark", "wbr"}  # every other tag parts words
_VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
_HEADINGS = {f"h{level}" for level in range(1, 7)}
_SILENT = {"script", "style", "svg"}
_LEFT_OUT = {"data-search-exclude", "hidden"}


@dataclass(frozen=True, slots=True)
class _Open:
    """An open tag: whether what stands in it may be found, and what to go back to where it ends."""

    tag: str
    shown: bool
    section: _Section


class _Page(HTMLParser):
    """Gathers the texts of a page's content.

    A heading with an id holds what follows, up to the next one or to the end of the HTML section that it stands in.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._section = _Section()
        self._words = self._section.text
        self._open: list[_Open] = []
        self.sections = [self._section]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what begins."""
        if tag not in _INLINE:
            self._words.append(" ")
        if tag in _VOID:
            return
        told = dict(attrs)
        shown = self._open[-1].shown if self._open else False
        shown = shown or told.get("data-md-component") == "content"
        shown = shown and tag not in _SILENT and _LEFT_OUT.isdisjoint(told)
        self._open.append(_Open(tag, shown, self._section))
        if shown and tag in _HEADINGS and told.get("id"):
            self._section = _Section(told["id"] or "")
            self._words = self._section.title
            self.sections.append(self._section)

    def handle_endtag(self, tag: str) -> None:
        """Go back to where the tag began; a heading goes on with its text."""
        if tag not in {entry.tag for entry in self._open}:
            return
        while (ended := self._open.pop()).tag != tag:
            pass
        if tag == "section":
            self._section, self._words = ended.section, ended.section.text
        elif tag in _HEADINGS:
            self._words = self._section.text
        if tag not in _INLINE:
            self._words.append(" ")

    def handle_data(self, data: str) -> None:
        """Keep the words, where they may be found."""
        if self._open and self._open[-1].shown:
            self._words.append(data)
