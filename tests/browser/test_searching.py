"""The search finds Thai inside running text, costs a page view nothing, and answers typed and pasted words alike."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator import addresses, thai
from tests.conftest import Shipped

pytestmark = pytest.mark.browser

_INLINE = {"span", "a", "b", "em", "strong", "small", "mark"}
_VOID = {"br", "img", "input", "meta", "link", "hr", "source", "col", "wbr"}
_SILENT = {"script", "style", "svg"}

QUERIES = [
    "ทุจริต",  # inside longer words
    "งบประมาณ",  # swallowed by ประจำปีงบประมาณ where words are cut by a dictionary
    "ความเสี่ยง",
    "จริต",  # the middle of a word
    "ของขวัญ",
    "ร้องเรี",  # a part of a word
    "No Gift Policy",
    '"No Gift Policy"',
    "O36",
    "o36",
    "2415",  # printed as 2,415: not found, and not claimed
    "2,415",
    "๒,๔๑๕",
    "๒๕๖๖",
    "งบประมาณ คงเหลือ",  # two words that must both stand on the page
    '"ผู้อำนวยการกลุ่มทุกกลุ่ม"',
    "นํ้า",  # a look-alike spelling of a word that is not there
    "ดําเนินการ",  # sara am in two parts
    "เเผน",  # sara ae as two letters
]


class _Shown(HTMLParser):
    """Gathers what a page shows and the search may find: its content without parts that are excluded."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._open: list[tuple[str, bool, bool]] = []  # tag, inside the content, left out

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        _, inside, out = self._open[-1] if self._open else ("", False, False)
        inside = inside or told.get("id") == "content"
        out = out or "data-search-exclude" in told or tag in _SILENT
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
            self.words.append(data)


# The help on rules, and what tells the same facts once more: as files, and as what is handed in.
_SAYS_IT_AGAIN = re.compile(rf"{addresses.RULES}|{addresses.DATA}.|\d{{4}}/pack/")


def _shown(folder: Path) -> dict[str, list[str]]:
    """Give the folded lines of every page that tells something of its own, by address."""
    pages: dict[str, list[str]] = {}
    for page in folder.rglob("index.html"):
        if _SAYS_IT_AGAIN.match(f"{page.parent.relative_to(folder).as_posix()}/"):
            continue
        reader = _Shown()
        reader.feed(page.read_text(encoding="utf-8"))
        address = page.parent.relative_to(folder).as_posix()
        pages["" if address == "." else f"{address}/"] = [thai.fold(line) for line in "".join(reader.words).split("\n")]
    return pages


def _terms(query: str) -> list[str]:
    folded = thai.fold(query)
    return [folded.strip('"')] if folded.startswith('"') else folded.split()


@pytest.fixture(scope="module")
def page(browser: Browser, shipped_url: str) -> Page:
    """Open the home page, where every search of this file is asked."""
    opened = browser.new_page()
    opened.goto(shipped_url)
    return opened


def _found(page: Page, query: str) -> set[str]:
    """Ask the site's own worker, as the theme does, and give the pages that it answers with."""
    locations = page.evaluate(
        """query => new Promise(done => {
            const settings = JSON.parse(document.getElementById("__config").textContent)
            const worker = new Worker(new URL(settings.search, location.href))
            worker.onmessage = ({data}) => data.type === 1
                ? worker.postMessage({type: 2, data: query})
                : (worker.terminate(), done(data.data.items.map(item => item[0].location.split("#")[0])))
            worker.postMessage({type: 0, data: {}})
        })""",
        query,
    )
    return set(locations)


def test_every_page_that_shows_the_words_is_found_and_no_other(page: Page, shipped: Shipped) -> None:
    shown = _shown(shipped.folder)
    titles = _titles(shipped.folder)
    asked = found_in_all = 0
    for query in QUERIES:
        terms = _terms(query)
        truth = {
            address for address, lines in shown.items() if all(any(term in line for line in lines) for term in terms)
        }
        found = _found(page, query)
        assert truth <= found, (query, sorted(truth - found)[:5])
        extra = {address for address in found - truth if not any(term in titles[address] for term in terms)}
        assert not extra, (query, sorted(extra)[:5])
        asked += len(truth)
        found_in_all += len(found)
    assert asked > len(QUERIES)
    assert found_in_all >= asked


def _titles(folder: Path) -> Mapping[str, str]:
    rows = json.loads((folder / "search" / "texts.json").read_text(encoding="utf-8"))
    return {location: thai.fold(title) for location, title, _ in rows if "#" not in location}


def test_a_page_view_costs_next_to_nothing_before_somebody_searches(browser: Browser, shipped_url: str) -> None:
    opened = browser.new_page()
    asked: dict[str, int] = {}
    opened.on("response", lambda answer: asked.update({answer.url.removeprefix(shipped_url): len(answer.body())}))
    opened.goto(f"{shipped_url}2566/o36/", wait_until="networkidle")
    assert "search/texts.json" not in asked
    assert asked["search/search_index.json"] < 1000
    opened.close()


@pytest.mark.parametrize("way", ["typed", "pasted"])
def test_what_is_typed_or_pasted_shows_its_pages(browser: Browser, shipped_url: str, way: str) -> None:
    opened = browser.new_page(viewport={"width": 1280, "height": 800})
    opened.goto(f"{shipped_url}2566/")
    box = opened.locator("[data-md-component=search-query]")
    box.click()
    if way == "typed":
        box.press_sequentially("ทุจริต")
    else:
        opened.evaluate("document.execCommand('insertText', false, 'ทุจริต')")  # brings no key, as a paste does
    first = opened.locator(".md-search-result__link").first
    expect(first).to_be_visible()
    expect(first.locator("mark").first).to_have_text("ทุจริต")
    opened.close()


def test_the_last_question_wins(page: Page) -> None:
    answers = page.evaluate(
        """() => new Promise(done => {
            const settings = JSON.parse(document.getElementById("__config").textContent)
            const worker = new Worker(new URL(settings.search, location.href))
            const answers = []
            worker.onmessage = ({data}) => { if (data.type === 3) answers.push(data.data.items.length) }
            worker.postMessage({type: 2, data: "ทุจริต"})
            worker.postMessage({type: 2, data: "ไม่มีคำนี้แน่นอน"})
            setTimeout(() => (worker.terminate(), done(answers)), 1500)
        })"""
    )
    assert answers == [0]
