"""The content security policy in a browser that enforces it: nothing of ours is stopped by it, and what is not ours is."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from generator import addresses
from tests import building
from tests.browser.conftest import ATTACHED, Serve
from tests.browser.test_walk import PAGES
from tests.conftest import Shipped

pytestmark = pytest.mark.browser

_LISTENING = """
window.violations = []
document.addEventListener("securitypolicyviolation", event => violations.push(
    `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`))
"""


@contextmanager
def watched(browser: Browser) -> Iterator[Page]:
    """Open a window that hears of everything that a policy stops, and of every word on the console."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, permissions=["clipboard-write"])
    page = context.new_page()
    page.add_init_script(_LISTENING)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    assert page.evaluate("violations") == []
    assert said == []
    context.close()


@pytest.fixture(params=["in header and page", "in the page alone"])
def site(request: pytest.FixtureRequest, shipped: Shipped, shipped_url: str, tmp_path: Path, serve: Serve) -> str:
    """Give a site whose server sends the policy, and one whose server sends nothing, as some hosts do."""
    if request.param == "in header and page":
        return shipped_url
    folder = Path(shutil.copytree(shipped.folder, tmp_path / "site"))
    (folder / "_headers").unlink()
    return serve(folder)


def test_the_server_of_these_tests_sends_the_policy(browser: Browser, shipped_url: str) -> None:
    page = browser.new_page()
    answer = page.goto(shipped_url)
    assert answer is not None
    assert "default-src 'none'; script-src 'self' 'sha256-" in answer.headers["content-security-policy"]
    assert "unsafe" not in answer.headers["content-security-policy"]
    page.close()


def stops_nothing(browser: Browser, url: str) -> None:
    """Open a page: nothing that it loads or runs may be stopped."""
    with watched(browser) as page:
        page.goto(url, wait_until="networkidle")
        expect(page.locator("h1")).to_be_visible()


def test_no_template_is_stopped_from_anything(browser: Browser, site: str) -> None:
    for address in (*PAGES.values(), addresses.RULES, addresses.rule("total-differs")):
        stops_nothing(browser, f"{site}{address}")


def test_neither_the_board_nor_what_moved_or_was_withdrawn_is_stopped(
    browser: Browser, preview_url: str, tmp_path: Path, serve: Serve
) -> None:
    stops_nothing(browser, f"{preview_url}{addresses.BOARD}")
    lock = "old/\ngone.pdf\nmoved 2026-11-21 old/ 2566/o1/ ก\nwithdrawn 2026-11-21 gone.pdf - ข\n"
    content = building.write(Path(shutil.copytree(ATTACHED, tmp_path / "content")), {addresses.LOCK: lock})
    building.built(content, tmp_path / "site")
    url = serve(tmp_path / "site")
    for address in ("gone.pdf", addresses.DEPARTED):
        stops_nothing(browser, f"{url}{address}")
    with watched(browser) as page:
        page.goto(f"{url}old/")
        page.wait_for_url(f"{url}2566/o1/")


def test_search_palette_copying_filter_drawer_and_ways_work_under_the_policy(browser: Browser, site: str) -> None:
    with watched(browser) as page:
        page.goto(site)
        page.locator(".oit-find [name=q]").fill("ของขวัญ")
        page.keyboard.press("Enter")
        page.wait_for_url("**/?q=*")
        found = page.locator(".md-search-result__item a").first
        expect(found).to_be_visible()
        found.click()
        page.wait_for_url(lambda url: urlsplit(url).path != "/")
        before = page.evaluate("getComputedStyle(document.body).colorScheme")
        page.locator("[data-md-component=palette] label:not([hidden])").click()
        assert page.evaluate("getComputedStyle(document.body).colorScheme") != before
    with watched(browser) as page:
        page.goto(f"{site}2566/pack/")
        button = page.locator("[data-copy]").first
        button.click()
        expect(page.locator("[role=status]")).to_have_text("คัดลอกแล้ว")
    with watched(browser) as page:
        page.goto(f"{site}2566/")
        page.locator("[data-keepers-menu] select").select_option(index=1)
        page.wait_for_url("**/?keeper=*")
        expect(page.locator("[role=status]")).to_contain_text("แสดง")
        page.set_viewport_size({"width": 390, "height": 800})
        page.locator(".oit-drawer summary").click()
        page.locator(".oit-drawer__years a").last.click()
        page.wait_for_url(f"{site}2565/")


@pytest.mark.parametrize(
    "planted",
    [
        "<script>document.title = 'run'</script>",
        "<img src=x onerror=\"document.title = 'run'\">",
        "<script src='data:text/javascript,document.title=\"run\"'></script>",
        "<a id='way' href='javascript:void(document.title=\"run\")'>x</a>",
        "<iframe srcdoc=\"<script>parent.document.title = 'run'</script>\"></iframe>",
        "<style>body { display: none }</style>",
        "<base href='https://a.example/'><script src='page.js'></script>",
        "<object data='2566/'></object>",
    ],
)
def test_what_somebody_brings_into_a_page_is_stopped(
    browser: Browser, shipped: Shipped, tmp_path: Path, serve: Serve, planted: str
) -> None:
    folder = tmp_path / "site"
    shutil.copytree(shipped.folder, folder, ignore=shutil.ignore_patterns("_headers", "25*", "rules", "data"))
    home = folder / "index.html"
    home.write_text(home.read_text(encoding="utf-8").replace("<h1", f"{planted}<h1", 1), encoding="utf-8")
    page = browser.new_page()
    page.add_init_script(_LISTENING)
    page.goto(serve(folder), wait_until="networkidle")
    if page.locator("#way").count():
        page.locator("#way").click()
    page.wait_for_timeout(100)
    assert any(frame.evaluate("violations") for frame in page.frames)
    assert page.title() != "run"
    assert page.locator("h1").is_visible()
    page.close()
