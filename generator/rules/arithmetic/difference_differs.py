"""The difference from the year before that a document prints beside a score is not the difference of the scores."""

from __future__ import annotations

from collections.abc import Iterator

from generator import scoring
from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    history = seen.it.history
    typed = [seen.typed("history", number, "stated", "difference") for number in range(len(history))]
    signed = any(words.startswith(("+", "-")) for words in typed)  # else the document leaves the sign to its words
    computed = scoring.differences(history)
    if len(computed) < len(history):  # a year stands twice
        return
    for number, (row, difference) in enumerate(zip(history, computed, strict=True)):
        stated = row.stated.difference
        if stated is None or difference is None:
            continue
        if stated != (difference if signed else abs(difference)):
            place = ("history", number, "stated", "difference")
            yield seen.fault(*place, year=row.year, stated=typed[number], computed=f"{difference:+}")


RULE = Rule(
    FindingKind(
        "D212",
        "difference-differs",
        Severity.DOUBT,
        "ผลต่างของปี {year} พิมพ์ไว้ {stated} แต่คำนวณจากคะแนนสองปีได้ {computed}",
        "the stated difference of {year} is {stated}, the two scores give {computed}",
        "ตรวจคะแนนของปีนี้และปีก่อน และผลต่างในเอกสาร",
    ),
    ItaResult,
    _look,
)
