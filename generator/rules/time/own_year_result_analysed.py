"""What was done for the measures of a year began by analysing the assessment of that same year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet
from generator.rules.rule import Fault, Rule, Seen

_ANALYSED = re.compile(r"วิเคราะห์ผล(?:การ)?ประเมิน[^\n]{0,80}?ปี(?:งบประมาณ)? ?(?:พ\.ศ\. ?)?(?P<year>25[0-9]{2})")


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    for outer, done in enumerate(seen.it.done):
        if any(year > seen.book.number for year in thai.years_of(done.title)):  # it is of a later year
            continue
        for inner, step in enumerate(done.steps):
            match = _ANALYSED.search(thai.arabic_digits(step))
            if match and int(match["year"]) >= seen.book.number:
                word = step[match.start("year") : match.end("year")]
                yield seen.fault("done", outer, "steps", inner, word=word, result=match["year"], year=seen.book.number)


RULE = Rule(
    FindingKind(
        "D372",
        "own-year-result-analysed",
        Severity.DOUBT,
        "งานของปี {year} เริ่มจากการวิเคราะห์ผลประเมินปี {result} ซึ่งออกเมื่อสิ้นปีนั้นแล้ว",
        "work of {year} begins with the result of {result}, which came at the end of that year",
        "ตรวจปีของผลประเมินที่นำมาวิเคราะห์",
    ),
    MeasureSet,
    _look,
)
