"""The office's own facts as sections: its units and how to reach it."""

from __future__ import annotations

from typing import cast

from generator.library import Entry
from generator.models.office import Office
from generator.render.blocks import Cell, Column, Facts, Link, Row, Table
from generator.render.drafts import Draft, Place, facts, without_empty_columns


def sections(entry: Entry, place: Place) -> list[Draft]:
    """Show the units with their headcounts, and the contact of the office."""
    del place  # nothing here leads anywhere inside the site
    office = cast("Office", entry.record)
    return [
        Draft("units", "กลุ่มและหน่วยภายใน", (_units(office),), ("units",), f"{len(office.units)} กลุ่ม/หน่วย"),
        Draft("contact", "ช่องทางติดต่อ", (_contact(office),), ("contact",)),
    ]


def _units(office: Office) -> Table:
    rows = [
        Row((Cell(f"{number}. {unit.name}"), Cell(f"{unit.staff:,}" if unit.staff is not None else "")))
        for number, unit in enumerate(office.units, start=1)
    ]
    if rows and all(unit.staff is not None for unit in office.units):
        total = sum(unit.staff or 0 for unit in office.units)
        rows.append(Row((Cell(office.total_title or "รวม"), Cell(f"{total:,}")), role="sum"))
    columns = (Column("กลุ่ม/หน่วย"), Column("จำนวนคน", number=True))
    return without_empty_columns(Table("กลุ่มและหน่วยภายในกับจำนวนบุคลากร", columns, tuple(rows)), blank="ไม่ระบุ")


def _contact(office: Office) -> Facts:
    contact = office.contact
    return facts(
        ("ที่อยู่", contact.address),
        ("โทรศัพท์", contact.telephone),
        ("อีเมล", contact.email),
        ("เว็บไซต์", Link(contact.website, contact.website) if contact.website else None),
        ("แผนที่", Link("เปิดแผนที่ตั้งสำนักงาน", contact.map) if contact.map else None),
    )
