"""Thai and Arabic numerals stand in the words of one record: one of them came with pasted text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import shapes
from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.signs import matching
from generator.source import KeyPath

# Whole numbers that are not part of a code, an address or a foreign name ("O24", "ISO 9001", "ชั้น/60-1").
_NUMBER = re.compile(r"(?<![A-Za-z0-9๐-๙_=&?#@%-])(?<![A-Za-z] )(?:(?P<thai>[๐-๙]+)|[0-9]+)(?![A-Za-z0-9๐-๙_=&@%])")
# Addresses, and the numbers of a Markdown list: those can be Arabic only.
_ASIDE = re.compile(r"\S*(?:https?:|www\.|@)\S*|^ *[0-9]+\. ", re.MULTILINE)


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    found = [(path, match) for path, match in _numbers(seen.it)]
    thai_ones = [one for one in found if one[1]["thai"]]
    if not thai_ones or len(thai_ones) == len(found):
        return
    ours = len(thai_ones) * 2 > len(found)
    path, match = next(one for one in found if bool(one[1]["thai"]) is not ours)
    yield seen.fault(*path, word=match[0], found=match[0], count=_count(found, ours=ours), **_WORDS[ours])


_WORDS = {True: {"few": "อารบิก", "many": "ไทย"}, False: {"few": "ไทย", "many": "อารบิก"}}


def _count(found: list[tuple[KeyPath, re.Match[str]]], *, ours: bool) -> int:
    return sum(bool(match["thai"]) is not ours for _, match in found)


def _numbers(entry: Entry) -> Iterator[tuple[KeyPath, re.Match[str]]]:
    for path, inner in shapes.walk(entry.record):
        for name, index, value, _ in shapes.prose(inner):
            plain = _ASIDE.sub(lambda match: " " * len(match[0]), value)
            at = (*path, name) if index is None else (*path, name, index)
            yield from ((at, match) for match in _NUMBER.finditer(plain))


RULE = Rule(
    FindingKind(
        "D605",
        "numerals-mixed",
        Severity.DOUBT,
        "เลข{few} “{found}” ปนในระเบียนที่ใช้เลข{many} (มี {count} แห่ง)",
        "the numeral '{found}' differs in script from the rest of the record ({count} such)",
        "ใช้เลขแบบเดียวกันทั้งระเบียน",
    ),
    Entry,
    _look,
    sign=matching("[๐-๙]"),
)
