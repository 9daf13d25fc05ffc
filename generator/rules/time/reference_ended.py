"""A record rests on a national strategy or plan whose time is over, or has not come."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.rule import Fault, Rule, Seen, Text

_STRATEGY = re.compile(r"ยุทธศาสตร์(?:ชาติ)?ว่าด้วยการป้องกัน\s*และปราบปรามการทุจริต\s*ระยะที่\s*(?P<phase>[1-3])(?!\d)")
_PHASES = {1: (2551, 2555), 2: (2556, 2560), 3: (2560, 2564)}
_RANGE = re.compile(r"พ\.?\s?ศ\.?\s*(?P<first>25\d\d)\s*(?:-|–|—|ถึง)\s*(?:พ\.?\s?ศ\.?\s*)?(?P<last>25\d\d)")


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    aligned = seen.it.name == "aligned_with" and isinstance(seen.entry.record, Plan)
    if not aligned and "ระยะที่" not in seen.it.value:
        return
    plain = thai.arabic_digits(seen.it.value)
    strategy = _STRATEGY.search(plain)
    years = _RANGE.search(plain) if aligned else None
    found = years or strategy
    if found is None:
        return
    first, last = (int(years["first"]), int(years["last"])) if years else _PHASES[int(found["phase"])]
    if not first <= seen.book.number <= last:
        words = seen.it.value[found.start() : found.end()]
        yield seen.fault(word=words, words=" ".join(words.split()), first=first, last=last, year=seen.book.number)


RULE = Rule(
    FindingKind(
        "D324",
        "reference-ended",
        Severity.DOUBT,
        "อ้าง “{words}” ซึ่งใช้ในปี {first}–{last} ในข้อมูลของปี {year}",
        "'{words}' holds for {first}-{last}, and this is a record of {year}",
        "อ้างยุทธศาสตร์หรือแผนฉบับที่ใช้อยู่ในปีนี้",
    ),
    Text,
    _look,
)
