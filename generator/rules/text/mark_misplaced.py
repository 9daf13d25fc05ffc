"""A vowel or a tone mark stands where none can: at the start of a word, after a digit, or before the vowel it follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import matching
from generator.rules.text import spacing

_FOLLOWING = "[ะ-ฺ็-๎]"  # what needs a consonant before it
_MISPLACED = re.compile(
    f"(?:^|(?<=[\\s!-~“”…–])){_FOLLOWING}[ก-๎]*"  # nothing to stand on
    f"|[เ-ไ]+(?:{_FOLLOWING}|(?=[^ก-๎]|$))[ก-๎]*"  # a leading vowel without its consonant
    "|[ก-ฮ][่-๋][ัิ-ฺ็ํ][ก-๎]*"  # the tone mark typed before the vowel
    "|[ก-ฮ][าำ][่-๋][ก-๎]*"  # or after it
)

# All of these begin with such a letter; the same said so that a search passes over all others at once.
_SIGN = r"[ะ-ฺ็-๎เ-ไ](?:(?<=[เ-ไ])(?![ก-ฮ])|(?<=[่-๋])[ัิ-ฺ็ํ]|(?<=[าำ])[่-๋]|(?<=[ะ-ฺ็-๎])(?<![ก-๎].))"


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    text = seen.it.value
    if (match := _MISPLACED.search(text)) and not spacing.SPACED_OUT.search(text):
        yield seen.fault(word=match[0], title=seen.it.title, found=match[0])


RULE = Rule(
    FindingKind(
        "D603",
        "mark-misplaced",
        Severity.DOUBT,
        "{title}: สระหรือวรรณยุกต์ผิดที่ใน “{found}”",
        "a vowel or tone mark stands in the wrong place: '{found}'",
        "พิมพ์คำนี้ใหม่ พยัญชนะก่อน แล้วสระบนหรือล่าง แล้ววรรณยุกต์",
    ),
    Text,
    _look,
    sign=matching(_SIGN),
)
