"""A text says that it is work of a year, and the year is not that of its folder."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import one_of

_WORK_OF = re.compile(r"เป็น(?:ผล)?การดำเนินการ(?:ใน|ของ)\s*ปี(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*(25\d\d)")


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    for match in _WORK_OF.finditer(thai.arabic_digits(seen.it.value)):
        if int(match[1]) != seen.book.number:
            words = seen.it.value[match.start() : match.end()]
            yield seen.fault(word=words, words=" ".join(words.split()), year=seen.book.number)


RULE = Rule(
    FindingKind(
        "D321",
        "carried-out-in-another-year",
        Severity.DOUBT,
        "เขียนว่า “{words}” ในข้อมูลของปี {year}",
        "'{words}' is said in the records of {year}",
        "แก้ปีให้ตรงกับปีที่ประเมิน หรือย้ายข้อมูลไปไว้ในปีนั้น",
    ),
    Text,
    _look,
    sign=one_of("การดำเนินการ"),
)
