"""An order says that it appoints a committee, and all bodies that it lists are working groups, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.order import Order
from generator.rules.rule import Fault, Rule, Seen

_KINDS = ("คณะกรรมการ", "คณะทำงาน")


def _look(seen: Seen[Order]) -> Iterator[Fault]:
    for kind, other in (_KINDS, _KINDS[::-1]):
        appointed = f"แต่งตั้ง{kind}" in seen.it.title and other not in seen.it.title
        if appointed and seen.it.teams and all(team.title.startswith(other) for team in seen.it.teams):
            yield seen.fault("title", word=kind, kind=kind, other=other)


RULE = Rule(
    FindingKind(
        "D565",
        "body-kind-differs",
        Severity.DOUBT,
        "ชื่อคำสั่งแต่งตั้ง{kind} แต่ทุกคณะในคำสั่งเป็น{other}",
        "the order is titled for one kind of body and lists another",
        "ใช้คำเรียกคณะให้ตรงกันทั้งชื่อคำสั่งและรายการ",
    ),
    Order,
    _look,
)
