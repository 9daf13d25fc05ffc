"""The total row that a document prints under a survey is not what the units add up to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.survey import Survey
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Survey]) -> Iterator[Fault]:
    aspects = {aspect.id: aspect.title for aspect in seen.it.aspects}
    choices = {choice.id: choice.title for choice in seen.it.choices}
    for aspect, by_choice in seen.it.stated.items():
        for choice, stated in by_choice.items():
            total = seen.it.total(aspect, choice)
            if total != stated and aspect in aspects and choice in choices:
                yield seen.fault(
                    "stated", aspect, choice, aspect=aspects[aspect], choice=choices[choice], stated=stated, total=total
                )


RULE = Rule(
    FindingKind(
        "D222",
        "survey-total-differs",
        Severity.DOUBT,
        "{aspect} ตอบ “{choice}” พิมพ์รวมไว้ {stated:,} คน แต่ทุกกลุ่ม/หน่วยรวมกันได้ {total:,} คน",
        "the stated total is {stated:,}, the units add up to {total:,}",
        "ตรวจจำนวนของแต่ละกลุ่ม/หน่วยและแถวรวมในเอกสาร",
    ),
    Survey,
    _look,
)
