"""A step that was done says that the measures were carried out, and gives their titles for a result."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet
from generator.rules.identity import likeness
from generator.rules.rule import Fault, Rule, Seen

_SEVERAL = 2
_REST = 30  # letters that a step may have beside the titles and still say nothing
_NUMBER = re.compile(r"[0-9]+\)?")


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    titles = [likeness.row(measure.title) for measure in seen.it.measures]
    for outer, done in enumerate(seen.it.done):
        for inner, step in enumerate(done.steps):
            rest = likeness.row(step)
            named = [title for title in titles if title in rest]
            for title in named:
                rest = rest.replace(title, "")
            if len(named) >= _SEVERAL and len(_NUMBER.sub("", rest)) <= _REST:
                yield seen.fault("done", outer, "steps", inner, count=len(named))


RULE = Rule(
    FindingKind(
        "D473",
        "done-names-measures",
        Severity.DOUBT,
        "ขั้นตอนนี้มีเพียงชื่อมาตรการ {count} ด้าน ไม่บอกว่าทำอะไรในแต่ละด้าน",
        "the step only names {count} measures and tells nothing of what was done for each",
        "บอกสิ่งที่ทำและผลของแต่ละมาตรการ",
    ),
    MeasureSet,
    _look,
)
