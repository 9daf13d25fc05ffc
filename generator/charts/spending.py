"""A plan's money beside what was spent of it, activity by activity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.charts import axis, bars
from generator.charts.drawing import Chart, Key, swatch
from generator.charts.sheet import PHONE, WIDE


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity with what it was given and what it cost, in baht; ``None`` where that is not told."""

    title: str
    planned: Decimal | None
    spent: Decimal | None
    href: str


def chart(activities: Sequence[Activity], told_by: str) -> Chart | None:
    """Draw the activities that have money, the largest first; ``None`` where nothing was spent or nothing is told.

    Args:
        activities: all activities of the plan.
        told_by: the round of the report that tells the spending, in words.
    """
    with_money = sorted((one for one in activities if one.planned or one.spent), key=_size, reverse=True)
    if not any(one.spent for one in with_money):
        return None
    scale = axis.of_amounts(float(_size(one)) for one in with_money)
    rows = [_row(one) for one in with_money]
    without = len(activities) - len(with_money)
    return Chart(
        "spending",
        _finding(with_money),
        f"บาท เรียงจากมากไปน้อย ใช้จ่ายตามรายงาน{told_by}",
        ", ".join(row.spoken for row in rows),
        bars.drawn(rows, scale, WIDE, _tick),
        bars.drawn(rows, scale, PHONE, _tick),
        (Key((swatch("planned"),), "งบประมาณตามแผน"), Key((swatch("spent"),), "ใช้จ่าย")),
        f"อีก {without} กิจกรรมที่ไม่มีตัวเงินอยู่ในตาราง" if without else "",
    )


def _size(activity: Activity) -> Decimal:
    return max(activity.planned or Decimal(0), activity.spent or Decimal(0))


def _row(activity: Activity) -> bars.Row:
    planned, spent = activity.planned, activity.spent
    told = bars.Bar("planned", _length(planned), _baht(planned))
    used = bars.Bar("spent", _length(spent), " ".join(filter(None, (_baht(spent), _beside(activity)))))
    spoken = f"{activity.title} งบประมาณ {_baht(planned)} ใช้จ่าย {used.words}"
    return bars.Row(activity.title, (told, used), activity.href, spoken)


def _beside(activity: Activity) -> str:
    """Say what the spending is beside the plan: a share of it, or how much it is over."""
    planned, spent = activity.planned, activity.spent
    if planned is None or spent is None:
        return ""
    if spent > planned:
        return f"เกินแผน {_baht(spent - planned)}"
    return f"({spent / planned * 100:.0f}%)" if planned else ""


def _finding(activities: Sequence[Activity]) -> str:
    """Sum up what is told on both sides."""
    both = [(one.planned, one.spent) for one in activities if one.planned is not None and one.spent is not None]
    planned = sum((given for given, _ in both), Decimal(0))
    spent = sum((used for _, used in both), Decimal(0))
    if not planned:
        return f"ใช้จ่ายแล้ว {_baht(sum((one.spent or Decimal(0) for one in activities), Decimal(0)))} บาท"
    return f"ใช้จ่ายแล้ว {_baht(spent)} บาท คิดเป็นร้อยละ {spent / planned * 100:.2f} ของงบประมาณ {_baht(planned)} บาท"


def _length(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)


def _baht(amount: Decimal | None) -> str:
    if amount is None:
        return "ไม่ระบุ"
    return f"{amount:,.2f}" if amount % 1 else f"{amount:,.0f}"


def _tick(value: float) -> str:
    return f"{value:,.0f}"
