"""An item was found weak, a way to mend it was chosen, and what was done never names it again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet
from generator.rules.rule import Fault, Rule, Seen

_CODE = re.compile(r"(?<![A-Za-z0-9])O ?(?P<number>[0-9]{1,2})(?![0-9])")


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    if not seen.it.done:
        return
    told = [word for done in seen.it.done for word in (done.title, *done.steps, done.result or "")]
    told += [str(step.progress) for step in seen.it.steps if step.progress]
    told += [step.title for step in seen.it.steps if step.progress]
    reported = set(_codes(" ".join(told)))
    for place, development in enumerate(seen.it.developments):
        for code in _codes(development.item or ""):
            if code not in reported:
                yield seen.fault("developments", place, "ways", 0, code=f"O{code}")


def _codes(words: str) -> list[str]:
    return [match["number"] for match in _CODE.finditer(words)]


RULE = Rule(
    FindingKind(
        "D472",
        "remedy-unreported",
        Severity.DOUBT,
        "กำหนดแนวทางแก้ไข {code} ไว้ แต่สิ่งที่ทำและผลไม่พูดถึงข้อนี้อีก",
        "a way to mend {code} was chosen, and what was done never names it",
        "บอกใน done: ว่าแก้ข้อนี้แล้วอย่างไร หรือยังไม่ได้ทำเพราะเหตุใด",
    ),
    MeasureSet,
    _look,
)
