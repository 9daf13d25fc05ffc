"""Schools are to pass an assessment by the name of the one that the office itself goes through."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import one_of

_PASSES = re.compile(
    r"(?:โรงเรียน|สถานศึกษา)[^\n]{0,90}?ผ่าน(?:ผล|เกณฑ์)?การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ"
    r"(?P<whose>สำนักงาน(?:เขตพื้นที่การศึกษา|ศึกษาธิการ)?)"
)


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    for found in _PASSES.finditer(seen.it.value):
        yield seen.fault(word=found["whose"], title=seen.it.title, whose=found["whose"])


RULE = Rule(
    FindingKind(
        "D583",
        "assessment-of-another",
        Severity.DOUBT,
        "{title}: ให้โรงเรียนผ่านการประเมินของ “{whose}” ซึ่งเป็นการประเมินสำนักงาน ไม่ใช่โรงเรียน",
        "schools are to pass the assessment of the office itself",
        "ตรวจว่าหมายถึงการประเมินของสถานศึกษา หรือหมายถึงสำนักงาน",
    ),
    Text,
    _look,
    sign=one_of("ผ่าน"),
)
