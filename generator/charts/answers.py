"""The answers to a question of a survey: how many people gave which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.charts import axis, bars
from generator.charts.drawing import Chart
from generator.charts.sheet import PHONE, WIDE


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that could be given, and how many people gave it."""

    title: str
    people: int


def chart(answers: Sequence[Answer], href: str) -> Chart | None:
    """Draw the answers in the order of the survey, which often is a scale; ``None`` where nobody answered.

    Args:
        answers: every answer that could be given, those that nobody gave too.
        href: the table that has them by unit.
    """
    everybody = sum(answer.people for answer in answers)
    if not everybody:
        return None
    scale = axis.of_amounts(float(answer.people) for answer in answers)
    rows = [
        bars.Row(answer.title, (bars.Bar("spent", float(answer.people), words),), href, f"{answer.title} {words}")
        for answer in answers
        for words in [f"{answer.people:,} คน ({_share(answer.people / everybody)}%)"]
    ]
    return Chart(
        "answers",
        _finding(answers, everybody),
        f"จำนวนคน จากผู้ตอบ {everybody:,} คน",
        ", ".join(row.spoken for row in rows),
        bars.drawn(rows, scale, WIDE, _tick),
        bars.drawn(rows, scale, PHONE, _tick),
    )


def _finding(answers: Sequence[Answer], everybody: int) -> str:
    most = max(answer.people for answer in answers)
    first = [answer for answer in answers if answer.people == most]
    if most == everybody:
        return f"ทุกคนตอบว่า “{first[0].title}”"
    if len(first) > 1:
        return f"มี {len(first)} คำตอบที่คนตอบมากเท่ากัน คำตอบละ {most:,} คน"
    return f"คนตอบว่า “{first[0].title}” มากกว่าคำตอบอื่น คือ {most:,} คน"


def _share(share: float) -> str:
    return f"{share * 100:.1f}".removesuffix(".0")


def _tick(value: float) -> str:
    return f"{value:,.0f}"
