"""Colour alone never tells: who sees fewer colours, or none, reads every word and tells every series apart.

A picture of an emulated deficiency proves nothing by itself. So what each eye makes of a colour is computed, after Machado,
Oliveira and Fernandes (2009), as Chromium's own emulation does; who sees no colour sees luminance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import TypeAlias, TypedDict

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_access import SHIPPED
from tests.browser.test_drawings import PAGES
from tests.soak import SOAK

pytestmark = pytest.mark.browser

Colour: TypeAlias = tuple[float, ...]  # red, green and blue, each from 0 to 1

_GREY = (0.2126, 0.7152, 0.0722)
EYES = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
    "achromatopsia": (_GREY, _GREY, _GREY),
}
OF_WORDS, OF_MARKS = 4.5, 3  # what WCAG 2.2 asks under 1.4.3 and 1.4.11

# Each chart that has a key, the marks of every state, and the board; in the soak all pages that others look at too.
LOOKED_AT = [("complete_url", PAGES[name]) for name in ("year", "score", "plan", "risks")]
LOOKED_AT += [("own_url", address) for address in ("", "2566/", "2566/o1/")]
LOOKED_AT += [("preview_url", address) for address in ("", "2566/", "board/")]
if SOAK:
    LOOKED_AT += [("complete_url", PAGES[name]) for name in ("home", "survey", "item")]
    LOOKED_AT += [("shipped_url", address) for address in SHIPPED.values()]

# Of every sort of text that is shown: its colour, the colours under it down to the first that hides the rest, its words.
# Words on a drawing that keep a halo stand on that.
WORDS = r"""() => {
  const clear = colour => colour === "none" || colour.startsWith("rgba") && colour.endsWith(", 0)");
  const found = new Map(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const words = walker.currentNode.textContent.trim(), own = walker.currentNode.parentElement;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const box = [...range.getClientRects()].find(one => one.width > 2 && one.height > 2);
    if (!words || !box || !own.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
    const style = getComputedStyle(own), drawn = own instanceof SVGElement, under = [];
    let stack = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    stack = stack.slice(stack.indexOf(own));
    if (stack[0] !== own) for (stack = [own]; stack.at(-1).parentElement;) stack.push(stack.at(-1).parentElement);
    if (drawn && !clear(style.stroke)) under.push(style.stroke);
    const note = last => found.set([drawn ? style.fill : style.color, ...under, ...last].join("|"), words);
    for (const one of stack) {
      if (under.some(colour => colour.startsWith("rgb("))) break;
      if (one.tagName === "text") continue;
      const its = getComputedStyle(one), ground = one instanceof SVGGeometryElement ? its.fill : its.backgroundColor;
      for (const stripe of its.backgroundImage.match(/(rgb|color)\([^)]*\)/g) ?? []) note([stripe]);
      if (!clear(ground)) under.push(ground);
    }
    note([]);
  }
  return [...found].map(([colours, words]) => [...colours.split("|"), words]);
}"""

# Of every chart with a key: the ground that it stands on, and of each entry of the key how it is drawn without its colours,
# in which colours, and whether each of its boxes in each drawing has the entry's first word written in it or behind it.
KEYS = r"""() => [...document.querySelectorAll(".oit-chart:has(.oit-chart__keys)")].map(chart => {
  const ground = getComputedStyle(chart).backgroundColor;
  const count = (all, fits) => [...all].filter(fits).length;
  return {ground, keys: [...chart.querySelectorAll(".oit-chart__keys li")].map(key => {
    const shapes = [...key.querySelectorAll("svg > *")].map(shape => [shape, getComputedStyle(shape)]);
    const [title] = key.textContent.trim().split(/\s/), [{className: {baseVal: look}}] = shapes[0];
    return {
      title: key.textContent.trim(),
      form: shapes.map(([shape, style]) => [
        shape.tagName, ...["x", "y", "width", "height", "d", "r"].map(name => shape.getAttribute(name)),
        !["none", ground].includes(style.fill), style.stroke !== "none", style.strokeDasharray,
      ].join()).join(";"),
      under: shapes[0][1].fill === "none" ? ground : shapes[0][1].fill,
      colours: shapes.map(([, style]) => [style.fill, style.stroke].filter(colour => colour !== "none")),
      named: [...chart.querySelectorAll(".oit-drawing")].every(drawing =>
        count(drawing.querySelectorAll("text"), one => one.textContent.split(" ").includes(title))
          >= drawing.querySelectorAll(`rect.${look}`).length),
    };
  })};
})"""


class Key(TypedDict):
    """An entry of a chart's key, as ``KEYS`` gives it."""

    title: str
    form: str
    colours: list[list[str]]  # of each shape, its fill first; marks lie on the first shape
    under: str  # what fills the first shape, or is seen through it
    named: bool


def read(colour: str) -> tuple[Colour, float]:
    """Read a colour as a browser computes it, with how much of it covers what lies under it."""
    whole = 1 if colour.startswith("color(srgb") else 255
    red, green, blue, *cover = (float(part) for part in re.findall(r"[\d.]+", colour))
    return (red / whole, green / whole, blue / whole), (cover or [1.0])[0]


def laid(colours: list[str]) -> Colour:
    """Give what colours come to that lie on each other, the uppermost first."""
    seen: Colour = (1.0, 1.0, 1.0)
    for colour, cover in map(read, reversed(colours)):
        seen = tuple(one * cover + under * (1 - cover) for one, under in zip(colour, seen, strict=True))
    return seen


def luminance(colour: Colour, eye: str) -> float:
    """Give how light a colour is to an eye."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    seen = [sum(weight * part for weight, part in zip(row, linear, strict=True)) for row in EYES[eye]]
    return sum(weight * min(max(part, 0.0), 1.0) for weight, part in zip(_GREY, seen, strict=True))


def contrast(colour: Colour, ground: Colour, eye: str) -> float:
    """Give the contrast of two colours to an eye, as WCAG reckons it."""
    darker, lighter = sorted((luminance(colour, eye), luminance(ground, eye)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_reckoned_as_in_the_standard_and_each_eye_sees_white_and_black_as_they_are() -> None:
    black, white, red, green = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0), (1.0, 0.0, 0.0), (0.0, 0.5, 0.0)
    assert all(contrast(black, white, eye) == pytest.approx(21, abs=0.01) for eye in EYES)
    assert contrast(laid(["rgba(0, 0, 0, 0.5)", "rgb(255, 255, 255)"]), white, "all colours") == pytest.approx(
        3.98, abs=0.01
    )
    assert luminance(red, "protanopia") < luminance(red, "all colours") * 0.6  # red is dark to who has no cone for it
    assert contrast(red, green, "achromatopsia") < 1.5


@pytest.fixture(params=LOOKED_AT, ids=lambda one: f"{one[0]}-{one[1]}")
def page(browser: Browser, request: pytest.FixtureRequest, scheme: str) -> Iterator[Page]:
    """Open a page in a window that is as high as the page, so that everything on it can be asked for what lies under it."""
    site, address = request.param
    opened = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]  # "light" or "dark"
    opened.goto(f"{request.getfixturevalue(site)}{address}")
    opened.set_viewport_size({"width": 1280, "height": opened.evaluate("document.documentElement.scrollHeight")})
    yield opened
    opened.close()


def test_every_word_stands_out_for_every_eye_and_every_key_is_told_apart(page: Page) -> None:
    written = page.evaluate(WORDS)
    assert len(written) > 5  # it has looked
    assert list(faint(written)) == []
    for chart in page.evaluate(KEYS):
        assert list(lost(chart["ground"], chart["keys"])) == []
        assert [
            (one["title"], other["title"]) for one, other in combinations(chart["keys"], 2) if alike(one, other)
        ] == []


def faint(written: list[list[str]]) -> Iterator[str]:
    """Give the words that stand out too little, with the eye that cannot read them."""
    for *colours, words in written:
        for eye in EYES:
            if (found := contrast(laid(colours), laid(colours[1:]), eye)) < OF_WORDS:
                yield f"{found:.2f} {eye}: {words[:40]} {colours}"


def lost(ground: str, keys: list[Key]) -> Iterator[str]:
    """Give the entries of a key of which nothing stands out, or whose marks do not stand out from what they lie on."""
    for key in keys:
        box, *marks = key["colours"]
        for parts, under in ([box, *marks], ground), (marks, key["under"]):
            for eye in EYES if parts else ():
                if max(contrast(laid([colour]), laid([under]), eye) for part in parts for colour in part) < OF_MARKS:
                    yield f"{eye}: {key['title']}"


def alike(one: Key, other: Key) -> bool:
    """Say whether only colour tells two entries of a key apart."""
    return one["form"] == other["form"] and not (one["named"] and other["named"])


def test_what_only_colour_tells_does_not_pass() -> None:
    white, pale, dark = "rgb(255, 255, 255)", "rgb(253, 240, 223)", "rgb(152, 70, 10)"
    green, red = "rgb(0, 110, 0)", "rgb(190, 40, 0)"
    assert not list(faint([[dark, white, "ก"]]))
    assert not list(faint([[red, white, "ก"]]))
    assert len(list(faint([[red, green, "ก"]]))) == len(EYES)
    plain: Key = {"title": "ก", "form": "rect", "colours": [[pale]], "under": pale, "named": False}
    assert len(list(lost(white, [plain]))) == len(EYES)
    assert not list(lost(white, [{**plain, "colours": [[pale], [dark]]}]))
    assert len(list(lost(white, [{**plain, "colours": [[dark], [dark]], "under": dark}]))) == len(EYES)
    assert not list(lost(white, [{**plain, "colours": [[dark], [dark]], "under": white}]))
    assert alike(plain, {**plain, "colours": [[dark]]})
    assert not alike(plain, {**plain, "form": "rect;path"})
    assert not alike({**plain, "named": True}, {**plain, "named": True})
