"""The corruption risks of a year as sections: how they were assessed, and each event with what is done about it."""

from __future__ import annotations

from typing import cast

from generator import thai
from generator.library import Entry
from generator.models.risks import RiskEvent, RiskMeeting, RiskRegister
from generator.render import charting, text
from generator.render.blocks import Cell, Column, Prose, Row, Table
from generator.render.drafts import Draft, Place, evidence_list, facts, numbered, without_empty_columns


def sections(entry: Entry, place: Place) -> list[Draft]:
    """Show the meetings, the events, and the documents."""
    register = cast("RiskRegister", entry.record)
    drafts = (
        [Draft("about", "การวิเคราะห์ความเสี่ยง", (Prose(text.rich(register.text)),), ("text",))] if register.text else []
    )
    drafts += [_meeting(meeting, place) for meeting in register.meetings]
    if register.events:
        drafts.append(_events(register, place))
    if register.treatments:
        drafts.append(
            Draft("treatments", "มาตรการจัดการความเสี่ยง", (Prose(numbered(register.treatments)),), ("treatments",))
        )
    drafts.append(Draft("documents", "เอกสารความเสี่ยง", (evidence_list(place, register.evidence),), ("evidence",)))
    return drafts


def _meeting(meeting: RiskMeeting, place: Place) -> Draft:
    about = facts(
        ("วันที่", thai.short_date(meeting.date) if meeting.date else None),
        ("สถานที่", meeting.place),
        ("ประธาน", meeting.chair),
    )
    prose = (Prose(text.rich(meeting.text)),) if meeting.text else ()
    return Draft(meeting.id, meeting.title, (*prose, about, evidence_list(place, meeting.evidence)), ("meetings",))


def _events(register: RiskRegister, place: Place) -> Draft:
    labels = _labels(register)
    columns = (
        Column("เหตุการณ์ความเสี่ยง"),
        Column("โอกาส", number=True),
        Column("ผลกระทบ", number=True),
        Column("ระดับ", number=True),
        Column("มาตรการ"),
        Column("ผู้รับผิดชอบ"),
        Column("ผลการดำเนินการ"),
    )
    rows = tuple(
        Row(
            (
                Cell(text.joined([label, event.event], " "), note=event.process or ""),
                Cell(_told(event.likelihood)),
                Cell(_told(event.impact)),
                Cell(_told(event.level), note=_band(register, event)),
                Cell(event.treatment or "", note=event.due.words if event.due else ""),
                Cell(place.units(event.units)),
                Cell(text.plain(event.result)),
            ),
            anchor=place.anchor(event.id),
        )
        for label, event in zip(labels, register.events, strict=True)
    )
    table = Table("เหตุการณ์ความเสี่ยงและมาตรการ", columns, rows)
    return Draft(
        "events",
        "เหตุการณ์ความเสี่ยง",
        (*charting.risks(register, labels, place.anchor), without_empty_columns(table, blank="ไม่ระบุ")),
        ("events",),
    )


def _labels(register: RiskRegister) -> tuple[str, ...]:
    """Name the events as the document numbers them; where it does not, those that have a place on the map are counted."""
    told = tuple(event.number or "" for event in register.events)
    if any(told) or not any(event.level is not None for event in register.events):
        return told
    return tuple(str(number) for number in range(1, len(told) + 1))


def _band(register: RiskRegister, event: RiskEvent) -> str:
    band = register.band_of(event.level) if event.level is not None else None
    return band.title if band else ""


def _told(number: int | None) -> str:
    return "" if number is None else str(number)
