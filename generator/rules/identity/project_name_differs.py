"""A project is called otherwise than in its plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.identity import likeness
from generator.rules.rule import Fault, Rule, Seen, Text

_NAMED = re.compile("โครงการ(?P<name>[ก-๎][ก-๎ ]{20,})")
_RUN = 24  # letters in a row that names of two projects do not share by chance
_LEAD = 15  # letters before them in which the names may differ: the verb
_NEAR = 60  # letters in which a name is looked for


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    if "โครงการ" not in seen.it.value or seen.it.name == "project":
        return
    names = list(_NAMED.finditer(seen.it.value))
    plans = [cast("Plan", entry.record) for entry in seen.book.of_kind("plans")] if names else []
    projects = sorted({plan.project for plan in plans if plan.project})
    for named in names:
        told = likeness.unspaced(named["name"])[:_NEAR]
        known = [likeness.unspaced(project).removeprefix("โครงการ") for project in projects]
        if any(told.startswith(name[:_RUN]) for name in known):
            continue
        other = next((place for place, name in enumerate(known) if _shares_all_but_the_verb(told, name)), None)
        if other is not None:
            word = named[0].split(" ")[0]
            yield seen.fault(word=word, title=seen.it.title, found=named[0].strip()[:_NEAR], right=projects[other])


def _shares_all_but_the_verb(told: str, name: str) -> bool:
    starts = range(min(_LEAD, len(name) - _RUN) + 1)
    return any(0 <= told.find(name[start : start + _RUN]) <= _LEAD for start in starts)


RULE = Rule(
    FindingKind(
        "D561",
        "project-name-differs",
        Severity.DOUBT,
        "{title}: “{found}” ไม่ตรงกับชื่อโครงการในแผน “{right}”",
        "the project is called otherwise than in its plan",
        "ใช้ชื่อโครงการตามแผนทุกแห่ง",
    ),
    Text,
    _look,
)
