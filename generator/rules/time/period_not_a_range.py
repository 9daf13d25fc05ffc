"""Words announce a range of days, and one day follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Figures, Rule, Seen
from generator.rules.signs import one_of

_BETWEEN = re.compile(r"ระหว่าง\s*(?:วัน(?:\S*?ที่)?)?\s*$")
_GOES_ON = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:-|–|—|ถึง|จนถึง|และ|กับ)")


def _look(seen: Seen[Figures]) -> Iterator[Fault]:
    text = seen.it.value
    for written in thai.dates_in(text):
        if written.alone and _BETWEEN.search(text[: written.start]) and not _GOES_ON.match(text, written.end):
            yield seen.fault(word=written.words, words=written.words)


RULE = Rule(
    FindingKind(
        "D309",
        "period-not-a-range",
        Severity.DOUBT,
        "เขียนว่า “ระหว่างวันที่” แต่มีวันเดียว “{words}”",
        "'between' is followed by a single day, '{words}'",
        "เติมวันสิ้นสุด หรือแก้ ระหว่างวันที่ เป็น เมื่อวันที่",
    ),
    Figures,
    _look,
    sign=one_of("ระหว่าง"),
)
