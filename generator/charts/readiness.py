"""How far the items of each sub-indicator are: one mark per item, the same marks as in the register."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.charts import bars, lettering
from generator.charts.drawing import Box, Chart, Disc, Drawing, Key, Shape, Stroke, Value, Words, polyline
from generator.charts.sheet import BASE, PHONE, WIDE, Sheet

_MARK, _STEP, _STEP_PHONE, _ROOM = 24.0, 32.0, 27.0, 20.0  # ten marks and their count fit on a phone


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
        tuple(Key(tuple(_mark(look, 2, 1)), word) for look, word in states),
    )


def _spoken(group: Group, states: Sequence[tuple[str, str]]) -> str:
    told = [f"{word} {count} ข้อ" for count, (_, word) in zip(group.counts, states, strict=True) if count]
    return f"{group.title} {' '.join(told)}"


def _drawn(groups: Sequence[Group], states: Sequence[tuple[str, str]], sheet: Sheet) -> Drawing:
    behind = lettering.width("00/00", sheet.letter) + 8
    step = _STEP if sheet.names else _STEP_PHONE
    a_line = int((sheet.width - sheet.names - behind) // step)  # marks that one line holds
    y = _ROOM / 2
    shapes: list[Shape] = []
    values: list[Value] = []
    for group in groups:
        count = sum(group.counts)
        height, top, name = bars.named(group.title, y, -(-count // a_line) * step - (step - _MARK), sheet)
        shapes += name
        for number, look in enumerate(_looks(group, states)):
            shapes += _mark(look, sheet.names + number % a_line * step, top + number // a_line * step)
        told = sheet.names + min(count, a_line) * step + 6
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
        tick = polyline([(x + 6, y + 12.5), (x + 10.5, y + 17), (x + 18.5, y + 7.5)])
        return [box, Stroke("mark-ready", tick)]
    if look == "partial":
        half = f"M{middle:g} {centre - 7:g}A7 7 0 0 0 {middle:g} {centre + 7:g}Z"
        return [box, Disc("mark-partial", middle, centre, 7), Stroke("half-partial", half)]
    return [box, Stroke(f"mark-{look}", polyline([(x + 7, centre), (x + 17, centre)]))]
