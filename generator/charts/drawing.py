"""What a chart is made of. Lengths are units of the drawing's own sheet; on the screen one unit is about one pixel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; ``look`` says what it stands for, and the theme how that looks."""

    kind: ClassVar[str] = "box"
    look: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line or an area, as path data."""

    kind: ClassVar[str] = "stroke"
    look: str
    path: str


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle."""

    kind: ClassVar[str] = "disc"
    look: str
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words; ``y`` is the line that the letters stand on."""

    kind: ClassVar[str] = "words"
    look: str
    x: float
    y: float
    text: str
    anchor: str = "start"  # "start", "middle" or "end": which end of the words stands at ``x``


Shape = Box | Stroke | Disc | Words


@dataclass(frozen=True, slots=True)
class Value:
    """A value that a keyboard reaches: its words, the row of the table that has it, and where it stands."""

    words: str
    href: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished drawing."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the key: shapes as the drawing has them, on a sheet of 28 × 26, their name, what is said of them."""

    shapes: tuple[Shape, ...]
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with everything that is said around it. ``name`` chooses its place among the theme's layouts."""

    kind: ClassVar[str] = "chart"
    name: str
    title: str  # what it shows, as a finding
    unit: str
    described: str  # every value in words, for who does not see it
    wide: Drawing
    phone: Drawing
    keys: tuple[Key, ...] = ()
    note: str = ""


def swatch(look: str) -> Box:
    """Give a bar for the key."""
    return Box(look, 1, 4, 26, 18)


def px(length: float) -> str:
    """Write a length: one decimal at most, and none where it is whole."""
    return f"{length:.1f}".removesuffix(".0")


def polyline(points: list[tuple[float, float]]) -> str:
    """Give the path through points."""
    return "M" + "L".join(f"{px(x)} {px(y)}" for x, y in points)
