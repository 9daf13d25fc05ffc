"""The answers to a question of a survey: how many people gave which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.charts import axis, bars
from generator.charts.drawing import PHONE, WIDE, Chart


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
        for words in [f"{answer.people:,} คน ({answer.people / everybody * 100:.1f}%)"]
    ]
    most = max(answers, key=lambda answer: answer.people)
    alike = [answer for answer in answers if answer.people == most.people]
    what = most.title if len(alike) == 1 else f"{len(alike)} คำตอบเท่ากัน คำตอบละ {most.people:,} คน"
    return Chart(
        "answers",
        f"คำตอบที่มีผู้ตอบมากที่สุด: {what}",
        f"จำนวนคน จากผู้ตอบ {everybody:,} คน",
        ", ".join(row.spoken for row in rows),
        bars.drawn(rows, scale, WIDE, _tick),
        bars.drawn(rows, scale, PHONE, _tick),
    )


def _tick(value: float) -> str:
    return f"{value:,.0f}"
