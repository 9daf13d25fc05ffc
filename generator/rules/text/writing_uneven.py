"""A sign or a year is written in a few places otherwise than in the rest of the record."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.rules.identity import names_in
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.signs import when
from generator.source import KeyPath

_MANY_TO_ONE = 3  # places with the usual writing for each other one: fewer are no habit
_SORTS = {
    "พ.ศ.": re.compile(r"พ\.ศ\.(?P<space> ?)(?=[0-9๐-๙]{4})"),
    "ปีงบประมาณ": re.compile(r"ปีงบประมาณ ?(?P<space>(?:พ\.ศ\.)?) ?(?=[0-9๐-๙]{4})"),
    ":": re.compile(r"(?<=[A-Za-z])(?P<space> ?: ?)(?=[A-Z]{2,}\b)"),
    "ๆ": re.compile(r"(?<=[ก-ฮะ-์])(?P<space> ?)ๆ"),
    "ฯ": re.compile(r"ประเมิน(?P<space> ?)ฯ"),
    ".": re.compile(r"^[0-9๐-๙]{1,2}\.(?P<space> ?)(?=[ก-์])", re.MULTILINE),
}
_Place = tuple[KeyPath, str, str]  # of a sign: where it stands, its spacing, the words around it


def _differs(words: str) -> bool:
    return any(
        words.count(sort) > 1 and len({match["space"] for match in pattern.finditer(words)}) > 1
        for sort, pattern in _SORTS.items()
    )


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    for sort, places in _places(seen.it).items():
        spacings = [spacing for _, spacing, _ in places]
        usual = max(set(spacings), key=spacings.count)
        told: set[KeyPath] = set()
        for path, spacing, words in places:
            rare = spacings.count(spacing) * _MANY_TO_ONE <= spacings.count(usual)
            if spacing != usual and rare and path not in told:
                told.add(path)
                yield seen.fault(*path, word=words, sort=sort, words=words)


def _places(entry: Entry) -> dict[str, list[_Place]]:
    found: dict[str, list[_Place]] = defaultdict(list)
    for path, text in (*names_in.words_of(entry.record), *_heads(entry)):
        for sort, pattern in _SORTS.items():
            for match in pattern.finditer(text):
                words = text[max(0, match.start() - 6) : match.end() + 4]
                found[sort].append((path, match["space"], words))
    return found


def _heads(entry: Entry) -> Iterator[tuple[KeyPath, str]]:
    """Give the heads that the document prints over its columns."""
    for table, printed in getattr(entry.record, "printed", {}).items():
        yield from ((("printed", table, "heads", column), head) for column, head in printed.heads.items())


RULE = Rule(
    FindingKind(
        "D670",
        "writing-uneven",
        Severity.DOUBT,
        "{sort} ใน “{words}” เขียนหรือเว้นวรรคไม่เหมือนที่อื่นในระเบียนนี้",
        "{sort} in '{words}' is written otherwise than in the rest of the record",
        "เขียนและเว้นวรรคแบบเดียวกันทั้งระเบียน",
    ),
    Entry,
    _look,
    sign=when(_differs),
)
