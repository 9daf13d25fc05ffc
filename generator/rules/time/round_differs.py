"""The title of a report names another round than the one that it is filed as."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.report import Report
from generator.periods import Round
from generator.rules.rule import Fault, Rule, Seen

_ROUND = re.compile(r"ไตรมาส(?:ที่)?\s*(?P<quarter>[1-4])(?!\s*[-–/,และ\d])|รอบ\s*(?P<months>6|12)\s*เดือน")


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    for name in ("title", "short_title"):
        named = list(_ROUND.finditer(thai.arabic_digits(getattr(seen.it, name) or "")))
        if len(named) == 1 and _round(named[0]) is not seen.it.round:
            yield seen.fault(name, words=named[0][0], round=seen.it.round.words)


def _round(named: re.Match[str]) -> Round:
    if named["quarter"]:
        return Round(f"q{named['quarter']}")
    return Round.HALF_YEAR if named["months"] == "6" else Round.ANNUAL


RULE = Rule(
    FindingKind(
        "D319",
        "round-differs",
        Severity.DOUBT,
        "ชื่อรายงานบอก “{words}” แต่ช่องรอบเป็น {round}",
        "the title names another round than the report's own",
        "แก้ช่อง round หรือชื่อรายงานให้ตรงกัน",
    ),
    Report,
    _look,
)
