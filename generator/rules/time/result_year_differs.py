"""Measures say in words that they rest on the result of another year than their own field says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet
from generator.rules.rule import Fault, Rule, Seen

_RESULT_OF = re.compile(
    r"ผล(?:การ|คะแนน(?:การ)?)?ประเมิน[^\n]{0,80}?ปี(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*(?P<year>25\d\d)"
)


_AIM = "ยกระดับ"  # who means to raise a result speaks of the one to come


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    right = seen.it.result_year
    for path, text in seen.words():
        for line in text.splitlines():
            named = [] if _AIM in line else list(_RESULT_OF.finditer(thai.arabic_digits(line)))
            # Where the right year is named too, the other one is there to be compared with.
            if named and all(int(one["year"]) != right for one in named):
                typed = line[named[0].start() : named[0].end()]
                yield seen.fault(*path, word=typed, year=named[0]["year"], right=right)


RULE = Rule(
    FindingKind(
        "D325",
        "result-year-differs",
        Severity.DOUBT,
        "ข้อความว่าใช้ผลประเมินปี {year} แต่ช่อง result_year เป็นปี {right}",
        "the words rest on the result of {year}, the field says {right}",
        "ตรวจปีของผลประเมินที่นำมาวิเคราะห์ แล้วแก้ให้ตรงกัน",
    ),
    MeasureSet,
    _look,
)
