"""What an assessor sees first, and what the one who hands in copies: the top of an item, addresses, the keeper's filter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator import addresses
from tests.conftest import Shipped
from tests.soak import SOAK

pytestmark = pytest.mark.browser

COMPLETE = Path(__file__).resolve().parents[1] / "sites" / "complete" / "content"
SIZES = [(1280, 800), (390, 844)]
_CODES = [f"O{number}" for number in range(1, 44)]
CODES = _CODES if SOAK else ["O1", "O18", "O36", "O42"]  # O42 has the most and the longest


@contextmanager
def opened(browser: Browser, width: int = 1280, height: int = 800, *, scripts: bool = True) -> Iterator[Page]:
    """Open a window that may use the clipboard."""
    context = browser.new_context(viewport={"width": width, "height": height}, java_script_enabled=scripts)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


# ── The item at one glance ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("year", [2565, 2566])
def test_code_title_year_state_and_every_element_with_its_link_stand_above_the_fold(
    browser: Browser, complete_url: str, width: int, height: int, year: int
) -> None:
    with opened(browser, width, height) as page:
        for code in CODES:
            page.goto(f"{complete_url}{addresses.item(year, code)}")
            cells = page.locator(".oit-elements > li")
            expect(page.locator(".oit-plate__code")).to_contain_text(code)
            expect(page.locator(".oit-plate__code")).to_contain_text(str(year))
            expect(page.locator(".oit-plate__state")).to_contain_text(f"ครบ {cells.count()} จาก {cells.count()}")
            for part in (".oit-plate h1", ".oit-plate__state .oit-chip", ".oit-elements svg", ".oit-elements a"):
                found = page.locator(part).all()
                assert len(found) >= 1
                for one in found:
                    box = one.bounding_box()
                    assert box is not None
                    assert box["y"] + box["height"] <= height, (code, part)


def test_the_whole_cell_of_an_element_can_be_tapped_on_a_phone(browser: Browser, shipped_url: str) -> None:
    with opened(browser, 390, 844) as page:
        page.goto(f"{shipped_url}2566/o36/")
        cell = page.locator(".oit-elements > li").nth(1)
        box = cell.bounding_box()
        assert box is not None
        assert box["height"] >= 44
        cell.click(position={"x": box["width"] - 4, "y": 4})
        page.wait_for_url(f"{shipped_url}2566/o36/#o36-2")


def test_on_paper_the_code_of_the_address_stands_at_the_top_and_the_buttons_are_gone(
    browser: Browser, shipped_url: str
) -> None:
    with opened(browser, 673, 1000) as page:  # the width between the margins of A4
        page.goto(f"{shipped_url}2566/o36/")
        page.emulate_media(media="print")
        code, plate = page.locator(".oit-qr").bounding_box(), page.locator(".oit-plate").bounding_box()
        address = page.locator(".oit-printhead > span").bounding_box()
        assert code is not None
        assert plate is not None
        assert address is not None
        assert code["y"] + code["height"] <= plate["y"]
        assert address["x"] + address["width"] <= code["x"]
        for button in page.locator("button:is(.oit-copy, .oit-print)").all():
            expect(button).to_be_hidden()


# ── Copying ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("place", ["2566/o36/", "2566/", "2566/pack/"])
def test_a_button_copies_the_public_address_of_the_item_and_says_so(
    browser: Browser, shipped: Shipped, shipped_url: str, place: str, size: tuple[int, int]
) -> None:
    with opened(browser, *size) as page:
        page.goto(f"{shipped_url}{place}")
        button = page.get_by_role("button", name="คัดลอกที่อยู่ของ O36")
        button.click()
        expect(page.locator("p[role=status]").last).to_have_text("คัดลอกแล้ว")
        told = page.evaluate("navigator.clipboard.readText()")
        assert told == addresses.public(shipped.site.url, addresses.item(2566, "O36"))
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44


def test_a_page_that_is_given_no_clipboard_copies_all_the_same(browser: Browser, shipped_url: str) -> None:
    with opened(browser) as page:
        page.add_init_script("Object.defineProperty(Navigator.prototype, 'clipboard', {get: () => undefined})")
        page.goto(f"{shipped_url}2566/o36/")
        page.evaluate("document.addEventListener('copy', () => { window.chosen = document.activeElement.value })")
        button = page.get_by_role("button", name="คัดลอกที่อยู่ของ O36")
        button.click()
        expect(page.locator("p[role=status]").last).to_have_text("คัดลอกแล้ว")
        assert page.evaluate("window.chosen").endswith("/2566/o36/")
        expect(button).to_be_focused()
        expect(page.locator("textarea")).to_have_count(0)


def test_without_scripts_no_button_stands_there_that_does_nothing(browser: Browser, shipped_url: str) -> None:
    with opened(browser, scripts=False) as page:
        for place in ("2566/o36/", "2566/", "2566/pack/"):
            page.goto(f"{shipped_url}{place}")
            assert [
                one for one in page.locator("[data-copy], [data-print], [data-keepers-menu]").all() if one.is_visible()
            ] == []


# ── The keeper's filter ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_list_of_one_keeper_shows_all_of_its_items_and_no_other_and_stands_in_the_address(
    browser: Browser, complete_url: str, width: int, height: int
) -> None:
    with opened(browser, width, height) as page:
        page.goto(f"{complete_url}2566/")
        menu = page.get_by_label("ผู้จัดเก็บ", exact=True)
        value = menu.locator("option").nth(2).get_attribute("value")
        name = menu.locator("option").nth(2).inner_text()
        menu.select_option(value)
        rows = page.locator(".oit-rows tbody tr")
        kept = [row for row in rows.all() if row.is_visible()]
        wanted = [row for row in rows.all() if {value, "all"} & set((row.get_attribute("data-keepers") or "").split())]
        assert 0 < len(kept) == len(wanted) < rows.count()
        for row in kept:
            expect(row.locator(".of-keeper")).to_contain_text(re.compile(f"{re.escape(name)}|ทุกกลุ่ม/หน่วย"))
        expect(page.locator("p[role=status]").last).to_have_text(f"แสดง {len(kept)} ข้อ")
        assert [
            one
            for one in page.locator(".oit-list").all()
            if one.is_visible() and not one.locator("tbody tr:visible").count()
        ] == []
        page.goto(f"{complete_url}2566/?keeper={value}#only-ready")
        expect(page.get_by_label("ผู้จัดเก็บ", exact=True)).to_have_value(value or "")
        assert sum(row.is_visible() for row in page.locator(".oit-rows tbody tr").all()) == len(kept)


def test_a_keeper_in_the_address_that_is_not_there_shows_everything(browser: Browser, complete_url: str) -> None:
    with opened(browser) as page:
        page.goto(f"{complete_url}2566/?keeper=nobody")
        assert all(row.is_visible() for row in page.locator(".oit-rows tbody tr").all())
        expect(page.get_by_label("ผู้จัดเก็บ", exact=True)).to_have_value("")
