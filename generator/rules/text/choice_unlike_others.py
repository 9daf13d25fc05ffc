"""One answer of a survey lacks the sign of abbreviation that the others end with."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.survey import Survey
from generator.rules.rule import Fault, Rule, Seen

_SIGN = "ฯ"
_ALIKE = 10  # letters before the sign that answers in parallel end with


def _look(seen: Seen[Survey]) -> Iterator[Fault]:
    titles = [choice.title.rstrip() for choice in seen.it.choices]
    signed = [title for title in titles if title.endswith(_SIGN)]
    bare = [place for place, title in enumerate(titles) if not title.endswith(_SIGN)]
    if len(signed) > len(bare):
        for place in bare:
            if any(title.removesuffix(_SIGN)[-_ALIKE:] == titles[place][-_ALIKE:] for title in signed):
                yield seen.fault("choices", place, "title", words=titles[place])


RULE = Rule(
    FindingKind(
        "D661",
        "choice-unlike-others",
        Severity.DOUBT,
        "คำตอบ “{words}” ไม่ลงท้ายด้วย ฯ เหมือนคำตอบอื่น",
        "the answer lacks the sign that the others end with",
        "เขียนคำตอบทุกข้อให้ลงท้ายเหมือนกัน",
    ),
    Survey,
    _look,
)
