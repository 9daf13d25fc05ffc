"""A percentage in running text is not what the two counts beside it give, or is of more people than there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.rules.arithmetic import numbers
from generator.rules.rule import Fault, Figures, Rule, Seen

_GAP = r"[^\d\n]{0,40}?"
_LINK = r"\s*[(,]?\s*(?:ซึ่ง|หรือ|เข้าร่วม|มา)?\s*(?:คิด|นับ)?\s*(?:เป็น|เท่ากับ)?\s*"
_TOOK_PART = rf"{_GAP}(?:เข้า|ร่วม|มา|ตอบ|ผ่าน|ใช้|เบิก|สำเร็จ|แล้วเสร็จ|ดำเนินการ|รายงาน|ลงนาม|รับทราบ|ส่ง){_GAP}"
_OF_ALL = r"\s*\)?\s*(?:จาก|ของ)(?:จำนวน|บุคลากร|ผู้สมัคร|กลุ่มเป้าหมาย|ทั้งหมด|ทั้งสิ้น|\s)*"
_PART, _WHOLE = rf"(?P<part>{numbers.NUMBER})\s*", rf"(?P<whole>{numbers.NUMBER})\s*"
_UNIT = rf"(?P<unit>{numbers.UNIT})"
_SHARES = (
    re.compile(rf"{_PART}(?:{_UNIT})?{_GAP}(?:จาก|ใน|/){_GAP}{_WHOLE}(?:{numbers.UNIT})?{_LINK}{numbers.percent()}"),
    re.compile(rf"{_WHOLE}{_UNIT}{_TOOK_PART}{_PART}(?P=unit){_LINK}{numbers.percent()}"),
    re.compile(rf"{_PART}{_UNIT}{_LINK}{numbers.percent()}{_OF_ALL}{_WHOLE}(?P=unit)"),
)
_FIGURE = re.compile(numbers.NUMBER)
_A_CHANGE = re.compile(r"เพิ่ม|เกิน|สูงกว่า|มากกว่า|น้อยกว่า|ลดลง|ของ(?:ค่า)?เป้าหมาย")
_OF_PEOPLE = re.compile(rf"(?:{numbers.PEOPLE}|คน)[^\d\n]{{0,25}}{numbers.percent()}")


def _look(seen: Seen[Figures]) -> Iterator[Fault]:
    text = seen.it.value
    plain, judged = thai.arabic_digits(text), set[int]()
    shares = _SHARES if len(_FIGURE.findall(plain)) > 2 else ()  # a part, a whole and a percentage
    for match in (found for pattern in shares for found in pattern.finditer(plain)):
        start, end = numbers.span_of(match)
        part, whole = numbers.value(match["part"]), numbers.value(match["whole"])
        if start in judged or not whole or _A_CHANGE.search(match[0]):
            continue
        judged.add(start)
        if not numbers.fits(plain[start:end], part / whole * 100):
            why = f"{part:,} จาก {whole:,} คือร้อยละ {part / whole * 100:.2f}"
            yield seen.fault(word=text[start:end], stated=plain[start:end], why=why)
    for match in _OF_PEOPLE.finditer(plain):
        start, end = numbers.span_of(match)
        if start not in judged and numbers.value(plain[start:end]) > 100 and not _A_CHANGE.search(plain):
            yield seen.fault(word=text[start:end], stated=plain[start:end], why="คนมีไม่เกินร้อยละ 100")


RULE = Rule(
    FindingKind(
        "D225",
        "percentage-differs",
        Severity.DOUBT,
        "ร้อยละ {stated} ไม่ตรงกับจำนวน: {why}",
        "the percentage {stated} does not fit the counts",
        "คำนวณร้อยละใหม่จากจำนวนทั้งสอง หรือตรวจจำนวนกับเอกสาร",
    ),
    Figures,
    _look,
    sign=numbers.PERCENTAGE,
)
