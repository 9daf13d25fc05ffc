"""A long phrase stands twice in one text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import longer_than

_RUN = 60  # letters in a row that nobody writes twice on purpose
_SHOWN = 30


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    text = seen.it.value.replace(" ", "")
    if len(text) < 2 * _RUN:
        return
    first: dict[str, int] = {}
    for start in range(len(text) - _RUN + 1):
        run = text[start : start + _RUN]
        if start - first.setdefault(run, start) >= _RUN:
            yield seen.fault(title=seen.it.title, words=run[:_SHOWN])
            return


RULE = Rule(
    FindingKind(
        "D660",
        "phrase-repeated",
        Severity.DOUBT,
        "{title}: “{words}…” ซ้ำสองครั้งในข้อความเดียว",
        "a long phrase stands twice in one text",
        "ลบส่วนที่ซ้ำให้เหลือครั้งเดียว มักเกิดจากคัดลอกสองครั้ง",
    ),
    Text,
    _look,
    sign=longer_than(2 * _RUN - 1),
)
