"""A year is given in the other era than the words around it say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.signs import matching
from generator.rules.time import writing
from generator.shapes import Shape

# Not: ค.ศ. 2023, ISO 27001:2022, an address on the web.
_LABELLED = re.compile(r"พ\.?\s?ศ\.?\s*(?:19|20)\d\d(?!\d)|ค\.?\s?ศ\.?\s*2[456]\d\d(?!\d)")
_BARE = re.compile(
    rf"(?P<lead>(?:ปีงบประมาณ|ประจำปี|ปี|(?:{thai.MONTH}))\s*)(?P<year>(?:19|20)\d\d)(?!\d|\s*(?:พ\.?ศ|ค\.?ศ|บาท|คน))"
)
_HINTS = (r"[12๑๒](?:(?<=[1๑])[9๙]|(?<=[2๒])[0๐])\d\d", r"ค\.?\s?ศ\.?\s*\d")
_HINT = re.compile("|".join(_HINTS))
_NEAR = 5  # a bare year so close to the fiscal year is a slip; others may be the aim of a world agenda


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    for path, typed in writing.everything(seen):
        if not _HINT.search(typed):
            continue
        text = thai.arabic_digits(typed)
        for start, end in _mixed(text, seen.book.number):
            words = " ".join(typed[start:end].split())
            yield seen.fault(*path, word=typed[start:end], words=words)


def _mixed(text: str, fiscal_year: int) -> Iterator[tuple[int, int]]:
    for labelled in _LABELLED.finditer(text):
        yield labelled.span()
    for bare in _BARE.finditer(text):
        if abs(int(bare["year"]) + thai.BUDDHIST_OFFSET - fiscal_year) <= _NEAR:
            yield bare.span()


RULE = Rule(
    FindingKind(
        "D311",
        "eras-mixed",
        Severity.DOUBT,
        "“{words}” ปนกันระหว่าง พ.ศ. กับ ค.ศ.",
        "the year in '{words}' is of the other era",
        "เขียนปีเป็น พ.ศ. ให้เหมือนกันทั้งเว็บ หรือเขียน ค.ศ. กำกับถ้าตั้งใจใช้ ค.ศ.",
    ),
    Shape,
    _look,
    sign=matching(*_HINTS),
)
