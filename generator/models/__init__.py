"""The kinds of record an office keeps: one file per kind, and the table that says which folder holds which.

To add a kind: write its model in a file of its own, add a line to :data:`KINDS`, and a function in
:mod:`generator.render` that shows it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.fields import RECORD_ID
from generator.models.ita import ItaResult
from generator.models.item import ItemStatement
from generator.models.measures import MeasureSet
from generator.models.no_gift import NoGiftPolicy
from generator.models.office import Office
from generator.models.order import Order
from generator.models.plan import Plan
from generator.models.report import Report
from generator.models.risks import RiskRegister
from generator.models.survey import Survey
from generator.models.targets import TargetTable
from generator.models.year import Year
from generator.shapes import Shape


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record and where its files stand: ``name`` is what catalogues and evidence call it."""

    name: str
    title: str  # Thai, as a page calls it
    model: type[Shape]
    path: str  # inside the content folder; ``{year}`` and ``{id}`` stand for what varies

    @property
    def pattern(self) -> re.Pattern[str]:
        """The path as a pattern with the groups ``year`` (B.E.) and ``id``: both become part of addresses."""
        escaped = re.escape(self.path)
        escaped = escaped.replace(re.escape("{year}"), r"(?P<year>2[56][0-9]{2})")
        return re.compile(escaped.replace(re.escape("{id}"), rf"(?P<id>{RECORD_ID})"))


KINDS = (
    Kind("office", "สำนักงาน", Office, "office.yml"),
    Kind("year", "ปีงบประมาณ", Year, "{year}/year.yml"),
    Kind("items", "ข้อ OIT", ItemStatement, "{year}/items/{id}.yml"),
    Kind("orders", "คำสั่ง", Order, "{year}/orders/{id}.yml"),
    Kind("no-gift", "นโยบายไม่รับของขวัญ", NoGiftPolicy, "{year}/no-gift.yml"),
    Kind("risks", "ความเสี่ยงการทุจริต", RiskRegister, "{year}/risks.yml"),
    Kind("ita", "ผลประเมิน ITA", ItaResult, "{year}/ita.yml"),
    Kind("measures", "มาตรการ", MeasureSet, "{year}/measures/{id}.yml"),
    Kind("plans", "แผน", Plan, "{year}/plans/{id}.yml"),
    Kind("reports", "รายงานผล", Report, "{year}/reports/{id}.yml"),
    Kind("surveys", "ผลสำรวจ", Survey, "{year}/surveys/{id}.yml"),
    Kind("targets", "ค่าเป้าหมาย", TargetTable, "{year}/targets/{id}.yml"),
)


# Lists that live in a spreadsheet; the heading row says which list a file is (:mod:`generator.models.listing`).
TABLE_KINDS = (
    Kind("tables", "ตาราง", Shape, "{year}/tables/{id}.csv"),
    Kind("tables", "ตาราง", Shape, "{year}/tables/{id}.xlsx"),
)


def kind_of(path: str) -> tuple[Kind, dict[str, str]] | None:
    """Give the kind of a file by its path inside the content folder, with its year and id."""
    for kind in (*KINDS, *TABLE_KINDS):
        if match := kind.pattern.fullmatch(path):
            return kind, match.groupdict()
    return None
