"""An order as sections: what it is, each team by position, and who answers for which item."""

from __future__ import annotations

from itertools import groupby
from typing import cast

from generator import addresses
from generator.library import Entry
from generator.models.order import Member, Order, Team
from generator.models.year import ItemPart, ItemPeople
from generator.render import text
from generator.render.blocks import Block, Cell, Column, Prose, Row, Table
from generator.render.drafts import Draft, Place, evidence_list, facts, keeper_names


def sections(entry: Entry, place: Place) -> list[Draft]:
    """Show the order, its teams, the items that it hands out, and its document."""
    order = cast("Order", entry.record)
    told = facts(
        ("เลขที่", order.number),
        ("สั่งเมื่อ", order.issued.words if order.issued else None),
        ("ผู้ลงนาม", order.signed_by),
    )
    intro: tuple[Block, ...] = (Prose(text.rich(order.text)),) if order.text else ()
    drafts = [Draft("about", "เกี่ยวกับคำสั่ง", (told, *intro), ("number", "title", "issued", "signed_by", "text"))]
    drafts += [_team(team) for team in order.teams]
    if place.book.year.order == entry.id:
        drafts.append(Draft("people", "ผู้รับผิดชอบรายข้อ", (_people(place),)))
    drafts.append(Draft("documents", "สำเนาคำสั่ง", (evidence_list(place, order.evidence),), ("evidence",)))
    return drafts


def _team(team: Team) -> Draft:
    rows = tuple(
        Row(
            (
                Cell(text.joined([member.number or "", member.position], " "), note=_people_words(member)),
                Cell(member.role or ""),
            )
        )
        for member in team.members
    )
    table = Table(team.title, (Column("ตำแหน่ง"), Column("หน้าที่ในคณะ")), rows)
    duty: tuple[Block, ...] = (Prose(text.rich(team.duty)),) if team.duty else ()
    title = f"{team.number}. {team.title}" if team.number else team.title
    return Draft(team.id, title, (*duty, table), ("teams",))


def _people_words(member: Member) -> str:
    return f"{member.people} คน" if member.people else ""


def _people(place: Place) -> Table:
    """Show every item with its supervisor and keepers, under the groups of the list, as the order's table has them."""
    items = {item.code: item for item in place.book.catalogue.items}
    known = [people for people in place.book.year.items if people.code in items]
    rows: list[Row] = []
    for group, of_group in groupby(known, key=lambda people: items[people.code].group):
        if group:
            rows.append(Row((Cell(group),), role="group"))
        for people in of_group:
            title = people.title or items[people.code].title
            href = place.to(addresses.item(place.book.number, people.code))
            rows.append(_row(f"{people.code} {title}", people, place, href))
            rows += [_row(f"{number}. {part.title}", part, place) for number, part in enumerate(people.parts, start=1)]
    columns = (Column("ข้อ"), Column("ผู้กำกับดูแล"), Column("ผู้จัดเก็บข้อมูล"))
    return Table("ผู้กำกับดูแลและผู้จัดเก็บข้อมูลรายข้อ", columns, tuple(rows))


def _row(name: str, people: ItemPeople | ItemPart, place: Place, href: str = "") -> Row:
    positions = {known.id: known.position for known in place.book.year.supervisors}
    supervisor = positions.get(people.supervisor or "", "")
    return Row((Cell(name, href=href), Cell(supervisor), Cell(keeper_names(place, people.keepers))))
