"""The result of an activity tells a day that lies outside the time planned for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.report import Report
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen

_HELD = re.compile(r"(?:เมื่อ|ในวันที่|ระหว่างวันที่|จัด(?:ขึ้น|ประชุม|อบรม|กิจกรรม)?(?:ใน)?วันที่)\s*(?:วันที่)?\s*$")
_TERM = re.compile(r"(?:กำหนด|ภายใน|ประกาศ|คำสั่ง|ลงนาม|อนุมัติ|รายงาน|เผยแพร่|เบิก|จะ)[^ ]*\s*\S*$")


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    year = seen.it.plan_year or seen.book.number
    for index, result, activity in pairing.results(seen):
        period = activity.period
        if period is None or not isinstance(result.result, str):
            continue
        for told in thai.dates_in(result.result):
            before = result.result[max(0, told.start - 40) : told.start]
            # A day of another year is told by another rule.
            if (
                not told.day
                or thai.fiscal_year_of(told.day) != year
                or not _HELD.search(before)
                or _TERM.search(before)
            ):
                continue
            if not period.first <= told.day <= period.last:
                facts = {"number": activity.number, "planned": period.words}
                yield seen.fault("results", index, "result", word=told.words, words=told.words, **facts)
                break


RULE = Rule(
    FindingKind(
        "D420",
        "held-outside-plan",
        Severity.DOUBT,
        "กิจกรรมที่ {number} จัด “{words}” แต่แผนกำหนดไว้ “{planned}”",
        "activity {number} was held {words}, planned for {planned}",
        "ตรวจวันที่ ถ้าเลื่อนจริงให้บอกเหตุที่เลื่อนไว้ในผล",
    ),
    Report,
    _look,
)
