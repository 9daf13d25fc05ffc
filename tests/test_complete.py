"""The invented office under ``tests/sites/complete`` is a finished site: all is met, nothing is found, all figures agree."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import pytest
import yaml

from generator import accounts, pipeline, scoring
from generator.findings import Finding
from generator.library import Entry, Library
from generator.models.evidence import Evidence
from generator.models.ita import ItaResult
from generator.models.no_gift import NoGiftPolicy
from generator.models.order import Order
from generator.models.plan import Plan
from generator.models.report import Report
from generator.models.survey import Survey
from generator.pipeline import Options
from generator.render.showing import Showing
from generator.shapes import Shape, walk
from tests import building

SITE = Path(__file__).parent / "sites" / "complete"
YEARS = pytest.mark.parametrize("year", [2565, 2566])


@dataclass(frozen=True)
class Complete:
    """The office as an editor has it: a copy under git, with what a check says of it."""

    content: Path
    showing: Showing
    findings: list[Finding]

    @property
    def library(self) -> Library:
        """All its records."""
        return self.showing.library


@pytest.fixture(scope="module")
def complete(tmp_path_factory: pytest.TempPathFactory) -> Complete:
    """Copy the office, commit it, and check it; tests only look at it."""
    content = Path(shutil.copytree(SITE / "content", tmp_path_factory.mktemp("complete") / "content"))
    building.commit(content, "2023-11-21T12:00:00+07:00")  # the year is over and told of
    showing, findings = pipeline.check(content)
    assert showing is not None, findings
    return Complete(content, showing, findings)


AnyShape = TypeVar("AnyShape", bound=Shape)


def all_of(complete: Complete, model: type[AnyShape]) -> Iterator[tuple[str, Entry, AnyShape]]:
    """Give every record of a model, with its name for a message."""
    for number, book in complete.library.years.items():
        for entry in book.entries.values():
            if isinstance(entry.record, model):
                yield f"{number}/{entry.key}", entry, entry.record


# ── Finished ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_nothing_at_all_is_found(complete: Complete) -> None:
    assert complete.findings == []


@YEARS
def test_every_item_is_ready(complete: Complete, year: int) -> None:
    states = complete.showing.states(complete.library.years[year])
    assert len(states) == 43
    assert [state.item.code for state in states if not state.ready] == []


@YEARS
def test_the_simulated_score_is_full(complete: Complete, year: int) -> None:
    run = building.oit("score", complete.content, "--year", str(year), "--format", "json")
    told = json.loads(run.stdout)
    assert (run.returncode, told["earned"], Decimal(told["weight"]), told["gaps"]) == (0, "40.00", Decimal(40), [])


def test_the_site_builds_where_every_finding_would_stop_it(complete: Complete, tmp_path: Path) -> None:
    assert building.built(complete.content, tmp_path / "site", Options(strict=True)) == []
    for page in ("2565/o43", "2566/o1", "2566/plans/anti-corruption", "2566/tables/scr1-2565-10", "2566/ita"):
        assert (tmp_path / "site" / page / "index.html").is_file()


# ── Every figure agrees ───────────────────────────────────────────────────────────────────────────────────────────────


def test_budget_lines_come_to_their_budgets(complete: Complete) -> None:
    for name, _, plan in all_of(complete, Plan):
        for activity in plan.activities:
            lines = accounts.sum_of_lines(activity.budget_lines)
            assert lines in {None, activity.budget}, (name, activity.id)
        for lines_of in (plan.budget_lines, *(activity.budget_lines for activity in plan.activities)):
            assert [one.title for one in lines_of if one.computed not in {None, one.amount}] == [], name
        assert plan.stated.budget == plan.budget, name
    plan = next(plan for name, _, plan in all_of(complete, Plan) if name == "2566/plans/anti-corruption")
    assert plan.stated.lines == accounts.sum_of_lines(plan.budget_lines) == plan.budget
    for stated in plan.stated.categories:
        of_category = tuple(line for line in plan.budget_lines if line.category == stated.category)
        assert stated.amount == accounts.sum_of_lines(of_category)


def test_reports_tell_every_activity_and_spend_no_more_than_was_given(complete: Complete) -> None:
    for name, entry, report in all_of(complete, Report):
        plan = complete.library.report_plan(report, entry.fiscal_year or 0)
        assert plan is not None
        account = complete.library.account(plan, entry)
        assert (report.stated.budget, report.stated.spent, report.stated.left) == (
            account.budget,
            account.spent,
            account.left,
        ), name
        for line in account.lines:
            assert line.result is not None, (name, line.activity.id)
            assert line.left is not None, (name, line.activity.id)
            assert line.left >= 0, (name, line.activity.id)
            assert line.result.stated.left in {None, line.left}, (name, line.activity.id)


def test_a_report_is_dated_after_the_period_it_tells_of(complete: Complete) -> None:
    for name, entry, report in all_of(complete, Report):
        assert report.as_of is not None
        assert entry.updated is not None
        assert report.round.span(entry.fiscal_year or 0)[1] < report.as_of <= entry.updated, name


def test_the_printed_result_is_the_computed_one_and_so_are_its_history_and_its_items(complete: Complete) -> None:
    for name, entry, ita in all_of(complete, ItaResult):
        catalogue = complete.library.years[entry.fiscal_year or 0].catalogue
        made = scoring.result(ita, catalogue.scoring)
        assert made is not None
        assert (ita.stated.total, ita.stated.level) == (scoring.rounded(made.total), made.level.code), name
        assert [(one.code, one.earned, one.percent) for one in ita.stated.instruments] == [
            (one.instrument.code, scoring.rounded(one.earned), scoring.rounded(one.percent)) for one in made.instruments
        ], name
        assert [one.stated.difference for one in ita.history] == scoring.differences(ita.history), name
        assert ita.history[-1].score == ita.stated.total, name
        by_items = scoring.result_by_items(ita, catalogue)
        assert by_items is None or by_items.total == made.total, name


def test_everybody_of_each_unit_answered_each_survey(complete: Complete) -> None:
    staff = {unit.id: unit.staff for unit in complete.library.office.units}
    for name, _, survey in all_of(complete, Survey):
        for aspect in survey.aspects:
            told = {
                one.unit: sum(one.count(aspect.id, choice.id) for choice in survey.choices) for one in survey.answers
            }
            assert told == staff, name
            assert survey.stated[aspect.id] == {one.id: survey.total(aspect.id, one.id) for one in survey.choices}, name


def test_only_the_head_signs_and_no_more_people_came_than_there_are(complete: Complete) -> None:
    office = complete.library.office
    signed = {report.certifier for _, _, report in all_of(complete, Report)}
    signed |= {order.signed_by for _, _, order in all_of(complete, Order)}
    for name, _, policy in all_of(complete, NoGiftPolicy):
        assert policy.declaration is not None
        signed |= {policy.declaration.signed_by, policy.declaration.declared_by}
        for activity in policy.activities:
            came = sum(audience.people for audience in activity.audiences)
            assert 0 < came <= sum(unit.staff or 0 for unit in office.units), (name, activity.id)
    assert signed == {office.head}


# ── Attached files ────────────────────────────────────────────────────────────────────────────────────────────────────


def _pages(file: Path) -> int:
    """Count the pages of a printed file."""
    return len(re.findall(rb"/Type /Page\b(?!s)", file.read_bytes()))


def test_every_page_that_evidence_names_is_in_its_file_and_every_file_is_named(complete: Complete) -> None:
    named = set()
    for _, entry, record in all_of(complete, Shape):
        for _, inner in walk(record):
            if isinstance(inner, Evidence) and inner.file:
                file = complete.content / str(entry.fiscal_year) / "files" / inner.file
                named.add(file)
                if inner.pages:
                    assert int(inner.pages.rpartition("-")[2]) <= _pages(file), (entry.key, inner.file)
    assert named == set(complete.content.glob("*/files/*"))


def test_the_printed_files_are_those_of_the_list_with_its_pages() -> None:
    sheets = yaml.safe_load((SITE / "files.yml").read_text(encoding="utf-8"))
    files = {f"{file.parts[-3]}/{file.name}": file for file in (SITE / "content").glob("*/files/*.pdf")}
    assert {name: _pages(file) for name, file in files.items()} == {
        name: len(sheet["pages"]) for name, sheet in sheets.items()
    }
