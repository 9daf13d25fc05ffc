"""The analysis names other indicators to improve than the measures that follow from it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.models.measures import MeasureSet
from generator.rules.rule import Fault, Rule, Seen

_NAMED = re.compile(r"ตัวชี้วัด(?:ที่)? ?(?P<first>\d+)(?: ?[–-] ?(?P<last>\d+))?(?![\d.])")


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    chosen = {int(weakness.indicator) for weakness in seen.it.weaknesses if weakness.indicator.isdecimal()}
    book = seen.library.years.get(seen.it.result_year)
    result = book.find("ita", ItaResult) if book else None
    if not chosen:
        return
    facts = {"chosen": _words(chosen)}
    for place, text in enumerate(result.analysis.improve if book and result else ()):
        named = _named(text)
        if book and named - chosen:
            yield seen.elsewhere(book.entries["ita"], "analysis", "improve", place, named=_words(named), **facts)
    if isinstance(seen.it.suggestions, str) and _named(seen.it.suggestions) - chosen:
        yield seen.fault("suggestions", named=_words(_named(seen.it.suggestions)), **facts)


def _named(text: str) -> set[int]:
    found = _NAMED.finditer(thai.arabic_digits(text))
    return {
        number for match in found for number in range(int(match["first"]), int(match["last"] or match["first"]) + 1)
    }


def _words(numbers: set[int]) -> str:
    return ", ".join(map(str, sorted(numbers)))


RULE = Rule(
    FindingKind(
        "D563",
        "improve-scope-differs",
        Severity.DOUBT,
        "ตัวชี้วัดที่ต้องพัฒนาที่นี่คือ {named} แต่มาตรการเลือก {chosen}",
        "indicators {named} are to be improved here, the measures choose {chosen}",
        "บอกตัวชี้วัดที่ต้องพัฒนาชุดเดียวกันทุกแห่ง หรือบอกว่าเลือกเพียงบางตัวเพราะเหตุใด",
    ),
    MeasureSet,
    _look,
)
