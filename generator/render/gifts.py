"""The No Gift Policy as sections: the declaration, the activities, the reports."""

from __future__ import annotations

from typing import cast

from generator import addresses, thai
from generator.library import Entry
from generator.models.no_gift import Declaration, GiftActivity, GiftReport, NoGiftPolicy
from generator.render import text
from generator.render.blocks import Block, Cell, Column, Figure, Figures, Link, Prose, Row, Table
from generator.render.drafts import Draft, Place, bullets, evidence_list, facts


def sections(entry: Entry, place: Place) -> list[Draft]:
    """Show the declaration, each activity, and every round of reporting."""
    policy = cast("NoGiftPolicy", entry.record)
    drafts = [_declaration(policy.declaration, place)] if policy.declaration else []
    drafts += [_activity(activity, place) for activity in policy.activities]
    drafts += [_reports(policy.reports, place)] if policy.reports else []
    return drafts


def _declaration(declaration: Declaration, place: Place) -> Draft:
    about = facts(
        ("ผู้ประกาศ", declaration.declared_by),
        ("ผู้ลงนาม", declaration.signed_by),
        ("วันที่ประกาศ", thai.short_date(declaration.date) if declaration.date else None),
        ("ภาษา", text.joined((language.words for language in declaration.languages), " และ")),
    )
    blocks: list[Block] = [about]
    wordings = [
        Link(one.title, place.to(addresses.declaration(place.book.number, one.language))) for one in declaration.texts
    ]
    blocks.append(facts(("อ่านประกาศ", wordings)))
    if declaration.principles:
        blocks.append(Prose(bullets(declaration.principles)))
    blocks.append(evidence_list(place, declaration.evidence))
    return Draft("declaration", declaration.title, tuple(blocks), ("declaration",))


def _activity(activity: GiftActivity, place: Place) -> Draft:
    about = facts(("เมื่อ", activity.period.words if activity.period else None), ("สถานที่", activity.place))
    people = Figures(tuple(Figure(audience.group, f"{audience.people:,}", "คน") for audience in activity.audiences))
    prose = (Prose(text.rich(activity.text)),) if activity.text else ()
    told = (*prose, about, people, evidence_list(place, activity.evidence))
    blocks = told if any(getattr(block, "items", True) for block in told) else (facts(("กิจกรรม", activity.title)),)
    return Draft(activity.id, activity.title, blocks, ("activities",))


def _reports(reports: tuple[GiftReport, ...], place: Place) -> Draft:
    rows = tuple(
        Row(
            (
                Cell(f"ครั้งที่ {report.number}"),
                Cell(report.due.words if report.due else "ไม่ระบุ"),
                Cell(report.outcome or "ไม่มีรายงานในข้อมูลชุดนี้"),
            )
        )
        for report in reports
    )
    table = Table("รอบรายงานผลตามนโยบาย", (Column("รอบ"), Column("กำหนดรายงาน"), Column("ผล")), rows)
    received = [_received(report) for report in reports if report.received]
    evidence = [one for report in reports for one in report.evidence]
    return Draft("reports", "รายงานผลตามนโยบาย", (table, *received, evidence_list(place, evidence)), ("reports",))


def _received(report: GiftReport) -> Table:
    columns = tuple(Column(title) for title in ("สิ่งที่ได้รับ", "ผู้ให้", "ผู้รับ", "มูลค่า", "โอกาส", "การดำเนินการ"))
    rows = tuple(
        Row(
            tuple(
                Cell(value or "ไม่ระบุ")
                for value in (gift.item, gift.giver, gift.receiver, gift.value, gift.occasion, gift.done)
            )
        )
        for gift in report.received
    )
    return Table(f"รายการที่ได้รับ ครั้งที่ {report.number}", columns, rows)
