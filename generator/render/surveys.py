"""A survey as sections: how many people of each unit gave which answer."""

from __future__ import annotations

from typing import cast

from generator.library import Entry
from generator.models.survey import Aspect, Survey
from generator.render import charting, text
from generator.render.blocks import Block, Cell, Column, Prose, Row, Table
from generator.render.drafts import Draft, Place, evidence_list


def sections(entry: Entry, place: Place) -> list[Draft]:
    """Show the outcome in words, then one table per aspect."""
    survey = cast("Survey", entry.record)
    blocks: list[Block] = [Prose(text.rich(survey.text))] if survey.text else []
    if len(survey.aspects) == 1:
        blocks += _shown(survey, survey.aspects[0], place)
        drafts = [
            Draft(
                "answers",
                "คำตอบรายกลุ่ม/หน่วย",
                tuple(blocks),
                ("answers", "aspects", "text", "stated"),
                survey.answers_title or "",
            )
        ]
    else:
        drafts = [Draft("summary", "ผลโดยสรุป", tuple(blocks), ("text",))] if blocks else []
        drafts += [
            Draft(
                aspect.id,
                aspect.title,
                tuple(_shown(survey, aspect, place)),
                ("answers", "aspects", "stated"),
                survey.answers_title or "",
            )
            for aspect in survey.aspects
        ]
    drafts.append(Draft("documents", "เอกสารการสำรวจ", (evidence_list(place, survey.evidence),), ("evidence",)))
    return drafts


def _shown(survey: Survey, aspect: Aspect, place: Place) -> list[Block]:
    """Show an aspect: everybody's answers as a chart, then those of each unit."""
    table = _table(survey, aspect.id, aspect.title, place)
    return [*charting.answers(survey, aspect.id, f"#{table.anchor}"), table]


def _table(survey: Survey, aspect: str, caption: str, place: Place) -> Table:
    columns = (Column("กลุ่ม/หน่วย"), *(Column(choice.title, number=True) for choice in survey.choices))
    rows = [
        Row(
            (
                Cell(f"{number}. {place.library.unit_name(answers.unit)}"),
                *(Cell(f"{answers.count(aspect, choice.id):,}") for choice in survey.choices),
            )
        )
        for number, answers in enumerate(survey.answers, start=1)
    ]
    totals = []
    for choice in survey.choices:
        total, stated = survey.total(aspect, choice.id), survey.stated.get(aspect, {}).get(choice.id)
        note = text.printed(stated, total, "{:,}".format)
        totals.append(Cell(f"{total:,}", note=note))
    rows.append(Row((Cell(survey.total_title or "รวม"), *totals), role="sum"))
    return Table(caption, columns, tuple(rows), anchor=place.anchor(f"answers-{aspect}"))
