"""Measures as sections: what the assessment found, what is done about it, how far it came."""

from __future__ import annotations

from typing import cast

from generator.library import Entry
from generator.models.measures import Measure, MeasureSet, Step
from generator.render import text
from generator.render.blocks import Cell, Column, Prose, Row, Steps, Table
from generator.render.blocks import Step as StepView
from generator.render.drafts import Draft, Place, evidence_link, evidence_list, facts


def sections(entry: Entry, place: Place) -> list[Draft]:
    """Show the weaknesses, each measure with its steps, the follow-up, problems and documents."""
    record = cast("MeasureSet", entry.record)
    period = f"ความก้าวหน้า {record.progress_period.words}" if record.progress_period else ""
    drafts = [_analysis(record, place)]
    drafts.append(
        Draft(
            "measures",
            "มาตรการและความก้าวหน้า",
            (facts(("ความก้าวหน้าของช่วง", record.progress_period.words if record.progress_period else None)),),
            ("measures", "measures.groups", "progress_period"),
            text.joined([f"{len(record.measures)} ด้าน {len(record.steps)} ขั้นตอน", period]),
        )
    )
    drafts += [_measure(measure, place) for measure in record.measures]
    drafts.append(_follow_up(record, place))
    drafts += [
        Draft(name, title, (Prose(html),), (name,))
        for name, title, value in (
            ("problems", "ปัญหาและอุปสรรค", record.problems),
            ("suggestions", "ข้อเสนอแนะ", record.suggestions),
        )
        if (html := text.statement(value)) is not None
    ]
    drafts.append(Draft("documents", "เอกสารของมาตรการ", (evidence_list(place, record.evidence),), ("evidence",)))
    return drafts


def indicator_title(place: Place, number: str) -> str:
    """Name an indicator as the catalogue of the page's year does."""
    for instrument in place.book.catalogue.scoring.instruments:
        for indicator in instrument.indicators:
            if indicator.number == number:
                return f"ตัวชี้วัดที่ {number} {indicator.title}"
    return f"ตัวชี้วัดที่ {number}"


def _analysis(record: MeasureSet, place: Place) -> Draft:
    rows = []
    for weakness in record.weaknesses:
        name = indicator_title(place, weakness.indicator)
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


def _measure(measure: Measure, place: Place) -> Draft:
    blocks: list[Steps] = []
    number = 0
    for group in measure.groups:
        steps = []
        for step in group.steps:
            number += 1
            steps.append(_step(step, str(number), place.units(group.units), place))
        blocks.append(Steps(tuple(steps)))
    return Draft(
        measure.id,
        measure.title,
        tuple(blocks),
        ("measures.groups",),
        indicator_title(place, measure.indicator),
        level=3,
    )


def _step(step: Step, number: str, who: str, place: Place) -> StepView:
    return StepView(
        anchor=place.anchor(step.id),
        number=number,
        title=step.title,
        who=who,
        progress=text.statement(step.progress),
        evidence=tuple(evidence_link(place, evidence) for evidence in step.evidence),
    )


def _follow_up(record: MeasureSet, place: Place) -> Draft:
    del place
    titles = {measure.id: measure.title for measure in record.measures}
    rows = tuple(
        Row((Cell(text.joined((titles.get(measure, measure) for measure in way.measures), ", ")), Cell(way.text)))
        for way in record.follow_up
    )
    table = Table("การกำกับติดตามและรายงาน", (Column("มาตรการ"), Column("วิธีกำกับติดตาม")), rows)
    return Draft("follow-up", "การกำกับติดตาม", (table,) if rows else (), ("follow_up",))
