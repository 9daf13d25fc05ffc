"""The office's own colour: whatever it is, everything on the site stands out as the design promises, light and dark."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator import builder, colours
from generator.colours import DARK, LIGHT, Role

TOKENS = (builder.OVERRIDES / "assets" / "css" / "tokens.css").read_text(encoding="utf-8")
_LIGHT_PART, _DARK_PART = TOKENS.split('@media screen {\n  [data-md-color-scheme="slate"]')
SCHEMES = {"light": (LIGHT, _LIGHT_PART), "dark": (DARK, _DARK_PART.split("/* Material's")[0])}

OF_WORDS, OF_MARKS = 4.5, 3.0  # what WCAG 2.2 asks under 1.4.3 and 1.4.11
# What lies on what, wherever a token of the office's colour is one of the two.
WORDS = [
    *((words, ground) for words in ("on-sea", "on-sea-2") for ground in ("sea-900", "sea-800")),
    *(("sea-700", ground) for ground in ("page", "surface", "mist", "mist-2", "sea-100")),
    *((words, "sea-100") for words in ("ink", "ink-2")),
    ("surface", "sea-700"),
    ("on-sea-300", "sea-300"),
]
MARKS = [
    *(("bar", ground) for ground in ("page", "surface", "mist", "mist-2")),
    *(("focus", ground) for ground in ("sea-900", "sea-800")),
    *(("saf-500", ground) for ground in ("sea-900", "sea-800")),
]

any_colour = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def tokens_of(sheet: str) -> dict[str, str]:
    """Give the colours that a part of the theme's sheet sets."""
    return dict(re.findall(r"--([a-z0-9-]+): (#[0-9A-F]{6});", sheet))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_colours_that_are_stood_in_for_are_those_of_the_theme(scheme: str) -> None:
    roles, sheet = SCHEMES[scheme]
    theme = tokens_of(sheet)
    assert {token: role.ours for token, role in roles.items()} == {token: theme[token] for token in roles}


@pytest.mark.parametrize("scheme", SCHEMES)
@given(colour=any_colour)
@example(colour="#000000")
@example(colour="#FFFFFF")
@example(colour="#FFD600")
@example(colour="#1B5E20")
@example(colour="#0000FF")
def test_whatever_the_colour_every_word_and_mark_stands_out(scheme: str, colour: str) -> None:
    roles, sheet = SCHEMES[scheme]
    worn = tokens_of(sheet) | colours.derived(colour, roles)
    assert list(faint(worn)) == []


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of WCAG 2.2, reckoned here once more."""
    darker, lighter = sorted(map(_relative_luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def _relative_luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def faint(worn: Mapping[str, str]) -> list[str]:
    """Give the pairs that stand out too little."""
    pairs = [(pair, OF_WORDS) for pair in WORDS] + [(pair, OF_MARKS) for pair in MARKS]
    return [
        f"{one} on {other}: {found:.2f}"
        for (one, other), asked in pairs
        if (found := contrast(worn[one], worn[other])) < asked
    ]


def test_a_pair_that_does_not_stand_out_is_seen() -> None:
    theme = tokens_of(_LIGHT_PART)
    assert faint(theme) == []
    assert faint(theme | {"sea-800": "#FFD600"})
    assert faint(theme | {"focus": theme["sea-800"]})


@given(any_colour)
def test_a_colour_that_is_shown_is_shown_as_it_is_the_next_time(colour: str) -> None:
    shown = colours.shown(colour)
    assert colours.shown(shown) == shown
    assert colours.derived(colour, LIGHT)["sea-800"] == shown


@given(any_colour)
def test_the_header_is_never_lighter_than_the_tabs_below_it(colour: str) -> None:
    for roles in (LIGHT, DARK):
        worn = colours.derived(colour, roles)
        assert colours.luminance(worn["sea-900"]) <= colours.luminance(worn["sea-800"])


def test_a_dark_colour_is_the_offices_own_and_a_light_one_is_darkened_in_its_hue() -> None:
    assert colours.shown("#5C1A33") == "#5C1A33"
    assert colours.derived("#5C1A33", LIGHT)["sea-700"] == "#5C1A33"
    assert re.fullmatch(r"#(..)(..)00", colours.shown("#FFD600"))  # no blue comes into a yellow
    assert colours.shown("#FFFFFF")[1:3] == colours.shown("#FFFFFF")[3:5] == colours.shown("#FFFFFF")[5:]


def test_a_bound_holds_on_either_side() -> None:
    for bound in colours.Bound:
        role = {"sea-900": Role("#808080", bound), "sea-800": Role("#808080", bound)}
        worn = colours.luminance(colours.derived("#FFD600", role)["sea-800"])
        limit = colours.luminance("#808080")
        assert worn <= limit if bound is colours.Bound.DARK else worn >= limit
        assert worn == pytest.approx(limit, abs=0.02)


@pytest.mark.parametrize("text", ["#1B5E20", "1B5E20", "#1b5e20", "1b5e20"])
def test_a_colour_is_one_in_all_spellings(text: str) -> None:
    assert colours.read(text) == "#1B5E20"


def test_a_short_code_is_read_and_anything_else_is_none() -> None:
    assert colours.read("#fc0") == "#FFCC00"
    assert [colours.read(text) for text in ("", "#", "green", "#12345", "#1234567", "rgb(1, 2, 3)", "๑๒๓")] == [
        None
    ] * 7
