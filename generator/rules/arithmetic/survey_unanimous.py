"""Everybody in a large survey gave the same answer to everything: perhaps filled in from the staff list."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.survey import Survey
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Survey]) -> Iterator[Fault]:
    survey = seen.it
    totals = [[survey.total(aspect.id, choice.id) for choice in survey.choices] for aspect in survey.aspects]
    people = min(map(sum, totals))
    chosen = {tuple(total > 0 for total in by_choice) for by_choice in totals}
    alike = len(chosen) == 1 and sum(next(iter(chosen))) == 1
    if alike and len(survey.choices) > 1 and people >= seen.thresholds.unanimous_people:
        place = ("stated", survey.aspects[0].id) if survey.aspects[0].id in survey.stated else ("answers",)
        choice = next(choice.title for choice, taken in zip(survey.choices, next(iter(chosen)), strict=True) if taken)
        yield seen.fault(*place, people=people, choice=choice)


RULE = Rule(
    FindingKind(
        "D239",
        "survey-unanimous",
        Severity.DOUBT,
        "ผู้ตอบทั้ง {people:,} คนตอบ “{choice}” เหมือนกันทุกประเด็น",
        "all {people:,} people gave the same answer to everything",
        "ตรวจว่าได้สอบถามจริงทีละคน ไม่ได้กรอกตามจำนวนบุคลากร และเก็บแบบสอบถามไว้เป็นหลักฐาน",
    ),
    Survey,
    _look,
)
