"""The trail from a weak indicator to the money and the proof, and back: the same rows stand on every page that they pass.

Finding of the assessment → measure → step → activity of a plan → lines of its money → result → evidence → element of an
OIT item.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import cast

from generator import addresses, checklist
from generator.library import Entry
from generator.models.measures import Measure, MeasureSet, Step
from generator.models.plan import Activity, Plan, money_of
from generator.models.report import Report
from generator.render import text
from generator.render.blocks import Cell, Column, Link, Row, Table
from generator.render.drafts import Draft, Place, evidence_href

ID = "trail"  # of the section, on every page that it passes
_COLUMNS = ("ตัวชี้วัด", "ขั้นตอน", "กิจกรรมในแผน", "ผล", "หลักฐาน", "ข้อ OIT")


@dataclass(frozen=True, slots=True)
class _Path:
    """One way through: from a measure to one activity of a plan, or only to a step where no activity is named."""

    measures: Entry
    measure: Measure
    step: Step | None
    plan: Entry | None
    activity: Activity | None


def anchor(activity_id: str) -> str:
    """Give the id of the row where the trail first passes an activity."""
    return f"trail-{activity_id}"


def lines_anchor(activity_id: str) -> str:
    """Give the id of the place where a plan shows an activity's money line by line."""
    return f"lines-{activity_id}"


def activities(plan: Entry, place: Place) -> set[str]:
    """Give the activities of a plan that the trail passes."""
    return {path.activity.id for path in _paths(place) if path.plan is plan and path.activity}


def draft(entry: Entry, place: Place) -> Draft:
    """Give the trail as it passes through a record; empty where it does not."""
    rows: list[Row] = []
    seen: set[str] = set()
    passing = (path for path in _paths(place) if _passes(path, entry, place))
    for measure, paths in groupby(passing, key=lambda path: path.measure):
        known = list(paths)
        head = Cell(measure.title, href=place.to(f"{known[0].measures.address}#{measure.id}"))
        rows += [Row((head,), role="group"), *(_row(path, place, seen) for path in known)]
    table = Table("จากผลประเมินสู่กิจกรรม เงิน และหลักฐาน", tuple(Column(title) for title in _COLUMNS), tuple(rows))
    return Draft(ID, "เส้นทางจากผลประเมินถึงหลักฐาน", (table,))


def _paths(place: Place) -> Iterator[_Path]:
    for book in place.library.years.values():
        for entry in book.of_kind("measures"):
            for measure in cast("MeasureSet", entry.record).measures:
                yield from _paths_of(entry, measure, place)


def _paths_of(entry: Entry, measure: Measure, place: Place) -> Iterator[_Path]:
    book = place.library.years[entry.fiscal_year or 0]
    found = False
    for group in measure.groups:
        for step in group.steps:
            for reference in step.activities:
                key, _, activity_id = reference.partition("#")
                plan = book.entries.get(key)
                activities = plan.record.activities if plan and isinstance(plan.record, Plan) else ()
                for activity in activities:
                    if activity.id == activity_id:
                        found = True
                        yield _Path(entry, measure, step, plan, activity)
    if not found:
        yield _Path(entry, measure, None, None, None)


def _passes(path: _Path, entry: Entry, place: Place) -> bool:
    if entry.kind.name == "ita":
        return cast("MeasureSet", path.measures.record).result_year == entry.fiscal_year and bool(
            path.measure.indicator
        )
    if entry.kind.name == "reports":
        plan = place.library.report_plan(cast("Report", entry.record), entry.fiscal_year or 0)
        return plan is not None and plan is path.plan
    return entry in (path.measures, path.plan)


def _row(path: _Path, place: Place, seen: set[str]) -> Row:
    """Make a row; the first one of each activity can be led to."""
    here = anchor(path.activity.id) if path.activity else ""
    first = here and here not in seen
    seen.add(here)
    return Row(
        (
            _indicator(path, place),
            _step(path, place),
            _activity(path, place),
            _result(path, place),
            _evidence(path, place),
            _items(path, place),
        ),
        anchor=place.anchor(here) if first else "",
    )


def _indicator(path: _Path, place: Place) -> Cell:
    number = path.measure.indicator
    year = cast("MeasureSet", path.measures.record).result_year
    book = place.library.years.get(year)
    if number is None:
        return Cell("")
    score = None
    if book and "ita" in book.entries:
        indicators = getattr(book.entries["ita"].record, "indicators", ())
        score = next((one.score for one in indicators if one.number == number), None)
        href = place.to(f"{book.entries['ita'].address}#indicator-{number}")
        return Cell(f"ตัวชี้วัดที่ {number}", note=f"ปี {year} ได้ {score:.2f}" if score is not None else "", href=href)
    return Cell(f"ตัวชี้วัดที่ {number}", note=f"ปี {year}")


def _step(path: _Path, place: Place) -> Cell:
    if path.step is None:
        return Cell(f"{sum(len(group.steps) for group in path.measure.groups)} ขั้นตอน")
    return Cell(path.step.title, href=place.to(f"{path.measures.address}#{path.step.id}"))


def _activity(path: _Path, place: Place) -> Cell:
    if path.plan is None or path.activity is None:
        return Cell("")
    money = text.money(path.activity.budget)
    told = f"{money} บาท" if money_of(path.activity.budget) else money
    return Cell(
        f"{path.activity.number} {path.activity.title}",
        note=told,
        href=place.to(f"{path.plan.address}#{path.activity.id}"),
        links=_budget_lines(path.plan, path.activity, place),
    )


def _budget_lines(plan: Entry, activity: Activity, place: Place) -> tuple[Link, ...]:
    """Lead to each line of the activity's money; one without an id is found under the activity."""
    return tuple(
        Link(
            text.joined([line.title, f"{text.baht(line.sum)} บาท" if line.sum is not None else ""]),
            place.to(f"{plan.address}#{line.id or lines_anchor(activity.id)}"),
        )
        for line in activity.budget_lines
    )


def _result(path: _Path, place: Place) -> Cell:
    """Show what the newest report on the plan says of the activity."""
    if path.plan is None or path.activity is None:
        return Cell("")
    for report in reversed(place.library.reports_on(path.plan)):
        for result in cast("Report", report.record).results:
            if result.activity == path.activity.id:
                spent = f"ใช้ {text.money(result.spent)} บาท" if money_of(result.spent) else ""
                words = result.status.words if result.status else "ดูผล"
                return Cell(words, note=spent, href=place.to(f"{report.address}#{result.activity}"))
    return Cell("")


def _evidence(path: _Path, place: Place) -> Cell:
    if path.step is None or not path.step.evidence:
        return Cell("")
    first = path.step.evidence[0]
    home = replace(place, book=place.library.years[path.measures.fiscal_year or 0])  # the page may be of another year
    return Cell(first.title, href=evidence_href(home, first))


def _items(path: _Path, place: Place) -> Cell:
    """Name the items that ask for the plan, or else for the measures, and lead to each element that it answers."""
    entry = path.plan or path.measures
    book = place.library.years[entry.fiscal_year or 0]
    items = [
        item
        for item in book.catalogue.items
        if any(
            place.library.answers(entry, wanted, book.number) for element in item.elements for wanted in element.met_by
        )
    ]
    links = [
        Link(f"{item.code}-{element.id}", place.to(_element(book.number, item.code, element.id)))
        for item in items
        for element in checklist.answered(place.library, entry, item, book.number)
    ]
    first = place.to(addresses.item(book.number, items[0].code)) if items else ""
    return Cell(text.joined((item.code for item in items), ", "), href=first, links=tuple(links))


def _element(fiscal_year: int, code: str, number: int) -> str:
    return f"{addresses.item(fiscal_year, code)}#{addresses.element_anchor(code, number)}"
