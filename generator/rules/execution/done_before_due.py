"""An activity of the gift policy is told as done while a report of the policy is still to come, and untold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.fields import Status
from generator.findings import FindingKind, Severity
from generator.models.no_gift import NoGiftPolicy
from generator.models.report import Report
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen

_GIFTS = re.compile("No ?Gift|(?:งด|ไม่)รับ[^ ]*ของขวัญ|งดรับและให้", re.IGNORECASE)


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    policy, told = seen.book.find("no-gift", NoGiftPolicy), seen.it.as_of or seen.it.updated
    untold = [report for report in policy.reports if report.outcome is None and not report.evidence] if policy else []
    later = [report.due for report in untold if report.due and told and report.due.first > told]
    if told is None or not later:
        return
    for index, result, activity in pairing.results(seen):
        if result.status is Status.DONE and _GIFTS.search(activity.title):
            facts = {"number": activity.number, "due": later[-1].words, "told": thai.short_date(told)}
            yield seen.fault("results", index, "status", **facts)


RULE = Rule(
    FindingKind(
        "D464",
        "done-before-due",
        Severity.DOUBT,
        "กิจกรรมที่ {number} บอกว่าเสร็จสิ้นเมื่อ {told} แต่รายงานตามนโยบายไม่รับของขวัญยังต้องทำอีกใน {due}",
        "activity {number} is done on {told}, a report of the policy is due in {due}",
        "ใช้สถานะกำลังดำเนินการจนรายงานรอบสุดท้ายเสร็จ",
    ),
    Report,
    _look,
)
