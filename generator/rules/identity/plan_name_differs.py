"""The anti-corruption plan is called "to prevent" in one place and "to prevent and suppress" in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from generator.findings import FindingKind, Severity
from generator.models.plan import Plan, Subject
from generator.rules.rule import Fault, Rule, Seen, Text, one_of

_NAME = re.compile("แผนปฏิบัติการ(?:ด้าน)?(?:การ)?ป้องกัน(?P<more>และ ?(?:การ)?ปราบปราม)?(?:การ)?ทุจริต")


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    named = list(_NAME.finditer(seen.it.value)) if "แผนปฏิบัติการ" in seen.it.value else []
    plans = [cast("Plan", entry.record) for entry in seen.book.of_kind("plans")] if named else []
    own = [match for plan in plans if plan.subject is Subject.ANTI_CORRUPTION and (match := _NAME.search(plan.title))]
    for match in named:
        if own and all(bool(match["more"]) != bool(name["more"]) for name in own):
            yield seen.fault(word=match[0], title=seen.it.title, found=match[0], right=own[0][0])
            return


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
    sign=one_of("แผนปฏิบัติการ"),
)
