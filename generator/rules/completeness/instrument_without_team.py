"""An order for the assessment appoints a team for one instrument and none for the others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.order import Order
from generator.rules.rule import Fault, Rule, Seen

_ASSESSMENT = re.compile(r"ประเมินคุณธรรมและความโปร่งใส|\bITA\b")


def _look(seen: Seen[Order]) -> Iterator[Fault]:
    if not _ASSESSMENT.search(seen.it.title):
        return
    words = " ".join(f"{team.title} {team.duty or ''}" for team in seen.it.teams)
    codes = [instrument.code for instrument in seen.book.catalogue.scoring.instruments]
    missing = [code for code in codes if not re.search(rf"\b{code}\b", words)]
    if missing and len(missing) < len(codes):
        yield seen.fault("title", missing=", ".join(missing))


RULE = Rule(
    FindingKind(
        "D164",
        "instrument-without-team",
        Severity.GAP,
        "คำสั่งแบ่งงานตามเครื่องมือประเมิน แต่ไม่มีคณะใดดูแล {missing}",
        "no team of the order takes care of {missing}",
        "เพิ่มคณะหรือหน้าที่สำหรับเครื่องมือที่ขาดในคำสั่ง",
    ),
    Order,
    _look,
)
