"""A total that a report prints is not what its activities come to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.report import Report
from generator.rules.rule import Fault, Rule, Seen

_TITLES = {"budget": "งบประมาณ", "spent": "ใช้จ่าย", "left": "คงเหลือ"}


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    plan = seen.library.report_plan(seen.it, seen.book.number)
    if plan is None:
        return
    account = seen.library.account(plan, seen.entry)
    for name, title in _TITLES.items():
        stated, computed = getattr(seen.it.stated, name), getattr(account, name)
        if stated is not None and computed is not None and stated != computed:
            yield seen.fault("stated", name, title=title, name=name, stated=stated, computed=computed)


RULE = Rule(
    FindingKind(
        "D202",
        "report-total-differs",
        Severity.DOUBT,
        "{title}รวมที่พิมพ์ไว้ {stated:,} บาท แต่คำนวณได้ {computed:,} บาท",
        "the stated total '{name}' is {stated:,}, computed {computed:,}",
        "ตรวจตัวเลขรายกิจกรรมและยอดรวมในเอกสาร",
    ),
    Report,
    _look,
)
