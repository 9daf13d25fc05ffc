"""Charts in a real browser: no word is cut or covered, none is too small to read, and a keyboard reaches every value."""

from __future__ import annotations

import string

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.charts import lettering
from tests import building
from tests.browser.conftest import Serve
from tests.building import Shelf

pytestmark = pytest.mark.browser

PAGES = {
    "home": "",
    "year": "2566/",
    "score": "2566/ita/",
    "plan": "2566/plans/anti-corruption/",
    "risks": "2566/risks/",
    "survey": "2566/surveys/ethics/",
    "item": "2566/o34/",
}
WIDTHS = (1280, 768, 390)
SMALLEST = 13.9  # pixels on the screen: 14, and what rounding takes

# Of every drawing that is shown: words that are too small, that leave it, or that lie on each other; and letters wider
# than they are reckoned. The middle half of a line's height decides, as a box has room for marks that are not there.
FAULTS = """() => {
  const faults = [];
  for (const drawing of document.querySelectorAll("svg.oit-drawing")) {
    if (!drawing.getClientRects().length) continue;
    const sheet = drawing.viewBox.baseVal, scale = drawing.getBoundingClientRect().width / sheet.width;
    const words = [...drawing.querySelectorAll("text")].map(word => [word, word.getBBox()]);
    for (const [word, box] of words) {
      const size = parseFloat(getComputedStyle(word).fontSize) * scale;
      if (size < SMALLEST) faults.push(`${size} px: ${word.textContent}`);
      if (box.x < -1 || box.x + box.width > sheet.width + 1 || box.y < -6 || box.y + box.height > sheet.height + 6)
        faults.push(`outside: ${word.textContent}`);
    }
    words.forEach(([word, box], at) => {
      for (const [other, there] of words.slice(at + 1)) {
        const across = Math.min(box.x + box.width, there.x + there.width) - Math.max(box.x, there.x);
        const down = Math.min(box.y + box.height * .75, there.y + there.height * .75)
          - Math.max(box.y + box.height * .25, there.y + there.height * .25);
        if (across > 1 && down > 1) faults.push(`covered: ${word.textContent} | ${other.textContent}`);
      }
    });
  }
  return faults;
}""".replace("SMALLEST", str(SMALLEST))


@pytest.fixture(scope="module")
def nine_years_url(shelf: Shelf, serve: Serve) -> str:
    """Give the address of an office whose history has nine years, and a steep first one."""
    return serve(shelf.site(building.PROJECT / "tests/sites/samutsakhon/content"))


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    """Open one window for all tests."""
    return browser.new_page()


@pytest.mark.parametrize("name", PAGES)
def test_no_word_of_a_chart_is_cut_covered_or_too_small(page: Page, complete_url: str, name: str) -> None:
    stand_well(page, f"{complete_url}{PAGES[name]}")


@pytest.mark.parametrize("name", ["home", "score", "year"])
def test_no_word_is_cut_or_covered_where_a_history_is_long_and_steep(
    page: Page, nine_years_url: str, name: str
) -> None:
    stand_well(page, f"{nine_years_url}{PAGES[name]}")


def stand_well(page: Page, url: str) -> None:
    """Look at the charts of a page at every width."""
    page.emulate_media(media="screen")
    page.goto(url)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        shown = page.locator(".oit-chart__drawing:visible")
        assert shown.count() == page.locator(".oit-chart").count() > 0  # each in one drawing
        assert page.evaluate(FAULTS) == [], width
        sides = page.locator(".oit-chart").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
        assert max(sides) <= width


def test_letters_are_never_wider_than_reckoned(page: Page, complete_url: str) -> None:
    page.goto(complete_url)
    letters = "กขคฆงจฉชซญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะาำเแโใไๆฯ" + string.printable[:94] + "–−“” "
    wide = page.evaluate(
        """async letters => {
            await document.fonts.load("600 1000px Sarabun", letters);
            const pen = document.createElement("canvas").getContext("2d");
            pen.font = "600 1000px Sarabun";
            const around = pen.measureText("กก").width;
            return [...letters].map(letter => pen.measureText(`ก${letter}ก`).width - around);
        }""",
        letters,
    )
    reckoned = [lettering.width(letter, 1000) for letter in letters]
    assert [letter for letter, is_wide, said in zip(letters, wide, reckoned, strict=True) if is_wide > said] == []
    assert sum(reckoned) < sum(wide) * 1.1  # and not much narrower either: room is not given away


@pytest.mark.parametrize("width", [1280, 390])
def test_a_keyboard_reaches_every_value_and_goes_to_its_row(page: Page, complete_url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{complete_url}{PAGES['score']}")
    values = page.locator(".of-indicators .oit-chart__drawing:visible a")
    expect(values).to_have_count(10)
    values.first.focus()
    said = []
    for _ in range(10):
        said.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
        page.keyboard.press("Tab")
    assert said[0] == "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล 100.00 คะแนน OIT"
    assert len(set(said)) == 10
    values.nth(9).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/2566/ita/#indicator-7")
    expect(page.locator("#indicator-7")).to_be_in_viewport()


def test_paper_has_the_wide_drawing_in_light_colours_and_no_links_over_it(page: Page, complete_url: str) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": 680, "height": 900})
    page.goto(f"{complete_url}{PAGES['risks']}")
    expect(page.locator(".of-risks .is-wide .oit-drawing")).to_be_visible()
    expect(page.locator(".of-risks .is-phone")).to_be_hidden()
    expect(page.locator(".of-risks .is-wide .oit-drawing__values")).to_be_hidden()
    ground = page.locator(".oit-chart").evaluate("element => getComputedStyle(element).backgroundColor")
    assert ground == "rgb(255, 255, 255)"
    page.emulate_media(media="screen", color_scheme="light")
