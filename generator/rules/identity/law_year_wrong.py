"""A well-known law is cited with another year than its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.rules.identity.laws import LAWS
from generator.rules.rule import Fault, Figures, Rule, Seen
from generator.rules.signs import one_of

_FAR = 70  # letters between the name of a law and its year
_YEAR = re.compile(r"พ\. ?ศ\. ?([0-9๐-๙]{4})")
_OTHER = re.compile(r"ฉบับที่|แก้ไขเพิ่มเติม|พระราช|พ\.ร\.|ระเบียบ|ประกาศ|ยกเลิก|ปีงบประมาณ|ประจำปี|\n|และ(?:ระเบียบ|ประกาศ)")


def _look(seen: Seen[Figures]) -> Iterator[Fault]:
    text = seen.it.value
    for law in LAWS:
        for named in law.pattern.finditer(text) if law.sign in text else ():
            cited = _YEAR.search(text, named.end(), named.end() + _FAR)
            if cited is None or _OTHER.search(text, named.end(), cited.start()):
                continue
            year = int(thai.arabic_digits(cited[1]))
            if year not in law.years and not re.match(" ?(?:และที่)?แก้ไข", text[cited.end() :]):
                yield seen.fault(word=cited[0], law=law.title, found=year, right=law.years[0])


RULE = Rule(
    FindingKind(
        "D513",
        "law-year-wrong",
        Severity.DOUBT,
        "{law} เป็นของ พ.ศ. {right} แต่พิมพ์ พ.ศ. {found}",
        "{law} is of B.E. {right}, not {found}",
        "แก้ปีของกฎหมายให้ตรงกับราชกิจจานุเบกษา",
    ),
    Figures,
    _look,
    sign=one_of("พ.ศ.", "พ. ศ."),
)
