"""The built site as people meet it: the assessor's walk, every width and scheme, and nothing from elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, expect

from generator import addresses
from tests import building
from tests.browser.conftest import Serve
from tests.conftest import ContentOf, Shipped
from tests.looking import look, look_at

pytestmark = pytest.mark.browser

ColorScheme: TypeAlias = Literal["light", "dark"]

WIDTHS = {"desktop": 1280, "phone": 390}
SCHEMES: tuple[ColorScheme, ...] = ("light", "dark")

# One page of each template.
PAGES = {
    "home": "",
    "year": "2566/",
    "item": "2566/o36/",
    "empty item": "2566/o2/",
    "item with parts": "2565/o43/",
    "pack": "2566/pack/",
    "ita": "2565/ita/",
    "record": "2566/plans/anti-corruption/",
    "measures": "2566/measures/transparency/",
    "catalogue": "catalogues/obec-area-2566/",
    "data": "data/",
    "dataset": "data/plans/",
    "not found": "404.html",
}


@dataclass
class Visit:
    """An open page, with what it asked for elsewhere and what went wrong on it."""

    page: Page
    foreign: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def heard(self, request: Request) -> None:
        """Note a request that leaves this machine."""
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname != "127.0.0.1":
            self.foreign.append(request.url)

    def said(self, message: ConsoleMessage) -> None:
        """Note an error or a warning on the console."""
        if message.type in {"error", "warning"}:
            self.faults.append(message.text)


@contextmanager
def visiting(
    browser: Browser, width: int = 1280, scheme: ColorScheme = "light", *, scripts: bool = True
) -> Iterator[Visit]:
    """Open a fresh window, as on a first visit."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=scripts
    )
    visit = Visit(context.new_page())
    context.on("request", visit.heard)
    context.on("console", visit.said)
    visit.page.on("pageerror", lambda error: visit.faults.append(str(error)))
    yield visit
    context.close()


# ── Every template, every width, both schemes ─────────────────────────────────────────────────────────────────────────


def stands_well(browser: Browser, url: str, scheme: ColorScheme) -> None:
    """Open a page and look for what no page may have: foreign requests, console errors, sideways scrolling."""
    with visiting(browser, scheme=scheme) as visit:
        page = visit.page
        page.goto(url, wait_until="networkidle")
        assert page.evaluate("getComputedStyle(document.body).colorScheme") == scheme
        for width in WIDTHS.values():
            page.set_viewport_size({"width": width, "height": 800})
            expect(page.locator("h1")).to_be_visible()
            assert page.evaluate("innerWidth") == width
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert not visit.foreign
        assert not visit.faults


@pytest.mark.parametrize("template", PAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_page_stands_well_at_every_width(
    browser: Browser, shipped_url: str, template: str, scheme: ColorScheme
) -> None:
    stands_well(browser, f"{shipped_url}{PAGES[template]}", scheme)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_board_stands_well_at_every_width(browser: Browser, preview_url: str, scheme: ColorScheme) -> None:
    stands_well(browser, f"{preview_url}{addresses.BOARD}", scheme)


def test_the_lists_of_the_board_stand_beside_its_findings(browser: Browser, preview_url: str) -> None:
    with visiting(browser) as visit:
        visit.page.goto(f"{preview_url}{addresses.BOARD}")
        lists, files = (visit.page.locator(name).first.bounding_box() for name in (".oit-keepers li", ".oit-file"))
        assert lists is not None
        assert files is not None
        assert lists["width"] > 180  # pixels; another page's list once had the same name and pressed it flat
        assert lists["x"] + lists["width"] < files["x"]


def test_every_template_reads_without_scripts(browser: Browser, shipped_url: str) -> None:
    with visiting(browser, WIDTHS["phone"], scripts=False) as visit:
        for address in PAGES.values():
            visit.page.goto(f"{shipped_url}{address}")
            expect(visit.page.locator("h1")).to_be_visible()


# ── The assessor's walk ───────────────────────────────────────────────────────────────────────────────────────────────


def walk_to_an_element(page: Page, url: str, code: str, number: int) -> Locator:
    """Go from home over the year table to an item, and by the plate's link to one of its elements."""
    anchor = addresses.element_anchor(code, number)
    page.goto(url)
    page.locator(".oit-doors a[href='2566/']").click()
    page.wait_for_url(f"{url}2566/")
    page.locator(f".oit-rows .of-title a[href='{code.lower()}/']").click()
    page.wait_for_url(f"{url}{addresses.item(2566, code)}")
    page.locator(f".oit-elements a[href='#{anchor}']").click()
    page.wait_for_url(f"{url}{addresses.item(2566, code)}#{anchor}")
    return page.locator(f"#{anchor}")


def is_seen(place: Locator) -> bool:
    """Tell whether something is in the window with nothing over it, such as the page's own head."""
    return bool(
        place.evaluate(
            """element => {
                const box = element.getBoundingClientRect();
                const x = box.left + box.width / 2, y = box.top + box.height / 2;
                return y > 0 && y < innerHeight && element.contains(document.elementFromPoint(x, y));
            }"""
        )
    )


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_the_link_of_an_element_brings_its_place_into_view(
    browser: Browser, shipped_url: str, width: int, number: int
) -> None:
    with visiting(browser, width) as visit:
        place = walk_to_an_element(visit.page, shipped_url, "O36", number)
        assert is_seen(place)
        assert not visit.foreign
        assert not visit.faults


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_an_attached_file_opens_and_the_way_back_leads_to_the_item(
    browser: Browser, attached_url: str, width: int
) -> None:
    file = f"{attached_url}2566/files/structure.pdf"
    with visiting(browser, width) as visit:
        page = visit.page
        assert is_seen(walk_to_an_element(page, attached_url, "O1", 1))
        row = page.locator(".oit-evidence li", has_text="คำสั่งแบ่งส่วนราชการ")
        expect(row).to_contain_text("หน้า 1-2")
        expect(row).to_contain_text("PDF")
        with page.expect_response(file) as answered:
            row.get_by_role("link").click()
        assert answered.value.ok
        assert answered.value.headers["content-type"] == "application/pdf"
        page.wait_for_url(file)
        page.go_back()
        page.wait_for_url(f"{attached_url}2566/o1/#o1-1")
        expect(page.locator("h1")).to_have_text("โครงสร้าง")
        assert not visit.foreign


def test_every_item_is_three_clicks_from_home_at_most(shipped: Shipped, shipped_url: str) -> None:
    items = {
        f"{shipped_url}{addresses.item(number, state.item.code)}"
        for number, book in shipped.showing.library.years.items()
        for state in shipped.showing.states(book)
    }
    assert len(items) == 2 * 43  # both lists have O1 to O43
    reached, newest = {shipped_url}, {shipped_url}
    for _ in range(3):
        newest = {link for url in newest for link in links_of(url)} - reached
        reached |= newest
    assert not items - reached


def links_of(url: str) -> Iterator[str]:
    """Give the pages of the same site that a page links to."""
    with urlopen(url, timeout=10) as answer:  # noqa: S310  our own server
        seen = look(answer.read().decode())
    for link in seen.links:
        target = urldefrag(urljoin(url, link)).url
        if urlsplit(target).netloc == urlsplit(url).netloc and target.endswith("/"):
            yield target


# ── What every page says ──────────────────────────────────────────────────────────────────────────────────────────────


def test_every_page_says_that_it_is_a_demonstration_and_asks_not_to_be_indexed(shipped: Shipped) -> None:
    demonstration = shipped.showing.library.office.demonstration
    assert demonstration is not None
    pages = sorted(shipped.folder.rglob("*.html"))
    assert len(pages) == len(shipped.site.pages) + 1  # and the page for an address that is not there
    for page in pages:
        seen = look_at(page)
        assert " ".join(demonstration.notice.split()) in seen.words, page
        assert {"name": "robots", "content": "noindex"} in seen.attributes, page


def test_what_is_not_there_is_called_by_the_word_of_the_office_and_never_missing(shipped: Shipped) -> None:
    labels = {book.year.gap_label for book in shipped.showing.library.years.values()}
    (label,) = labels
    assert label
    words = {page: look_at(page).words for page in sorted(shipped.folder.rglob("*.html"))}
    assert label in words[shipped.folder / "2566/o36/index.html"]
    of_rules = shipped.folder / addresses.RULES  # help for editors, in plain words
    assert not [page for page, told in words.items() if "ขาด" in told and of_rules not in page.parents]


# ── Typed text in the search ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_title_typed_as_markup_runs_nothing_in_the_search(
    browser: Browser, serve: Serve, content_of: ContentOf, tmp_path: Path
) -> None:
    typed = "ทดลองค้นหา <img src=x onerror=\"document.title='run'\">"
    plan = building.PLAN.replace("title: แผนปฏิบัติการป้องกันการทุจริต", f"title: {json.dumps(typed, ensure_ascii=False)}")
    building.built(content_of({**building.TINY, "2566/plans/anti-corruption.yml": plan}), tmp_path / "site")
    with visiting(browser) as visit:
        visit.page.goto(f"{serve(tmp_path / 'site')}?q=ทดลองค้นหา")
        found = visit.page.locator(".md-search-result__item").first
        expect(found).to_contain_text(typed)
        expect(visit.page.locator(".md-search-result img")).to_have_count(0)
        assert visit.page.title() != "run"
        assert not visit.faults
