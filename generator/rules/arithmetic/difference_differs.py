"""The difference from the year before that a document prints beside a score is not the difference of the scores."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator import scoring
from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.rules.rule import Fault, Rule, Seen


@dataclass(frozen=True, slots=True)
class _Row:
    """A year whose stated difference is not the computed one."""

    year: int
    stated: Decimal
    computed: Decimal


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    wrong = _wrong(seen)
    for place, row in wrong.items():
        before = wrong.get(place - 1)
        after = wrong.get(place + 1)
        if before and _makes_up_for(before, row):  # told of at the score between the two
            continue
        if after and _makes_up_for(row, after):
            at: tuple[str, ...] = ("score",)
            hint = f" คะแนนของปีนี้น่าจะเป็น {seen.it.history[place].score - row.computed + row.stated}"
        else:
            at, hint = ("stated", "difference"), ""
        stated = seen.typed("history", place, "stated", "difference")
        yield seen.fault("history", place, *at, year=row.year, stated=stated, computed=f"{row.computed:+}", hint=hint)


def _wrong(seen: Seen[ItaResult]) -> dict[int, _Row]:
    """Give the rows that are wrong, by place; a table without any sign leaves the direction to its words."""
    history, computed = seen.it.history, scoring.differences(seen.it.history)
    if len(computed) < len(history):  # a year stands twice
        return {}
    typed = (seen.typed("history", place, "stated", "difference") for place in range(len(history)))
    signed = any(words.startswith(("+", "-")) for words in typed)
    return {
        place: _Row(row.year, row.stated.difference, difference)
        for place, (row, difference) in enumerate(zip(history, computed, strict=True))
        if row.stated.difference is not None
        and difference is not None
        and row.stated.difference != (difference if signed else abs(difference))
    }


def _makes_up_for(row: _Row, after: _Row) -> bool:
    """Tell whether two years are wrong by the same, in opposite directions: the score of the first is wrong."""
    return row.year + 1 == after.year and row.computed - row.stated == after.stated - after.computed


RULE = Rule(
    FindingKind(
        "D212",
        "difference-differs",
        Severity.DOUBT,
        "ผลต่างของปี {year} พิมพ์ไว้ {stated} แต่คำนวณจากคะแนนสองปีได้ {computed}{hint}",
        "the stated difference of {year} is {stated}, the two scores give {computed}",
        "ตรวจคะแนนของปีนี้และปีก่อน และผลต่างในเอกสาร",
    ),
    ItaResult,
    _look,
)
