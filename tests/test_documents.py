"""Every table of the source documents stands on the built pages, cell by cell.

Each office under ``tests/sites`` keeps ``tables.yml``: the tables of its document as printed, transcribed apart from its
content. A row is found when one row of the page holds every cell of it. Thai and Arabic digits are equal, numbers are
equal as numbers, spaces do not count. A cell marked ``~`` is running prose that was written anew.

``titles`` are words printed above or below a table, or over several of its columns: a heading, a caption or a paragraph
of the page. ``under`` names the section of the page where the table stands, or one for each column; "" is said in every one.
``columns`` names for each cell the column of the page where it stands; "" is anywhere in the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from generator import thai
from tests import building
from tests.building import Shelf

SITES = Path(__file__).parent / "sites"
DOCUMENTS = sorted(path.parent.name for path in SITES.glob("*/tables.yml"))

_ROWS = {"tr", "li"}  # and the pairs of a list of facts: ``div`` inside ``dl``
_HEADINGS = {"h2", "h3"}
_LINES = {"h1", *_HEADINGS, "caption", "p"}
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SIGNED_NUMBER = re.compile(r"[+-]?\d[\d,]*(?:\.\d+)?")
_REWRITTEN = "~"


class Printed(TypedDict, total=False):
    """One printed table of ``tables.yml``."""

    name: str
    page: str
    titles: list[str]
    under: str | list[str]
    columns: list[str]
    heads: list[str]
    heads_unlike: dict[str, str]
    rows: list[list[str]]


# ── A page as rows ────────────────────────────────────────────────────────────────────────────────────────────────────


def _folded(text: str) -> str:
    """Fold look-alikes and digits, and give dashes and minus signs one form."""
    return re.sub(r"[−–—]", "-", thai.fold(text.replace("\u00a0", " ")))


def _squeezed(text: str) -> str:
    """Bring a text to what is compared: folded, without spaces, numbers in one form."""
    numbers = _NUMBER.sub(lambda match: f"{float(match[0].replace(',', '')):.10g}", _folded(text))
    return re.sub(r"\s+", "", numbers)


def _numbers(text: str) -> set[float]:
    return {float(match.replace(",", "")) for match in _SIGNED_NUMBER.findall(_folded(text))}


@dataclass(frozen=True)
class _Words:
    """What stands in one place of the page: its text without spaces, and its numbers."""

    text: str
    numbers: frozenset[float]

    @classmethod
    def of(cls, pieces: list[str]) -> _Words:
        words = "".join(pieces)
        return cls(_squeezed(words), frozenset(_numbers(words)))

    def holds(self, cell: str) -> bool:
        """Tell whether a printed cell stands in the row; a printed dash may show as nothing."""
        folded = _folded(cell).strip()
        if folded == "-":
            return True
        if _SIGNED_NUMBER.fullmatch(folded):
            return float(folded.replace(",", "")) in self.numbers
        return _squeezed(cell) in self.text


@dataclass(frozen=True)
class _Row:
    """A row or a line of the page: its section, its words, and the words of each column."""

    section: str
    words: _Words
    columns: dict[str, _Words] = field(default_factory=dict)

    def holds(self, cell: Cell) -> bool:
        column = self.columns.get(_squeezed(cell.column)) if cell.column else self.words
        return column is not None and column.holds(cell.text)


@dataclass(frozen=True)
class Cell:
    """A printed cell, and the column of the page where it must stand."""

    text: str
    column: str = ""


@dataclass
class _Page:
    """What a page says in rows, and in the lines around them."""

    rows: list[_Row] = field(default_factory=list)
    lines: list[_Row] = field(default_factory=list)

    def has_row(self, cells: list[Cell], section: str) -> bool:
        rows = (row for row in self.rows if section in {"", row.section})
        return any(all(row.holds(cell) for cell in cells) for row in rows)

    def has_line(self, words: str, section: str) -> bool:
        return any(line.holds(Cell(words)) for line in self.lines if section in {"", line.section})


class _Reader(HTMLParser):
    """Gathers the text of every element that may hold a row or a line, nested ones included."""

    def __init__(self) -> None:
        super().__init__()
        self.page = _Page()
        self._open: list[tuple[str, list[str]]] = []
        self._columns: dict[str, _Words] = {}
        self._label = ""
        self._lists_of_facts = 0
        self._section = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._lists_of_facts += tag == "dl"
        if tag in _HEADINGS:
            self._section = dict(attrs).get("id") or ""
        if tag == "tr":
            self._columns = {}
        if tag == "td":
            self._label = dict(attrs).get("data-label") or ""
        if tag in _ROWS | _LINES | {"td"} or (tag == "div" and self._lists_of_facts):
            self._open.append((tag, []))
        self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        self.handle_data(" ")
        self._lists_of_facts -= tag == "dl"
        if self._open and self._open[-1][0] == tag:
            self._close(tag, _Words.of(self._open.pop()[1]))

    def _close(self, tag: str, words: _Words) -> None:
        if tag == "td":
            self._columns[_squeezed(self._label)] = words
        else:
            row = _Row(self._section, words, self._columns if tag == "tr" else {})
            (self.page.lines if tag in _LINES else self.page.rows).append(row)

    def handle_data(self, data: str) -> None:
        for _, words in self._open:
            words.append(data)


def _read(html: str) -> _Page:
    reader = _Reader()
    reader.feed(html)
    return reader.page


# ── A printed table, looked for on its page ───────────────────────────────────────────────────────────────────────────


def _cells(printed: list[str], columns: list[str]) -> list[Cell]:
    """Pair the cells of a printed row with their columns; those that are blank or not compared are none.

    A row of one cell runs over all columns.
    """
    pairs = zip(printed, columns if columns and len(printed) > 1 else [""] * len(printed), strict=True)
    return [Cell(text, column) for text, column in pairs if text not in {"", _REWRITTEN}]


def _by_section(table: Printed, printed: list[str], columns: list[str]) -> Iterator[tuple[str, list[Cell]]]:
    """Give what of a printed row stands in which section of the page."""
    under = table.get("under", "")
    if isinstance(under, str):
        yield under, _cells(printed, columns)
        return
    for section in dict.fromkeys(filter(None, under)):
        own = [text if place in {"", section} else "" for text, place in zip(printed, under, strict=True)]
        yield section, _cells(own, columns)


def _lost(table: Printed, page: _Page) -> Iterator[str]:
    """Give what of a printed table is not on the page."""
    under = table.get("under", "")
    for title in table.get("titles", []):
        if not page.has_line(title, under if isinstance(under, str) else ""):
            yield f"{table['name']}: {title}"
    heads = [table["heads"]] if "heads" in table else []
    rows = [*((head, []) for head in heads), *((row, table.get("columns", [])) for row in table["rows"])]
    for printed, columns in rows:
        for section, cells in _by_section(table, printed, columns):
            if cells and not page.has_row(cells, section):
                yield f"{table['name']}: {section} {[cell.text for cell in cells]}"


def _count(table: Printed) -> int:
    printed = [table.get("titles", []), table.get("heads", []), *table["rows"]]
    return sum(len(_cells(cells, [])) for cells in printed)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_table_of_the_document_stands_on_its_page(
    name: str, shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    is_shipped = (SITES / name / "content-is-shipped").exists()
    out = shelf.site(building.SHIPPED if is_shipped else SITES / name / "content")
    tables: list[Printed] = _tables(name)
    lost: list[str] = []
    for table in tables:
        html = (out / table["page"] / "index.html").read_text(encoding="utf-8")
        lost += _lost(table, _read(html))
    compared = sum(map(_count, tables))
    with capsys.disabled():
        print(f"\n{name}: {len(tables)} tables, {compared} cells compared")  # noqa: T201  the count is part of what this test shows
    assert compared > 0
    assert not lost, "\n".join(lost)


def _tables(name: str) -> list[Printed]:
    text = (SITES / name / "tables.yml").read_text(encoding="utf-8")
    tables: list[Printed] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  BaseLoader makes text of everything
    return tables


@pytest.mark.parametrize(("quality", "communication", "lost"), [(15, 16, 0), (16, 15, 2)])
def test_a_figure_under_the_wrong_aspect_is_seen(tmp_path: Path, quality: int, communication: int, lost: int) -> None:
    figures = "quality: {{practised: {}}}, communication: {{practised: {}}}, anti-corruption: {{practised: 17}}"
    content = building.copy_of_shipped(tmp_path)
    answers = content / "2566/surveys/practice.yml"
    building.replace(answers, figures.format(17, 17), figures.format(quality, communication))
    (table,) = [table for table in _tables("chumphon-1") if table["page"] == "2566/surveys/practice/"]
    table["rows"] = [["1", "กลุ่มอำนวยการ", "15", "", "16", "", "17", ""]]
    assert len(list(_lost(table, _read(building.pages_of(content)[table["page"]])))) == lost


def test_a_figure_under_the_wrong_answer_is_seen() -> None:
    (table,) = [table for table in _tables("chumphon-1") if table["page"] == "2566/surveys/practice/"]
    page = _read(building.pages_of(building.SHIPPED)[table["page"]])
    assert not list(_lost(table, page))
    table["rows"] = [["1", "กลุ่มอำนวยการ", "", "17", "17", "", "17", ""]]
    assert len(list(_lost(table, page))) == 1
