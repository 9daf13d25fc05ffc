"""A report as sections: what came of each activity, by quarter, with the money."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import cast

from generator import thai
from generator.accounts import Account, Line
from generator.fields import Doubt, ExplicitNone, Status
from generator.library import Entry
from generator.models.plan import Plan
from generator.models.report import ActivityResult, Report
from generator.periods import Round
from generator.render import charting, text, trail
from generator.render.blocks import Block, Cell, Column, Figure, Figures, Link, Prose, Row, Table
from generator.render.drafts import Draft, Place, evidence_list, facts, remarks, without_empty_columns

_QUARTERS = (Round.Q1, Round.Q2, Round.Q3, Round.Q4)
# What the boxes of a PDCA form say.
_PHASES = {
    Status.DONE: "ดำเนินการแล้ว",
    Status.DOING: "อยู่ระหว่างดำเนินการ",
    Status.WAITING: "ยังไม่ดำเนินการ",
    Status.CANCELLED: "ยกเลิก",
}
_ICONS = {Status.DONE: "done", Status.DOING: "doing", Status.WAITING: "waiting", Status.CANCELLED: "waiting"}


def sections(entry: Entry, place: Place) -> list[Draft]:
    """Show results and money, problems and suggestions, and the documents of a report."""
    report = cast("Report", entry.record)
    plan = place.library.report_plan(report, entry.fiscal_year or 0)
    drafts = [_about(report, plan, place)]
    if plan:
        account = place.library.account(plan, entry)
        blocks: tuple[Block, ...] = (
            _figures(report, account),
            *charting.spending(report, account, place.anchor),
            quarter_table(report, account, place.anchor),
        )
        drafts.append(Draft("results", "ผลการดำเนินงานและการใช้จ่าย", blocks, ("results", "stated")))
    drafts += [_phases(report, plan, place), _results(report, plan, place), _achievements(report)]
    drafts += remarks(report.problems, report.suggestions)
    drafts.append(trail.draft(entry, place))
    drafts.append(Draft("documents", "เอกสารของรายงาน", (evidence_list(place, report.evidence),), ("evidence",)))
    return [draft for draft in drafts if any(draft.placed(place).blocks)]


def status_cell(result: ActivityResult | None) -> Cell:
    """Show how far an activity has come, icon and word."""
    if result is None:
        return Cell("ไม่มีในรายงาน", status="waiting")
    if result.status is None:
        return Cell("ไม่ระบุ")
    return Cell(result.status.words, status=_ICONS[result.status])


def quarter_table(report: Report, account: Account, anchor: Callable[[str], str]) -> Table:
    """Show each activity's budget, what the round of the report brought, and what is left.

    A report to date stands in the column of its quarter; one for six months or a year has a column of its own.
    ``anchor`` gives the id of an activity's row on the page.
    """
    quarterly = report.round in _QUARTERS
    rounds = _QUARTERS if quarterly else (report.round,)
    columns = [Column("กิจกรรม"), Column("งบประมาณ", number=True)]
    columns += [Column(shown.words) for shown in rounds]
    columns += [Column("ใช้จ่าย", number=True), Column("คงเหลือ", number=True)]
    at = rounds.index(report.round)
    blanks = ([Cell("")] * at, [Cell("")] * (len(rounds) - at - 1))
    rows = [_row(line, blanks, anchor(line.activity.id)) for line in account.lines]
    known = [account.budget, account.spent, account.left]
    if any(amount is not None for amount in known):
        cells = [
            Cell("รวมทั้งสิ้น"),
            _amount(account.budget),
            *[Cell("")] * len(rounds),
            _amount(account.spent),
            _amount(account.left),
        ]
        rows.append(Row(tuple(cells), role="sum"))
    return Table(f"ผลและการใช้จ่าย {report.round.words} (บาท)", tuple(columns), tuple(rows))


def _row(line: Line, blanks: tuple[list[Cell], list[Cell]], anchor: str) -> Row:
    """Make the row of an activity. Quarters before and after the report's stay blank: it says what stands at its end."""
    result = line.result
    name = f"{line.activity.number} {line.activity.title}"
    told = result.title if result and result.title else ""
    left = text.money(line.left) if line.budget or line.spent else ""
    stated = result.stated.left if result else None
    cells = (
        Cell(name, note=f"ในรายงาน: {told}" if told and told != line.activity.title else ""),
        Cell(text.money(line.activity.budget, unsaid="ไม่ระบุ")),
        *blanks[0],
        status_cell(result),
        *blanks[1],
        Cell(_spent(line)),
        Cell(left, note=text.printed(stated, line.left, text.baht)),
    )
    return Row(cells, anchor=anchor)


def _spent(line: Line) -> str:
    """Write what was spent; an activity that has no money in the plan either needs no word for it twice."""
    if line.result is None:
        return ""
    told = line.result.spent
    if isinstance(told, ExplicitNone) and not line.spent:  # a report of one period: earlier ones may have spent
        return "" if isinstance(line.activity.budget, ExplicitNone) else told.words
    if isinstance(told, Doubt):
        return told.words
    return text.money(line.spent, unsaid="ไม่ระบุ" if line.budget else "")


def _amount(amount: Decimal | None) -> Cell:
    return Cell(text.money(amount))


def _about(report: Report, plan: Entry | None, place: Place) -> Draft:
    about = facts(
        ("แผน", Link(cast("Plan", plan.record).title, place.to(plan.address)) if plan else None),
        ("รอบ", report.round.words),
        ("กลุ่มเป้าหมาย/ผู้เข้าร่วมโครงการ", report.audience),
        ("ข้อมูล ณ วันที่", thai.short_date(report.as_of) if report.as_of else None),
        ("ผู้รายงาน", report.reporter),
        ("ผู้รับรอง", report.certifier),
    )
    intro = (Prose(text.rich(report.text)),) if report.text else ()
    return Draft(
        "about",
        "เกี่ยวกับรายงาน",
        (about, *intro),
        ("plan", "round", "audience", "as_of", "reporter", "certifier", "text"),
    )


def _phases(report: Report, plan: Entry | None, place: Place) -> Draft:
    """Show the phases; the steps of an activity lead to where the plan has it."""
    rows = tuple(
        Row(
            (
                Cell(str(number)),
                Cell(phase.period.words if phase.period else ""),
                Cell(phase.title, note=text.lines(phase.steps), href=_to_activity(phase.activity, plan, place)),
                Cell(_PHASES[phase.status], status=_ICONS[phase.status]) if phase.status else Cell(""),
                Cell(phase.outcome.words if phase.outcome else ""),
            )
        )
        for number, phase in enumerate(report.phases, start=1)
    )
    columns = tuple(Column(title) for title in ("ที่", "ระยะเวลา", "วิธีการดำเนินงาน", "สภาพการดำเนินงาน", "ผลการดำเนินงาน"))
    return Draft(
        "phases",
        "ขั้นตอนการดำเนินงาน",
        (without_empty_columns(Table("ขั้นตอนการดำเนินงาน", columns, rows), blank="ไม่ระบุ"),),
        ("phases",),
    )


def _to_activity(activity: str | None, plan: Entry | None, place: Place) -> str:
    return place.to(f"{plan.address}#{activity}") if activity and plan else ""


def _results(report: Report, plan: Entry | None, place: Place) -> Draft:
    """Show results in words, where the report tells any; a dash stays a dash, for it tells nothing."""
    activities = {activity.id: activity for activity in cast("Plan", plan.record).activities} if plan else {}
    rows = tuple(
        Row(
            (
                Cell(f"{activities[result.activity].number} {activities[result.activity].title}"),
                Cell(text.plain(result.result, unsaid="ไม่ระบุ")),
            ),
            anchor=place.anchor(f"words-{result.activity}"),
        )
        for result in report.results
        if result.activity in activities
    )
    told = any(result.result is not None for result in report.results)
    table = Table("ผลการดำเนินงานรายกิจกรรม", (Column("กิจกรรม"), Column("ผลการดำเนินงาน")), rows if told else ())
    proofs = evidence_list(place, [evidence for result in report.results for evidence in result.evidence])
    return Draft("words", "ผลการดำเนินงานรายกิจกรรม", (table, proofs), ("results.result", "results.evidence"))


def _achievements(report: Report) -> Draft:
    rows = tuple(Row((Cell(one.indicator), Cell(text.lines(one.results)))) for one in report.achievements)
    table = Table("ผลตามตัวชี้วัดความสำเร็จ", (Column("ตัวชี้วัด"), Column("ความสำเร็จ")), rows)
    return Draft("achievements", "ผลตามตัวชี้วัด", (table,), ("achievements",))


def _figures(report: Report, account: Account) -> Figures:
    names = (("งบประมาณ", "budget"), ("ใช้จ่ายแล้ว", "spent"), ("คงเหลือ", "left"))
    figures = []
    for label, name in names:
        computed, stated = getattr(account, name), getattr(report.stated, name)
        if computed is not None:
            figures.append(Figure(label, text.baht(computed), "บาท", text.printed(stated, computed, text.baht)))
    return Figures(tuple(figures))
