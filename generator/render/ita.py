"""The result of the assessment as sections: indicators, history, and the office's reading of them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import cast

from generator import scoring, thai
from generator.catalogues.catalogue import Scoring
from generator.library import Entry
from generator.models.ita import HistoryYear, IndicatorScore, ItaResult, Ranking
from generator.render import charting, text, trail
from generator.render.blocks import Block, Cell, Column, Figure, Figures, Prose, Row, Table
from generator.render.drafts import Draft, Place, evidence_list, facts
from generator.render.measures import indicator_title


def sections(entry: Entry, place: Place) -> list[Draft]:
    """Show the indicators by score, the history with its differences, and the analysis."""
    ita = cast("ItaResult", entry.record)
    drafts = [
        Draft(
            "indicators",
            "คะแนนรายตัวชี้วัด",
            (*charting.indicators(ita, place), _indicators(ita, entry, place)),
            ("indicators",),
            "เรียงจากคะแนนมากไปน้อย",
        ),
    ]
    drafts.append(_stated_totals(ita))
    drafts += _open_data(ita, place)
    if ita.history:
        span = f"ปีงบประมาณ พ.ศ. {ita.history[0].year}–{ita.history[-1].year}"
        chart = charting.history(ita, place, lambda year: f"#{history_anchor(place, year)}", steps=True)
        blocks = (*chart, history(ita, lambda year: history_anchor(place, year)), *_national(ita))
        drafts.append(Draft("history", "คะแนนย้อนหลัง", blocks, ("history", "national"), span))
    drafts += _analysis(ita, place)
    drafts.append(trail.draft(entry, place))
    drafts.append(Draft("documents", "เอกสารผลประเมิน", (evidence_list(place, ita.evidence),), ("evidence",)))
    return drafts


def _stated_totals(ita: ItaResult) -> Draft:
    """Show what only the document can say: a total without its indicators, and the rank among offices."""
    stated = ita.stated
    alone = not ita.indicators
    told = facts(
        ("คะแนนรวมตามเอกสาร", f"{stated.total:.2f}" if alone and stated.total is not None else None),
        ("ระดับตามเอกสาร", stated.level if alone else None),
        ("อันดับตามเอกสาร", f"{stated.rank:,}" if stated.rank is not None else None),
    )
    return Draft("stated", "ผลตามเอกสาร", (told,), ("stated",))


def _open_data(ita: ItaResult, place: Place) -> list[Draft]:
    """Show sub-indicators, items that lost marks with the total that they make, and the printed rankings."""
    drafts = []
    if ita.sub_indicators:
        titles = {sub.number: sub.title for sub in place.book.catalogue.sub_indicators}
        rows = tuple(
            Row((Cell(f"{one.number} {titles.get(one.number, '')}", note=_printed(one)), Cell(f"{one.score:.2f}")))
            for one in ita.sub_indicators
        )
        table = Table("คะแนนตัวชี้วัดย่อย", (Column("ตัวชี้วัดย่อย"), Column("คะแนน", number=True)), rows)
        drafts.append(Draft("sub-indicators", "คะแนนตัวชี้วัดย่อย", (table,), ("sub_indicators",)))
    if ita.items:
        columns = (Column("ข้อ"), Column("คะแนน", number=True), Column("สาเหตุ"), Column("การแก้ไข"))
        told = tuple(
            Row(
                (Cell(_item(one.code, place)), Cell(f"{one.score:.0f}"), Cell(one.reason or ""), Cell(one.remedy or ""))
            )
            for one in ita.items
        )
        blocks: tuple[Block, ...] = (Table("คะแนนรายข้อ", columns, told), *_by_items(ita, place))
        drafts.append(Draft("items", "ข้อที่เสียคะแนน", blocks, ("items",)))
    drafts += [_ranking(ranking, number) for number, ranking in enumerate(ita.rankings, start=1)]
    return drafts


def _printed(score: IndicatorScore) -> str:
    return f"ในเอกสาร: {score.stated.title}" if score.stated.title else ""


def _item(code: str, place: Place) -> str:
    item = place.book.catalogue.item(code)
    return f"{code} {item.title}" if item else code


def _by_items(ita: ItaResult, place: Place) -> tuple[Block, ...]:
    """Say what the total would be by the items, where that is not what the indicators give."""
    catalogue = place.book.catalogue
    by_items, stated = scoring.result_by_items(ita, catalogue), scoring.result(ita, catalogue.scoring)
    if by_items is None or stated is None or scoring.rounded(by_items.total) == scoring.rounded(stated.total):
        return ()
    return (
        Figures(
            (
                Figure("คะแนนรวมจากตัวชี้วัด", f"{scoring.rounded(stated.total)}"),
                Figure("คะแนนรวมจากคะแนนรายข้อ", f"{scoring.rounded(by_items.total)}"),
            )
        ),
    )


def _ranking(ranking: Ranking, number: int) -> Draft:
    rows = tuple(
        Row((Cell(f"ตัวชี้วัดที่ {row.number} {row.title}"), Cell(f"{row.score:.2f}"), Cell(row.level or "")))
        for row in ranking.rows
    )
    columns = (Column("ตัวชี้วัดตามที่พิมพ์"), Column("คะแนน", number=True), Column("ระดับ"))
    prose: tuple[Block, ...] = (Prose(text.rich(ranking.text)),) if ranking.text else ()
    blocks = (Table(f"ลำดับตัวชี้วัดของ {ranking.instrument}", columns, rows), *prose)
    return Draft(f"ranking-{number}", f"ลำดับตัวชี้วัดของ {ranking.instrument}", blocks, ("rankings",))


def history_anchor(place: Place, year: int) -> str:
    """Give the id of the row that has the score of a year."""
    return place.anchor(f"history-{year}")


def history(ita: ItaResult, anchor: Callable[[int], str]) -> Table:
    """Show each year's total and its difference from the year before, the newest first; ``anchor`` gives ids of rows."""
    steps = zip(ita.history, scoring.differences(ita.history), strict=True)
    rows = tuple(
        Row(
            (
                Cell(str(year.year)),
                Cell(f"{year.score:.2f}"),
                Cell(_trend(step)),
                Cell(_difference(step), note=_stated(year, step)),
            ),
            anchor=anchor(year.year),
        )
        for year, step in reversed(list(steps))
    )
    columns = (
        Column("ปีงบประมาณ"),
        Column("คะแนน", number=True),
        Column("พัฒนาการ"),
        Column("ผลต่าง", number=True),
    )
    return Table("คะแนน ITA และผลต่างจากปีก่อน", columns, rows)


def _trend(step: Decimal | None) -> str:
    if not step:
        return "" if step is None else "เท่าเดิม"
    return "เพิ่มขึ้น" if step > 0 else "ลดลง"


def _difference(step: Decimal | None) -> str:
    return "ปีแรก" if step is None else thai.signed(step)


def _stated(year: HistoryYear, step: Decimal | None) -> str:
    return text.printed(year.stated.difference, step, thai.signed)


def _indicators(ita: ItaResult, entry: Entry, place: Place) -> Table:
    levels = place.library.years[entry.fiscal_year or 0].catalogue.scoring
    instruments = {
        indicator.number: instrument.code for instrument in levels.instruments for indicator in instrument.indicators
    }
    ranked = sorted(ita.indicators, key=lambda indicator: -indicator.score)
    rows = []
    for indicator in ranked:
        level = scoring.level_of(indicator.score, levels)
        note = text.printed(indicator.stated.level, level.code)
        rows.append(
            Row(
                (
                    Cell(indicator_title(place, indicator.number), note=_printed(indicator)),
                    Cell(instruments.get(indicator.number, "")),
                    Cell(f"{indicator.score:.2f}"),
                    Cell(level.code, note=note),
                    Cell(level.passes or ""),
                ),
                anchor=place.anchor(f"indicator-{indicator.number}"),
            )
        )
    rows += _total(ita, levels)
    columns = (Column("ตัวชี้วัด"), Column("เครื่องมือ"), Column("คะแนน", number=True), Column("ระดับ"), Column("ผล"))
    return Table("คะแนนรายตัวชี้วัด", columns, tuple(rows))


def _total(ita: ItaResult, levels: Scoring) -> list[Row]:
    """Close the table with the total, by the words of the document; there is none where an indicator lacks its score."""
    result, stated = scoring.result(ita, levels), ita.stated
    if result is None:
        return []
    total = scoring.rounded(result.total)
    cells = (
        Cell(stated.total_title or "คะแนนรวม", note=stated.level_title or ""),
        Cell(""),
        Cell(f"{total}", note=text.printed(stated.total, total)),
        Cell(result.level.code, note=text.printed(stated.level, result.level.code)),
        Cell(result.level.passes or ""),
    )
    return [Row(cells, role="sum")]


def _national(ita: ItaResult) -> tuple[Block, ...]:
    if not ita.national:
        return ()
    offices, mean = ita.national.offices, ita.national.mean
    return (
        facts(
            ("หน่วยงานที่ประเมินทั้งประเทศ", f"{offices:,} แห่ง" if offices else None),
            ("คะแนนเฉลี่ยทั้งประเทศตามเอกสาร", f"{mean:.2f}" if mean is not None else None),
        ),
    )


def _analysis(ita: ItaResult, place: Place) -> list[Draft]:
    analysis = ita.analysis
    rows = tuple(
        Row((Cell(indicator_title(place, strength.indicator)), Cell(strength.text))) for strength in analysis.strengths
    )
    strengths = Table("จุดแข็งรายตัวชี้วัด", (Column("ตัวชี้วัด"), Column("คำวิเคราะห์")), rows)
    improve = tuple(Prose(text.rich(one)) for one in analysis.improve)
    weaknesses = text.statement(analysis.weaknesses)
    drafts = [Draft("strengths", "จุดแข็ง", (strengths,), ("analysis.strengths", "analysis"))] if rows else []
    if weaknesses is not None:
        drafts.append(Draft("weaknesses", "จุดอ่อนหรือข้อบกพร่อง", (Prose(weaknesses),), ("analysis.weaknesses",)))
    if improve:
        drafts.append(Draft("improve", "จุดที่ต้องพัฒนา", improve, ("analysis.improve",)))
    return drafts
