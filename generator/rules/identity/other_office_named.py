"""Another office is named where this one is meant: its words came with another office's document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.rules.identity.provinces import BY_ABBREVIATION, NAMES
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import matching

_NAME = re.compile(
    r"(?P<kind>สำนักงานเขตพื้นที่การศึกษา(?P<level>ประถมศึกษา|มัธยมศึกษา)?|สำนักงานศึกษาธิการจังหวัด|สพ[ปม]\. ?|ศธจ\. ?)"
    rf"(?P<province>{'|'.join(NAMES)}|(?:{'|'.join(BY_ABBREVIATION)})(?=[ .0-9๐-๙]))\.?(?: ?(?:เขต ?)?(?P<area>[0-9๐-๙]{{1,2}}))?"
)
# Who visits another office, or works with it, names it rightly.
_TOGETHER = re.compile(
    "ดูงาน|แลกเปลี่ยน|ร่วมกับ|วิทยากร|เครือข่าย|ต้นแบบ|เยี่ยม|ประสาน|สมาคม|ย้าย|ช่วยราชการ|ในจังหวัด|ทั่วประเทศ|สังกัดอื่น"
)
_NOT_HERE = {"signed_by", "certifier", "declared_by", "place"}  # a position has its own rule; one may meet elsewhere


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    text, own = seen.it.value, seen.library.office.name.th
    if seen.it.name in _NOT_HERE:
        return
    mine = next((name for name in NAMES if name in own), "")
    for match in _NAME.finditer(text):
        right = _right(match, own, mine)
        glued = bool(mine) and text.startswith(mine, match.end("province"))
        if right and (glued or not _TOGETHER.search(text, max(0, match.start() - 90), match.end() + 90)):
            yield seen.fault(word=match[0].rstrip(), title=seen.it.title, found=match[0].rstrip(), right=right)
            return


def _right(match: re.Match[str], own: str, mine: str) -> str:
    """Give what should stand there; nothing where the name may be our own."""
    province = BY_ABBREVIATION.get(match["province"], match["province"])
    if not mine:  # our own name tells no province: of offices of our sort, whoever does is another
        return own if match["kind"] in own else ""
    if province != mine:
        return mine
    area = re.search(r"เขต ?([0-9๐-๙]+)", own)
    if match["area"] and thai.arabic_digits(match["area"]) != thai.arabic_digits(area[1] if area else ""):
        return area[0] if area else f"{mine} ไม่มีเลขเขต"
    level = match["level"] or {"สพป": "ประถมศึกษา", "สพม": "มัธยมศึกษา"}.get(match["kind"][:3], "")
    other = {"ประถมศึกษา": "มัธยมศึกษา", "มัธยมศึกษา": "ประถมศึกษา"}.get(level, "-")
    return other if other in own and level not in own else ""


RULE = Rule(
    FindingKind(
        "D501",
        "other-office-named",
        Severity.DOUBT,
        "{title}: “{found}” ไม่ใช่สำนักงานนี้ (สำนักงานนี้คือ {right})",
        "'{found}' is another office than this one",
        "ถ้าหมายถึงสำนักงานนี้ แก้ชื่อให้ตรงกับ office.yml ข้อความอาจติดมากับเอกสารของสำนักงานอื่น",
    ),
    Text,
    _look,
    sign=matching(_NAME),
)
