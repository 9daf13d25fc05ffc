"""A quarter, a half or a fiscal year is told with the months of another one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Figures, Rule, Seen
from generator.rules.signs import one_of

_YEAR = r"(?:\s*(?:พ\.?\s?ศ\.?)?\s*(?P<{}>\d{{4}}))?"
_SPAN = re.compile(
    rf"(?:ไตรมาส(?:ที่)?\s*(?P<quarter>[1-4])|รอบ\s*(?P<half>6)\s*เดือน|ปีงบประมาณ)"
    rf"(?P<between>[^()\d]{{0,15}}?(?:(?:ปีงบประมาณ|พ\.?\s?ศ\.?)\s*){{0,2}}(?P<year>\d{{4}})?)\s*[(,]?\s*(?:ระหว่าง)?(?:เดือน)?\s*"
    rf"(?P<from>{thai.MONTH}){_YEAR.format('from_year')}\s*(?:-|–|—|ถึง)\s*(?:เดือน)?\s*(?P<to>{thai.MONTH}){_YEAR.format('to_year')}"
)
_QUARTERS = {1: (10, 12), 2: (1, 3), 3: (4, 6), 4: (7, 9)}


def _look(seen: Seen[Figures]) -> Iterator[Fault]:
    for match in _SPAN.finditer(thai.arabic_digits(seen.it.value)):
        if not (_months_fit(match) and _years_fit(match)):
            words = seen.it.value[match.start() : match.end()]
            yield seen.fault(word=words, words=" ".join(words.split()))


def _months_fit(match: re.Match[str]) -> bool:
    months = thai.month_number(match["from"]), thai.month_number(match["to"])
    if match["quarter"]:
        return months == _QUARTERS[int(match["quarter"])]
    return not match["half"] or months in {(10, 3), (4, 9)}


def _years_fit(match: re.Match[str]) -> bool:
    """Tell whether the months, where their years are given, lie inside the fiscal year that is named before them."""
    if not (match["year"] and match["to_year"]):
        return True
    starts, ends = thai.month_number(match["from"]) or 0, thai.month_number(match["to"]) or 0
    to_year = int(match["to_year"])
    from_year = int(match["from_year"]) if match["from_year"] else to_year - (starts > ends)
    return from_year + (starts >= 10) == to_year + (ends >= 10) == int(match["year"])


RULE = Rule(
    FindingKind(
        "D312",
        "quarter-months-differ",
        Severity.DOUBT,
        "เดือนใน “{words}” ไม่ใช่เดือนของรอบหรือปีงบประมาณที่บอกไว้",
        "the months in '{words}' are not those of the quarter or year named",
        "ไตรมาสที่ 1 คือ ต.ค.–ธ.ค. ที่ 2 ม.ค.–มี.ค. ที่ 3 เม.ย.–มิ.ย. ที่ 4 ก.ค.–ก.ย. ปีงบประมาณเริ่ม 1 ต.ค. ของปีก่อน",
    ),
    Figures,
    _look,
    sign=one_of("ไตรมาส", "รอบ", "ปีงบประมาณ"),
)
