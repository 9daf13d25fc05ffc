"""A total that a report prints is not what its activities come to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, FindingKind, Severity
from generator.models.plan import Plan
from generator.models.report import Report
from generator.rules.rule import Case, Rule

_TITLES = {"budget": "งบประมาณ", "spent": "ใช้จ่าย", "left": "คงเหลือ"}


def _look(case: Case, kind: FindingKind) -> Iterator[Finding]:
    for book in case.library.years.values():
        for entry in book.of_kind("reports"):
            report = entry.record
            if not isinstance(report, Report):
                continue
            plan = case.library.report_plan(report, book.number)
            if plan is None or not isinstance(plan.record, Plan):
                continue
            account = case.library.account(plan, entry)
            for name, title in _TITLES.items():
                stated, computed = getattr(report.stated, name), getattr(account, name)
                if stated is not None and computed is not None and stated != computed:
                    place = entry.document.locate(("stated", name))
                    yield kind.at(place, title=title, name=name, stated=stated, computed=computed)


RULE = Rule(
    FindingKind(
        "D202",
        "report-total-differs",
        Severity.DOUBT,
        "{title}รวมที่พิมพ์ไว้ {stated:,} บาท แต่คำนวณได้ {computed:,} บาท",
        "the stated total '{name}' is {stated:,}, computed {computed:,}",
        "ตรวจตัวเลขรายกิจกรรมและยอดรวมในเอกสาร",
    ),
    _look,
)
