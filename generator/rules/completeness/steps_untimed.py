"""Of the steps of measures, few tell when they are or were taken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet, Step
from generator.rules.rule import Fault, Rule, Seen

_FEW = 5  # steps: a shorter table may be read without times
_TIME = re.compile(
    rf"(?:{thai.MONTH}) ?(?:พ\.ศ\. ?)?\d{{4}}|ไตรมาส|ทุก(?:วัน|เช้า|สัปดาห์|เดือน|ไตรมาส|ปี)|ตลอดปี|รอบ ?\d+ ?เดือน|ครั้งที่|ปีละ"
)


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    timed = sum(_tells_time(step) for step in seen.it.steps)
    if len(seen.it.steps) >= _FEW and 2 * timed < len(seen.it.steps):
        yield seen.fault("measures", timed=timed, total=len(seen.it.steps))


def _tells_time(step: Step) -> bool:
    return any(isinstance(text, str) and _TIME.search(text) for text in (step.title, step.progress))


RULE = Rule(
    FindingKind(
        "D162",
        "steps-untimed",
        Severity.GAP,
        "มีเพียง {timed} จาก {total} ขั้นตอนของมาตรการที่บอกว่าทำเมื่อใด",
        "only {timed} of {total} steps tell when they are taken",
        "บอกช่วงเวลาหรือวันที่ของแต่ละขั้นตอนในชื่อหรือในความก้าวหน้า",
    ),
    MeasureSet,
    _look,
)
