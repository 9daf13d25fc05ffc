"""One record gives the number of a strategy, or of an item of the document, two titles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.rules.identity import likeness, names_in
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.signs import one_of

_NAMED = re.compile(
    r"(?:^|(?<=\s)|(?<=- ))(?P<number>(?:ยุทธศาสตร์|กลยุทธ์|เป้าประสงค์)ที่ ?[0-9]+) +(?P<title>[ก-๎“][^\n]{7,})"
)
_ITEM = re.compile(r"(?:(?P<quote>“)|^)(?P<number>ข้อ ?[0-9]+) +(?P<title>[ก-๎][^\n”]{7,})")
_SAME = 12  # letters at the start that make two titles one, however they go on


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    first: dict[str, tuple[str, str]] = {}
    for path, value in names_in.words_of(seen.it.record):
        for match in _NAMED.finditer(thai.arabic_digits(value)) if "ที่" in value else ():
            number, title = match["number"].replace(" ", ""), likeness.row(match["title"])
            known, words = first.setdefault(number, (title, match["title"]))
            if known[:_SAME] != title[:_SAME]:
                yield seen.fault(*path, number=match["number"], title=match["title"], other=words)
    yield from _items(seen)


def _items(seen: Seen[Entry]) -> Iterator[Fault]:
    """Notice an item that the document numbers itself: as a field names it, and as the words quote it."""
    named: dict[str, str] = {}
    quoted = []
    for path, value in names_in.words_of(seen.it.record):
        for match in _ITEM.finditer(thai.arabic_digits(value)) if "ข้อ" in value else ():
            if path[-1] == "item" and not match["quote"]:
                named.setdefault(match["number"].replace(" ", ""), match["title"])
            elif match["quote"]:
                quoted.append((path, match, value[match.start("title") : match.end()]))
    for path, match, title in quoted:
        known = named.get(match["number"].replace(" ", ""))
        if known and likeness.row(known) != likeness.row(title):
            yield seen.fault(*path, word=title, number=match["number"], title=title, other=known)


RULE = Rule(
    FindingKind(
        "D518",
        "number-with-two-titles",
        Severity.DOUBT,
        "{number} ชื่อ “{title}” แต่ที่อื่นในระเบียนนี้ชื่อ “{other}”",
        "{number} has two titles in this record",
        "ใช้ชื่อเดียวกัน หรือบอกว่าเป็นยุทธศาสตร์ของแผนใด",
    ),
    Entry,
    _look,
    sign=one_of("ยุทธศาสตร์ที่", "กลยุทธ์ที่", "เป้าประสงค์ที่", "“ข้อ"),
)
