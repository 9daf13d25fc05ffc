"""An aim only names what is measured: neither a value nor a direction says when it is reached."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.completeness import alike
from generator.rules.rule import Fault, Rule, Seen

_FIELDS = ("expected", "quantities", "qualities")
_MEASURE = re.compile("(?:ผลการประเมิน|ผลคะแนน|คะแนน|ระดับ|ร้อยละ|จำนวน|สัดส่วน|อัตรา)")
# What makes a measure an aim: a figure, a grade, or a word for what becomes of it.
_SAID = re.compile(
    r"\d|(?<![A-Z])A{1,2}(?![A-Z])|เพิ่ม|สูง|ลด|ดี|ยกระดับ|ผ่าน|ได้|ถึง|ขึ้น|ต่ำ|กว่า|บรรลุ|เป็นไป|อยู่ใน|ครบ|ทุก|ทั้งหมด|เท่า|ไม่|มีค|มีผ"
)
_YEAR = re.compile(r"(?:ประจำ)?ปี(?:งบประมาณ)? ?(?:พ\.ศ\. ?)?25\d\d")


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    for name in _FIELDS:
        for index, aim in enumerate(getattr(seen.it, name)):
            words = alike.plain(_YEAR.sub("", thai.arabic_digits(aim)))
            if _MEASURE.match(words) and not _SAID.search(words):
                yield seen.fault(name, index, aim=alike.short(aim))


RULE = Rule(
    FindingKind(
        "D180",
        "aim-without-value",
        Severity.GAP,
        "“{aim}” บอกเพียงสิ่งที่วัด ไม่บอกค่าหรือทิศทาง",
        "the aim names a measure without a value or a direction",
        "เติมค่าที่ต้องการ เช่น ร้อยละ 90 ขึ้นไป หรือคำบอกทิศทาง เช่น สูงขึ้นจากปีก่อน",
    ),
    Plan,
    _look,
)
