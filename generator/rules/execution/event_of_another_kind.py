"""A workshop or a briefing was promised, and a meeting of another kind is told of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.measures import Step
from generator.models.plan import Plan
from generator.rules.rule import Fault, Rule, Seen

# The kinds of meetings, in the order in which they are looked for: a workshop of a committee is a workshop.
_KINDS = (
    ("ประชุมเชิงปฏิบัติการ", re.compile("(?:ประชุม|อบรม|สัมมนา)(?:เชิง)?ปฏิบัติการ")),
    ("ประชุมชี้แจง", re.compile("ประชุมชี้แจง")),
    ("ประชุมคณะกรรมการ", re.compile("ประชุมคณะ(?:กรรมการ|ทำงาน)|คณะ(?:กรรมการ|ทำงาน)(?:ได้)?(?:ร่วม)?ประชุม")),
    ("อบรม", re.compile("อบรม")),
)


def _look(seen: Seen[Step]) -> Iterator[Fault]:
    progress = seen.it.progress
    if not isinstance(progress, str):
        return
    told = [kind for kind, pattern in _KINDS if pattern.search(progress)]
    for title in _titles(seen):
        kind = _kind_of(title)
        if kind and told and kind not in told:
            word = next(match[0] for name, pattern in _KINDS if name == told[0] and (match := pattern.search(progress)))
            yield seen.fault("progress", word=word, planned=kind, told=word)
            return


def _kind_of(title: str) -> str | None:
    return next((kind for kind, pattern in _KINDS if pattern.search(title)), None)


def _titles(seen: Seen[Step]) -> Iterator[str]:
    """Give the title of the step, and those of the activities that carry it out."""
    yield seen.it.title
    for name in seen.it.activities:
        key, _, wanted = name.partition("#")
        plan = seen.book.find(key, Plan)
        yield from (activity.title for activity in (plan.activities if plan else ()) if activity.id == wanted)


RULE = Rule(
    FindingKind(
        "D465",
        "event-of-another-kind",
        Severity.DOUBT,
        "กำหนดไว้เป็น “{planned}” แต่ผลเล่าถึง “{told}”",
        "the kind of meeting that is told of is not the one that was planned",
        "ใช้ชื่อการประชุมเดียวกันทั้งแผนและผล ถ้าเปลี่ยนรูปแบบให้บอกเหตุ",
    ),
    Step,
    _look,
)
