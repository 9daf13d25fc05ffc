"""Pages of single records: a plan, a report, a survey …, and the result of the assessment."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

from generator import addresses, scoring
from generator.library import Entry, YearBook
from generator.models.ita import ItaResult
from generator.render import sections, text
from generator.render.blocks import Link
from generator.render.drafts import Place
from generator.render.showing import Showing, home_link, record_title, updated_words, year_link
from generator.render.views import Instrument, ItaPage, RecordPage


def record_page(showing: Showing, book: YearBook, entry: Entry) -> RecordPage:
    """Make the page of a record."""
    place = Place(showing.library, book, entry.address)
    serves = tuple(
        Link(
            f"{state.item.code} {state.item.title} (ปี {served.number})",
            place.to(addresses.item(served.number, state.item.code)),
        )
        for served, state in showing.served(entry)
    )
    drafts = [draft for draft in sections.of(entry, place) if any(draft.placed(place).blocks)]
    return RecordPage(
        year=book.number,
        title=record_title(entry),
        kind=entry.kind.title,
        breadcrumb=(home_link(entry.address), year_link(entry.address, book.number)),
        updated=updated_words(entry.updated),
        sections=tuple(draft.placed(place) for draft in drafts),
        serves=serves,
    )


def ita_page(showing: Showing, book: YearBook, entry: Entry) -> ItaPage | RecordPage:
    """Make the score page; a result that lacks an indicator has no total, and is shown as a plain record."""
    ita = cast("ItaResult", entry.record)
    result = scoring.result(ita, book.catalogue.scoring)
    if result is None:
        return record_page(showing, book, entry)
    place = Place(showing.library, book, entry.address)
    total = scoring.rounded(result.total)
    stated = ita.stated.total
    drafts = [draft for draft in sections.of(entry, place) if any(draft.placed(place).blocks)]
    return ItaPage(
        title=f"ผลประเมิน ITA ปีงบประมาณ พ.ศ. {book.number}",
        lede=ita.title,
        breadcrumb=(home_link(entry.address), year_link(entry.address, book.number)),
        total=f"{total}",
        level=result.level.code,
        level_name=text.joined([result.level.title or "", result.level.passes or ""]),
        difference=_difference(ita, book.number),
        stated=f"เอกสารพิมพ์ไว้ {stated}" if stated is not None and stated != total else "",
        instruments=tuple(_instrument(score) for score in result.instruments),
        sections=tuple(draft.placed(place) for draft in drafts),
    )


def _instrument(score: scoring.InstrumentScore) -> Instrument:
    return Instrument(
        code=score.instrument.code,
        title=score.instrument.title,
        earned=f"{scoring.rounded(score.earned)}",
        weight=f"{score.instrument.weight:.0f}",
        percent=f"{scoring.rounded(score.percent)}",
        fill=int(score.percent * 10),
    )


def _difference(ita: ItaResult, year: int) -> str:
    steps = zip(ita.history, scoring.differences(ita.history), strict=True)
    step = next((step for known, step in steps if known.year == year), None)
    if step is None:
        return ""
    if step == 0:
        return f"เท่ากับปี {year - 1}"
    return f"{'เพิ่มขึ้น' if step > Decimal(0) else 'ลดลง'} {abs(step):.2f} จากปี {year - 1}"
