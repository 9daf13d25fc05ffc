"""What a plan says beyond its activities: the project's facts, money by line, indicators, calendar, project risks."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from markupsafe import Markup

from generator import accounts
from generator.models.plan import Activity, BudgetLine, Plan, StatedCategory
from generator.render import text, trail
from generator.render.blocks import Cell, Column, Link, Prose, Row, Table
from generator.render.drafts import Draft, Place, bullets, facts, without_empty_columns


def about(plan: Plan, place: Place) -> Draft:
    """Show what kind of project it is, what it is for, and what it aims at."""
    told = facts(
        ("โครงการ", plan.project),
        ("แผนงาน", plan.program),
        ("ลักษณะโครงการ", plan.nature),
        ("ระยะเวลา", plan.period.words if plan.period else None),
        ("ผู้รับผิดชอบ", text.joined(plan.stated.responsible or [place.units(plan.units), *plan.who], ", ")),
        ("สอดคล้องกับ", plan.aligned_with),
    )
    lists = (
        ("วัตถุประสงค์", plan.objectives),
        ("เป้าหมายเชิงปริมาณ", plan.quantities),
        ("เป้าหมายเชิงคุณภาพ", plan.qualities),
        ("ผลที่คาดว่าจะได้รับ", plan.expected),
    )
    prose = (Prose(text.rich(plan.text)),) if plan.text else ()
    listed = tuple(
        Prose(Markup("<p><strong>{}</strong></p>{}").format(title, bullets(ones))) for title, ones in lists if ones
    )
    shows = (
        "text",
        "project",
        "program",
        "nature",
        "aligned_with",
        "objectives",
        "quantities",
        "qualities",
        "expected",
    )
    return Draft("about", "เกี่ยวกับโครงการ", (*prose, told, *listed), shows)


def budget_lines(plan: Plan, place: Place, walked: Collection[str]) -> Draft:
    """Show money line by line: under its activity where activities tell it, else for the plan as a whole.

    ``walked`` are the activities that the trail passes: from their money a way leads back to it.
    """
    by_activity = [activity for activity in plan.activities if activity.budget_lines]
    columns = ("รายการ", "หมวดรายจ่าย", "จำนวน", "อัตรา", "ครั้ง", "จำนวนเงิน (บาท)")
    rows: list[Row] = []
    for activity in by_activity:
        rows.append(_heading(activity, place, walked))
        rows += [_line(line, place) for line in activity.budget_lines]
    if by_activity and plan.budget_lines:  # else they would read as the last activity's
        note = _beside(plan.budget, accounts.sum_of_lines(plan.budget_lines))
        rows.append(Row((Cell("ทั้งแผน", note=note),), role="group"))
    rows += [_line(line, place) for line in plan.budget_lines]
    lines = plan.budget_lines or tuple(line for activity in by_activity for line in activity.budget_lines)
    total = accounts.sum_of_lines(lines)
    if rows and total is not None:
        note = text.printed(plan.stated.lines, total, text.baht)
        rows.append(Row((Cell("รวม"), *[Cell("")] * (len(columns) - 2), Cell(text.baht(total), note=note)), role="sum"))
    table = Table(
        "รายละเอียดการใช้งบประมาณ",
        tuple(Column(title, number=title not in columns[:2]) for title in columns),
        tuple(rows),
    )
    return Draft(
        "lines",
        plan.budget_title or "รายละเอียดงบประมาณ",
        (without_empty_columns(table), _categories(lines, plan.stated.categories), *_note(plan)),
        ("budget_lines", "groups.activities.budget_lines", "stated.categories"),
    )


def _heading(activity: Activity, place: Place, walked: Collection[str]) -> Row:
    name = f"{activity.number} {activity.budget_title or activity.title}"
    note = _beside(activity.budget, accounts.sum_of_lines(activity.budget_lines))
    back = (Link("เส้นทางจากผลประเมิน", f"#{place.anchor(trail.anchor(activity.id))}"),) if activity.id in walked else ()
    return Row((Cell(name, note=note, links=back),), role="group", anchor=place.anchor(trail.lines_anchor(activity.id)))


def _note(plan: Plan) -> tuple[Prose, ...]:
    return (Prose(text.rich(plan.budget_note)),) if plan.budget_note else ()


def _beside(budget: object, lines: Decimal | None) -> str:
    """Say where an activity's budget is not what its lines come to: two breakdowns are compared, never summed."""
    if not isinstance(budget, Decimal):
        return ""
    compared = f" รายการรวมกันได้ {text.baht(lines)}" if lines is not None and lines != budget else ""
    return f"งบประมาณ {text.baht(budget)} บาท{compared}"


def _line(line: BudgetLine, place: Place) -> Row:
    stated, computed = line.amount, line.computed
    differs = isinstance(stated, Decimal) and computed is not None and stated != computed
    return Row(
        (
            Cell(line.title),
            Cell(line.category or ""),
            Cell("" if line.quantity is None else f"{line.quantity:,}"),
            Cell(text.money(line.rate)),
            Cell("" if line.times is None else f"{line.times:,}"),
            Cell(
                text.money(stated if stated is not None else computed),
                note=f"คำนวณได้ {text.baht(computed)}" if differs and computed is not None else "",
            ),
        ),
        anchor=place.anchor(line.id) if line.id else "",
    )


def _categories(lines: tuple[BudgetLine, ...], stated: tuple[StatedCategory, ...]) -> Table:
    """Compare the totals of the categories with what the document prints."""
    printed = {one.category: one.amount for one in stated}
    names = list(dict.fromkeys([*printed, *(line.category for line in lines if line.category)]))
    rows = []
    for name in names:
        total = accounts.sum_of_lines(tuple(line for line in lines if line.category == name))
        note = text.printed(printed.get(name), total, text.baht)
        rows.append(Row((Cell(name), Cell(text.money(total), note=note))))
    return Table("งบประมาณรายหมวด", (Column("หมวดรายจ่าย"), Column("รวม (บาท)", number=True)), tuple(rows))


def indicators(plan: Plan) -> Draft:
    """Show how success is told."""
    rows = tuple(
        Row((Cell(str(number)), Cell(one.title, note=one.target or ""), Cell(one.method or ""), Cell(one.tool or "")))
        for number, one in enumerate(plan.indicators, start=1)
    )
    columns = (Column("ที่"), Column("ตัวชี้วัด"), Column("วิธีการประเมิน"), Column("เครื่องมือ"))
    return Draft(
        "indicators",
        "ตัวชี้วัดความสำเร็จ",
        (without_empty_columns(Table("ตัวชี้วัดความสำเร็จ", columns, rows)),),
        ("indicators",),
    )


def diary(plan: Plan) -> Draft:
    """Show the calendar."""
    rows = tuple(
        Row(
            (
                Cell(entry.when.words),
                Cell(entry.time or ""),
                Cell(entry.title, note=text.lines(entry.details)),
                Cell(text.lines(entry.who)),
                Cell(text.lines(entry.place)),
            )
        )
        for entry in plan.diary
    )
    columns = tuple(Column(title) for title in ("วัน เดือน ปี", "เวลา", "กิจกรรม", "ผู้เข้าร่วม/ผู้ดำเนินการ", "สถานที่"))
    return Draft(
        "diary",
        "ปฏิทินการดำเนินงาน",
        (without_empty_columns(Table("ปฏิทินการดำเนินงาน", columns, rows)),),
        ("diary",),
    )


def risks(plan: Plan) -> list[Draft]:
    """Show what could go wrong with the project, side by side with what is done about it."""
    return [
        Draft(
            f"project-risk-{number}",
            group.title,
            (
                Table(
                    group.title,
                    (Column("โอกาสและผลกระทบ"), Column("แผนการจัดการความเสี่ยง")),
                    tuple(Row((Cell(text.lines(one.chances)), Cell(text.lines(one.plans)))) for one in group.risks),
                ),
            ),
            ("risks",),
            "ความเสี่ยงของโครงการ ไม่ใช่ความเสี่ยงการทุจริต",
        )
        for number, group in enumerate(plan.risks, start=1)
    ]
