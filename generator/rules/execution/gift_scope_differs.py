"""The measures promise neither to take nor to give presents, and what was done speaks of taking only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.measures import MeasureSet
from generator.rules.rule import Fault, Rule, Seen

_BOTH = re.compile(r"(?:รับ(?:และ|หรือ)(?:การ)?ให้|ให้(?:และ|หรือ)(?:การ)?รับ) ?ของ(?:ขวัญ|กำนัล)")
_TAKING = re.compile(r"(?:ไม่|งด)รับ ?ของ(?:ขวัญ|กำนัล)")
_GIVING = re.compile(r"ให้ ?ของ(?:ขวัญ|กำนัล)")


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    planned = [words for measure in seen.it.measures for words in (measure.title, *measure.contents)]
    planned += [step.title for step in seen.it.steps]
    if not any(map(_BOTH.search, planned)):
        return
    for place, done in enumerate(seen.it.done):
        taking = _TAKING.search(done.title)
        if taking and not _GIVING.search(" ".join((done.title, *done.steps))):
            yield seen.fault("done", place, "title", word=taking[0])


RULE = Rule(
    FindingKind(
        "D470",
        "gift-scope-differs",
        Severity.DOUBT,
        "มาตรการงดทั้งรับและให้ของขวัญ แต่สิ่งที่ทำพูดถึงการรับอย่างเดียว",
        "neither taking nor giving is planned, taking only is carried out",
        "ตรวจประกาศ แล้วใช้ขอบเขตเดียวกันทั้งในมาตรการและในรายงาน",
    ),
    MeasureSet,
    _look,
)
