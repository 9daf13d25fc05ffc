"""The indicators of an assessment by score: which are strong, which are weak, and who was asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.charts import axis, bars
from generator.charts.drawing import Chart, Key, swatch
from generator.charts.sheet import PHONE, WIDE

_LOOKS = 3  # of instruments; a fourth wears the first again, its name stands in the bar all the same


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator with its score (0–100), the instrument that measured it, and its row in the table."""

    title: str
    score: Decimal
    instrument: str
    href: str


def chart(indicators: Sequence[Indicator], instruments: Sequence[tuple[str, str]]) -> Chart | None:
    """Draw the indicators, the highest first; ``None`` for fewer than two.

    Args:
        indicators: in any order.
        instruments: code and title of each, in the order of the catalogue.
    """
    if len(indicators) < 2:
        return None
    ranked = sorted(indicators, key=lambda one: -one.score)
    looks = {code: f"series-{number % _LOOKS + 1}" for number, (code, _) in enumerate(instruments)}
    scale = axis.of_scores(float(one.score) for one in ranked)
    rows = [
        bars.Row(
            one.title,
            (bars.Bar(looks.get(one.instrument, "series-1"), float(one.score), f"{one.score:.2f}", one.instrument),),
            one.href,
            f"{one.title} {one.score:.2f} คะแนน {one.instrument}".strip(),
        )
        for one in ranked
    ]
    used = {one.instrument for one in ranked}
    return Chart(
        "indicators",
        _finding(ranked),
        "คะแนนเต็ม 100",
        ", ".join(row.spoken for row in rows),
        bars.drawn(rows, scale, WIDE, _tick),
        bars.drawn(rows, scale, PHONE, _tick),
        tuple(Key((swatch(looks[code]),), f"{code} {title}".strip()) for code, title in instruments if code in used),
        f"แกนเริ่มที่ {_tick(scale.least)} ไม่ได้เริ่มที่ 0" if scale.cut else "",
    )


def _finding(ranked: Sequence[Indicator]) -> str:
    best, worst = ranked[0], ranked[-1]
    if best.score == worst.score:
        return f"ทุกตัวชี้วัดได้ {best.score:.2f}"
    first = [one for one in ranked if one.score == best.score]
    many = f"{len(first)} ตัวชี้วัดได้คะแนนสูงสุด" if len(first) > 1 else f"{best.title} ได้คะแนนสูงสุด"
    return f"{many} {best.score:.2f} ต่ำสุดคือ{'' if worst.title[0].isalpha() else ' '}{worst.title} {worst.score:.2f}"


def _tick(value: float) -> str:
    return f"{value:g}"
