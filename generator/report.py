"""Findings, worded for whoever reads them: a person at a terminal, a program, a code host that annotates lines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from decimal import Decimal
from itertools import groupby
from typing import Any

from generator import scoring
from generator.findings import Finding, Severity
from generator.render.showing import Showing

_FULL = Decimal(100)

_WORDS = {Severity.ERROR: "ผิดพลาด", Severity.GAP: "ยังไม่มี", Severity.DOUBT: "ควรดู"}
_ANNOTATIONS = {Severity.ERROR: "error", Severity.GAP: "notice", Severity.DOUBT: "warning"}


def as_text(findings: Iterable[Finding]) -> str:
    """Group findings by file, each with its place, its sentence in Thai and English, and what to do."""
    known = sorted(findings, key=lambda finding: finding.order)
    parts = [
        f"{path}\n{''.join(map(_entry, of_file))}" for path, of_file in groupby(known, lambda one: one.location.path)
    ]
    return "\n".join([*parts, f"{_summary(known)}\n"])


def _entry(finding: Finding) -> str:
    return (
        f"  {finding.location}  {_WORDS[finding.severity]}  {finding.code} {finding.name}\n"
        f"    {finding.message}\n"
        f"    ({finding.message_en})\n"
        f"    วิธีแก้: {finding.help}\n"
    )


def _summary(findings: list[Finding]) -> str:
    if not findings:
        return "ไม่พบสิ่งที่ต้องแก้ (nothing found)"
    counted = [(words, sum(one.severity is level for one in findings)) for level, words in _WORDS.items()]
    told = ", ".join(f"{words} {count}" for words, count in counted)
    blocks = "ต้องแก้ข้อที่ผิดพลาดก่อนเผยแพร่" if any(one.severity is Severity.ERROR for one in findings) else "เผยแพร่ได้"
    return f"พบ {len(findings)} เรื่อง: {told} · {blocks} ({len(findings)} findings)"


def as_json(findings: Iterable[Finding]) -> str:
    """Give a list of objects: code, name, severity, path, line, column, message, message_en, help, subject."""
    rows = []
    for finding in sorted(findings, key=lambda one: one.order):
        told = asdict(finding)
        place = told.pop("location")
        rows.append({key: told[key] for key in ("code", "name", "severity")} | place | told)
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_github(findings: Iterable[Finding]) -> str:
    """Give workflow commands, which the code host shows beside the lines of a proposed change."""
    return "".join(
        f"::{_ANNOTATIONS[finding.severity]} file={place.path},line={place.line},col={place.column},"
        f"title={finding.code} {finding.name}::{_one_line(f'{finding.message} — {finding.help}')}\n"
        for finding in sorted(findings, key=lambda one: one.order)
        for place in [finding.location]
    )


def _one_line(text: str) -> str:
    """Escape as workflow commands ask."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


# ── The simulated score ───────────────────────────────────────────────────────────────────────────────────────────────


def score_rows(showing: Showing, year: int) -> dict[str, object]:
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


def score_as_json(rows: dict[str, object]) -> str:
    """Give a simulated score as JSON."""
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def score_as_text(rows: dict[str, Any]) -> str:
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


SCORE_FORMATS: dict[str, Callable[[dict[str, Any]], str]] = {"text": score_as_text, "json": score_as_json}
FORMATS: dict[str, Callable[[Iterable[Finding]], str]] = {"text": as_text, "json": as_json, "github": as_github}
