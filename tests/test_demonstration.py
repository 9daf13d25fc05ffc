"""The shipped demonstration says what its document says: the score, its history, the money, and what O36 lacks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import pipeline
from generator.findings import Finding
from generator.render import site
from tests import building

PLAN = "2566/plans/anti-corruption.yml"
DIFFERENCES = ["−1.63", "+2.83", "−2.68", "−3.94", "+7.18", "+1.35", "+3.48"]  # as the document prints them


def _pages(content: Path) -> tuple[dict[str, str], list[Finding]]:
    """Render a content folder in memory: its pages by address, as text without tags, and what was found."""
    showing, findings = pipeline.check(content)
    assert showing is not None
    made = site.render(showing, site.environment(pipeline.TEMPLATES))
    return {page.address: re.sub(r"<[^>]+>", " ", page.text) for page in made.pages}, findings


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The shipped content, rendered once."""
    return _pages(building.SHIPPED)[0]


def _spaced(text: str) -> str:
    return " ".join(text.split())


def test_the_score_is_computed_from_the_ten_indicators(pages: dict[str, str]) -> None:
    shown = _spaced(pages["2565/ita/"])
    for figure in ("29.79", "29.38", "40.00", "99.17", "AA"):
        assert figure in shown
    assert "เอกสารพิมพ์ไว้" not in shown  # nothing that the document prints differs from what is computed


def test_the_history_shows_the_seven_differences_newest_first(pages: dict[str, str]) -> None:
    shown = _spaced(pages["2565/ita/"])
    places = [shown.rindex(difference) for difference in DIFFERENCES]  # in the table, which stands below the chart
    assert places == sorted(places, reverse=True)


def test_the_quarter_table_shows_what_was_given_spent_and_left(pages: dict[str, str]) -> None:
    assert "รวมทั้งสิ้น 50,000 2,415 47,585" in _spaced(pages["2566/reports/anti-corruption-q3/"])


# ── O36, the anti-corruption plan of 2566 ─────────────────────────────────────────────────────────────────────────────


def _unmet(findings: list[Finding]) -> list[str]:
    return [found.message for found in findings if found.subject == "O36" and " ปี 2566" in found.message]


_BUDGET = re.compile(r"^(?P<indent> {6,})budget: .*$", re.MULTILINE)  # of an activity; the plan's own stand less deep


def _rewritten(content: Path, new: str) -> Path:
    """Rewrite the line of every activity's budget, and give the content."""
    plan = content / PLAN
    text, changed = _BUDGET.subn(new, plan.read_text(encoding="utf-8"))
    assert changed == 9  # the activities of the plan
    plan.write_text(text, encoding="utf-8")
    return content


def test_the_period_is_not_in_the_document_and_all_else_is_met(pages: dict[str, str]) -> None:
    assert "มี 3 จาก 4 องค์ประกอบ" in _spaced(pages["2566/o36/"])
    _, findings = _pages(building.SHIPPED)
    assert _unmet(findings) == ["O36 ปี 2566: ยังไม่มีองค์ประกอบที่ 3 ช่วงเวลาดำเนินการ"]


def test_with_periods_it_is_ready(tmp_path: Path) -> None:
    content = _rewritten(building.copy_of_shipped(tmp_path), r"\g<0>\n\g<indent>period: ไตรมาส 3")
    made, findings = _pages(content)
    assert "ครบ 4 จาก 4 องค์ประกอบ" in _spaced(made["2566/o36/"])
    assert _unmet(findings) == []


def test_with_periods_but_without_budgets_exactly_that_element_is_unmet(tmp_path: Path) -> None:
    content = _rewritten(building.copy_of_shipped(tmp_path), r"\g<indent>period: ไตรมาส 3")
    made, findings = _pages(content)
    assert "มี 3 จาก 4 องค์ประกอบ" in _spaced(made["2566/o36/"])
    assert _unmet(findings) == ["O36 ปี 2566: ยังไม่มีองค์ประกอบที่ 2 งบประมาณ"]
