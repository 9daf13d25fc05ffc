"""The analysis puts a remedy under a heading that is not the title of any measure."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet
from generator.rules.identity import likeness
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    titles = {likeness.row(measure.title) for measure in seen.it.measures}
    for place, development in enumerate(seen.it.developments):
        if titles and development.heading and likeness.row(development.heading) not in titles:
            yield seen.fault("developments", place, "heading", heading=development.heading)


RULE = Rule(
    FindingKind(
        "D570",
        "heading-without-measure",
        Severity.DOUBT,
        "หัวข้อมาตรการ “{heading}” ในการวิเคราะห์ไม่ตรงกับชื่อมาตรการใดเลย",
        "the analysis names the measure '{heading}', and no measure has this title",
        "ใช้ชื่อเดียวกันทั้งสองแห่ง หรือเพิ่มมาตรการของหัวข้อนี้",
    ),
    MeasureSet,
    _look,
)
