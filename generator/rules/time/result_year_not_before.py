"""Measures are built on the result of their own year or of a later one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    if seen.it.result_year >= seen.book.number:
        yield seen.fault("result_year", result=seen.it.result_year, year=seen.book.number)


RULE = Rule(
    FindingKind(
        "D313",
        "result-year-not-before",
        Severity.DOUBT,
        "มาตรการของปี {year} มาจากผลประเมินปี {result} ซึ่งออกเมื่อสิ้นปีนั้นแล้ว",
        "the measures of {year} rest on the result of {result}",
        "ใช้ผลประเมินของปีก่อน หรือย้ายมาตรการไปไว้ในปีถัดจากผล",
    ),
    MeasureSet,
    _look,
)
