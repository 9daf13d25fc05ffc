"""A result only says the title again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.models.measures import MeasureSet
from generator.models.report import Report
from generator.rules.execution import pairing, steps
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath

_LEADS = ("ได้ดำเนินการ", "ดำเนินการ", "ได้จัดทำ", "จัดทำ", "ได้", "มีการ", "จัด", "การ", "กิจกรรม")
_TAILS = ("เรียบร้อยแล้ว", "แล้วเสร็จ", "เสร็จสิ้น", "แล้ว", "เรียบร้อย", "ดำเนินการ")
_SHORT = 15  # letters: less is too common a phrase to be a repetition
_MOST = 40  # letters from the start of a title that make the words after them no more than its continuation
_FIGURE = re.compile("[0-9]+")


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    for path, title, text in _told(seen):
        core, told = _core(title), _core(text)
        if len(core) >= _SHORT and (core == told or _adds_nothing(core, told)):
            yield seen.fault(*path)


def _adds_nothing(title: str, told: str) -> bool:
    """Tell whether words begin as a long title does, and name no figure that is not in it."""
    begins = told.startswith(title[:_MOST]) and len(title) >= _MOST
    return begins and set(_FIGURE.findall(told)) <= set(_FIGURE.findall(title))


def _core(text: str) -> str:
    """Give a text without the words that only say that something was done."""
    core = pairing.plain(text)
    for lead in _LEADS:
        core = core.removeprefix(lead)
    for tail in _TAILS:
        core = core.removesuffix(tail)
    return core


def _told(seen: Seen[Entry]) -> Iterator[tuple[KeyPath, str, str]]:
    record = seen.it.record
    if isinstance(record, Report):
        plan = seen.library.report_plan(record, seen.book.number)
        titles = {activity.id: activity.title for activity in getattr(plan.record, "activities", ())} if plan else {}
        for index, result in enumerate(record.results):
            if isinstance(result.result, str) and result.activity in titles:
                yield ("results", index, "result"), titles[result.activity], result.result
    elif isinstance(record, MeasureSet):
        yield from ((path, step.title, text) for path, step, text in steps.told(record))


RULE = Rule(
    FindingKind(
        "D422",
        "result-repeats-title",
        Severity.DOUBT,
        "ผลเป็นเพียงชื่อเรื่องซ้ำอีกครั้ง",
        "the result only repeats the title",
        "เล่าสิ่งที่เกิดขึ้นจริง เช่น วันที่ จำนวน และสิ่งที่ได้",
    ),
    Entry,
    _look,
)
