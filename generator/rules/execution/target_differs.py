"""Two records of a year give one indicator different targets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from generator import thai
from generator.findings import FindingKind, Severity
from generator.library import Entry, YearBook
from generator.models.plan import Plan
from generator.models.targets import TargetTable
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath

_PERCENT = re.compile(r"(?:ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|มากกว่า)?\s*ร้อยละ\s*(?P<value>\d+(?:\.\d+)?)")
_TAIL, _ALIKE = 30, 0.5  # letters at the end of a sentence that two have in common, and how alike they are as a whole


class _Aim(NamedTuple):
    sentence: str
    value: str
    entry: Entry
    path: KeyPath


def _look(seen: Seen[YearBook]) -> Iterator[Fault]:
    office = pairing.plain(seen.library.office.name.th)
    by_tail: dict[str, list[_Aim]] = {}
    for entry in seen.it.entries.values():
        for path, text, value in _written(entry):
            found = _PERCENT.search(thai.arabic_digits(value))
            if found:
                sentence = pairing.plain(text[: found.start()] if text is value else text).replace(office, "")
                if len(sentence) >= _TAIL:
                    by_tail.setdefault(sentence[-_TAIL:], []).append(_Aim(sentence, found["value"], entry, path))
    for aims in by_tail.values():
        yield from _odd(seen, aims)


def _written(entry: Entry) -> Iterator[tuple[KeyPath, str, str]]:
    """Give where an aim is written, its sentence, and the words that hold its value."""
    record = entry.record
    if isinstance(record, TargetTable) and len(record.periods) == 1:
        for index, target in enumerate(record.targets):
            yield ("targets", index, "values", 0), target.indicator, target.values[0]
    elif isinstance(record, Plan):
        for index, indicator in enumerate(record.indicators):
            name = "target" if indicator.target else "title"
            yield ("indicators", index, name), indicator.title, indicator.target or indicator.title
        for field in ("quantities", "qualities"):
            for index, aim in enumerate(getattr(record, field)):
                yield (field, index), aim, aim


def _odd(seen: Seen[YearBook], aims: list[_Aim]) -> Iterator[Fault]:
    """Give the aims whose value is not the one that most of their like have."""
    usual = Counter(aim.value for aim in aims).most_common(1)[0][0]
    like = next(aim for aim in aims if aim.value == usual)
    for aim in aims:
        if aim.value != usual and SequenceMatcher(None, aim.sentence, like.sentence, autojunk=False).ratio() >= _ALIKE:
            yield seen.elsewhere(aim.entry, *aim.path, value=aim.value, usual=usual, where=like.entry.key)


RULE = Rule(
    FindingKind(
        "D415",
        "target-differs",
        Severity.DOUBT,
        "ค่าเป้าหมายร้อยละ {value} แต่ตัวชี้วัดเดียวกันใน {where} เป็นร้อยละ {usual}",
        "the target is {value} % here and {usual} % in {where}",
        "ตรวจค่าเป้าหมายทั้งสองแห่งให้ตรงกัน",
    ),
    YearBook,
    _look,
)
