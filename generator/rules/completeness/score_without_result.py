"""Measures tell a score in a sentence, and the result of that year, which would say of what, is not kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.models.measures import MeasureSet
from generator.rules.rule import Fault, Rule, Seen

_SCORE = re.compile(r"[0-9]{1,3}\.[0-9]{2} ?คะแนน")
_NAMED = re.compile("ผล(?:การ)?ประเมิน|คะแนนรวม|เฉลี่ย|ตัวชี้วัด")  # the line says of what it is


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    year = seen.it.result_year
    book = seen.library.years.get(year)
    if book and book.find("ita", ItaResult):
        return
    for path, text in seen.words():
        for line in text.splitlines():
            match = _SCORE.search(thai.arabic_digits(line))
            if match and not _NAMED.search(line):
                word = line[match.start() : match.end()]
                yield seen.fault(*path, word=word, score=word, year=year)


RULE = Rule(
    FindingKind(
        "D175",
        "score-without-result",
        Severity.GAP,
        "บอก “{score}” ไว้ในข้อความ แต่ไม่มีผลประเมินปี {year} จึงไม่รู้ว่าเป็นคะแนนของอะไร",
        "'{score}' is told, and the result of {year}, which would say of what, is not there",
        "เพิ่มผลประเมินของปีนั้นใน ita.yml แล้วบอกว่าเป็นคะแนนรวมหรือของตัวชี้วัดใด",
    ),
    MeasureSet,
    _look,
)
