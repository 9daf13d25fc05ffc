"""``oit score``: what the checklists would earn and which gap to close first, for people and for programs."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

import pytest

from generator import scoring
from tests import building
from tests.building import oit
from tests.conftest import ContentOf, Shipped


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    """Give what the command tells a program of the shipped content."""
    run = oit("score", building.SHIPPED, "--format", "json")
    assert (run.returncode, run.stderr) == (0, "")
    rows: dict[str, Any] = json.loads(run.stdout)
    return rows


def test_without_a_year_the_newest_is_told(told: dict[str, Any], shipped: Shipped) -> None:
    assert told["year"] == max(shipped.showing.library.years)
    assert list(told) == ["year", "ready", "items", "indicators", "percent", "earned", "weight", "gaps"]


def test_json_tells_what_the_checklists_make(told: dict[str, Any], shipped: Shipped) -> None:
    book = shipped.showing.library.years[told["year"]]
    states = {state.item.code: state for state in shipped.showing.states(book)}
    made = scoring.open_data({code: Decimal(100 * state.ready) for code, state in states.items()}, book.catalogue)
    assert (told["ready"], told["items"]) == (sum(state.ready for state in states.values()), len(states))
    assert (told["percent"], told["earned"]) == (f"{scoring.rounded(made.percent)}", f"{scoring.rounded(made.earned)}")
    assert Decimal(told["weight"]) == made.instrument.weight
    assert told["indicators"] == {number: f"{scoring.rounded(score)}" for number, score in made.indicators.items()}
    assert {gap["code"] for gap in told["gaps"]} == {code for code, state in states.items() if not state.ready}
    for gap in told["gaps"]:
        unmet = [one.element.text for one in states[gap["code"]].elements if not one.met]
        assert (gap["missing"], gap["title"]) == (unmet, states[gap["code"]].item.title)


def test_the_dearest_gap_stands_first_and_of_equal_ones_that_with_least_to_do(told: dict[str, Any]) -> None:
    order = [(-Decimal(gap["cost"]), len(gap["missing"])) for gap in told["gaps"]]
    assert order == sorted(order)
    assert all(gap["missing"] for gap in told["gaps"])


def test_text_tells_the_same_score_and_the_same_gaps_in_the_same_order(told: dict[str, Any]) -> None:
    run = oit("score", building.SHIPPED)
    assert (run.returncode, run.stderr) == (0, "")
    head, counted, *_ = run.stdout.splitlines()
    assert head == f"คะแนน OIT จำลอง ปี {told['year']}: {told['earned']} จาก {told['weight']} ({told['percent']}%)"
    assert counted.startswith(f"พร้อมตรวจ {told['ready']} จาก {told['items']} ข้อ")
    assert "not an official score" in counted
    for number, score in told["indicators"].items():
        assert f"  ตัวชี้วัดที่ {number}: {score}\n" in run.stdout
    gaps = re.findall(r"^  (O\d+) +([\d.]+)  ", run.stdout, flags=re.MULTILINE)
    assert gaps == [(gap["code"], gap["cost"]) for gap in told["gaps"]]


@pytest.mark.parametrize("typed", ["2565", "๒๕๖๕", "พ.ศ. 2565"])
def test_a_year_may_be_chosen_in_any_spelling(typed: str) -> None:
    run = oit("score", building.SHIPPED, "--year", typed, "--format", "json")
    assert run.returncode == 0
    assert json.loads(run.stdout)["year"] == 2565


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_year_that_is_not_there_is_a_misuse_with_a_sentence(form: str) -> None:
    run = oit("score", building.SHIPPED, "--year", "2570", "--format", form)
    assert (run.returncode, run.stdout) == (2, "")
    assert "ไม่มีข้อมูลปี 2570" in run.stderr
    assert "there is no year 2570" in run.stderr


def test_content_without_an_office_is_told_as_a_finding(content_of: ContentOf) -> None:
    content = content_of({})
    (content / "office.yml").unlink()
    run = oit("score", content)
    assert run.returncode == 1
    assert "no-office" in run.stdout
