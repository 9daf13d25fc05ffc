"""A survey does not tell when the people were asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.survey import Survey
from generator.rules.rule import Fault, Rule, Seen

_WHEN = re.compile(rf"(?:{thai.MONTH}) ?(?:พ\.ศ\. ?)?\d{{4}}|ไตรมาส|รอบ ?\d+ ?เดือน")


def _look(seen: Seen[Survey]) -> Iterator[Fault]:
    if not any(_WHEN.search(text) for text in (seen.it.title, seen.it.text or "")) and not seen.it.evidence:
        yield seen.fault("title")


RULE = Rule(
    FindingKind(
        "D163",
        "survey-undated",
        Severity.GAP,
        "แบบสำรวจไม่บอกว่าถามเมื่อใดและถามอย่างไร",
        "the survey tells neither when nor how people were asked",
        "บอกช่วงเวลาและวิธีสำรวจใน text: หรือแนบเอกสารผลการสำรวจเป็นหลักฐาน",
    ),
    Survey,
    _look,
)
