"""Letters of another script stand inside a word: they come from scanning, or look alike but are found by no search."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import matching

_NEIGHBOUR = "[ก-๛A-Za-z0-9]"
# Greek to Arabic, the scripts of India and of our neighbours, Hangul, Kana and Han; and letters of fonts' private use.
_FOREIGN = "[\u0370-\u0dff\u0e80-\u109f\u1100-\u11ff\u1780-\u17ff\u1c80-\u1c8f\u3041-\u9fff\uac00-\ud7af\ue000-\uf8ff]"
_RUN = re.compile(f"(?<={_NEIGHBOUR})({_FOREIGN}+)|({_FOREIGN}+)(?={_NEIGHBOUR})")


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    if match := _RUN.search(seen.it.value):
        yield seen.fault(word=match[0], title=seen.it.title, found=match[0], code=f"U+{ord(match[0][0]):04X}")


RULE = Rule(
    FindingKind(
        "D601",
        "foreign-letters",
        Severity.DOUBT,
        "{title}: มีอักษรของภาษาอื่นปนในคำ “{found}” ({code})",
        "letters of another script inside a word: '{found}' ({code})",
        "พิมพ์คำนี้ใหม่ด้วยอักษรไทยหรืออังกฤษ ค้นหาคำที่มีอักษรปนจะไม่พบ",
    ),
    Text,
    _look,
    sign=matching(_FOREIGN),
)
