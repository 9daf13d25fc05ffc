"""The risk map: how likely against how grave, on the office's own scale, with its own bands of levels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.charts import lettering
from generator.charts.drawing import Box, Chart, Disc, Drawing, Key, Shape, Value, Words, swatch
from generator.charts.sheet import BASE, HALF, PHONE, Sheet

_SHADES = 4  # steps of lightness that the theme has
_RADIUS = 14.0  # of an event's disc: a target of more than 24 pixels
_STEP = 32.0
_LEFT = 32.0
_PAD = 2.0
_LARGEST = 10  # a scale beyond this leaves no room for a cell
_MARK = (3.0, 9.0, 5.0)  # width and height of a level's mark, and the way to the next


Frame = tuple[float, float, float, float]  # left, top, width, height


@dataclass(frozen=True, slots=True)
class Event:
    """A risk: the label of its row in the table, what it is, how likely and how grave (1 … scale)."""

    label: str
    title: str
    likelihood: int
    impact: int
    href: str


@dataclass(frozen=True, slots=True)
class Band:
    """A band of levels: its name, and the lowest level (likelihood × impact) of it."""

    title: str
    least: int


def chart(events: Sequence[Event], scale: int, bands: Sequence[Band]) -> Chart | None:
    """Draw the map; ``None`` where no event has its place on the scale, or the scale is beyond ten.

    Args:
        events: those whose likelihood and impact are told.
        scale: the highest likelihood and impact.
        bands: the lowest first; without any the cells have only their figures.
    """
    placed = [event for event in events if 1 <= event.likelihood <= scale and 1 <= event.impact <= scale]
    if not placed or not 1 < scale <= _LARGEST:
        return None
    ordered = sorted(bands, key=lambda band: band.least)
    return Chart(
        "risks",
        _finding(placed, ordered),
        "ตัวเลขในช่อง = โอกาส × ผลกระทบ ตัวเลขในวงกลมคือลำดับเหตุการณ์ในตาราง",
        ", ".join(_spoken(event, ordered) for event in placed),
        _drawn(placed, scale, ordered, HALF),
        _drawn(placed, scale, ordered, PHONE),
        tuple(_keys(placed, scale, ordered)),
    )


def _level(event: Event) -> int:
    return event.likelihood * event.impact


def _band(level: int, bands: Sequence[Band]) -> int | None:
    """Give which band a level falls into; ``None`` below all of them."""
    reached = [number for number, band in enumerate(bands) if level >= band.least]
    return reached[-1] if reached else None


def _look(number: int | None, count: int) -> str:
    """Give the shade of a band: the lowest is always the lightest, the highest always the darkest."""
    if number is None:
        return "risk-0"
    return f"risk-{1 + round(number / max(count - 1, 1) * (_SHADES - 1))}"


def _spoken(event: Event, bands: Sequence[Band]) -> str:
    number = _band(_level(event), bands)
    name = f" {bands[number].title}" if number is not None else ""
    return f"เหตุการณ์ {event.label} {event.title} โอกาส {event.likelihood} ผลกระทบ {event.impact} ระดับ {_level(event)}{name}"


def _finding(events: Sequence[Event], bands: Sequence[Band]) -> str:
    top = max(_level(event) for event in events)
    number = _band(top, bands)
    if number is None:
        return f"ความเสี่ยง {len(events)} เหตุการณ์ ระดับสูงสุด {top}"
    count = sum(_band(_level(event), bands) == number for event in events)
    return f"ความเสี่ยง {len(events)} เหตุการณ์ อยู่ในระดับ{bands[number].title} {count} เหตุการณ์"


def _keys(events: Sequence[Event], scale: int, bands: Sequence[Band]) -> Iterator[Key]:
    """Explain each band, the highest first: its levels, and the events in it."""
    spans = [*pairwise(band.least for band in bands), (bands[-1].least, scale * scale + 1)] if bands else []
    for number, (least, after) in reversed(list(enumerate(spans))):
        inside = [event.label for event in events if _band(_level(event), bands) == number]
        who = f"เหตุการณ์ {', '.join(inside)}" if inside else "ไม่มีเหตุการณ์"
        span = f"{least}–{after - 1}" if after - 1 > least else f"{least}"
        yield Key(tuple(_swatch(number, len(bands))), bands[number].title, f"{span} {who}")


def _swatch(number: int, count: int) -> Iterator[Shape]:
    yield swatch(_look(number, count))
    yield from _marks(number, count, 23, 8, 20)


def _drawn(events: Sequence[Event], scale: int, bands: Sequence[Band], sheet: Sheet) -> Drawing:
    wide = (sheet.width - _LEFT) / scale
    a_line = max(int((wide - 4) // _STEP), 1)
    y = sheet.line + 2
    shapes: list[Shape] = [Words("axis", _PAD, sheet.letter, "โอกาสเกิด")]
    values: list[Value] = []
    for likelihood in range(scale, 0, -1):
        of_row = [event for event in events if event.likelihood == likelihood]
        crowd = max(sum(event.impact == impact for event in of_row) for impact in range(1, scale + 1))
        height = max(sheet.line + 4 + _STEP * max(-(-crowd // a_line), 1), wide * 0.6)
        shapes.append(Words("now", _LEFT - 14, y + height / 2 + sheet.letter * BASE, str(likelihood), "middle"))
        for impact in range(1, scale + 1):
            x = _LEFT + (impact - 1) * wide
            shapes += _cell((x, y, wide, height), likelihood * impact, bands, sheet)
            inside = [event for event in of_row if event.impact == impact]
            for number, event in enumerate(inside):
                in_line = min(len(inside) - number // a_line * a_line, a_line)
                centre = x + wide / 2 + (number % a_line - (in_line - 1) / 2) * _STEP
                middle = y + sheet.line + 2 + _STEP * (number // a_line + 0.5)
                shapes += _event(event, centre, middle, sheet)
                values.append(_value(event, centre, middle, bands))
        y += height
    base = y + sheet.line - 2
    shapes += [Words("now", _LEFT + (n + 0.5) * wide, base, str(n + 1), "middle") for n in range(scale)]
    shapes.append(Words("axis", _LEFT + scale * wide / 2, base + sheet.line, "ผลกระทบ", "middle"))
    return Drawing(sheet.width, base + sheet.line + 8, tuple(shapes), tuple(values))


def _cell(frame: Frame, level: int, bands: Sequence[Band], sheet: Sheet) -> Iterator[Shape]:
    """Draw a cell with its level; as many marks as its band has below and including it say the same without colour."""
    x, y, wide, height = frame
    number = _band(level, bands)
    look = _look(number, len(bands))
    yield Box(look, x + _PAD, y + _PAD, wide - 2 * _PAD, height - 2 * _PAD)
    yield Words(f"on-{look}", x + 8, y + 6 + sheet.letter, str(level))
    if number is not None:
        yield from _marks(number, len(bands), x + wide - 8, y + 9, wide - 16 - lettering.width("00", sheet.letter))


def _marks(number: int, count: int, right: float, y: float, room: float) -> Iterator[Shape]:
    """Draw as many marks as bands up to and including this one, from the right; none where they do not fit."""
    thick, tall, step = _MARK
    for mark in range(number + 1 if (number + 1) * step <= room else 0):
        yield Box(f"mark-{_look(number, count)}", right - thick - mark * step, y, thick, tall)


def _event(event: Event, x: float, y: float, sheet: Sheet) -> Iterator[Shape]:
    yield Disc("event", x, y, _RADIUS)
    yield Words("on-event", x, y + sheet.letter * BASE, event.label, "middle")


def _value(event: Event, x: float, y: float, bands: Sequence[Band]) -> Value:
    return Value(_spoken(event, bands), event.href, x - _RADIUS, y - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
