"""What the search box searches: the text of every section, in one spelling, fetched only when somebody searches.

The builder leaves an index that the theme loads on every page and splits at spaces, which Thai has few of. We turn it
into plain texts for a worker of our own (``theme/overrides/assets/search/worker.js``).
"""

from __future__ import annotations

import json
import re
import shutil
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

from generator import thai

_WORKER = re.compile(r"assets/javascripts/workers/search\.[0-9a-f]+\.min\.js")
_OURS = "assets/search/worker.js"
_THEIRS = ("assets/javascripts/workers", "assets/javascripts/lunr")  # the theme's worker and its word lists


def with_our_worker(html: str) -> str:
    """Give a page that names our worker instead of the theme's."""
    return _WORKER.sub(_OURS, html)


def write_texts(folder: Path) -> None:
    """Turn the builder's index into ``search/texts.json``: a row of location, title and text per section.

    The index itself stays, empty, because the theme asks for it on every page.
    """
    index = folder / "search" / "search_index.json"
    if not index.is_file():
        return
    found = json.loads(index.read_text(encoding="utf-8"))
    rows = [[entry["location"], _title(entry), _plain(entry["text"])] for entry in found["docs"]]
    _write(folder / "search" / "texts.json", rows)
    _write(index, {"config": found["config"], "docs": []})
    for folder_of_theirs in _THEIRS:
        shutil.rmtree(folder / folder_of_theirs, ignore_errors=True)


def spelled(text: str) -> str:
    """Bring look-alike spellings to one, keeping what is shown: digits and letter case stay as they are."""
    return " ".join(thai.respelled(unicodedata.normalize("NFC", text)).split())


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _plain(html: str) -> str:
    """Give the text of HTML. Tags part words only where they part lines, as the theme's index has them."""
    reader = _Text()
    reader.feed(re.sub(r"</?(?!span|a\b|b\b|em|strong|small|mark)[a-z][^>]*>", " ", html))
    reader.close()
    return spelled("".join(reader.words))


def _title(entry: dict[str, str]) -> str:
    """Give a title as plain text: a page's comes as typed, a section's as HTML."""
    return spelled(entry["title"]) if "#" not in entry["location"] else _plain(entry["title"])


def _write(file: Path, value: object) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
