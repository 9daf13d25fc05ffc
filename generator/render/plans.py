"""A plan as sections: its activities, and its money beside what the newest report says was spent."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from generator.accounts import Account
from generator.library import Entry
from generator.models.plan import Activity, Plan
from generator.models.report import Report
from generator.render import charting, projects, reports, text, trail
from generator.render.blocks import Block, Cell, Column, Figure, Figures, Link, Row, Table
from generator.render.drafts import Draft, Place, evidence_list, facts


def sections(entry: Entry, place: Place) -> list[Draft]:
    """Show the activities, the money, and the documents of a plan."""
    plan = cast("Plan", entry.record)
    report = next(reversed(place.library.reports_on(entry)), None)
    account = place.library.account(entry, report)
    drafts = [
        Draft(
            "activities",
            "แผนและกิจกรรม",
            (_activities(plan, account, place),),
            ("title", "groups", "period"),
            text.joined([plan.project or "", f"{len(plan.groups)} ด้าน {len(plan.activities)} กิจกรรม"]),
        ),
        Draft(
            "budget",
            "งบประมาณ",
            (_figures(plan, account), *_spending(report, account, place)),
            ("groups.activities.budget", "stated"),
            text.joined([f"สนับสนุนโดย {plan.funded_by}" if plan.funded_by else ""]),
        ),
        projects.about(plan, place),
        projects.budget_lines(plan, place, trail.activities(entry, place)),
        projects.indicators(plan),
        projects.diary(plan),
        *projects.risks(plan),
        trail.draft(entry, place),
        Draft("documents", "เอกสารของแผน", (evidence_list(place, plan.evidence),), ("evidence",)),
    ]
    return [draft for draft in drafts if any(draft.placed(place).blocks)]


def _activities(plan: Plan, account: Account, place: Place) -> Table:
    """Show only the columns that some activity fills, so that a plan without periods has no column of holes."""
    lines = {line.activity.id: line for line in account.lines}
    known: tuple[tuple[Column, Callable[[Activity], Cell], bool], ...] = (
        (Column("กิจกรรม"), _name, True),
        (Column("เหตุผล"), _reasons, any(activity.reasons for activity in plan.activities)),
        (Column("ช่วงเวลา"), _period, any(activity.period for activity in plan.activities)),
        (Column("สถานที่"), lambda one: Cell(one.place or "ไม่ระบุ"), any(activity.place for activity in plan.activities)),
        (
            Column("ผู้รับผิดชอบ"),
            lambda one: Cell(_who(one, place)),
            any(activity.units or activity.who for activity in plan.activities),
        ),
        (
            Column("สถานะ"),
            lambda one: reports.status_cell(lines[one.id].result),
            any(line.result and line.result.status for line in account.lines),
        ),
        (
            Column("งบประมาณ (บาท)", number=True),
            lambda one: Cell(text.money(one.budget, unsaid="ไม่ระบุ")),
            any(activity.budget is not None for activity in plan.activities),
        ),
    )
    shown = [(column, cell) for column, cell, present in known if present]
    rows: list[Row] = []
    for group in plan.groups:
        rows.append(Row((Cell(f"{group.number}. {group.title}"),), role="group", anchor=place.anchor(group.id)))
        rows += [
            Row(tuple(cell(activity) for _, cell in shown), anchor=place.anchor(activity.id))
            for activity in group.activities
        ]
    if account.budget is not None:
        blanks = [Cell("")] * (len(shown) - 2)
        total = Cell(text.baht(account.budget), note=_printed(plan, account))
        rows.append(Row((Cell("รวมทั้งสิ้น"), *blanks, total), role="sum"))
    return Table(f"กิจกรรมของ{plan.title}", tuple(column for column, _ in shown), tuple(rows))


def _name(activity: Activity) -> Cell:
    return Cell(f"{activity.number} {activity.title}", note=text.lines([*activity.details, activity.funded_by or ""]))


def _reasons(activity: Activity) -> Cell:
    return Cell(text.lines(activity.reasons) or "ไม่ระบุ")


def _period(activity: Activity) -> Cell:
    return Cell(activity.period.words if activity.period else "ไม่ระบุ")


def _who(activity: Activity, place: Place) -> str:
    return text.lines(activity.stated.responsible or [place.units(activity.units), *activity.who]) or "ไม่ระบุ"


def _printed(plan: Plan, account: Account) -> str:
    """Give the total that the document prints, where it is not what the activities come to."""
    return text.printed(plan.stated.budget, account.budget, text.baht)


def _figures(plan: Plan, account: Account) -> Figures:
    note = _printed(plan, account)
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

    def anchor(activity: str) -> str:
        return place.anchor(f"result-{activity}")

    return (
        *charting.spending(record, account, anchor),
        reports.quarter_table(record, account, anchor),
        facts(("ที่มา", Link(record.title, place.to(report.address)))),
    )
