"""What a site wears of its office: the emblem, and a sheet with the colours derived from the office's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator import addresses, colours
from generator.appearance import Appearance
from generator.render.views import Picture

_TYPES = {"png": "image/png", "jpg": "image/jpeg"}
_LIGHT = ':root, [data-md-color-scheme="default"]'
_DARK = '[data-md-color-scheme="slate"]'


def files(looks: Appearance) -> Iterator[tuple[str, bytes]]:
    """Give the files that pages wear, by address; none where the office says nothing of its looks."""
    if looks.emblem:
        yield addresses.emblem(looks.emblem.suffix), looks.emblem.data
    if looks.colour:
        yield addresses.COLOURS, sheet(looks.colour).encode()


def frame(looks: Appearance) -> dict[str, object]:
    """Give what the frame around every page needs to know of it."""
    found = looks.emblem
    href = addresses.emblem(found.suffix) if found else ""
    shown = {"href": href, "width": found.width, "height": found.height, "type": _TYPES[found.suffix]} if found else {}
    return {"emblem": shown, "colours": addresses.COLOURS if looks.colour else ""}


def emblem(looks: Appearance, origin: str) -> Picture | None:
    """Give the emblem as a page shows it."""
    if looks.emblem is None:
        return None
    href = addresses.relative(origin, addresses.emblem(looks.emblem.suffix))
    return Picture(href, looks.emblem.width, looks.emblem.height)


def sheet(colour: str) -> str:
    """Write the style sheet that gives the tokens of the theme the office's colours; paper is always light."""
    light = _block(_LIGHT, colours.derived(colour, colours.LIGHT))
    return f"{light}\n\n@media screen {{\n{_block(_DARK, colours.derived(colour, colours.DARK))}\n}}\n"


def _block(selector: str, tokens: Mapping[str, str]) -> str:
    return f"{selector} {{ {' '.join(f'--{token}: {colour};' for token, colour in tokens.items())} }}"
