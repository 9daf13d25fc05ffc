"""A score is said to be higher or lower than that of another year, and no figure of that year stands anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.library import Library
from generator.models.ita import ItaResult
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import one_of

_COMPARED = re.compile(
    r"คะแนน[^\n]{0,60}?(?P<words>(?:สูงกว่า|ต่ำกว่า|มากกว่า|น้อยกว่า|สูงขึ้นจาก|เพิ่มขึ้นจาก|ลดลงจาก)"
    r"[^\n]{0,90}?ปี(?:งบประมาณ)? ?(?:พ\.ศ\. ?)?(?P<year>25\d\d))(?!\d)"
)
_FIGURE = r"(?<![\d.])\d{1,3}(?:\.\d+)?(?![\d.]*\d)"
_NEAR = 60  # letters between a year and the figure that is told of it


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    text = thai.arabic_digits(seen.it.value)
    for found in _COMPARED.finditer(text):
        year = int(found["year"])
        if not _told_of(year, text) and not _kept(seen.library, year):
            yield seen.fault(word=seen.it.value[found.start("words") : found.end("words")], year=year)


def _told_of(year: int, text: str) -> bool:
    """Tell whether a text gives a figure after the year: ปี 2564 (97.52 คะแนน)."""
    return bool(re.search(rf"{year}(?!\d)(?:(?!25\d\d)[^\n]){{0,{_NEAR}}}?{_FIGURE}", text))


def _kept(library: Library, year: int) -> bool:
    """Tell whether the office keeps a result of the year, or has it in the history of a later one."""
    results = [ita for book in library.years.values() if (ita := book.find("ita", ItaResult))]
    book = library.years.get(year)
    return bool(book and book.find("ita", ItaResult)) or any(row.year == year for ita in results for row in ita.history)


RULE = Rule(
    FindingKind(
        "D280",
        "comparison-without-value",
        Severity.GAP,
        "บอกว่าคะแนนต่างจากปี {year} แต่ไม่มีคะแนนของปี {year} ให้เทียบ",
        "compared with {year}, whose score is told nowhere",
        "เติมคะแนนของปี {year} ในข้อความ หรือในประวัติคะแนน (history:) ของผลประเมิน",
    ),
    Text,
    _look,
    sign=one_of("คะแนน"),
)
