"""One record gives one English name two abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.rules.identity import names_in
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.signs import matching

_DEFINED = re.compile(r"(?P<name>[A-Za-z]+(?: [A-Za-z]+){2,}) ?: ?(?P<short>[A-Z]{2,6})\b(?! [A-Z])")


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for path, value in names_in.words_of(seen.it.record):
        for match in _DEFINED.finditer(value):
            short, known = match["short"], first.setdefault(match["name"].casefold(), match["short"])
            if short != known:
                yield seen.fault(*path, word=short, name=match["name"], short=short, known=known)


RULE = Rule(
    FindingKind(
        "D567",
        "abbreviation-differs",
        Severity.DOUBT,
        "“{name}” ย่อว่า {short} ที่นี่ แต่ย่อว่า {known} ในที่อื่นของระเบียนนี้",
        "'{name}' is abbreviated {short} here and {known} elsewhere",
        "ใช้ตัวย่อเดียวกันทุกแห่ง",
    ),
    Entry,
    _look,
    sign=matching(": ?[A-Z]{2}"),
)
