"""A sum in figures and the same sum in words, beside it in brackets, are not the same sum."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.rules.arithmetic import numbers
from generator.rules.rule import Fault, Figures, Rule, Seen
from generator.rules.signs import matching

_SUM = re.compile(
    rf"(?P<figures>{numbers.NUMBER})\s*(?:\.-|\.--)?\s*(?:บาท(?:ถ้วน)?)?\s*\((?P<words>[ก-๙\s]{{3,120}})\)"
)

_IN_WORDS = r"\([ก-๙\s]{0,110}(?:สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|บาท)"


def _look(seen: Seen[Figures]) -> Iterator[Fault]:
    text = seen.it.value
    plain = thai.arabic_digits(text)
    for match in _SUM.finditer(plain):
        told, figures = thai.sum_of_words(match["words"]), numbers.value(match["figures"])
        if told is not None and told != figures:
            word = text[match.start("words") : match.end("words")]
            yield seen.fault(word=word, figures=figures, words=word.strip(), told=told, right=thai.baht_words(figures))


RULE = Rule(
    FindingKind(
        "D227",
        "money-words-differ",
        Severity.DOUBT,
        "ตัวเลข {figures:,} บาท แต่ตัวอักษร “{words}” คือ {told:,} บาท",
        "the figures say {figures:,}, the words say {told:,}",
        "ถ้าตัวเลขถูก ตัวอักษรคือ {right}",
    ),
    Figures,
    _look,
    sign=matching(_IN_WORDS),
)
