"""The trail: from a weak indicator by links to the activity, its result and the proof, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

import pytest
import yaml

from generator import pipeline
from tests import building
from tests.conftest import ContentOf, Shipped
from tests.looking import Look, look, look_at

HERE = "https://here.invalid/"
ITA, MEASURES = "2565/ita/", "2566/measures/transparency/"
PLAN, REPORT = "2566/plans/anti-corruption/", "2566/reports/anti-corruption-q3/"
PAGES = (ITA, MEASURES, PLAN, REPORT)


@dataclass(frozen=True)
class Row:
    """A row of the trail on a built page, with whole addresses."""

    links: tuple[str, ...]
    words: str

    def to(self, page: str) -> str:
        """Give the one link of the row that leads to a page, with its anchor."""
        (found,) = {link for link in self.links if HERE + page in {link, urldefrag(link).url}}
        return found


def rows_on(folder: Path, page: str) -> list[Row]:
    """Give the rows of the trail on a built page; the heading of a measure is none."""
    html = (folder / page / "index.html").read_text(encoding="utf-8")
    section = html.partition('id="trail"')[2].partition("</section>")[0]
    seen = [look(row) for row in re.findall(r"<tr\b(?![^>]*is-group).*?</tr>", section, re.DOTALL)]
    return [Row(tuple(urljoin(HERE + page, link) for link in one.links), one.words) for one in seen if one.links]


def follow(folder: Path, link: str) -> tuple[str, Look]:
    """Follow a link inside the site: its page must be there, with the anchor on it."""
    address, anchor = urldefrag(link)
    page = unquote(address.removeprefix(HERE))
    seen = look_at(folder / page / "index.html")
    assert not anchor or anchor in seen.ids, link
    return page, seen


def steps() -> Iterator[tuple[dict[str, Any], dict[str, Any], str]]:
    """Give each shipped measure with a step of it and each activity that the step names."""
    record = yaml.safe_load((building.SHIPPED / "2566/measures/transparency.yml").read_text(encoding="utf-8"))
    for measure in record["measures"]:
        for group in measure["groups"]:
            for step in group["steps"]:
                for reference in step.get("activities", ()):
                    yield measure, step, reference.partition("#")[2]


@pytest.mark.parametrize("page", PAGES)
def test_the_same_rows_stand_on_every_page_that_the_trail_passes(page: str, shipped: Shipped) -> None:
    told = [row for row in rows_on(shipped.folder, page) if any(HERE + PLAN in link for link in row.links)]
    wanted = [
        (f"{HERE}{ITA}#indicator-{measure['indicator']}", f"{HERE}{MEASURES}#{step['id']}", f"{HERE}{PLAN}#{activity}")
        for measure, step, activity in steps()
    ]
    assert [row.links[:3] for row in told] == wanted
    assert len(wanted) == len(set(wanted)) > 1


@pytest.mark.parametrize("page", PAGES)
def test_every_link_of_the_trail_arrives(page: str, shipped: Shipped) -> None:
    inside = {link for row in rows_on(shipped.folder, page) for link in row.links if link.startswith(HERE)}
    assert inside
    for link in inside:
        follow(shipped.folder, link)


def test_from_indicator_10_one_walks_to_the_activity_the_result_the_proof_and_back(shipped: Shipped) -> None:
    folder, indicator = shipped.folder, f"{HERE}{ITA}#indicator-10"
    start, _ = follow(folder, indicator)
    row = next(row for row in rows_on(folder, start) if indicator in row.links and "ตัวชี้วัดที่ 10" in row.words)
    plan, seen = follow(folder, row.to(PLAN))
    activity = urldefrag(row.to(PLAN)).fragment
    assert activity in seen.ids
    row = next(row for row in rows_on(folder, plan) if row.to(PLAN).endswith(f"#{activity}"))
    report, seen = follow(folder, row.to(REPORT))
    assert activity in seen.ids
    row = next(row for row in rows_on(folder, report) if row.to(REPORT).endswith(f"#{activity}"))
    (proof,) = [link for link in row.links if not link.startswith(HERE)]
    step = next(step for _, step, named in steps() if named == activity)
    assert proof == step["evidence"][0]["url"]
    assert row.links[0] == indicator
    assert follow(folder, row.links[0])[0] == start


LINES = """\
        budget_lines:
          - {id: food, title: ค่าอาหาร, quantity: 20, rate: 80, amount: "1,600"}
          - {title: ค่าวัสดุ, amount: "3,400"}
"""


@pytest.fixture(scope="module")
def with_lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a small site whose first activity tells its money line by line."""
    folder = tmp_path_factory.mktemp("lines")
    flat = '- {id: a1, number: 1.1, title: ประชุม, period: ไตรมาส 1, budget: "5,000"}'
    activity = f'- id: a1\n        number: 1.1\n        title: ประชุม\n        budget: "5,000"\n{LINES}'
    plan = building.PLAN.replace(f"{flat}\n", activity)
    measures = MEASURE.replace("plans/anti-corruption#a9", "plans/anti-corruption#a2")
    files = {**building.TINY, "2566/plans/anti-corruption.yml": plan, "2566/measures/culture.yml": measures}
    building.built(building.content_of(folder, files), folder / "site")
    return folder / "site"


def test_from_an_activity_one_walks_to_each_line_of_its_money_and_back(with_lines: Path) -> None:
    first, second = rows_on(with_lines, PLAN)
    assert "ค่าอาหาร · 1,600 บาท" in first.words
    assert {f"{HERE}{PLAN}#food", f"{HERE}{PLAN}#lines-a1"} <= set(first.links)
    assert not [link for link in second.links if "#lines" in link]  # its money is told as one sum
    for anchor in ("food", "lines-a1"):
        _, seen = follow(with_lines, f"{HERE}{PLAN}#{anchor}")
        assert "#trail-a1" in seen.links
        assert "trail-a1" in seen.ids


def test_from_an_activity_one_walks_to_the_single_element_and_back(with_lines: Path) -> None:
    row, _ = rows_on(with_lines, PLAN)
    page, seen = follow(with_lines, row.to("2566/o2/#o2-1"))
    assert page == "2566/o2/"
    assert "plans-anti-corruption-trail" in seen.ids
    back = {urljoin(HERE + page, link) for link in seen.links}
    assert {f"{HERE}{PLAN}#a1", f"{HERE}{PLAN}#food", f"{HERE}2566/measures/culture/#culture-1"} <= back


def test_the_elements_that_a_row_leads_to_are_those_that_the_plan_answers(shipped: Shipped) -> None:
    elements = {link for row in rows_on(shipped.folder, PLAN) for link in row.links if re.search(r"#o\d+-\d+$", link)}
    assert elements == {f"{HERE}2566/o36/#o36-{number}" for number in (1, 2, 4)}


def test_a_measure_whose_steps_name_no_activity_still_leads_from_its_indicator(shipped: Shipped) -> None:
    for number, measure in (("6", "quality"), ("7", "communication")):
        (row,) = [row for row in rows_on(shipped.folder, ITA) if f"{HERE}{ITA}#indicator-{number}" in row.links]
        assert "3 ขั้นตอน" in row.words
        assert measure in look_at(shipped.folder / MEASURES / "index.html").ids


MEASURE = """\
title: มาตรการ
result_year: 2565
measures:
  - id: culture
    title: วัฒนธรรม
    groups:
      - steps:
          - id: culture-1
            title: ประชุม
            activities: [plans/anti-corruption#a1, plans/anti-corruption#a9]
updated: 1 ต.ค. 2565
"""


def test_a_step_that_names_an_unknown_activity_is_a_finding_at_its_place(content_of: ContentOf) -> None:
    content = content_of({**building.TINY, "2566/measures/culture.yml": MEASURE})
    _, findings = pipeline.check(content)
    (found,) = [one for one in findings if one.name == "unknown-reference"]
    line = next(number for number, text in enumerate(MEASURE.splitlines(), start=1) if "#a9" in text)
    column = MEASURE.splitlines()[line - 1].index("plans/anti-corruption#a9") + 1
    assert str(found.location) == f"{content}/2566/measures/culture.yml:{line}:{column}"
    assert "a9" in found.message
    assert "a1" in found.help


def test_a_trail_that_passes_nowhere_leaves_no_section(content_of: ContentOf) -> None:
    assert 'id="trail"' not in building.pages_of(content_of(building.TINY))[PLAN]


RESULT = """\
title: ผลประเมิน
indicators:
  - {number: 9, score: 90}
updated: 1 ต.ค. 2565
"""


@pytest.mark.parametrize(
    ("evidence", "proof"),
    [
        ("record: plans/anti-corruption#a1", f"{PLAN}#a1"),
        ("file: proof.csv", "2566/files/proof.csv"),
    ],
)
def test_proof_is_that_of_the_year_of_the_measure_where_the_result_is_of_another(
    evidence: str, proof: str, content_of: ContentOf
) -> None:
    step = f"activities: [plans/anti-corruption#a1]\n            evidence: [{{title: หลักฐาน, {evidence}}}]"
    measure = MEASURE.replace("activities: [plans/anti-corruption#a1, plans/anti-corruption#a9]", step)
    content = content_of(
        {
            **building.TINY,
            "2566/measures/culture.yml": measure.replace("title: วัฒนธรรม\n", "title: วัฒนธรรม\n    indicator: 9\n"),
            "2566/files/proof.csv": "a,b\n",
            "2565/year.yml": building.TINY["2566/year.yml"],
            "2565/plans/anti-corruption.yml": building.PLAN,  # the same name in another year
            "2565/ita.yml": RESULT,
        }
    )
    trail = building.pages_of(content)[ITA].partition('id="trail"')[2]
    shown = [urljoin(HERE + ITA, link) for link in look(trail).links]
    assert HERE + proof in shown
    assert HERE + proof.replace("2566", "2565") not in shown
