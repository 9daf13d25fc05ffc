"""Numbered lines of a running text leave a number out, or do not begin at one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from generator.findings import FindingKind, Severity
from generator.rules.identity import numbering
from generator.rules.identity.numbering import Numbered
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import one_of

_TO_SHOW = 30  # letters of a line by which a reader knows it


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    lines = seen.it.value.splitlines()
    for run in _runs(lines):
        first = run[0]
        broken = first if first.parts[-1] != 1 else None
        following = (now for before, now in pairwise(run) if now.parts[-1] not in {1, before.parts[-1] + 1})
        if stray := broken or next(following, None):
            line = lines[stray.place].strip()
            yield seen.fault(word=line, words=line[:_TO_SHOW])


def _runs(lines: Sequence[str]) -> Iterator[list[Numbered]]:
    """Part the lines into numbered ones of one style that stand right below each other."""
    numbers = [numbering.leading(line, place) for place, line in enumerate(lines)]
    for style, run in groupby(numbers, key=lambda one: one and (one.style, one.parts[:-1])):
        together = [number for number in run if number is not None]
        if style and len(together) > 1:
            yield together


RULE = Rule(
    FindingKind(
        "D579",
        "lines-numbering-jumps",
        Severity.DOUBT,
        "เลขข้อในข้อความไม่เริ่มที่ 1 หรือไม่ต่อกันที่ “{words}”",
        "numbered lines do not begin at one or do not follow each other at '{words}'",
        "ตรวจกับเอกสารว่าเลขพิมพ์ผิด หรือมีข้อที่ตกหล่น",
    ),
    Text,
    _look,
    sign=one_of("\n"),
)
