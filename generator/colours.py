"""The office's own colour → the colours of its site: as light or as dark as those that they stand in for.

What stands out from what depends on how light two colours are, and on nothing else (WCAG 2.2). So a derived colour keeps
the hue of the office's, and is bound to the luminance of our own colour in the same place: whatever was legible stays so.
"""

from __future__ import annotations

import colorsys
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import TypeAlias

_Parts: TypeAlias = tuple[float, float, float]

_CODE = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)
_WEIGHTS = (0.2126, 0.7152, 0.0722)
_HALVINGS = 20  # more than a channel of eight bits can tell apart


class Bound(Enum):
    """On which side of our own colour the derived one may lie."""

    DARK = "dark"  # white or pale things lie on it, or it lies on white
    LIGHT = "light"


@dataclass(frozen=True, slots=True)
class Role:
    """A place for a colour: the one of ours that it stands in for, its bound, and whether the office's may stand as it is."""

    ours: str
    bound: Bound
    as_given: bool = False  # a soft ground stays soft, however strong the office's colour is


LIGHT: Mapping[str, Role] = MappingProxyType(
    {
        "sea-900": Role("#083B47", Bound.DARK, as_given=True),
        "sea-800": Role("#0B4A59", Bound.DARK, as_given=True),
        "on-sea-2": Role("#C4E0E5", Bound.LIGHT),
        "sea-700": Role("#0F5A6B", Bound.DARK, as_given=True),
        "bar": Role("#0F5A6B", Bound.DARK, as_given=True),
        "sea-300": Role("#8FC3CD", Bound.LIGHT),
        "sea-100": Role("#DDEDEF", Bound.LIGHT),
    }
)
DARK: Mapping[str, Role] = MappingProxyType(
    {
        "sea-900": Role("#06272F", Bound.DARK, as_given=True),
        "sea-800": Role("#0A323C", Bound.DARK, as_given=True),
        "on-sea-2": Role("#B5D6DC", Bound.LIGHT),
        "sea-700": Role("#8ED0DC", Bound.LIGHT),
        "bar": Role("#6FBECD", Bound.LIGHT),
        "sea-300": Role("#397885", Bound.DARK),
        "sea-100": Role("#163B45", Bound.DARK),
    }
)
_HEAD, _TABS = "sea-900", "sea-800"


def read(text: str) -> str | None:
    """Read a colour as it is written on the web, ``#1B5E20``, ``1b5e20`` or ``#fc0``; ``None`` for anything else."""
    if not (match := _CODE.fullmatch(text)):
        return None
    digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
    return f"#{digits.upper()}"


def luminance(colour: str) -> float:
    """Give how light a colour is, from 0 to 1."""
    return _luminance(_parts(colour))


def derived(colour: str, roles: Mapping[str, Role]) -> dict[str, str]:
    """Give the colours of a scheme, by token, from the office's own."""
    found = {token: _in_role(colour, role) for token, role in roles.items()}
    steps = luminance(roles[_HEAD].ours) / luminance(roles[_TABS].ours)
    return found | {_HEAD: _bound(found[_TABS], luminance(found[_TABS]) * steps, Bound.DARK)}


def shown(colour: str) -> str:
    """Give the colour in which the largest ground of the site shows the office's: itself, where it is dark enough."""
    return _in_role(colour, LIGHT[_TABS])


def _in_role(colour: str, role: Role) -> str:
    limit = luminance(role.ours)
    if role.as_given and luminance(colour) <= limit:
        return colour
    return _bound(colour, limit, role.bound, 1 if role.as_given else _saturation(role.ours))


def _bound(colour: str, limit: float, bound: Bound, strength: float = 1) -> str:
    """Give the colour of the same hue, no more saturated than ``strength``, that just keeps within a luminance."""
    hue, _, own = colorsys.rgb_to_hls(*_parts(colour))
    dark, light = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (dark + light) / 2
        too_light = _luminance(colorsys.hls_to_rgb(hue, middle, min(own, strength))) > limit
        dark, light = (dark, middle) if too_light else (middle, light)
    kept, rounded = (dark, math.floor) if bound is Bound.DARK else (light, math.ceil)
    parts = colorsys.hls_to_rgb(hue, kept, min(own, strength))
    return "#" + "".join(f"{min(max(rounded(part * 255), 0), 255):02X}" for part in parts)


def _saturation(colour: str) -> float:
    return colorsys.rgb_to_hls(*_parts(colour))[2]


def _luminance(parts: _Parts) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip(_WEIGHTS, linear, strict=True))


def _parts(colour: str) -> _Parts:
    """Give red, green and blue, each from 0 to 1."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255
