"""The number of an order carries another year than the day on which it was issued."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.order import Order
from generator.rules.rule import Fault, Rule, Seen

_YEAR = re.compile(r"/\s*(25\d\d)$")


def _look(seen: Seen[Order]) -> Iterator[Fault]:
    numbered = _YEAR.search(thai.arabic_digits(seen.it.number or "").strip())
    if numbered is None or seen.it.issued is None:
        return
    years = {day.year + thai.BUDDHIST_OFFSET for day in (seen.it.issued.first, seen.it.issued.last)}
    if int(numbered[1]) not in years:
        yield seen.fault("number", number=seen.it.number, words=seen.it.issued.words)


RULE = Rule(
    FindingKind(
        "D320",
        "order-year-differs",
        Severity.DOUBT,
        "คำสั่งเลขที่ {number} แต่สั่ง ณ {words}",
        "order {number} was issued {words}, in another year",
        "ตรวจปีในเลขที่คำสั่งและวันที่ออกคำสั่ง",
    ),
    Order,
    _look,
)
