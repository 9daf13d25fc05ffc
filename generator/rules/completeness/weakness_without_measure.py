"""An indicator was found weak, and nothing is done about it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    record = seen.it
    told = [one.indicator for one in record.developments] + [one.indicator for one in record.measures]
    answered = {indicator for indicator in told if indicator}
    if told and not answered:  # nothing says which indicator it is for
        return
    for index, weakness in enumerate(record.weaknesses):
        if weakness.indicator not in answered:
            yield seen.fault("weaknesses", index, "indicator", number=weakness.indicator)


RULE = Rule(
    FindingKind(
        "D115",
        "weakness-without-measure",
        Severity.GAP,
        "ตัวชี้วัดที่ {number} เป็นจุดที่ต้องพัฒนา แต่ไม่มีแนวทางหรือมาตรการใดมุ่งพัฒนา",
        "indicator {number} is to be improved, and no measure answers it",
        "เพิ่มแนวทางใน developments: หรือมาตรการที่มี indicator: นี้",
    ),
    MeasureSet,
    _look,
)
