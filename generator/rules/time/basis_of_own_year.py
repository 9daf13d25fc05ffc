"""A plan or measures draw on the full-year report of their own year: what is yet to be done is taken from its result."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import shapes, thai
from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.rules.rule import Fault, Rule, Seen

_BASIS = re.compile(
    r"(?:จาก|อ้าง)(?:การ)?รายงานผล[^\n]{0,80}?ปีงบประมาณ ?(?:พ\.ศ\. ?)?(?P<year>25[0-9]{2})(?P<full> ?รอบ ?12 ?เดือน)?"
)
_KINDS = {"plans", "measures"}


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    if seen.it.kind.name not in _KINDS:
        return
    for name, index, text, _ in shapes.prose(seen.it.record):
        cited = list(_BASIS.finditer(thai.arabic_digits(text))) if "รายงาน" in text else []
        for match in cited:
            if match["full"] and int(match["year"]) >= seen.book.number:
                others = sorted({one["year"] for one in cited} - {match["year"]})
                yield seen.fault(
                    *((name,) if index is None else (name, index)),
                    word=text[match.start() : match.end()],
                    year=match["year"],
                    own=seen.book.number,
                    others=f" ที่อื่นในข้อความว่าใช้ของปี {', '.join(others)}" if others else "",
                )


RULE = Rule(
    FindingKind(
        "D371",
        "basis-of-own-year",
        Severity.DOUBT,
        "อ้างรายงานผลทั้งปีของปี {year} เป็นที่มาของเรื่องที่จะทำในปี {own}{others}",
        "rests on the full-year report of {year}, and is itself of {own}",
        "ตรวจปีของรายงานที่นำมาใช้ งานของปีนี้มาจากรายงานของปีก่อน",
    ),
    Entry,
    _look,
)
