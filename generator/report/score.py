"""The simulated open-data score of a year, worded: the total, the indicators, and which gap to close first."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from generator import scoring
from generator.render.showing import Showing

_FULL = Decimal(100)


def rows_of(showing: Showing, year: int) -> dict[str, object]:
    """Give the open-data score that the checklists of a year would make, and what each item without full marks costs."""
    book = showing.library.years[year]
    states = {state.item.code: state for state in showing.states(book)}
    made = scoring.open_data({code: _FULL * state.ready for code, state in states.items()}, book.catalogue)
    costs = sorted(made.costs, key=lambda cost: (-cost.cost, len(states[cost.code].elements) - states[cost.code].met))
    return {
        "year": year,
        "ready": sum(state.ready for state in states.values()),
        "items": len(states),
        "indicators": {number: _shown(score) for number, score in made.indicators.items()},
        "percent": _shown(made.percent),
        "earned": _shown(made.earned),
        "weight": _shown(made.instrument.weight),
        "gaps": [
            {
                "code": cost.code,
                "title": states[cost.code].item.title,
                "cost": _shown(cost.cost),
                "missing": [one.element.text for one in states[cost.code].elements if not one.met],
            }
            for cost in costs
        ],
    }


def as_json(rows: dict[str, object]) -> str:
    """Give a simulated score as JSON."""
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_text(rows: dict[str, Any]) -> str:
    """Word a simulated score: the total, the indicators, then the gaps, the one to close first on top."""
    lines = [
        f"คะแนน OIT จำลอง ปี {rows['year']}: {rows['earned']} จาก {rows['weight']} ({rows['percent']}%)",
        f"พร้อมตรวจ {rows['ready']} จาก {rows['items']} ข้อ (simulated from the checklists, not an official score)",
        *(f"  ตัวชี้วัดที่ {number}: {score}" for number, score in rows["indicators"].items()),
        "",
        "ปิดข้อใดก่อน: คะแนนรวมที่เสีย · องค์ประกอบที่ยังไม่มี (what each gap costs; the first is worth most)",
    ]
    lines += [
        f"  {gap['code']:<4} {gap['cost']:>5}  {gap['title']}\n              ยังไม่มี: {', '.join(gap['missing'])}"
        for gap in rows["gaps"]
    ]
    return "\n".join(lines) + "\n"


def _shown(score: Decimal) -> str:
    return f"{scoring.rounded(score)}"


FORMATS: dict[str, Callable[[dict[str, Any]], str]] = {"text": as_text, "json": as_json}
