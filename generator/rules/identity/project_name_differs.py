"""A project is called otherwise than in its plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from generator.findings import FindingKind, Severity
from generator.library import Library, YearBook
from generator.models.plan import Plan
from generator.rules.identity import likeness
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import matching

_NAMED = re.compile("โครงการ(?P<name>[ก-๎][ก-๎ ]{20,})")
_RUN = 24  # letters in a row that names of two projects do not share by chance
_LEAD = 15  # letters before them in which the names may differ: the verb
_NEAR = 60  # letters in which a name is looked for


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    if seen.it.name == "project":
        return
    known = seen.once(_projects)
    for named in _NAMED.finditer(seen.it.value):
        told = likeness.unspaced(named["name"])[:_NEAR]
        if any(told.startswith(name[:_RUN]) for name in known):
            continue
        other = next((project for name, project in known.items() if _shares_all_but_the_verb(told, name)), None)
        if other is not None:
            word = named[0].split(" ")[0]
            yield seen.fault(word=word, title=seen.it.title, found=named[0].strip()[:_NEAR], right=other)


def _projects(_: Library, book: YearBook) -> dict[str, str]:
    """Give the projects of a year's plans, by their folded names."""
    projects = {cast("Plan", entry.record).project for entry in book.of_kind("plans")}
    return {likeness.unspaced(name).removeprefix("โครงการ"): name for name in sorted(filter(None, projects))}


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
    sign=matching(_NAMED),
)
