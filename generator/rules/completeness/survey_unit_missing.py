"""A unit with people in it has no answers in a survey of the office."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.survey import Survey
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Survey]) -> Iterator[Fault]:
    answered = {answers.unit for answers in seen.it.answers}
    missing = [unit.name for unit in seen.library.office.units if unit.staff and unit.id not in answered]
    if missing and "all" not in answered:
        yield seen.fault("answers", names=", ".join(missing), count=len(missing))


RULE = Rule(
    FindingKind(
        "D120",
        "survey-unit-missing",
        Severity.GAP,
        "ผลสำรวจไม่มีคำตอบของ {names}",
        "the survey has no answers of {count} units",
        "เพิ่มคำตอบของกลุ่ม/หน่วยนี้ ถ้าไม่มีผู้ตอบให้ใส่ 0",
    ),
    Survey,
    _look,
)
