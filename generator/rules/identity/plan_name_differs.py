"""The anti-corruption plan is called "to prevent" in one place and "to prevent and suppress" in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from generator.findings import FindingKind, Severity
from generator.library import Library, YearBook
from generator.models.plan import Plan, Subject
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import matching

_NAME = re.compile("แผนปฏิบัติการ(?:ด้าน)?(?:การ)?ป้องกัน(?P<more>และ ?(?:การ)?ปราบปราม)?(?:การ)?ทุจริต")


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    own = seen.once(_own_names)
    for match in _NAME.finditer(seen.it.value):
        if own and all(bool(match["more"]) != bool(name["more"]) for name in own):
            yield seen.fault(word=match[0], title=seen.it.title, found=match[0], right=own[0][0])
            return


def _own_names(_: Library, book: YearBook) -> list[re.Match[str]]:
    """Give the names that plans of this sort bear in their titles."""
    plans = (cast("Plan", entry.record) for entry in book.of_kind("plans"))
    return [match for plan in plans if plan.subject is Subject.ANTI_CORRUPTION and (match := _NAME.search(plan.title))]


RULE = Rule(
    FindingKind(
        "D564",
        "plan-name-differs",
        Severity.DOUBT,
        "{title}: “{found}” แต่แผนของปีชื่อ “{right}”",
        "the plan is called otherwise than on its cover",
        "ใช้ชื่อแผนตามหน้าปกทุกแห่ง ถ้าเป็นแผนอื่นให้บอกว่าของหน่วยงานใด",
    ),
    Text,
    _look,
    sign=matching(_NAME),
)
