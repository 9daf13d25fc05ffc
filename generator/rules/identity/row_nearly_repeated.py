"""Two rows of one list differ by so little that they say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.identity import likeness, lists
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape

_LONG = 22  # letters from which on likeness is no chance
_INSERTED = 16  # letters that one of the two may have more
_AROUND = 8  # letters that both share before and behind it
_VERB = "ดำเนินการ"  # says nothing of its own before another verb
# A difference in these is a difference in the matter.
_TELLING = re.compile("[0-9]|ไม่|ใน|นอก|ก่อน|หลัง|ซื้อ|จ้าง|รับ|ให้|แผน|ผล|ของ|เดือน|ปี|ไตรมาส")


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    for rows in lists.of_words(seen.it):
        long = [row for row in rows if len(row[1]) >= _LONG]
        for place, (path, told, words) in enumerate(long):
            twin = next((other for other in long[:place] if _is_near(told, other[1])), None)
            if twin:
                line = seen.entry.document.locate((*seen.path, *twin[0])).line
                yield seen.fault(*path, words=words, line=line)


def _is_near(first: str, second: str) -> bool:
    if abs(len(first) - len(second)) > _INSERTED or first == second:
        return False
    shorter, longer = sorted((first, second), key=len)
    if longer.removeprefix(_VERB) == shorter:
        return True
    start, end = likeness.shared(shorter, longer)
    left, right = shorter[start : len(shorter) - end], longer[start : len(longer) - end]
    return start >= _AROUND and end >= _AROUND and len(left) <= 2 and not _TELLING.search(left + right)


RULE = Rule(
    FindingKind(
        "D506",
        "row-nearly-repeated",
        Severity.DOUBT,
        "“{words}” เกือบเหมือนบรรทัด {line}",
        "'{words}' is nearly line {line}",
        "รวมเป็นข้อเดียว หรือแก้ให้เห็นว่าต่างกันอย่างไร",
    ),
    Shape,
    _look,
    having=lists.names,
)
