"""National targets as one table: a value for each indicator and period."""

from __future__ import annotations

from typing import cast

from generator.library import Entry
from generator.models.targets import TargetTable
from generator.render import text
from generator.render.blocks import Block, Cell, Column, Prose, Row, Table
from generator.render.drafts import Draft, Place, evidence_list


def sections(entry: Entry, place: Place) -> list[Draft]:
    """Show the targets, and the documents that lay them down."""
    record = cast("TargetTable", entry.record)
    rows: list[Row] = []
    for target in record.targets:
        if target.goal:
            rows.append(Row((Cell(target.goal),), role="group"))
        rows.append(Row((Cell(target.indicator), *(Cell(value) for value in target.values))))
    table = Table(record.title, (Column("ตัวชี้วัด"), *(Column(period) for period in record.periods)), tuple(rows))
    intro: tuple[Block, ...] = (Prose(text.rich(record.text)),) if record.text else ()
    return [
        Draft("targets", "ค่าเป้าหมายรายช่วงปี", (*intro, table), ("targets", "periods", "text")),
        Draft("documents", "เอกสารที่กำหนดค่าเป้าหมาย", (evidence_list(place, record.evidence),), ("evidence",)),
    ]
