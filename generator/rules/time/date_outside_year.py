"""A text tells of an event of the year on a day of another fiscal year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.time import writing
from generator.shapes import Shape

_REACH = 60  # letters before a day in which its occasion is named
# The day of a law, an order, an earlier event or a term is no event of the year.
_NO_EVENT = re.compile(
    r"(?:ลงวันที่|(?:ข้อมูล|ประกาศ|สั่ง) ?ณ ?วันที่|ตั้งแต่(?:วันที่)?|ภายใน(?:วันที่)?|ก่อน(?:วันที่)?|ถึง(?:วันที่)?|กำหนด\S*)\s*$"
    r"|(?:พระราช|พ\.ร\.บ\.|กฎหมาย|ระเบียบ|ราชกิจจา|มติ ?ครม|มติคณะรัฐมนตรี|คำสั่งที่|ประกาศใช้|ประกาศคณะ|ประกาศกระทรวง"
    r"|ตามประกาศ|ตามคำสั่ง|ตามหนังสือ|ปีก่อน|ปีที่ผ่านมา|ครั้งก่อน|แต่เดิม|จะ|ต่อไป)[^\n]*$"
)


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    year = getattr(seen.entry.record, "plan_year", None) or seen.book.number
    for path, text in seen.words():
        for written in thai.dates_in(text):
            told = thai.fiscal_year_of(written.day) if written.day else year
            # Slips miss by a year; what lies further away is history or a long-term aim.
            if abs(told - year) == 1 and not _NO_EVENT.search(text[max(0, written.start - _REACH) : written.start]):
                yield seen.fault(*path, word=written.words, words=written.words, told=told, year=year)


RULE = Rule(
    FindingKind(
        "D308",
        "date-outside-year",
        Severity.DOUBT,
        "“{words}” อยู่ในปีงบประมาณ {told} แต่เล่าไว้ในผลของปี {year}",
        "'{words}' is a day of fiscal year {told}, told among the events of {year}",
        "ตรวจปี พ.ศ. ของวันที่ ถ้าเป็นเหตุการณ์ของปีอื่นจริงให้บอกไว้ในข้อความ",
    ),
    writing.TELLING,
    _look,
)
