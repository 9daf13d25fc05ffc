"""A page that is not there: in Thai, with a box that holds the words of its address, and a way to every year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Shipped

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open an empty window."""
    opened = browser.new_page(viewport={"width": 1280, "height": 800})
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("2566/o99/", "o99"),
        (f"2566/{quote('แผนป้องกัน_การทุจริต')}.pdf", "แผนป้องกัน การทุจริต"),
        ("news/no-gift%20policy/index.html", "no gift policy"),
        ("%E0%B8/", "%E0%B8"),  # cut off in the middle of a letter
    ],
)
def test_a_page_that_is_not_there_asks_for_the_words_of_its_address(
    page: Page, shipped_url: str, address: str, words: str
) -> None:
    page.goto(f"{shipped_url}{address}")
    expect(page.locator("h1")).to_have_text("ไม่พบหน้านี้")
    expect(page.locator(".oit-error input[name=q]")).to_have_value(words)


def test_a_page_that_is_not_there_searches(page: Page, shipped_url: str) -> None:
    page.goto(f"{shipped_url}{quote('โครงการ-ของขวัญ')}/")
    box = page.locator(".oit-error input[name=q]")
    box.focus()
    page.keyboard.insert_text("ของขวัญ")  # the words of the address are selected, so that typing replaces them
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(f"{shipped_url}?q=")))
    expect(page.locator("[data-md-component=search-query]")).to_have_value("ของขวัญ")
    expect(page.locator(".md-search-result__item mark").first).to_have_text("ของขวัญ")


def test_a_page_that_is_not_there_leads_home_and_to_every_year(shipped: Shipped) -> None:
    lost = (shipped.folder / "404.html").read_text(encoding="utf-8")
    assert 'lang="th"' in lost
    links = re.findall(r'href="([^"]+)"', lost[lost.index("oit-error") : lost.index("</main>")])
    assert links == ["/.", "/2566/", "/2565/"]
