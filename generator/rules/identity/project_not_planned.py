"""Words name a project that the only plan of the year does not carry out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.models.plan import Plan
from generator.rules.identity import likeness, names_in
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.signs import one_of

_UNDER = re.compile(r"(?:ขับเคลื่อน|ดำเนินการ|ดำเนินงาน)(?:กิจกรรม)?ภายใต้โครงการ(?P<name>[ก-๎“][^\n]{11,80})")
_SAME = 12  # letters at the start that make two names one, however they go on


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    plans = [plan.record for plan in seen.book.of_kind("plans") if isinstance(plan.record, Plan)]
    if len(plans) != 1 or plans[0].project is None or seen.it is seen.book.entry:
        return
    for path, words in names_in.words_of(seen.it.record):
        for found in _UNDER.finditer(words):
            name = re.split(r" ?(?:ประจำปี|\(|ปีงบประมาณ)", found["name"])[0]
            if not _known(likeness.row(name)[:_SAME], plans[0]):
                yield seen.fault(*path, word=name.split(" ")[0], name=name, project=plans[0].project)


def _known(beginning: str, plan: Plan) -> bool:
    """Tell whether a plan carries out what begins so: as its project, or as an activity."""
    titles = [plan.project or "", plan.title, *(group.title for group in plan.groups)]
    return any(beginning in likeness.row(title) for title in [*titles, *(one.title for one in plan.activities)])


RULE = Rule(
    FindingKind(
        "D580",
        "project-not-planned",
        Severity.DOUBT,
        "“{name}” ไม่ใช่โครงการของแผน ซึ่งคือ “{project}”",
        "'{name}' is not the project of the plan",
        "ใช้ชื่อโครงการเดียวกับแผน หรือบอกว่าเป็นโครงการใดอีก",
    ),
    Entry,
    _look,
    sign=one_of("ภายใต้โครงการ"),
)
