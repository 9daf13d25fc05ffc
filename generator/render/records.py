"""Pages of single records: a plan, a report, a survey …, and the result of the assessment."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import cast

from generator import addresses, scoring
from generator.library import Entry, YearBook
from generator.models.ita import ItaResult
from generator.models.no_gift import DeclarationText, Language, NoGiftPolicy
from generator.render import sections, text
from generator.render.blocks import Link, Prose, Section
from generator.render.drafts import Place, facts
from generator.render.open_data import pages
from generator.render.showing import Showing, home_link, link_title, record_title, updated_words, year_link
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
        data=pages.links_of(entry),
    )


def addresses_of(book: YearBook, entry: Entry) -> tuple[str, ...]:
    """Give the addresses of all pages of a record, in the order of :func:`pages_of`."""
    declaration = entry.record.declaration if isinstance(entry.record, NoGiftPolicy) else None
    texts = declaration.texts if declaration else ()
    return (entry.address, *(addresses.declaration(book.number, wording.language) for wording in texts))


def pages_of(showing: Showing, book: YearBook, entry: Entry) -> Iterator[tuple[str, RecordPage | ItaPage]]:
    """Give every page of a record with its address: its own, and one for each language of a declaration."""
    if isinstance(entry.record, ItaResult):
        yield entry.address, ita_page(showing, book, entry)
        return
    yield entry.address, record_page(showing, book, entry)
    if isinstance(entry.record, NoGiftPolicy) and entry.record.declaration:
        for wording in entry.record.declaration.texts:
            yield addresses.declaration(book.number, wording.language), _declaration(book, entry, wording)


def _declaration(book: YearBook, entry: Entry, wording: DeclarationText) -> RecordPage:
    address = addresses.declaration(book.number, wording.language)
    signed = facts(("Signed by" if wording.language is Language.ENGLISH else "ผู้ลงนาม", wording.signed_by))
    blocks = (Prose(text.rich(wording.text)), *((signed,) if signed.items else ()))
    up = Link(link_title(entry), addresses.relative(address, entry.address))
    return RecordPage(
        year=book.number,
        title=wording.title,
        kind=entry.kind.title,
        breadcrumb=(home_link(address), year_link(address, book.number), up),
        updated=updated_words(entry.updated),
        sections=(Section("declaration", "Declaration" if wording.language is Language.ENGLISH else "ประกาศ", blocks),),
        serves=(),
        language=wording.language,
    )


def ita_page(showing: Showing, book: YearBook, entry: Entry) -> ItaPage | RecordPage:
    """Make the score page; a result that lacks an indicator has no total, and is shown as a plain record."""
    ita = cast("ItaResult", entry.record)
    result = scoring.result(ita, book.catalogue.scoring)
    if result is None:
        return record_page(showing, book, entry)
    place = Place(showing.library, book, entry.address)
    total = scoring.rounded(result.total)
    drafts = [draft for draft in sections.of(entry, place) if any(draft.placed(place).blocks)]
    return ItaPage(
        title=f"ผลประเมิน ITA ปีงบประมาณ พ.ศ. {book.number}",
        lede=ita.title,
        breadcrumb=(home_link(entry.address), year_link(entry.address, book.number)),
        total=f"{total}",
        level=result.level.code,
        level_name=text.joined([result.level.title or "", result.level.passes or ""]),
        difference=_difference(ita, book.number),
        stated=text.printed(ita.stated.total, total),
        instruments=tuple(_instrument(score) for score in result.instruments),
        sections=tuple(draft.placed(place) for draft in drafts),
        data=pages.links_of(entry),
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
