"""Fewer people came than the money was reckoned for, and all of it is spent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Activity, money_of
from generator.models.report import ActivityResult, Report
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath

# Only people who came: a text may also count speakers, or those who went somewhere else.
_CAME = r"(?:เข้าร่วม|ผู้เข้า|เข้าอบรม|เข้าประชุม|มาร่วม|ลงทะเบียน)"
_PEOPLE = re.compile(
    rf"{_CAME}[^\d\n]{{0,40}}(?P<people>\d[\d,]*)\s*(?:คน|ราย|ท่าน)|(?P<before>\d[\d,]*)\s*(?:คน|ราย|ท่าน)\s*{_CAME}"
)
_GUESTS = re.compile("อาหาร|เครื่องดื่ม|ผู้เข้า|เบี้ยเลี้ยง|ที่พัก|ค่าลงทะเบียน")
_STAFF = re.compile("วิทยากร|คนขับ|พนักงานขับ|กรรมการ")


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    report = seen.it
    steps = {pairing.plain(phase.title): (index, phase.steps) for index, phase in enumerate(report.phases)}
    for index, result, activity in pairing.results(seen):
        planned, budget = _planned(activity), money_of(activity.budget)
        if not planned or not budget or money_of(result.spent) != budget:
            continue
        place, texts = steps.get(pairing.plain(activity.title), (0, ()))
        told = list(_told(index, result))
        told += [(("phases", place, "steps", number), text) for number, text in enumerate(texts)]
        for path, text in told:
            came = _came(text)
            if 0 < came < planned:
                yield seen.fault(*path, came=came, planned=planned, number=activity.number, spent=budget)
                break


def _came(text: str) -> int:
    """Give how many people a text says came, all groups together; 0 where it does not say."""
    found = _PEOPLE.finditer(thai.arabic_digits(text))
    return sum(int((one["people"] or one["before"]).replace(",", "")) for one in found)


def _told(index: int, result: ActivityResult) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(result.result, str):
        yield ("results", index, "result"), result.result


def _planned(activity: Activity) -> int:
    """Give for how many people the money is reckoned: the most of any line about those who come."""
    guests = [line for line in activity.budget_lines if _GUESTS.search(line.title) and not _STAFF.search(line.title)]
    return max((line.quantity or 0 for line in guests), default=0)


RULE = Rule(
    FindingKind(
        "D412",
        "fewer-came-all-spent",
        Severity.DOUBT,
        "กิจกรรมที่ {number} มา {came} คน จากที่ตั้งงบประมาณไว้ {planned} คน แต่ใช้เงินครบ {spent:,} บาท",
        "{came} came of {planned} whom the budget was reckoned for, and all {spent:,} is spent",
        "ตรวจจำนวนผู้เข้าร่วมและจำนวนเงินกับหลักฐานการเบิกจ่าย",
    ),
    Report,
    _look,
)
