"""The search box in use: by keys alone, after a paste, and while older years arrive."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator import addresses, search
from tests.browser.asking import Asker, Way
from tests.browser.conftest import Serve
from tests.browser.queries import QUERIES
from tests.browser.test_searching import SHIPPED, finds_what_is_shown
from tests.conftest import Shipped
from tests.soak import SOAK

pytestmark = pytest.mark.browser

BOX = "[data-md-component=search-query]"
RESULTS = ".md-search-result__item"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open an empty window."""
    opened = browser.new_page(viewport={"width": 1280, "height": 800})
    yield opened
    opened.close()


@pytest.mark.parametrize("way", Way)
def test_what_is_typed_or_pasted_shows_its_pages(page: Page, shipped_url: str, way: Way) -> None:
    page.goto(f"{shipped_url}2566/")
    page.locator(BOX).click()
    if way is Way.TYPED:
        page.locator(BOX).press_sequentially("ทุจริต")
    else:
        page.evaluate("document.execCommand('insertText', false, 'ทุจริต')")  # brings no key, as a mouse's paste does
    first = page.locator(".md-search-result__link").first
    expect(first).to_be_visible()
    expect(first.locator("mark").first).to_have_text("ทุจริต")


def test_a_result_tells_the_page_and_under_it_the_heading_where_the_words_stand(page: Page, shipped_url: str) -> None:
    page.goto(shipped_url)
    page.locator(BOX).fill("จิตอาสา กิจกรรมพอเพียง")
    result = page.locator(RESULTS).filter(has=page.locator("a[href$='2566/o36/']"))
    expect(result.locator("h1")).to_have_text("O36 แผนปฏิบัติการป้องกันการทุจริต ปี 2566")
    under = result.locator("a[href*='#']").first
    expect(under.locator("h2")).to_have_text("แผนและกิจกรรม")
    expect(under.locator("mark").first).to_be_visible()
    under.click()
    page.wait_for_url(f"{shipped_url}2566/o36/#plans-anti-corruption-activities")
    expect(page.locator("#plans-anti-corruption-activities")).to_be_in_viewport()


def test_nobody_needs_a_mouse(page: Page, shipped_url: str) -> None:
    page.goto(f"{shipped_url}2566/")
    page.keyboard.press("/")
    page.keyboard.insert_text("ของขวัญ")
    links = page.locator(f"{RESULTS} a")
    expect(links.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    page.keyboard.press("/")
    expect(page.locator("#__search")).to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    wanted = links.nth(0).get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(str(wanted))


# ── A large site, its texts by year ───────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="session")
def by_year(shipped: Shipped, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the shipped site as if it were too large for one file of texts."""
    folder = Path(shutil.copytree(shipped.folder, tmp_path_factory.mktemp("large") / "site"))
    index = folder / "search" / "search_index.json"
    rows = json.loads(index.with_name("texts.json").read_text(encoding="utf-8"))
    docs = [{"location": location, "title": title, "text": ""} for location, title, _ in rows]
    index.write_text(json.dumps({"config": {}, "docs": docs}), encoding="utf-8")
    search.write_texts(folder, most_pages=10)
    assert len([*index.parent.glob("texts*.json")]) == 3
    return folder


@pytest.fixture(scope="session")
def by_year_url(by_year: Path, serve: Serve) -> str:
    """Give its address."""
    return serve(by_year)


def test_what_is_kept_by_year_is_found_as_if_it_were_together(page: Page, by_year: Path, by_year_url: str) -> None:
    asker = Asker(page, by_year_url)
    asker.ask("ไม่มีคำนี้แน่นอน", Way.PASTED)  # answered when all years have come
    finds_what_is_shown(asker, by_year, Way.PASTED, QUERIES if SOAK else SHIPPED)


def test_the_newest_year_is_shown_while_older_ones_are_on_their_way(page: Page, by_year_url: str) -> None:
    held: list[Route] = []
    page.route("**/search/texts-2565.json", lambda route: held.append(route))  # noqa: PLW0108  the library marks the function it is given
    page.goto(by_year_url)
    page.locator(BOX).fill("วัฒนธรรมองค์กร")
    expect(page.locator(RESULTS)).to_have_count(6)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    first, here = _shown(page), page.evaluate("document.activeElement.href")
    held[0].continue_()
    expect(page.locator(RESULTS)).to_have_count(9)
    shown = _shown(page)
    assert [addresses.year_of(address) for address in shown] == [2566] * 6 + [2565] * 2 + [None]
    assert shown[:6] == first  # what is read stays where it is
    assert page.evaluate("document.activeElement.href") == here


def _shown(page: Page) -> list[str]:
    """Give the addresses of the results in the list, as far as it has been written."""
    base = page.evaluate("new URL(JSON.parse(document.getElementById('__config').textContent).base, location).href")
    links = page.locator(f"{RESULTS} > a:first-child").evaluate_all("links => links.map(link => link.href)")
    return [str(link).removeprefix(base).partition("#")[0] for link in links]
