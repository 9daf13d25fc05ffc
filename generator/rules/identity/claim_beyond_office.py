"""A text speaks for the country or the whole ministry: it came from a national agency's document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import matching

_CLAIMS = (
    "เยาวชนส่วนใหญ่ของประเทศ",
    r"ทุกส่วนราชการ(?:ใน)?สังกัดกระทรวง\S*",
    r"ของส่วนราชการ(?:ใน)?สังกัดกระทรวง\S*",
    "สำนักงานส่วนกลาง(?= ?ปรับ| ?มี| ?เป็น| ?ต้อง)",
    r"แจ้งหน่วยงานในสังกัด สพฐ\.?",
    "ทุกเขตพื้นที่การศึกษาทั่วประเทศ",
    "สถานศึกษาทั่วประเทศ",
    "นักเรียนทั้งประเทศ",
    "ยกระดับ ?(?:คะแนน)? ?ดัชนีการรับรู้การทุจริต",
    r"ภาพรวมของ ?(?:สพท\.?|สพป\.?|สพม\.?|สำนักงานเขตพื้นที่การศึกษา) ?ทั้งหมด",
)
_CLAIM = re.compile("|".join(_CLAIMS))
_OF_OTHERS = {"aligned_with", "parent", "source"}  # what is quoted there is a national agency's own


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    if seen.it.name in _OF_OTHERS or seen.entry.kind.name == "targets":
        return
    for match in _CLAIM.finditer(seen.it.value):
        yield seen.fault(word=match[0], title=seen.it.title, found=match[0])


RULE = Rule(
    FindingKind(
        "D502",
        "claim-beyond-office",
        Severity.DOUBT,
        "{title}: “{found}” เกินขอบเขตของสำนักงาน",
        "'{found}' claims more than one office can answer for",
        "เขียนเฉพาะสิ่งที่สำนักงานรับผิดชอบ ข้อความนี้น่าจะคัดมาจากเอกสารของหน่วยงานส่วนกลาง",
    ),
    Text,
    _look,
    sign=matching(*_CLAIMS),
)
