"""A vowel or a tone mark is typed twice, where Thai has it once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text

_DOUBLED = re.compile("[ก-ฮ]*(?:([ะ-ฺ็-๎])\\1+|[่-๋]{2,}|[ัิ-ื]{2,}|([แ-ไ])\\2+)[ก-ฮ]*")


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    if match := _DOUBLED.search(seen.it.value):
        yield seen.fault(word=match[0], title=seen.it.title, found=match[0])


RULE = Rule(
    FindingKind(
        "D602",
        "mark-doubled",
        Severity.DOUBT,
        "{title}: สระหรือวรรณยุกต์ซ้ำใน “{found}”",
        "a vowel or tone mark is doubled in '{found}'",
        "ลบสระหรือวรรณยุกต์ที่พิมพ์เกิน",
    ),
    Text,
    _look,
)
