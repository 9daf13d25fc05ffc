"""Nobody is kept out: axe-core finds no fault on a page of any template, wide and narrow, light and dark, closed and open.

In the soak every page is looked at in all four ways, else wide in the light and narrow in the dark.
"""

from __future__ import annotations

from importlib.resources import files

import pytest
from playwright.sync_api import Browser, Page

from tests import building, soak
from tests.browser.conftest import COMPLETE, Serve
from tests.building import Shelf
from tests.soak import SOAK

pytestmark = pytest.mark.browser

_AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# A page of each template, and of each kind of record.
SHIPPED = {
    "home": "",
    "year": "2566/",
    "item met": "2566/o34/",
    "item half met": "2566/o36/",
    "item empty": "2566/o20/",
    "plan": "2566/plans/anti-corruption/",
    "report": "2566/reports/anti-corruption-q3/",
    "measures": "2566/measures/transparency/",
    "no gift": "2566/no-gift/",
    "risks": "2566/risks/",
    "survey": "2566/surveys/practice/",
    "order": "2565/orders/ita-committee/",
    "result": "2565/ita/",
    "catalogue": "catalogues/obec-area-2566/",
    "rule book": "rules/",
    "rule": "rules/total-differs/",
    "not found": "404.html",
}
SIZES = {"wide": (1280, 900), "narrow": (390, 844)}
ALL = [(size, scheme) for size in SIZES for scheme in ("light", "dark")]
WAYS = ALL if SOAK else [("wide", "light"), ("narrow", "dark")]
# Each template one way after the other, so that all ways are seen; in the soak each in all of them.
LOOKED_AT = [(name, *way) for number, name in enumerate(SHIPPED) for way in (ALL if SOAK else [ALL[number % len(ALL)]])]


# Ids that stand more than once after the theme's scripts have written theirs; axe-core no longer looks for them.
_TWICE = """() => [...document.querySelectorAll("[id]")].map(one => one.id)
  .filter((id, at, all) => all.indexOf(id) < at)"""


def faults(page: Page) -> list[str]:
    """Give what is wrong on a page: what axe-core finds, each with the first place, and ids that stand twice."""
    page.evaluate(_AXE)
    result = page.evaluate("tags => axe.run({runOnly: tags})", _TAGS)
    assert len(result["passes"]) > 10  # it has looked
    found = [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in result["violations"]]
    return found + [f"twice: {name}" for name in page.evaluate(_TWICE)]


@pytest.mark.parametrize(("name", "size", "scheme"), LOOKED_AT)
def test_a_page_of_each_template_keeps_nobody_out(
    browser: Browser, shipped_url: str, name: str, size: str, scheme: str
) -> None:
    assert _looked_at(browser, shipped_url + SHIPPED[name], size, scheme) == []


@pytest.mark.parametrize(("size", "scheme"), WAYS)
def test_the_board_of_the_editors_keeps_nobody_out(browser: Browser, preview_url: str, size: str, scheme: str) -> None:
    assert _looked_at(browser, f"{preview_url}board/", size, scheme) == []


@pytest.mark.parametrize(("size", "scheme"), WAYS)
@pytest.mark.parametrize("address", ["", "2566/o1/"])
def test_a_site_with_an_emblem_and_a_colour_of_its_own_keeps_nobody_out(
    browser: Browser, own_url: str, address: str, size: str, scheme: str
) -> None:
    assert _looked_at(browser, f"{own_url}{address}", size, scheme) == []


@pytest.mark.skipif(not SOAK, reason="hundreds of pages take minutes; make soak looks at them all")
@pytest.mark.parametrize("turn", range(len(ALL)))
def test_no_page_of_an_office_keeps_anybody_out(browser: Browser, serve: Serve, shelf: Shelf, turn: int) -> None:
    """Look at each page of the finished office and of a preview with gaps in one of the ways, by turns."""
    looked = 0
    for content, preview in ((building.SHIPPED, True), (COMPLETE, False)):
        folder = shelf.site(content, preview=preview).resolve()
        url = serve(folder)
        for page in sorted(folder.rglob("index.html"))[turn :: len(ALL)]:
            address = page.parent.relative_to(folder).as_posix()
            assert _looked_at(browser, f"{url}{address}/", *ALL[turn]) == [], address
            looked += 1
    size, scheme = ALL[turn]
    soak.tell(f"pages under axe-core, {size} and {scheme}", f"{looked} of two offices: 0 violations")


def _looked_at(browser: Browser, url: str, size: str, scheme: str) -> list[str]:
    width, height = SIZES[size]
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]  # "light" or "dark"
    page.goto(url)
    found = faults(page)
    page.close()
    return found


def test_an_open_menu_keeps_nobody_out(browser: Browser, shipped_url: str, scheme: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844}, color_scheme=scheme)  # type: ignore[arg-type]  # as above
    page.goto(f"{shipped_url}2566/")
    page.locator(".oit-drawer > summary").click()
    page.wait_for_timeout(400)  # it slides in
    assert faults(page) == []
    page.close()


@pytest.mark.parametrize(("size", "scheme"), WAYS)
def test_an_open_search_keeps_nobody_out(browser: Browser, shipped_url: str, size: str, scheme: str) -> None:
    width, height = SIZES[size]
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]  # as above
    page.goto(f"{shipped_url}?q=ทุจริต")
    page.locator(".md-search-result__item").first.wait_for()
    assert faults(page) == []
    page.close()


def test_a_filtered_year_keeps_nobody_out(browser: Browser, shipped_url: str, scheme: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]  # as above
    page.goto(f"{shipped_url}2566/")
    page.locator(".oit-filters a").nth(1).click()
    assert faults(page) == []
    page.close()


@pytest.mark.parametrize(("size", "scheme"), WAYS)
def test_the_report_of_an_assessment_keeps_nobody_out(
    browser: Browser, assessed_url: str, size: str, scheme: str
) -> None:
    assert _looked_at(browser, assessed_url, size, scheme) == []
