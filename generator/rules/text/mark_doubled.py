"""A vowel or a tone mark is typed twice, where Thai has it once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import matching

# It begins with a set of letters, so that a search passes over all others at once.
_DOUBLED = r"([ะ-ฺ็-๎แ-ไ])(?:\1|(?<=[่-๋])[่-๋]|(?<=[ัิ-ื])[ัิ-ื])"
_AROUND = re.compile(r"[ก-ฮ]*([ะ-ฺ็-๎แ-ไ])(?:\1|(?<=[่-๋])[่-๋]|(?<=[ัิ-ื])[ัิ-ื])+[ก-ฮ]*")


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    if match := _AROUND.search(seen.it.value):
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
    sign=matching(_DOUBLED),
)
