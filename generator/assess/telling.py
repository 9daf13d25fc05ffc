"""An assessment, told: as a page of its own, as CSV, as JSON, and in lines for a terminal."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from jinja2 import Environment

from generator import scoring, thai
from generator.assess.assessment import Assessment
from generator.assess.judging import Judged
from generator.links import places
from generator.render.faces import faces
from generator.render.open_data.writing import csv_of

NAME = "oit-assessment"  # of the files
HEADS = ("รหัส", "ข้อ", "ผล", "คะแนนรวมที่เสีย", "ลิงก์", "สิ่งที่พบ", "วิธีแก้")
_WORDS = {"fine": "ผ่าน", "doubt": "ควรดู", "lost": "เสียคะแนน"}


@dataclass(frozen=True, slots=True)
class ToldRemark:
    """A remark as the page shows it."""

    message: str
    help: str
    url: str


@dataclass(frozen=True, slots=True)
class ToldItem:
    """An item as the page shows it."""

    code: str
    title: str
    result: str  # "fine", "doubt" or "lost"
    words: str
    cost: str  # in points of the whole assessment; empty where it costs nothing
    links: tuple[str, ...]
    remarks: tuple[ToldRemark, ...]


@dataclass(frozen=True, slots=True)
class ToldGroup:
    """The items of a sub-indicator."""

    number: str
    title: str
    items: tuple[ToldItem, ...]


@dataclass(frozen=True, slots=True)
class AssessmentPage:
    """Everything that the template receives."""

    title: str
    what: str  # the address or the list that was assessed
    day: str
    catalogue: str
    confidence: str  # how sure the catalogue is of what it asks
    likely: str
    least: str
    weight: str
    counts: tuple[tuple[str, str, int], ...]  # result, its words, how many items
    dearest: tuple[ToldItem, ...]  # what is lost, the dearest first
    groups: tuple[ToldGroup, ...]
    sources: tuple[tuple[str, str, int], ...]  # pages that were read: address, how they stand, how many items
    strangers: tuple[str, ...]


def result_of(judged: Judged) -> str:
    """Give the result of an item: "fine", "doubt" or "lost"."""
    return "lost" if judged.lost else "doubt" if judged.doubtful else "fine"


def page_of(assessment: Assessment, what: str, now: datetime) -> AssessmentPage:
    """Make what the template receives."""
    told = {one.item.code: _item(one, assessment.costs) for one in assessment.items}
    lost = [cost.code for cost in assessment.likely.costs]
    catalogue = assessment.catalogue
    return AssessmentPage(
        title="ตาราง OIT ที่คนนอกเห็น",
        what=what,
        day=f"{thai.short_date(now.date())} เวลา {now:%H.%M} น.",
        catalogue=catalogue.title,
        confidence=catalogue.confidence.words,
        likely=_points(assessment.likely.earned),
        least=_points(assessment.least.earned),
        weight=_points(assessment.likely.instrument.weight),
        counts=tuple((name, words, sum(one.result == name for one in told.values())) for name, words in _WORDS.items()),
        dearest=tuple(told[code] for code in lost),
        groups=tuple(
            ToldGroup(
                sub.number,
                sub.title,
                tuple(told[item.code] for item in catalogue.items if item.sub_indicator == sub.number),
            )
            for sub in catalogue.sub_indicators
        ),
        sources=tuple((source.url, source.verdict.reason, source.items) for source in assessment.listing.sources),
        strangers=assessment.strangers,
    )


def _item(judged: Judged, costs: dict[str, Decimal]) -> ToldItem:
    result = result_of(judged)
    return ToldItem(
        code=judged.item.code,
        title=judged.item.title,
        result=result,
        words=_WORDS[result],
        cost=_points(costs[judged.item.code]) if result != "fine" else "",
        links=tuple(way.url for way in judged.listed.ways) if judged.listed else (),
        remarks=tuple(ToldRemark(one.message, one.help, one.url) for one in judged.remarks),
    )


def _points(value: Decimal) -> str:
    return f"{scoring.rounded(value)}"


def as_html(page: AssessmentPage, templates: Environment, tokens: Path, fonts: Path) -> bytes:
    """Give a page that needs nothing else.

    Args:
        page: what it tells.
        templates: the page templates.
        tokens: the theme's sheet of colours and sizes.
        fonts: the folder of the theme's fonts.
    """
    template = templates.get_template("assessment.html.j2")
    sheet = tokens.read_text(encoding="utf-8")
    # An address comes from a foreign page or a list: only one of the web may be pressed.
    return template.render(page=page, tokens=sheet, faces=faces(fonts), may_press=places.is_of_the_web).encode()


def as_csv(page: AssessmentPage) -> bytes:
    """Give one row for each item, as spreadsheet programs read it."""
    rows = (
        (one.code, one.title, one.words, one.cost, " ".join(one.links), _joined(one, "message"), _joined(one, "help"))
        for group in page.groups
        for one in group.items
    )
    return csv_of(HEADS, rows)


def _joined(item: ToldItem, part: str) -> str:
    return " · ".join(dict.fromkeys(getattr(remark, part) for remark in item.remarks if getattr(remark, part)))


def as_json(assessment: Assessment, what: str, now: datetime) -> str:
    """Give everything for programs."""
    told = {
        "what": what,
        "checked_at": now.isoformat(timespec="seconds"),
        "catalogue": assessment.name,
        "likely": _points(assessment.likely.earned),
        "least": _points(assessment.least.earned),
        "weight": _points(assessment.likely.instrument.weight),
        "pages": [
            {"url": one.url, "state": one.verdict.state, "reason": one.verdict.reason, "items": one.items}
            for one in assessment.listing.sources
        ],
        "unknown_codes": list(assessment.strangers),
        "items": [_row(one, assessment.costs) for one in assessment.items],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _row(judged: Judged, costs: dict[str, Decimal]) -> dict[str, object]:
    listed = judged.listed
    return {
        "code": judged.item.code,
        "title": judged.item.title,
        "listed_as": listed.title if listed else None,
        "result": result_of(judged),
        "cost": _points(costs[judged.item.code]) if judged.remarks else "0.00",
        "links": [
            {"url": seen.url, "state": seen.state, "reason": seen.reason, "reason_en": seen.reason_en}
            for seen in judged.seen
        ],
        "remarks": [
            {
                "kind": one.kind,
                "weight": one.weight,
                "message": one.message,
                "message_en": one.message_en,
                "url": one.url,
            }
            for one in judged.remarks
        ],
    }


def as_text(page: AssessmentPage) -> str:
    """Word an assessment in lines: the score, then what is lost and what is to be looked at."""
    lines = [
        f"คะแนน OIT ที่น่าจะได้ {page.likely} จาก {page.weight} (ถ้าเรื่องที่ควรดูเสียด้วย {page.least})",
        f"{' · '.join(f'{words} {count}' for _, words, count in page.counts)} · {page.catalogue} (not an official score)",
        "",
    ]
    for item in (one for group in page.groups for one in group.items if one.remarks):
        lines.append(f"{item.code:<4} {item.words} {item.cost}  {item.title}")
        lines += [f"     {remark.message}{f'  {remark.url}' if remark.url else ''}" for remark in item.remarks]
    return "\n".join(lines) + "\n"


FORMATS: dict[str, Callable[[Assessment, AssessmentPage, datetime], str]] = {
    "text": lambda _assessment, page, _now: as_text(page),
    "json": lambda assessment, page, now: as_json(assessment, page.what, now),
}
