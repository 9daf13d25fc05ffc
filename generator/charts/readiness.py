"""How far the items of each sub-indicator are: one mark per item, the same marks as in the register."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.charts import bars, lettering
from generator.charts.drawing import (
    BASE,
    PHONE,
    WIDE,
    Box,
    Chart,
    Disc,
    Drawing,
    Key,
    Shape,
    Sheet,
    Stroke,
    Value,
    Words,
    polyline,
)

_MARK, _STEP, _ROOM = 26.0, 32.0, 18.0


@dataclass(frozen=True, slots=True)
class Group:
    """The items of one sub-indicator: how many are in each state, in the order of the states."""

    title: str
    counts: tuple[int, ...]
    href: str


def chart(groups: Sequence[Group], states: Sequence[tuple[str, str]]) -> Chart | None:
    """Draw the groups; ``None`` where there is no item.

    Args:
        groups: in the order of the list of items.
        states: look and word of each state, the best first.
    """
    total = sum(sum(group.counts) for group in groups)
    if not total:
        return None
    ready = sum(group.counts[0] for group in groups)
    full = sum(group.counts[0] == sum(group.counts) for group in groups)
    word = states[0][1]
    return Chart(
        "readiness",
        f"{word} {ready} จาก {total} ข้อ ครบทั้งกลุ่ม {full} จาก {len(groups)} กลุ่ม",
        "หนึ่งช่องคือหนึ่งข้อ",
        ", ".join(_spoken(group, states) for group in groups),
        _drawn(groups, states, WIDE),
        _drawn(groups, states, PHONE),
        tuple(Key(tuple(_mark(look, 1, 0)), word) for look, word in states),
    )


def _spoken(group: Group, states: Sequence[tuple[str, str]]) -> str:
    told = [f"{word} {count} ข้อ" for count, (_, word) in zip(group.counts, states, strict=True) if count]
    return f"{group.title} {' '.join(told)}"


def _drawn(groups: Sequence[Group], states: Sequence[tuple[str, str]], sheet: Sheet) -> Drawing:
    behind = lettering.width("00/00", sheet.letter) + 8
    a_line = int((sheet.width - sheet.names - behind) // _STEP)  # marks that one line holds
    y = _ROOM / 2
    shapes: list[Shape] = []
    values: list[Value] = []
    for group in groups:
        count = sum(group.counts)
        height, top, name = bars.named(group.title, y, -(-count // a_line) * _STEP, sheet)
        shapes += name
        for number, look in enumerate(_looks(group, states)):
            shapes += _mark(look, sheet.names + number % a_line * _STEP, top + number // a_line * _STEP)
        told = sheet.names + min(count, a_line) * _STEP + 8
        shapes.append(Words("figure", told, top + _MARK / 2 + sheet.letter * BASE, f"{group.counts[0]}/{count}"))
        values.append(Value(_spoken(group, states), group.href, 0, y - _ROOM / 4, sheet.width, height + _ROOM / 2))
        y += height + _ROOM
    return Drawing(sheet.width, y - _ROOM / 2, tuple(shapes), tuple(values))


def _looks(group: Group, states: Sequence[tuple[str, str]]) -> Iterator[str]:
    for count, (look, _) in zip(group.counts, states, strict=True):
        yield from [look] * count


def _mark(look: str, x: float, y: float) -> list[Shape]:
    """Draw an item: a tick, a half disc, or a ring with a bar, so that no colour is needed to tell them apart."""
    box = Box(f"state-{look}", x, y, _MARK, _MARK)
    middle, centre = x + _MARK / 2, y + _MARK / 2
    if look == "ready":
        tick = polyline([(x + 7, y + 13.5), (x + 11.5, y + 18), (x + 19.5, y + 8.5)])
        return [box, Stroke("mark-ready", tick)]
    if look == "partial":
        half = f"M{middle:g} {centre - 7:g}A7 7 0 0 0 {middle:g} {centre + 7:g}Z"
        return [box, Disc("mark-partial", middle, centre, 7), Stroke("half-partial", half)]
    return [box, Stroke(f"mark-{look}", polyline([(x + 8, centre), (x + 18, centre)]))]
