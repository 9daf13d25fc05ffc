"""No whole number of people makes the percentage that is told of them: of 65, 95.38 % are 62, 95.00 % are nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.rules.arithmetic import numbers
from generator.rules.rule import Fault, Figures, Rule, Seen

_CAME = r"(?:เข้าร่วม|เข้าประชุม|เข้าอบรม|ตอบแบบ|ลงชื่อ|มาประชุม)"
_SHARE = re.compile(
    rf"(?P<whole>{numbers.NUMBER})\s*(?:คน|ราย)[^\d\n]{{0,30}}{_CAME}[^\d\n]{{0,25}}{numbers.percent()}"
)
_A_MEAN = re.compile(r"เฉลี่ย|พึงพอใจ|คะแนน|ความรู้|เข้าใจ|ไม่น้อยกว่า|มากกว่า|เกิน|ประมาณ|ไม่ต่ำกว่า")


def _look(seen: Seen[Figures]) -> Iterator[Fault]:
    text = seen.it.value
    plain = thai.arabic_digits(text)
    for match in _SHARE.finditer(plain):
        start, end = numbers.span_of(match)
        typed, whole = plain[start:end], int(numbers.value(match["whole"]))
        if _A_MEAN.search(match[0]) or not whole or numbers.value(typed) > 100:
            continue
        nearest = round(numbers.value(typed) * whole / 100)
        if not numbers.fits(typed, numbers.value(str(nearest)) / whole * 100):
            yield seen.fault(word=text[start:end], stated=typed, whole=whole, nearest=nearest)


RULE = Rule(
    FindingKind(
        "D236",
        "percentage-impossible",
        Severity.DOUBT,
        "ร้อยละ {stated} ของ {whole:,} คนไม่เป็นจำนวนคนที่เป็นไปได้ (ใกล้สุดคือ {nearest:,} คน)",
        "no whole number of {whole:,} people is {stated} % of them; the nearest is {nearest:,}",
        "ตรวจจำนวนคนทั้งหมดและจำนวนที่เข้าร่วมกับเอกสาร แล้วคำนวณร้อยละใหม่",
    ),
    Figures,
    _look,
    sign=numbers.PERCENTAGE,
)
