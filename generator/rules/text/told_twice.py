"""One sentence says the same twice with something between: a word on both sides of "and", a year before and after a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import END, matching

_LETTERS = "[ก-๎]"
_JOINED = re.compile(f"(?<!{_LETTERS})({_LETTERS}{{4,}})และ\\1")
# Nothing may be joined to the first in between: two things of one year bear it both.
_YEAR_TWICE = re.compile(r"(ประจำปี(?:งบประมาณ)? (?:พ\.ศ\. ?)?25\d\d)(?:(?!และ|หรือ|ตาม|กับ|ของแผน)[^,;\n()“”])+ \1")


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    text = seen.it.value
    match = _JOINED.search(text)
    match = match or (_YEAR_TWICE.search(text))
    if match:
        yield seen.fault(word=match[0], title=seen.it.title, found=match[1])


RULE = Rule(
    FindingKind(
        "D680",
        "told-twice",
        Severity.DOUBT,
        "{title}: “{found}” อยู่สองครั้งในประโยคเดียว",
        "'{found}' stands twice in one sentence",
        "ตรวจว่าคำหนึ่งควรเป็นคำอื่น หรือลบให้เหลือครั้งเดียว",
    ),
    Text,
    _look,
    sign=matching("และ[ก-๎]{4}(?<=[ก-๎]{11})", rf"ประจำปี[^{END}]*ประจำปี"),
)
