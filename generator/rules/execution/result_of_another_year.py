"""The result tells of the thing that the title names, but of another year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.fields import Statement
from generator.findings import FindingKind, Severity
from generator.models.measures import Done, Step
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen

_OF_YEAR = re.compile(r"(?P<what>\S[^\n]{5,60}?)\s*(?:ประจำ)?ปี(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*(?P<year>25\d\d)")
_TAIL = 20  # letters before the year that make two mentions the same thing


def _look(seen: Seen[Done | Step]) -> Iterator[Fault]:
    name = "result" if isinstance(seen.it, Done) else "progress"
    text: Statement | None = getattr(seen.it, name)
    named = {what: year for what, year, _ in _years(seen.it.title)}
    for what, year, words in _years(text) if isinstance(text, str) and named else ():
        if named.get(what, year) != year:
            yield seen.fault(name, word=words, year=year, named=named[what])


def _years(text: str) -> Iterator[tuple[str, str, str]]:
    """Give what a text names with a year, that year, and its words as typed."""
    for match in _OF_YEAR.finditer(thai.arabic_digits(text)):
        what = pairing.plain(match["what"])
        if len(what) >= _TAIL:
            yield what[-_TAIL:], match["year"], text[match.start("year") : match.end("year")]


RULE = Rule(
    FindingKind(
        "D421",
        "result-of-another-year",
        Severity.DOUBT,
        "ชื่อเรื่องเป็นของปี {named} แต่ผลเป็นของปี {year}",
        "the title is of {named}, the result of {year}",
        "ตรวจปี พ.ศ. ในชื่อเรื่องและในผลให้ตรงกัน",
    ),
    Done | Step,
    _look,
)
