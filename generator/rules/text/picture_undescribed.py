"""A picture bears a camera's file name or a bare number: who cannot see it learns nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.evidence import Evidence
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import one_of

_BARE = re.compile(
    r"(?:ภาพ|รูป|รูปภาพ|ภาพถ่าย|ภาพประกอบ|ภาพกิจกรรม|รูปกิจกรรม|ประมวลภาพ|ภาพประกอบกิจกรรม|image|photo|picture|pic)\s*(?:ที่)?\s*[0-9๐-๙()]*"
    r"|(?:(?:img|dsc|dscn|dscf|dcim|pxl|vid|gopr|image|photo|screenshot|screen shot|line_album|received|messageimage|s__)[\s_-]*)?[\d_()\s.-]*(?:\.(?:jpe?g|png|gif|webp|heic))?"
    r"|\S+\.(?:jpe?g|png|gif|webp|heic)",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"!\[([^\]\n]*)\]\([^)\s]+\)")


def _look(seen: Seen[Evidence | Text]) -> Iterator[Fault]:
    if isinstance(seen.it, Evidence):
        if _BARE.fullmatch(seen.it.title.strip()):
            yield seen.fault("title", found=seen.it.title)
    else:
        for match in _PICTURE.finditer(seen.it.value):
            if _BARE.fullmatch(match[1].strip()):
                yield seen.fault(word=match[0], found=match[1])


RULE = Rule(
    FindingKind(
        "D611",
        "picture-undescribed",
        Severity.DOUBT,
        "ชื่อภาพ “{found}” ไม่บอกว่าเป็นภาพอะไร",
        "the picture's title '{found}' does not say what it shows",
        "บอกว่าในภาพคือใครทำอะไร ที่ไหน เมื่อไร เช่น บุคลากรเข้าแถวเคารพธงชาติ 5 มิ.ย. 2566",
    ),
    Evidence | Text,
    _look,
    sign=one_of("!["),
)
