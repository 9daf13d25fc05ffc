"""A text ends in a word that cannot end a sentence: its end was lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import END, matching

_OPEN_END = re.compile(
    r"(?:และ|หรือ|โดย|เพื่อ|ซึ่ง|สำหรับ|เกี่ยวกับ|เนื่องจาก|ประกอบด้วย|ตลอดจน|รวมทั้ง|พร้อมทั้ง|ระหว่าง|ตั้งแต่|ให้แก่|ให้กับ|ดำเนิน|(?:การ|ส่วน|กับ)ผู้"
    r"|(?<!สิ่ง)(?<!เจ้า)(?<!ข้าว)(?<!สิ่ง )(?<!ซื้อ)ของ"
    r"|(?<!ทุก)(?<!ราย)(?<!ละ)(?<!หลาย)(?<!ต่าง)(?<!ต่าง ๆ )(?<!รอบ)(?<!บาง)(?<!ทั้ง)(?<!สอง)(?<!สาม)(?<!สี่)(?<!ห้า)(?<!หก)(?<![0-9๐-๙])(?<![0-9๐-๙] )ด้าน"
    r"|(?<!กำ)กับ|(?<!ภาย)(?<!ด้าน)(?<!ข้าง)(?<!ชั้น)(?<!รอบ)(?<!ส่วน)ใน|(?<!ต้น)จาก|(?<!เจตนา)อันได้แก่)"
)
_ENDS = (
    *(
        "และ",
        "หรือ",
        "โดย",
        "เพื่อ",
        "ซึ่ง",
        "สำหรับ",
        "เกี่ยวกับ",
        "เนื่องจาก",
        "ประกอบด้วย",
        "ตลอดจน",
        "รวมทั้ง",
        "พร้อมทั้ง",
        "ระหว่าง",
    ),
    *("ตั้งแต่", "ให้แก่", "ให้กับ", "ดำเนิน", "ผู้", "ของ", "ด้าน", "กับ", "ใน", "จาก", "อันได้แก่"),
)  # any of the above, with which most texts do not end
_TAIL = re.compile(r"[ก-๙0-9 ]{1,16}$")


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    text = seen.it.value.rstrip()
    last = max(text.rfind(" ", 0, len(text)), 0)
    match = next(
        (found for found in _OPEN_END.finditer(text, max(last - 8, len(text) - 14, 0)) if found.end() == len(text)),
        None,
    )
    if match and len(text) > len(match[0]) + 2:
        tail = _TAIL.search(text)
        yield seen.fault(word=tail[0].strip() if tail else match[0], title=seen.it.title, found=match[0])


RULE = Rule(
    FindingKind(
        "D613",
        "sentence-cut",
        Severity.DOUBT,
        "{title}: ข้อความจบที่คำว่า “{found}” เหมือนขาดท้าย",
        "the text ends in '{found}', as if its end was cut",
        "เติมข้อความที่ขาดจากเอกสาร",
    ),
    Text,
    _look,
    sign=matching(f"{END}(?:{'|'.join(f'(?<={end}{END})' for end in _ENDS)})"),
)
