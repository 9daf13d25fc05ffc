"""The total score year by year: the line, the threshold of the best level, and each step from the year before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from generator import thai
from generator.charts import axis, bars, lettering
from generator.charts.axis import Axis
from generator.charts.drawing import Box, Chart, Disc, Drawing, Key, Shape, Stroke, Value, Words, polyline, px
from generator.charts.sheet import BASE, HALF, PHONE, Sheet

_LEFT, _RIGHT, _TOP = 40.0, 26.0, 34.0
_TALL = 0.38  # the height of the plot beside its width; a phone's is squarer
_TALL_PHONE = 0.72
_STEPS = 56.0  # the height of the steps below
_DOT = 5.0
_CLOSE = 1.1  # figures may be so much wider than from year to year, as neighbours seldom stand at one height
_NAMES = 54.0  # the room of a year before its bar
_NEAR = 3.0  # what is nearer to the line than this stands on it
_LAST = 1.3  # how much larger the newest score is written
_SLIM = 14.0  # letters of figures on a phone: the smallest there are

Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Year:
    """A fiscal year (พ.ศ.) with its score, 0–100, and its row in a table."""

    year: int
    score: Decimal
    href: str


@dataclass(frozen=True, slots=True)
class Threshold:
    """From which score on the best level holds: its code, what it is in words, the score."""

    code: str
    words: str
    least: Decimal


def chart(years: Sequence[Year], threshold: Threshold | None, *, steps: bool) -> Chart | None:
    """Draw the history; ``None`` for fewer than two years.

    Args:
        years: the oldest first.
        threshold: drawn where it lies inside the axis.
        steps: whether the differences from year to year stand below.
    """
    if len(years) < 2:
        return None
    scale = axis.of_scores(float(year.score) for year in years)
    shown = threshold if threshold and scale.least < threshold.least < scale.most else None
    pitch = (PHONE.width - _LEFT - _RIGHT) / (years[-1].year - years[0].year)
    crowded = pitch * _CLOSE < lettering.width("00.00", _SLIM)
    spoken = ", ".join(f"ปี {year.year} {year.score:.2f}" for year in years)
    return Chart(
        "history",
        finding(years),
        f"คะแนนเต็ม 100 ปีงบประมาณ พ.ศ. {years[0].year}–{years[-1].year}",
        spoken + (f", {shown.words} {shown.least:g}" if shown else ""),
        _drawn(years, shown, scale, HALF, steps=steps),
        _rows(years, shown, scale, steps=steps) if crowded else _drawn(years, shown, scale, PHONE, steps=steps),
        keys=(Key((Stroke("threshold", "M0 13H28"),), f"{shown.words} = {shown.least:g}"),) if shown else (),
        note=f"แกนคะแนนเริ่มที่ {scale.least:g} ไม่ได้เริ่มที่ 0" if scale.cut else "",
    )


def finding(years: Sequence[Year]) -> str:
    """Say what the newest year is beside the ones before it."""
    last, rising = years[-1], _rising(years)
    if rising > 1:
        return f"คะแนน ITA เพิ่มขึ้น {rising} ปีติดต่อกัน ถึง {last.score:.2f} ในปี {last.year}"
    step = last.score - years[-2].score if years[-2].year == last.year - 1 else None
    if step is None:
        return f"คะแนน ITA ปี {last.year} อยู่ที่ {last.score:.2f}"
    if step == 0:
        return f"คะแนน ITA ปี {last.year} เท่าปีก่อน ที่ {last.score:.2f}"
    word = "เพิ่มขึ้น" if step > 0 else "ลดลง"
    return f"คะแนน ITA ปี {last.year} {word} {abs(step):.2f} เป็น {last.score:.2f}"


def _rising(years: Sequence[Year]) -> int:
    """Count how often in a row the score rose, up to the newest year."""
    count = 0
    for before, after in reversed(list(pairwise(years))):
        if after.score <= before.score or after.year != before.year + 1:
            break
        count += 1
    return count


# ── Drawing ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _rows(years: Sequence[Year], threshold: Threshold | None, scale: Axis, *, steps: bool) -> Drawing:
    """Draw more years than a phone can name beside each other below each other, the newest first."""
    before = {after.year: after.score - year.score for year, after in pairwise(years) if after.year == year.year + 1}
    rows = [
        bars.Row(
            str(year.year),
            (
                bars.Bar(
                    "spent",
                    float(year.score),
                    f"{year.score:.2f}" + ("" if change is None else f" ({thai.signed(change)})"),
                ),
            ),
            year.href,
            f"ปี {year.year} {year.score:.2f} คะแนน",
        )
        for year in reversed(years)
        for change in [before.get(year.year) if steps else None]
    ]
    least = float(threshold.least) if threshold else None
    return bars.drawn(rows, scale, replace(PHONE, names=_NAMES), lambda value: f"{value:g}", threshold=least)


def _drawn(years: Sequence[Year], threshold: Threshold | None, scale: Axis, sheet: Sheet, *, steps: bool) -> Drawing:
    phone = sheet.width < HALF.width
    length = sheet.width - _LEFT - _RIGHT
    tall = length * (_TALL_PHONE if phone else _TALL)
    bottom = _TOP + tall
    span = years[-1].year - years[0].year
    points = {
        year.year: (_LEFT + (year.year - years[0].year) / span * length, bottom - scale.share(float(year.score)) * tall)
        for year in years
    }
    pitch = length / span
    shapes = [*_grid(scale, sheet, bottom, tall), *_line(points, bottom)]
    beside = [(0.0, tick.y - sheet.letter, tick.x, tick.y) for tick in _ticks(scale, sheet, bottom, tall)]
    kept = [*_along(list(points.values())), *beside, (0.0, bottom - 2, sheet.width, sheet.width)]
    taken = list(_figures(years, points, sheet, kept, phone=phone))
    shapes += [words for words, _ in taken]
    if threshold:
        level = bottom - scale.share(float(threshold.least)) * tall
        shapes += _threshold(threshold, level, sheet, [box for _, box in taken], list(points.values()))
    named = bottom + sheet.line
    shapes += _years(years, points, named, sheet, pitch)
    end = named + 8
    if steps:
        shapes += _steps(years, points, end, sheet, pitch)
        end += _height_of_steps(years, sheet)
    values = tuple(
        Value(
            f"ปี {year.year} {year.score:.2f} คะแนน",
            year.href,
            max(points[year.year][0] - pitch / 2, 0),
            _TOP - 24,
            pitch,
            end - _TOP + 20,
        )
        for year in years
    )
    return Drawing(sheet.width, end, tuple(shapes), values)


def _grid(scale: Axis, sheet: Sheet, bottom: float, tall: float) -> Iterator[Shape]:
    for value in scale.ticks:
        y = bottom - scale.share(value) * tall
        look = "grid" if value != scale.least else "cut" if scale.cut else "base"
        yield Stroke(look, polyline([(_LEFT - 6, y), (sheet.width - _RIGHT + 12, y)]))
    yield from _ticks(scale, sheet, bottom, tall)


def _ticks(scale: Axis, sheet: Sheet, bottom: float, tall: float) -> Iterator[Words]:
    for value in scale.ticks:
        y = bottom - scale.share(value) * tall
        yield Words("axis", _LEFT - 12, y + sheet.letter * BASE, f"{value:g}", "end")


def _line(points: dict[int, tuple[float, float]], bottom: float) -> Iterator[Shape]:
    """Join years that follow each other; a year that is not told leaves a hole."""
    runs: list[list[int]] = []
    for year in points:
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    for run in runs:
        through = [points[year] for year in run]
        if len(run) > 1:
            area = [(through[0][0], bottom), *through, (through[-1][0], bottom)]
            yield Stroke("area", f"{polyline(area)}Z")
            yield Stroke("line", polyline(through))
    last = max(points)
    for year, (x, y) in points.items():
        yield Disc("last" if year == last else "dot", x, y, _DOT + 2 * (year == last))


def _figures(
    years: Sequence[Year],
    points: dict[int, tuple[float, float]],
    sheet: Sheet,
    kept: Sequence[Rectangle],
    *,
    phone: bool,
) -> Iterator[tuple[Words, Rectangle]]:
    """Write each score where it touches nothing that is kept clear, nor another score; the newest and the oldest first.

    A score that finds no free place stands over the line, with a halo; one that would touch another stays away.
    """
    taken: list[Rectangle] = []
    by_weight = sorted(range(len(years)), key=lambda at: (at != len(years) - 1, at != 0, not _hollow(years, at)))
    for at in by_weight:
        last = at == len(years) - 1
        letter = (_SLIM if phone else sheet.letter) * (_LAST if last else 1)
        text = f"{years[at].score:.2f}"
        places = _places(
            points[years[at].year], (lettering.width(text, letter), letter), sheet, below=_hollow(years, at)
        )
        apart = [box for box in places if not any(_touch(box, other) for other in taken)]
        box = next((box for box in apart if not any(_touch(box, other) for other in kept)), next(iter(apart), None))
        if box is not None:
            taken.append(box)
            middle = (box[0] + box[2]) / 2
            yield Words("newest" if last else "score", middle, box[3], text, "middle"), box


def _places(dot: tuple[float, float], size: tuple[float, float], sheet: Sheet, *, below: bool) -> list[Rectangle]:
    """Give where the words of a dot may stand, the best first: above it, in a hollow below it, else to a side."""
    (x, y), (wide, letter) = dot, size
    over, under = y - _DOT - 7, y + _DOT + 4 + letter * 0.9
    bases = (under, over) if below else (over, under)
    lefts = (x - wide / 2, x - wide / 5, x - wide * 4 / 5)
    kept = [(min(max(left, 0), sheet.width - wide), base) for left in lefts for base in bases]
    return [(left, base - letter * 0.75, left + wide, base) for left, base in kept]


def _hollow(years: Sequence[Year], at: int) -> bool:
    around = [years[near].score for near in (at - 1, at + 1) if 0 <= near < len(years)]
    return at > 0 and all(years[at].score < score for score in around)


def _touch(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _threshold(
    threshold: Threshold, y: float, sheet: Sheet, taken: Sequence[Rectangle], through: Sequence[tuple[float, float]]
) -> Iterator[Shape]:
    """Draw the threshold with its name where nothing else stands; the name is left out where no place is free."""
    yield Stroke("threshold", polyline([(_LEFT, y), (sheet.width - _RIGHT + 12, y)]))
    words = f"{threshold.code} {threshold.least:g}"
    wide = lettering.width(words, sheet.letter)
    rest = sheet.width - _RIGHT - _LEFT - wide
    line = list(_along(through))
    for share in (0, 1, 0.5, 0.25, 0.75):
        for base in (y - 6, y + sheet.letter + 2):
            x = _LEFT + 4 + rest * share
            box = (x, base - sheet.letter, x + wide, base + 2)
            if rest > 0 and not any(_touch(box, other) for other in (*taken, *line)):
                yield Words("level", x, base, words)
                return


def _along(through: Sequence[tuple[float, float]]) -> Iterator[Rectangle]:
    """Give small squares along the line, for what must not stand on it."""
    for (x, y), (right, below) in pairwise(through):
        for step in range(11):
            at, down = x + (right - x) * step / 10, y + (below - y) * step / 10
            yield (at - _NEAR, down - _NEAR, at + _NEAR, down + _NEAR)


def _years(
    years: Sequence[Year], points: dict[int, tuple[float, float]], base: float, sheet: Sheet, pitch: float
) -> Iterator[Words]:
    """Name the years in full, or by two digits where there is less room, or only some of them."""
    short = pitch < lettering.width("2500", sheet.letter) + 6
    wide = lettering.width("00" if short else "2500", sheet.letter) + 6
    every = max(1, -(-int(wide) // max(int(pitch), 1)))
    for at, year in enumerate(reversed(years)):
        if at % every == 0:
            text = str(year.year)[-2:] if short else str(year.year)
            yield Words("now" if at == 0 else "axis", points[year.year][0], base, text, "middle")


def _height_of_steps(years: Sequence[Year], sheet: Sheet) -> float:
    """Give how high the differences are with their title; rises have their figures above them, falls below."""
    changes = [after.score - before.score for before, after in pairwise(years) if after.year == before.year + 1]
    sides = any(change > 0 for change in changes) + any(change < 0 for change in changes)
    return sheet.line + _STEPS + sheet.line * max(sides, 1) + 6


def _steps(
    years: Sequence[Year], points: dict[int, tuple[float, float]], top: float, sheet: Sheet, pitch: float
) -> Iterator[Shape]:
    """Draw each difference from the year before: solid up, hollow down, each with its sign."""
    yield Words("axis", 0, top + sheet.letter, "ผลต่างจากปีก่อน (คะแนน)")
    known = [
        (after.year, after.score - before.score) for before, after in pairwise(years) if after.year == before.year + 1
    ]
    most = max((abs(float(step)) for _, step in known), default=0.0) or 1.0
    rise = max((float(step) for _, step in known if step > 0), default=0.0)
    fall = max((-float(step) for _, step in known if step < 0), default=0.0)
    unit = _STEPS / (rise + fall or most)
    zero = top + sheet.line + (sheet.line if rise else 4) + rise * unit
    yield Stroke("base", f"M{px(_LEFT - 6)} {px(zero)}H{px(sheet.width - _RIGHT + 12)}")
    thick = min(pitch * 0.5, 36.0)
    letter = _SLIM if sheet.width < HALF.width else sheet.letter
    room = pitch > lettering.width("+0.00", letter)
    for year, step in known:
        x, long = points[year][0], abs(float(step)) * unit
        if step:
            yield Box("rise" if step > 0 else "fall", x - thick / 2, zero - long if step > 0 else zero, thick, long)
        if room:
            base = zero - long - 5 if step >= 0 else zero + long + letter
            yield Words("score", x, base, thai.signed(step), "middle")
