"""A plan's money beside its report: given, spent, left."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from generator import accounts, reading
from generator.accounts import Account
from generator.models.plan import BudgetLine
from tests import building
from tests.conftest import ContentOf

REPORT = """\
title: รายงาน
plan: anti-corruption
round: q1
results:
  - {activity: a1, status: done, spent: "1,200.50"}
  - {activity: a2, status: done, spent: ไม่ใช้งบประมาณ}
"""


def account_of(content: Path, plan: str, until: str | None) -> Account:
    known, _ = reading.read(content, "content")
    assert known is not None
    entries = known.years[2566].entries
    return known.account(entries[f"plans/{plan}"], entries[f"reports/{until}"] if until else None)


def of_shipped() -> Account:
    return account_of(building.SHIPPED, "anti-corruption", "anti-corruption-q3")


def _account(content_of: ContentOf, *reports: str) -> Account:
    """Give the account of the plan of :mod:`tests.building` with reports on its quarters, up to the last of them."""
    files = {f"2566/reports/q{n}.yml": text.replace("q1", f"q{n}") for n, text in enumerate(reports, start=1)}
    content = content_of({"2566/plans/anti-corruption.yml": building.PLAN, **files})
    return account_of(content, "anti-corruption", f"q{len(reports)}" if reports else None)


def test_the_shipped_plan_was_given_50_000_and_has_spent_2_415_so_that_47_585_are_left() -> None:
    account = of_shipped()
    assert (account.budget, account.spent, account.left) == (Decimal(50_000), Decimal(2_415), Decimal(47_585))
    assert len(account.lines) == 9


def test_what_is_left_of_the_activities_of_the_shipped_plan_is_what_its_document_prints() -> None:
    for line in of_shipped().lines:
        assert line.result is not None
        if line.result.stated.left is not None:
            assert line.left == line.result.stated.left
    assert [line.left for line in of_shipped().lines if line.left] == [2_585, 10_000, 15_000, 20_000]


def test_an_explicit_none_is_zero_on_either_side(content_of: ContentOf) -> None:
    account = _account(content_of, REPORT)
    assert [(line.budget, line.spent, line.left) for line in account.lines] == [
        (Decimal(5000), Decimal("1200.50"), Decimal("3799.50")),
        (Decimal(0), Decimal(0), Decimal(0)),
    ]
    assert (account.budget, account.spent, account.left) == (Decimal(5000), Decimal("1200.50"), Decimal("3799.50"))


def test_without_a_report_nothing_is_known_to_be_spent_or_left(content_of: ContentOf) -> None:
    account = _account(content_of)
    assert (account.budget, account.spent, account.left) == (Decimal(5000), None, None)
    assert [line.left for line in account.lines] == [None, None]


@pytest.mark.parametrize("unsaid", ["", ', spent: "-"'])
def test_an_activity_that_does_not_tell_leaves_the_total_unknown_and_never_zero(
    unsaid: str, content_of: ContentOf
) -> None:
    account = _account(content_of, REPORT.replace(", spent: ไม่ใช้งบประมาณ", unsaid))
    assert (account.budget, account.spent, account.left) == (Decimal(5000), None, None)


def test_an_activity_that_the_report_leaves_out_is_not_told(content_of: ContentOf) -> None:
    report = REPORT.replace("  - {activity: a2, status: done, spent: ไม่ใช้งบประมาณ}\n", "")
    account = _account(content_of, report)
    assert account.lines[1].result is None
    assert account.spent is None


def test_more_spent_than_given_is_shown_as_less_than_nothing_left(content_of: ContentOf) -> None:
    assert _account(content_of, REPORT.replace("1,200.50", "6,000")).left == Decimal(-1000)


def _of_reports(content_of: ContentOf, *told: tuple[str, str, int]) -> Account:
    """Give the account up to the last of some reports, each told as its round, its basis and what was spent."""
    report = REPORT.replace("1,200.50", "{spent}").replace("{activity: a", "{{activity: a").replace("}\n", "}}\n")
    texts = {
        f"2566/reports/r{number}.yml": report.format(spent=spent).replace(
            "round: q1", f"round: {covers}\nbasis: {basis}"
        )
        for number, (covers, basis, spent) in enumerate(told)
    }
    content = content_of({"2566/plans/anti-corruption.yml": building.PLAN, **texts})
    return account_of(content, "anti-corruption", f"r{len(told) - 1}")


@pytest.mark.parametrize(
    ("told", "spent"),
    [
        ([("q1", "period", 100), ("q2", "period", 30)], 130),
        ([("q1", "period", 100), ("q2", "period", 30), ("q3", "period", 5)], 135),
        ([("q1", "to-date", 100), ("q2", "to-date", 130)], 130),
        ([("q1", "period", 100), ("q2", "to-date", 130)], 130),
        ([("q1", "to-date", 100), ("q2", "period", 30)], 130),
        ([("q1", "to-date", 100), ("q2", "to-date", 130), ("q3", "period", 5)], 135),
        ([("q1", "period", 100), ("6-month", "period", 130)], 130),
        ([("q1", "period", 100), ("6-month", "period", 130), ("q3", "period", 5)], 135),
        ([("q1", "period", 100), ("6-month", "to-date", 130), ("q2", "period", 30)], 130),
        ([("q1", "period", 100), ("q4", "period", 7), ("annual", "period", 200)], 200),
    ],
)
def test_no_quarter_is_counted_twice_and_none_is_left_out(
    told: list[tuple[str, str, int]], spent: int, content_of: ContentOf
) -> None:
    assert _of_reports(content_of, *told).spent == spent


def test_a_later_report_changes_nothing_in_the_account_of_an_earlier_one(content_of: ContentOf) -> None:
    quarter = REPORT.replace("round: q1", "round: q1\nbasis: period")
    content = content_of(
        {
            "2566/plans/anti-corruption.yml": building.PLAN,
            "2566/reports/a-later.yml": quarter.replace("q1", "q2"),
            "2566/reports/z-earlier.yml": quarter,
        }
    )
    assert account_of(content, "anti-corruption", "z-earlier").spent == Decimal("1200.50")
    assert account_of(content, "anti-corruption", "a-later").spent == Decimal(2401)


LINE = {"title": "ค่าอาหาร"}


@pytest.mark.parametrize(
    ("typed", "computed", "total"),
    [
        ({"quantity": "71", "rate": "35", "times": "2"}, 4970, 4970),
        ({"quantity": "71", "rate": "35"}, 2485, 2485),
        ({"quantity": "71", "rate": "35", "times": "0"}, 0, 0),
        ({"amount": "5,000"}, None, 5000),
        ({"quantity": "2", "rate": "35", "amount": "75"}, 70, 75),
        ({"quantity": "2", "rate": "-"}, None, None),
        ({}, None, None),
    ],
)
def test_a_budget_line_is_what_its_document_gives_else_quantity_times_rate_times_times(
    typed: dict[str, str], computed: int | None, total: int | None
) -> None:
    line = BudgetLine.model_validate({**LINE, **typed})
    assert (line.computed, line.sum) == (computed, total)


def test_budget_lines_add_up_with_blanks_as_nothing_and_no_line_is_no_sum() -> None:
    lines = [
        BudgetLine.model_validate({**LINE, **typed}) for typed in ({"amount": "5"}, {"amount": "-"}, {"amount": "7"})
    ]
    assert accounts.sum_of_lines(tuple(lines)) == 12
    assert accounts.sum_of_lines(()) is None
