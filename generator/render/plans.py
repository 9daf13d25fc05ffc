"""A plan as sections: its activities, and its money beside what the newest report says was spent."""

from __future__ import annotations

from datetime import date
from typing import cast

from generator import accounts
from generator.accounts import Account
from generator.library import Entry
from generator.models.plan import Plan
from generator.models.report import Report
from generator.render import reports, text
from generator.render.blocks import Block, Cell, Column, Figure, Figures, Link, Prose, Row, Table
from generator.render.drafts import Draft, Place, evidence_list, facts


def sections(entry: Entry, place: Place) -> list[Draft]:
    """Show the activities, the money, and the documents of a plan."""
    plan = cast("Plan", entry.record)
    report = newest_report(entry, place)
    account = accounts.of(plan, cast("Report", report.record) if report else None)
    return [
        Draft(
            "activities",
            "แผนและกิจกรรม",
            (*_introduction(plan, place), _activities(plan, account, place)),
            ("title", "project", "groups", "period"),
            text.joined([plan.project or "", f"{len(plan.groups)} ด้าน {len(plan.activities)} กิจกรรม"]),
        ),
        Draft(
            "budget",
            "งบประมาณ",
            (_figures(plan, account), *_spending(report, account, place)),
            ("groups.activities.budget", "stated"),
            text.joined([f"สนับสนุนโดย {plan.funded_by}" if plan.funded_by else ""]),
        ),
        Draft("documents", "เอกสารของแผน", (evidence_list(place, plan.evidence),), ("evidence",)),
    ]


def newest_report(entry: Entry, place: Place) -> Entry | None:
    """Give the report on a plan that reaches furthest into the year."""
    book = place.library.years.get(entry.fiscal_year or 0)
    about = [
        report
        for report in (book.of_kind("reports") if book else ())
        if place.library.report_plan(cast("Report", report.record), report.fiscal_year or 0) is entry
    ]
    return max(about, key=_reach, default=None)


def _reach(report: Entry) -> date:
    return cast("Report", report.record).round.span(report.fiscal_year or 0)[1]


def _introduction(plan: Plan, place: Place) -> tuple[Block, ...]:
    prose = (Prose(text.rich(plan.text)),) if plan.text else ()
    period = plan.period.words if plan.period else None
    return (*prose, facts(("ช่วงเวลาของแผน", period), ("ผู้รับผิดชอบ", place.units(plan.units))))


def _activities(plan: Plan, account: Account, place: Place) -> Table:
    """Show only the columns that some activity fills, so that a plan without periods has no column of holes."""
    periods = any(activity.period for activity in plan.activities)
    statuses = any(line.result for line in account.lines)
    columns = [Column("กิจกรรม")]
    columns += [Column("ช่วงเวลา")] if periods else []
    columns += [Column("สถานะ")] if statuses else []
    columns.append(Column("งบประมาณ (บาท)", number=True))
    lines = {line.activity.id: line for line in account.lines}
    rows: list[Row] = []
    for group in plan.groups:
        rows.append(Row((Cell(f"{group.number}. {group.title}"),), role="group", anchor=place.anchor(group.id)))
        for activity in group.activities:
            cells = [
                Cell(
                    f"{activity.number} {activity.title}",
                    note=text.joined([activity.funded_by or "", activity.place or ""]),
                )
            ]
            if periods:
                cells.append(Cell(activity.period.words if activity.period else "ไม่ระบุ"))
            if statuses:
                cells.append(reports.status_cell(lines[activity.id].result))
            cells.append(Cell(text.money(activity.budget, unsaid="ไม่ระบุ")))
            rows.append(Row(tuple(cells), anchor=place.anchor(activity.id)))
    if account.budget is not None:
        blanks = [Cell("")] * (len(columns) - 2)
        rows.append(Row((Cell("รวมทั้งสิ้น"), *blanks, Cell(text.baht(account.budget))), role="sum"))
    return Table(f"กิจกรรมของ{plan.title}", tuple(columns), tuple(rows))


def _figures(plan: Plan, account: Account) -> Figures:
    stated = plan.stated.budget
    note = f"เอกสารพิมพ์ไว้ {text.baht(stated)}" if stated is not None and stated != account.budget else ""
    figures = [Figure("ตามแผน", text.baht(account.budget), "บาท", note)] if account.budget is not None else []
    if account.spent is not None:
        figures.append(Figure("ใช้จ่ายแล้ว", text.baht(account.spent), _share(account)))
    if account.left is not None:
        figures.append(Figure("คงเหลือ", text.baht(account.left), "บาท"))
    return Figures(tuple(figures))


def _share(account: Account) -> str:
    if not account.budget or account.spent is None:
        return "บาท"
    return f"บาท ({account.spent / account.budget * 100:.2f}%)"


def _spending(report: Entry | None, account: Account, place: Place) -> tuple[Block, ...]:
    if report is None:
        return ()
    record = cast("Report", report.record)
    return (reports.quarter_table(record, account, place), facts(("ที่มา", Link(record.title, place.to(report.address)))))
