"""Rows of bars from left to right: names beside the bars on a wide sheet, above them on a phone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.charts import lettering
from generator.charts.axis import Axis
from generator.charts.drawing import Box, Drawing, Shape, Stroke, Value, Words, polyline
from generator.charts.sheet import BASE, Sheet

_THICK = 20.0  # a bar
_STEP = 24.0  # from one bar of a row to the next
_ROOM = 16.0  # between rows
_OVERHANG = 2.0  # how far ไ and โ reach to the left of where they stand
_GAP = 8.0  # between a bar and words


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its length as a value of the axis, ``None`` where none is told; words behind it, and what it is inside.

    Where the bar is too short to hold what it is, that stands behind it: colour alone never tells.
    """

    look: str
    value: float | None
    words: str
    inside: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What one row says: its name, its bars, where the table has it, and the same aloud."""

    name: str
    bars: tuple[Bar, ...]
    href: str
    spoken: str


@dataclass(frozen=True, slots=True)
class _Plot:
    """What all rows of a drawing share: the sheet, the axis, and the length that it has on the sheet."""

    sheet: Sheet
    axis: Axis
    length: float

    def long(self, value: float | None) -> float:
        """Give how long a value is on the sheet."""
        return 0.0 if value is None else self.axis.share(value) * self.length


def drawn(
    rows: Sequence[Row], axis: Axis, sheet: Sheet, tick: Callable[[float], str], *, threshold: float | None = None
) -> Drawing:
    """Draw rows of bars under an axis; ``tick`` writes its figures, ``threshold`` is a value to draw a line at."""
    bars = [bar for row in rows for bar in row.bars]
    plot = _Plot(sheet, axis, _length(bars, axis, sheet, tick(axis.most)))
    top = sheet.line + 4
    y = top + _ROOM / 2
    shapes: list[Shape] = []
    values: list[Value] = []
    for row in rows:
        height, of_row = _row(row, y, plot)
        shapes += of_row
        values.append(Value(row.spoken, row.href, 0, y - _ROOM / 4, sheet.width, height + _ROOM / 2))
        y += height + _ROOM
    grid = _grid(plot, top, y - _ROOM / 2, tick)
    if threshold is not None:
        x = sheet.names + plot.long(threshold)
        grid.append(Stroke("threshold", polyline([(x, top), (x, y - _ROOM / 2)])))
    return Drawing(sheet.width, y - _ROOM / 2 + 2, (*grid, *shapes), tuple(values))


def _length(bars: Sequence[Bar], axis: Axis, sheet: Sheet, last: str) -> float:
    """Give how long the axis may be, so that its last figure and the words behind each bar still fit."""
    most = sheet.width - sheet.names
    lengths = [most - lettering.width(last, sheet.letter) / 2]
    for bar in bars:
        share = axis.share(bar.value) if bar.value is not None else 0.0
        if share:
            lengths.append((most - _GAP - lettering.width(bar.words, sheet.letter)) / share)
    return min(lengths)


def _grid(plot: _Plot, top: float, bottom: float, tick: Callable[[float], str]) -> list[Shape]:
    """Draw a line per tick; figures that would touch the next one stay away, the last one never does."""
    shapes: list[Shape] = []
    sheet, axis = plot.sheet, plot.axis
    free = sheet.width + _GAP
    for value in reversed(axis.ticks):
        x = sheet.names + plot.long(value)
        look = "grid" if value != axis.least else "cut" if axis.cut else "base"
        shapes.append(Stroke(look, polyline([(x, top), (x, bottom)])))
        words = tick(value)
        half = lettering.width(words, sheet.letter) / 2
        place = min(max(x, half), sheet.width - half)
        if place + half + _GAP <= free:
            shapes.append(Words("axis", place, sheet.letter, words, "middle"))
            free = place - half
    return shapes


def _row(row: Row, y: float, plot: _Plot) -> tuple[float, list[Shape]]:
    """Draw one row from ``y`` on; give its height too."""
    sheet = plot.sheet
    bars = len(row.bars) * _STEP - (_STEP - _THICK)
    height, at, shapes = named(row.name, y, bars, sheet)
    for bar in row.bars:
        shapes += _bar(bar, at, plot)
        at += _STEP
    return height, shapes


def _bar(bar: Bar, y: float, plot: _Plot) -> list[Shape]:
    sheet, long = plot.sheet, plot.long(bar.value)
    base = y + _THICK / 2 + sheet.letter * BASE
    shapes: list[Shape] = [Box(bar.look, sheet.names, y, long, _THICK)] if long > 0 else []
    fits = lettering.width(bar.inside, sheet.letter) + _GAP * 2 <= long
    if bar.inside and fits:
        shapes.append(Words(f"on-{bar.look}", sheet.names + _GAP, base, bar.inside))
    behind = bar.words if fits else f"{bar.words} {bar.inside}".rstrip()
    shapes.append(Words("figure", sheet.names + long + _GAP, base, behind))
    return shapes


def named(name: str, y: float, content: float, sheet: Sheet) -> tuple[float, float, list[Shape]]:
    """Write the name of a row that starts at ``y`` and whose content is so high.

    Returns:
        The height of the row, where its content starts, and the name: beside the content, or above it on a phone.
    """
    beside = bool(sheet.names)
    lines = lettering.wrapped(name, sheet.letter, sheet.names - _GAP * 2 if beside else sheet.width - _OVERHANG)
    names = len(lines) * sheet.line
    height = max(names, content) if beside else names + content + 2
    start = y + (height - names) / 2 if beside else y
    x, anchor = (sheet.names - _GAP * 2, "end") if beside else (_OVERHANG, "start")
    shapes: list[Shape] = [
        Words("name", x, start + (number + 0.5) * sheet.line + sheet.letter * BASE, line, anchor)
        for number, line in enumerate(lines)
    ]
    return height, y + height - content if not beside else y + (height - content) / 2, shapes
