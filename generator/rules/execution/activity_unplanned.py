"""A result tells of an activity that no plan of the year has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import shapes, thai
from generator.findings import FindingKind, Severity
from generator.library import YearBook
from generator.models.report import Report
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.signs import one_of

# Activities that offices hold under these very names. Thai does not part its words: other names end nowhere.
_KNOWN = (
    "5 ?ส(?![ก-๎]*[ะ-ฺ็-๎])",
    "Big Cleaning",
    "จิตอาสา",
    "บำเพ็ญประโยชน์",
    "ศึกษาดูงาน",
    "PLC",
    "เข้าแถวเคารพธงชาติ",
    "ปลูกต้นไม้",
    "ทำบุญตักบาตร",
    "บริจาคโลหิต",
)
_TOLD = tuple((re.compile(f"กิจกรรม ?({name})"), re.compile(f"(?<![0-9]){name}")) for name in _KNOWN)


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    for index, result in enumerate(seen.it.results):
        text = result.result if isinstance(result.result, str) and "กิจกรรม" in result.result else ""
        for told, name in _TOLD if text else ():
            found = told.search(thai.arabic_digits(text))
            if found and not any(name.search(words) for words in _planned(seen.book)):
                words = text[found.start(1) : found.end(1)]
                yield seen.fault("results", index, "result", word=text[found.start() : found.end()], name=words)


def _planned(book: YearBook) -> Iterator[str]:
    """Give all words of the plans of a year: what one plan does not have may be another's."""
    for plan in book.of_kind("plans"):
        for _, inner in shapes.walk(plan.record):
            yield from (thai.arabic_digits(words) for _, _, words, _ in shapes.prose(inner))


RULE = Rule(
    FindingKind(
        "D480",
        "activity-unplanned",
        Severity.DOUBT,
        "ผลเล่ากิจกรรม “{name}” ซึ่งไม่มีในแผนใดของปี",
        "the result tells of '{name}', which no plan of the year has",
        "เพิ่มกิจกรรมในแผน หรือบอกในผลว่าทำนอกแผนเพราะอะไร",
    ),
    Report,
    _look,
    sign=one_of("กิจกรรม"),
)
