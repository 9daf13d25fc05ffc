"""An item's page is light: for a phone on a slow line at the first visit, and more so for the next item."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Response

from generator import appearance

pytestmark = pytest.mark.browser

FIRST, NEXT = 150_000, 25_000  # bytes, compressed as every web server does
_PACKED = (".woff2", ".png", ".jpg", ".webp")  # nothing is won by compressing these again


def _bytes(answer: Response) -> int:
    body = answer.body()
    return len(body) if answer.url.endswith(_PACKED) else len(gzip.compress(body, 6, mtime=0))


def _loads(visitor: BrowserContext, url: str) -> dict[str, int]:
    """Open a page and give what it loads, each with its bytes."""
    answers: list[Response] = []
    page = visitor.new_page()
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  the library marks the function it is given
    page.goto(url, wait_until="networkidle")
    loaded = {answer.url: _bytes(answer) for answer in answers}
    page.close()
    return loaded


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """Give somebody who has never been here."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context
    context.close()


@pytest.mark.parametrize("item", ["2566/o34/", "2566/o36/", "2566/o43/"])
def test_an_item_is_light_at_the_first_visit_and_the_next_one_lighter(
    visitor: BrowserContext, shipped_url: str, item: str
) -> None:
    first = _loads(visitor, f"{shipped_url}{'2566/o34/' if item == '2566/o36/' else '2566/o36/'}")
    assert {url.startswith(shipped_url) for url in first} == {True}
    assert 0 < sum(first.values()) <= FIRST - appearance.SHOWN_WEIGHT  # an emblem of the office's own comes on top
    second = _loads(visitor, f"{shipped_url}{item}")
    assert 0 < sum(size for url, size in second.items() if url not in first) <= NEXT


def test_an_item_reads_without_scripts(browser: Browser, shipped_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{shipped_url}2566/o36/")
    shown = page.locator("main").inner_text()
    assert "50,000" in shown
    assert "O36" in shown
    context.close()
