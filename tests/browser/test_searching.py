"""The search finds what a plain scan of the pages finds, in the documents of five offices, and costs a page view nothing.

A test run asks all queries of one office, pasted, and one of each sort key by key; the soak asks them of all, both ways.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests import plain_scan, soak
from tests.browser.asking import Asker, Way
from tests.browser.conftest import Serve
from tests.browser.queries import OFFICES, QUERIES, Query, Sort
from tests.building import Shelf
from tests.conftest import Shipped
from tests.soak import SOAK

pytestmark = pytest.mark.browser

PRECISION = 0.97
SHIPPED = tuple(query for query in QUERIES if query.office == "chumphon-1")
ONE_OF_EACH = tuple({query.sort: query for query in reversed(SHIPPED)}.values())


def finds_what_is_shown(asker: Asker, folder: Path, way: Way, queries: tuple[Query, ...]) -> float:
    """Ask each query, and compare what is found with the pages that show it: none is missing, few are too many.

    Returns:
        The precision: which part of what is found shows the words.
    """
    pages = plain_scan.shown(folder)
    found_in_all = right_in_all = 0
    for query in queries:
        truth, found = plain_scan.standing(pages, query.text), asker.ask(query.text, way)
        assert truth <= found, (query, sorted(truth - found)[:5])
        found_in_all += len(found)
        right_in_all += len(truth)
    assert right_in_all > len(queries)
    assert right_in_all / found_in_all >= PRECISION
    return right_in_all / found_in_all


@pytest.fixture(scope="module")
def page(browser: Browser, shipped_url: str) -> Page:
    """Open the home page, where the questions of this file are asked."""
    opened = browser.new_page()
    opened.goto(shipped_url)
    return opened


@pytest.mark.parametrize(("way", "queries"), [(Way.PASTED, QUERIES), (Way.TYPED, ONE_OF_EACH)], ids=["pasted", "typed"])
def test_every_page_that_shows_the_words_is_found(
    browser: Browser, shipped: Shipped, shipped_url: str, way: Way, queries: tuple[Query, ...]
) -> None:
    opened = browser.new_page()
    finds_what_is_shown(Asker(opened, shipped_url), shipped.folder, way, queries)
    opened.close()


@pytest.mark.skipif(not SOAK, reason="five offices take minutes; make soak asks them all")
@pytest.mark.parametrize("office", OFFICES)
def test_every_page_of_every_office_that_shows_the_words_is_found(
    browser: Browser, serve: Serve, shelf: Shelf, office: str
) -> None:
    folder = shelf.site(OFFICES[office])
    opened = browser.new_page()
    asker = Asker(opened, serve(folder))
    precision = min(finds_what_is_shown(asker, folder, way, QUERIES) for way in Way)
    opened.close()
    soak.tell(f"queries put to {office}", f"{len(QUERIES)}, pasted and typed: recall 1.00, precision {precision:.2f}")


def test_each_query_stands_in_the_office_that_it_is_drawn_from_but_those_that_stand_nowhere(shipped: Shipped) -> None:
    pages = plain_scan.shown(shipped.folder)
    assert len(QUERIES) >= 60
    assert {query.sort for query in SHIPPED} == set(Sort)
    assert [
        query for query in SHIPPED if bool(plain_scan.standing(pages, query.text)) == (query.sort is Sort.NOWHERE)
    ] == []


def test_a_page_view_costs_next_to_nothing_before_somebody_searches(browser: Browser, shipped_url: str) -> None:
    opened = browser.new_page()
    asked: dict[str, int] = {}
    opened.on("response", lambda answer: asked.update({answer.url.removeprefix(shipped_url): len(answer.body())}))
    opened.goto(f"{shipped_url}2566/o36/", wait_until="networkidle")
    assert not [address for address in asked if address.startswith("search/texts")]
    assert 0 < asked["search/search_index.json"] < 1000
    opened.close()


def test_the_last_question_wins(page: Page) -> None:
    answers = page.evaluate(
        """() => new Promise(done => {
            const settings = JSON.parse(document.getElementById("__config").textContent)
            const worker = new Worker(new URL(settings.search, location.href))
            const answers = []
            worker.onmessage = ({data}) => { if (data.type === 3) answers.push(data.data.items.length) }
            worker.postMessage({type: 0, data: {config: {texts: ["texts.json"]}}})
            worker.postMessage({type: 2, data: "ทุจริต"})
            worker.postMessage({type: 2, data: "ไม่มีคำนี้แน่นอน"})
            setTimeout(() => (worker.terminate(), done(answers)), 1500)
        })"""
    )
    assert answers == [0]
