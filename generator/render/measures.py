"""Measures as sections: what the assessment found, what is done about it, how far it came."""

from __future__ import annotations

from typing import cast

from generator import thai
from generator.library import Entry
from generator.models.measures import Measure, MeasureSet, Step
from generator.render import text, trail
from generator.render.blocks import Block, Cell, Column, Prose, Row, Steps, Table
from generator.render.blocks import Step as StepView
from generator.render.drafts import Draft, Place, bullets, evidence_link, evidence_list, facts, numbered, remarks


def sections(entry: Entry, place: Place) -> list[Draft]:
    """Show the weaknesses, each measure with its steps, the follow-up, problems and documents."""
    record = cast("MeasureSet", entry.record)
    period = f"ความก้าวหน้า {record.progress_period.words}" if record.progress_period else ""
    drafts = [_about(record), _analysis(record, place), _developments(record, place)]
    drafts.append(
        Draft(
            "measures",
            "มาตรการและความก้าวหน้า",
            (facts(("ความก้าวหน้าของช่วง", record.progress_period.words if record.progress_period else None)),),
            ("measures", "measures.groups", "progress_period"),
            text.joined([f"{len(record.measures)} ด้าน {len(record.steps)} ขั้นตอน", period]),
        )
    )
    drafts += [_measure(measure, record, place) for measure in record.measures]
    drafts.append(_done(record, place))
    drafts.append(_follow_up(record))
    drafts += remarks(record.problems, record.suggestions)
    drafts.append(trail.draft(entry, place))
    drafts.append(Draft("documents", "เอกสารของมาตรการ", (evidence_list(place, record.evidence),), ("evidence",)))
    return [draft for draft in drafts if draft.id == "measures" or any(draft.placed(place).blocks)]


def _about(record: MeasureSet) -> Draft:
    approved = facts(("เห็นชอบเมื่อ", thai.short_date(record.approved) if record.approved else None))
    objectives = (Prose(bullets(record.objectives)),) if record.objectives else ()
    return Draft("about", "วัตถุประสงค์", (*objectives, approved), ("objectives", "approved"))


def indicator_title(place: Place, number: str) -> str:
    """Name an indicator as the catalogue of the page's year does."""
    for instrument in place.book.catalogue.scoring.instruments:
        for indicator in instrument.indicators:
            if indicator.number == number:
                return f"ตัวชี้วัดที่ {number} {indicator.title}"
    return f"ตัวชี้วัดที่ {number}"


def _indicator(number: str, record: MeasureSet, place: Place) -> str:
    """Name an indicator as the office's own document does, else as the catalogue does."""
    printed = (weakness.title for weakness in record.weaknesses if weakness.indicator == number)
    return next(filter(None, printed), indicator_title(place, number))


def _analysis(record: MeasureSet, place: Place) -> Draft:
    rows = []
    for weakness in record.weaknesses:
        name = text.joined([_indicator(weakness.indicator, record, place), weakness.item or ""])
        rows.append(Row((Cell(name), Cell(""), Cell("")), role="group"))
        for index in range(max(len(weakness.issues), len(weakness.develop))):
            issue = weakness.issues[index] if index < len(weakness.issues) else ""
            develop = weakness.develop[index] if index < len(weakness.develop) else ""
            rows.append(Row((Cell(str(index + 1)), Cell(issue), Cell(develop))))
    columns = (Column("ลำดับ"), Column("ประเด็นการประเมิน"), Column("ประเด็นที่ควรพัฒนา"))
    table = Table("ตัวชี้วัดที่ต้องพัฒนา", columns, tuple(rows))
    intro = (Prose(text.rich(record.text)),) if record.text else ()
    lede = f"จากผลประเมิน ITA ปีงบประมาณ พ.ศ. {record.result_year}"
    return Draft("analysis", "ตัวชี้วัดที่ต้องพัฒนา", (*intro, table), ("weaknesses", "result_year", "text"), lede)


def _measure(measure: Measure, record: MeasureSet, place: Place) -> Draft:
    blocks: list[Block] = [Prose(bullets(measure.contents))] if measure.contents else []
    number = 0
    for group in measure.groups:
        who = text.joined(group.stated.responsible or [place.units(group.units), *group.who], ", ")
        if group.issues:
            blocks.append(Prose(numbered(group.issues)))
        steps = []
        for step in group.steps:
            number += 1
            steps.append(_step(step, step.number or str(number), who, place))
        blocks.append(Steps(tuple(steps)))
    if not blocks:  # an office may give no more than the name
        blocks.append(Prose(text.rich("เอกสารระบุเพียงชื่อของมาตรการ")))
    lede = _indicator(measure.indicator, record, place) if measure.indicator else ""
    return Draft(measure.id, measure.title, tuple(blocks), ("measures.groups",), lede, level=3)


def _developments(record: MeasureSet, place: Place) -> Draft:
    rows = tuple(
        Row(
            (
                Cell(text.joined([indicator_title(place, one.indicator) if one.indicator else "", one.item or ""])),
                Cell(text.lines(one.ways)),
                Cell(one.heading or ""),
                Cell(text.lines(one.activities), note=place.units(one.units)),
            )
        )
        for one in record.developments
    )
    titles = ("ตัวชี้วัด", "แนวทางการแก้ไขหรือพัฒนา", "หัวข้อมาตรการ", "กิจกรรมที่ต้องดำเนินการ")
    table = Table("แนวทางการแก้ไขหรือพัฒนากับหัวข้อมาตรการ", tuple(Column(title) for title in titles), rows)
    return Draft("developments", "จากจุดอ่อนสู่กิจกรรม", (table,), ("developments",))


def _done(record: MeasureSet, place: Place) -> Draft:
    rows = tuple(
        Row((Cell(one.title, note=text.lines(one.steps)), Cell(one.result or "ไม่ระบุ")), anchor=place.anchor(one.id))
        for one in record.done
    )
    table = Table("สิ่งที่ดำเนินการและผล", (Column("การดำเนินการ"), Column("ผลการดำเนินการ")), rows)
    evidence = [proof for one in record.done for proof in one.evidence]
    return Draft("done", "การดำเนินการและผล", (table, evidence_list(place, evidence)), ("done",))


def _step(step: Step, number: str, who: str, place: Place) -> StepView:
    return StepView(
        anchor=place.anchor(step.id),
        number=number,
        title=step.title,
        who=who,
        progress=text.statement(step.progress),
        evidence=tuple(evidence_link(place, evidence) for evidence in step.evidence),
    )


def _follow_up(record: MeasureSet) -> Draft:
    titles = {measure.id: measure.title for measure in record.measures}
    rows = tuple(
        Row(
            (
                Cell(text.joined((titles.get(measure, measure) for measure in way.measures), ", ")),
                Cell(text.joined([f"{way.number})" if way.number else "", way.text], " ")),
            )
        )
        for way in record.follow_up
    )
    table = Table("การกำกับติดตามและรายงาน", (Column("มาตรการ"), Column("วิธีกำกับติดตาม")), rows)
    return Draft("follow-up", "การกำกับติดตาม", (table,) if rows else (), ("follow_up",))
