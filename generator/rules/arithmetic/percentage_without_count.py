"""A result gives a percentage of people without the counts it was made of, or counts only those who came."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.rules.arithmetic import numbers
from generator.rules.rule import Fault, Figures, Rule, Seen

# the field that tells what came of something, with the list of the record that it stands in
_RESULTS = {
    ("results", "result"),
    ("achievements", "results"),
    ("done", "result"),
    ("measures", "progress"),
    ("activities", "text"),
    ("events", "result"),
}
_PERCENT = re.compile(numbers.percent())
_OF_PEOPLE = re.compile(rf"(?:{numbers.PEOPLE}|คน)[^\d\n]{{0,40}}$")
_OF_THOSE_WHO_CAME = re.compile(rf"คิด(?:เฉพาะ)?(?:จาก)?(?:เฉพาะ)?(?:{numbers.PEOPLE}|ผู้)(?:ที่)?มา")
_NOT_PEOPLE = re.compile(r"พึงพอใจ|คะแนน|งบประมาณ|เบิกจ่าย|ก้าวหน้า|ความรู้|ไม่น้อยกว่า|เป้าหมายร้อยละ")
_COUNT = re.compile(rf"{numbers.NUMBER}\s*(?:คน|ราย)")


def _look(seen: Seen[Figures]) -> Iterator[Fault]:
    """Look at the first percentage of people in a text: one count makes all of them, two make any other share."""
    text = seen.it.value
    if (seen.path[0], seen.it.name) not in _RESULTS:
        return
    plain = thai.arabic_digits(text)
    for match in _PERCENT.finditer(plain):
        before, after = plain[: match.start()], plain[match.end() : match.end() + 25]
        came = _OF_THOSE_WHO_CAME.search(after)
        start, end = numbers.span_of(match)
        needed = 1 if numbers.value(plain[start:end]) == 100 else 2
        people = _OF_PEOPLE.search(before) and not _NOT_PEOPLE.search(before[-40:])
        if came or (people and len(_COUNT.findall(plain)) < needed):
            why = "คิดเฉพาะผู้ที่มา" if came else "ไม่บอกจำนวนคนครบ"
            yield seen.fault(word=text[start:end], percent=plain[start:end], why=why)
            return


RULE = Rule(
    FindingKind(
        "D226",
        "percentage-without-count",
        Severity.DOUBT,
        "ร้อยละ {percent} ตรวจสอบไม่ได้ เพราะ{why}",
        "{percent} % of people cannot be checked: the counts behind it are not told",
        "เขียนจำนวนผู้เข้าร่วมและจำนวนทั้งหมดไว้ด้วย เช่น 68 คน จาก 71 คน คิดเป็นร้อยละ 95.77",
    ),
    Figures,
    _look,
    sign=numbers.PERCENTAGE,
)
