"""Every table of the source documents stands on the built pages, cell by cell.

Each office under ``tests/sites`` keeps ``tables.yml``: the tables of its document as printed, transcribed apart from its
content. A row is found when one row of the page holds every cell of it. Thai and Arabic digits are equal, numbers are
equal as numbers, spaces do not count. A cell marked ``~`` is running prose that was written anew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from generator import pipeline, thai

SITES = Path(__file__).parent / "sites"
DOCUMENTS = sorted(path.parent.name for path in SITES.glob("*/tables.yml"))

_ROWS = {"tr", "li"}  # and the pairs of a list of facts: ``div`` inside ``dl``
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_REWRITTEN = "~"


class _Rows(HTMLParser):
    """Gathers the text of every element that may hold a row, nested ones included."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[str] = []
        self._open: list[tuple[str, list[str]]] = []
        self._lists_of_facts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._lists_of_facts += tag == "dl"
        if tag in _ROWS or (tag == "div" and self._lists_of_facts):
            self._open.append((tag, []))
        self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        self.handle_data(" ")
        self._lists_of_facts -= tag == "dl"
        if self._open and self._open[-1][0] == tag:
            _, words = self._open.pop()
            self.rows.append("".join(words))

    def handle_data(self, data: str) -> None:
        for _, words in self._open:
            words.append(data)


_SIGNED_NUMBER = re.compile(r"[+-]?\d[\d,]*(?:\.\d+)?")


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
class _Row:
    """A row of the page: its text without spaces, and its numbers."""

    text: str
    numbers: frozenset[float]

    def holds(self, cell: str) -> bool:
        """Tell whether a printed cell stands in the row; a printed dash may show as nothing."""
        folded = _folded(cell).strip()
        if folded == "-":
            return True
        if _SIGNED_NUMBER.fullmatch(folded):
            return float(folded.replace(",", "")) in self.numbers
        return _squeezed(cell) in self.text


def _built_rows(folder: Path, page: str) -> list[_Row]:
    parser = _Rows()
    parser.feed((folder / page / "index.html").read_text(encoding="utf-8"))
    return [_Row(_squeezed(row), frozenset(_numbers(row))) for row in parser.rows]


@pytest.fixture(scope="module", params=DOCUMENTS)
def document(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """Build one office's site once."""
    name = str(request.param)
    out = tmp_path_factory.mktemp(name) / "site"
    content = Path("content") if (SITES / name / "content-is-shipped").exists() else SITES / name / "content"
    findings = pipeline.build(content, out, pipeline.Options(), lambda _: None)
    assert not [finding for finding in findings if finding.severity == "error"]
    return name, out


def test_every_table_of_the_document_stands_on_its_page(
    document: tuple[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    name, out = document
    tables = yaml.load((SITES / name / "tables.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  BaseLoader makes text of everything
    lost: list[str] = []
    compared = 0
    for table in tables:
        rows = _built_rows(out, table["page"])
        for printed in [table.get("heads", []), *table["rows"]]:
            cells = [cell for cell in printed if cell not in {"", _REWRITTEN}]
            compared += len(cells)
            if cells and not any(all(row.holds(cell) for cell in cells) for row in rows):
                lost.append(f"{table['name']}: {cells}")
    with capsys.disabled():
        print(f"\n{name}: {len(tables)} tables, {compared} cells compared")  # noqa: T201  the count is part of what this test shows
    assert compared > 0
    assert not lost, "\n".join(lost)
