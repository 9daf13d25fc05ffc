"""A unit gave more answers than it has people, or fewer where the survey asked everyone."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.survey import Survey
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Survey]) -> Iterator[Fault]:
    staff = {unit.id: unit.staff for unit in seen.library.office.units if unit.staff is not None}
    cells = [
        (place, answers.unit, aspect, sum(by_choice.values()))
        for place, answers in enumerate(seen.it.answers)
        for aspect, by_choice in answers.counts.items()
        if answers.unit in staff
    ]
    asked_all = 2 * sum(people == staff[unit] for _, unit, _, people in cells) >= len(cells)
    newest = seen.book.number == max(seen.library.years)  # the office's figures are those of today
    told: set[tuple[str, int]] = set()  # a unit that says the same of every aspect is told of once
    for place, unit, aspect, people in cells:
        differs = people != staff[unit] if asked_all else newest and people > staff[unit]
        if differs and (unit, people) not in told:
            told.add((unit, people))
            yield seen.fault(
                "answers", place, "counts", aspect, unit=seen.library.unit_name(unit), people=people, staff=staff[unit]
            )


RULE = Rule(
    FindingKind(
        "D223",
        "survey-headcount-differs",
        Severity.DOUBT,
        "{unit} ตอบ {people:,} คน แต่มีบุคลากร {staff:,} คน",
        "a unit of {staff:,} people gave {people:,} answers",
        "ตรวจจำนวนผู้ตอบกับตารางบุคลากรของสำนักงาน",
    ),
    Survey,
    _look,
)
