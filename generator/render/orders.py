"""An order as sections: what it is, then each team by position."""

from __future__ import annotations

from typing import cast

from generator.library import Entry
from generator.models.order import Order, Team
from generator.render import text
from generator.render.blocks import Block, Cell, Column, Prose, Row, Table
from generator.render.drafts import Draft, Place, evidence_list, facts


def sections(entry: Entry, place: Place) -> list[Draft]:
    """Show the order, its teams, and its document."""
    order = cast("Order", entry.record)
    told = facts(
        ("เลขที่", order.number),
        ("สั่งเมื่อ", order.issued.words if order.issued else None),
        ("ผู้ลงนาม", order.signed_by),
    )
    intro: tuple[Block, ...] = (Prose(text.rich(order.text)),) if order.text else ()
    drafts = [Draft("about", "เกี่ยวกับคำสั่ง", (told, *intro), ("number", "title", "issued", "signed_by", "text"))]
    drafts += [_team(team) for team in order.teams]
    drafts.append(Draft("documents", "สำเนาคำสั่ง", (evidence_list(place, order.evidence),), ("evidence",)))
    return drafts


def _team(team: Team) -> Draft:
    rows = tuple(
        Row((Cell(member.position, note=f"{member.people} คน" if member.people else ""), Cell(member.role or "")))
        for member in team.members
    )
    table = Table(team.title, (Column("ตำแหน่ง"), Column("หน้าที่ในคณะ")), rows)
    duty: tuple[Block, ...] = (Prose(text.rich(team.duty)),) if team.duty else ()
    title = f"{team.number}. {team.title}" if team.number else team.title
    return Draft(team.id, title, (*duty, table), ("teams",))
