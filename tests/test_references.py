"""What records say of each other: each reference that leads nowhere is one finding at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import reading, references
from generator.findings import Finding, FindingKind, Location
from tests import building, papers
from tests.conftest import ContentOf

PLAN = "2566/plans/anti-corruption.yml"
REPORT = "2566/reports/q1.yml"
REPORT_TEXT = """\
title: รายงาน
plan: anti-corruption
round: q1
results:
  - {activity: a1, status: done}
phases:
  - {id: p1, title: ก, activity: a1}
printed:
  results.result: {title: ข}
"""
MEASURES = """\
title: มาตรการ
result_year: 2565
weaknesses:
  - {indicator: 6, issues: [ก]}
developments:
  - {indicator: 7, ways: [ก]}
  - {ways: [ข]}
measures:
  - id: quality
    title: คุณภาพ
    indicator: 6
    groups:
      - steps:
          - {id: s1, title: ก, activities: [plans/anti-corruption#a1]}
        units: [all]
follow_up:
  - {measures: [quality], text: รายงาน}
"""
ITA = """\
title: ผล
indicators:
  - {number: 1, score: 99}
sub_indicators:
  - {number: 9.1, score: 100}
items:
  - {code: O24, score: 0}
analysis:
  strengths:
    - {indicator: 1, text: ก}
"""
SURVEY = """\
title: สำรวจ
aspects: [{id: quality, title: ก}]
choices: [{id: most, title: ข}]
answers:
  - unit: admin
    counts: {quality: {most: 17}}
stated: {quality: {most: 17}}
"""
ITEM = """\
elements:
  - {element: 1, text: ก}
evidence:
  - title: ข
    record: plans/anti-corruption#a1
    elements: [1, 2]
"""
YEAR = (
    building.YEAR
    + """\
order: committee
supervisors:
  - {id: deputy, position: รองผู้อำนวยการ}
items:
  - code: O1
    supervisor: deputy
    keepers: [admin, all, named-in-order]
    parts: [{title: ก, supervisor: deputy, keepers: [finance]}]
"""
)
WHOLE = {
    "2566/year.yml": YEAR,
    PLAN: building.PLAN,
    REPORT: REPORT_TEXT,
    "2566/measures/m.yml": MEASURES,
    "2566/ita.yml": ITA,
    "2566/surveys/s.yml": SURVEY,
    "2566/items/o36.yml": ITEM,
    "2566/risks.yml": "title: ก\nevents: [{id: r1, event: ข, likelihood: 5, impact: 5, units: [finance]}]\n",
    "2566/orders/committee.yml": "number: 1/2566\ntitle: แต่งตั้ง\n",
    "2566/files/order.pdf": papers.BLANK,
    "2566/no-gift.yml": "title: ก\ndeclaration: {title: ข, declared_by: ค, evidence: [{title: ง, file: order.pdf}]}\n",
}


def check(content: Path) -> list[Finding]:
    known, _ = reading.read(content, "content")
    assert known is not None
    return references.check(known)


def told(findings: list[Finding]) -> list[tuple[str, Location]]:
    return [(found.code, found.location) for found in findings]


def place_of(text: str, mark: str, path: str) -> Location:
    """Give the place of ``mark`` in a text in which it stands once."""
    before, found, after = text.partition(mark)
    assert found
    assert mark not in after
    return Location(f"content/{path}", before.count("\n") + 1, len(before.split("\n")[-1]) + 1)


def test_the_shipped_content_has_no_reference_that_leads_nowhere() -> None:
    assert check(building.SHIPPED) == []


def test_content_in_which_everything_leads_somewhere_has_no_finding(content_of: ContentOf) -> None:
    assert check(content_of(WHOLE)) == []


UNKNOWN = references.UNKNOWN_REFERENCE
FAULTS: dict[str, tuple[FindingKind, str, str, str, str]] = {
    "unit of a keeper": (UNKNOWN, "2566/year.yml", "[admin, all", "[ad-min, all", "ad-min"),
    "unit of the keeper of a part": (UNKNOWN, "2566/year.yml", "[finance]", "[finanse]", "finanse"),
    "order": (UNKNOWN, "2566/year.yml", "order: committee", "order: comittee", "comittee"),
    "supervisor": (UNKNOWN, "2566/year.yml", "\n    supervisor: deputy", "\n    supervisor: deputi", "deputi"),
    "supervisor of a part": (UNKNOWN, "2566/year.yml", "ก, supervisor: deputy", "ก, supervisor: deputi", "deputi"),
    "item of a year": (references.WRONG_ITEM, "2566/year.yml", "code: O1", "code: O99", "O99"),
    "unit of a risk": (UNKNOWN, "2566/risks.yml", "[finance]", "[legal]", "legal"),
    "likelihood over the scale": (references.OUT_OF_SCALE, "2566/risks.yml", "likelihood: 5", "likelihood: 6", "6"),
    "impact under the scale": (references.OUT_OF_SCALE, "2566/risks.yml", "impact: 5", "impact: 0", "0"),
    "unit of a step group": (UNKNOWN, "2566/measures/m.yml", "[all]", "[all, legal]", "legal"),
    "indicator of a weakness": (UNKNOWN, "2566/measures/m.yml", "{indicator: 6", "{indicator: 11", "11"),
    "indicator of a development": (UNKNOWN, "2566/measures/m.yml", "{indicator: 7", "{indicator: 11", "11"),
    "activity of a step": (
        UNKNOWN,
        "2566/measures/m.yml",
        "[plans/anti-corruption#a1]",
        "[plans/anti-corruption#a9]",
        "plans/anti-corruption#a9",
    ),
    "indicator of a measure": (UNKNOWN, "2566/measures/m.yml", "    indicator: 6", "    indicator: 11", "11"),
    "measure of a follow-up": (UNKNOWN, "2566/measures/m.yml", "[quality]", "[quantity]", "quantity"),
    "indicator with a score": (UNKNOWN, "2566/ita.yml", "{number: 1", "{number: 11", "11"),
    "sub-indicator with a score": (UNKNOWN, "2566/ita.yml", "{number: 9.1", "{number: 9.9", "9.9"),
    "item with a score": (references.WRONG_ITEM, "2566/ita.yml", "{code: O24", "{code: O99", "O99"),
    "indicator of a strength": (UNKNOWN, "2566/ita.yml", "{indicator: 1", "{indicator: 11", "11"),
    "unit of answers": (UNKNOWN, "2566/surveys/s.yml", "unit: admin", "unit: legal", "legal"),
    "plan of a report": (UNKNOWN, REPORT, "plan: anti-corruption", "plan: anti", "anti"),
    "year of the plan of a report": (
        UNKNOWN,
        REPORT,
        "plan: anti-corruption",
        "plan: anti-corruption\nplan_year: 2565",
        "anti-corruption",
    ),
    "activity of a phase": (UNKNOWN, REPORT, "ก, activity: a1", "ก, activity: a9", "a9"),
    "table of printed words": (UNKNOWN, REPORT, "results.result: {title: ข}", "outcome: {title: ข}", "{title: ข}"),
    "activity of a result": (UNKNOWN, REPORT, "- {activity: a1", "- {activity: a9", "a9"),
    "element of a text": (UNKNOWN, "2566/items/o36.yml", "element: 1", "element: 9", "9"),
    "element of evidence": (UNKNOWN, "2566/items/o36.yml", "[1, 2]", "[1, 9]", "9"),
    "record of evidence": (UNKNOWN, "2566/items/o36.yml", "plans/anti-corruption#a1", "plans/anti", "plans/anti"),
    "place inside the record of evidence": (
        UNKNOWN,
        "2566/items/o36.yml",
        "ption#a1",
        "ption#a9",
        "plans/anti-corruption#a9",
    ),
    "attachment": (references.MISSING_FILE, "2566/no-gift.yml", "order.pdf", "order-2.pdf", "order-2.pdf"),
    "the same unit twice": (
        references.REPEATED_ID,
        "office.yml",
        "updated:",
        "  - {id: admin, name: ซ้ำ}\nupdated:",
        "admin, name: ซ้ำ",
    ),
    "the same activity twice": (references.REPEATED_ID, PLAN, "id: a2", "id: a1", "a1, number: 1.2"),
    "the same item twice": (
        references.REPEATED_ID,
        "2566/year.yml",
        "items:\n",
        "items:\n  - {code: o1, keepers: [all]}\n",
        "O1",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_reference_that_leads_nowhere_is_one_finding_at_its_place(name: str, content_of: ContentOf) -> None:
    kind, path, old, new, mark = FAULTS[name]
    text = {"office.yml": building.OFFICE, **WHOLE}[path]
    assert text.count(old) == 1
    changed = text.replace(old, new)
    findings = check(content_of({**WHOLE, path: changed}))
    assert told(findings) == [(kind.code, place_of(changed, mark, path))]


@pytest.mark.parametrize(
    ("counts", "mark"),
    [
        ("counts: {qualiti: {most: 17}}", "{most: 17}}\nstated"),
        ("counts: {quality: {mort: 17}}", "17}}\nstated"),
    ],
)
def test_an_unknown_aspect_or_answer_of_a_survey_is_told_at_its_count(
    counts: str, mark: str, content_of: ContentOf
) -> None:
    survey = SURVEY.replace("counts: {quality: {most: 17}}", counts)
    findings = check(content_of({"2566/surveys/s.yml": survey}))
    assert told(findings) == [(UNKNOWN.code, place_of(survey, mark, "2566/surveys/s.yml"))]


def test_an_item_file_that_the_catalogue_does_not_have_is_told_at_the_file(content_of: ContentOf) -> None:
    findings = check(content_of({"2566/items/o99.yml": "text: ก\n"}))
    assert told(findings) == [(references.WRONG_ITEM.code, Location("content/2566/items/o99.yml"))]
    assert "O1 ถึง O43" in findings[0].help


def test_an_unknown_reference_is_answered_with_what_there_is(content_of: ContentOf) -> None:
    findings = check(content_of({**WHOLE, REPORT: REPORT_TEXT.replace("- {activity: a1", "- {activity: a9")}))
    assert findings[0].help == "ที่มีอยู่: a1, a2"


def test_the_same_activity_in_two_groups_of_a_plan_is_told_because_a_report_could_mean_either(
    content_of: ContentOf,
) -> None:
    second = "  - id: g2\n    number: 2\n    title: ข\n    activities:\n      - {id: a1, number: 2.1, title: ค}\n"
    plan = building.PLAN.replace("updated:", f"{second}updated:")
    place = Location(f"content/{PLAN}", plan[: plan.rindex("id: a1")].count("\n") + 1, 14)
    assert told(check(content_of({PLAN: plan}))) == [(references.REPEATED_ID.code, place)]


def test_the_same_id_in_lists_of_different_things_is_no_fault(content_of: ContentOf) -> None:
    survey = SURVEY.replace("id: most", "id: quality").replace("most:", "quality:")
    assert check(content_of({"2566/surveys/s.yml": survey})) == []


# ── What could not be read ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("text", ["title: [\n", "titel: ก\n"])
def test_a_plan_that_cannot_be_read_does_not_also_make_its_report_and_evidence_dangle(
    text: str, content_of: ContentOf
) -> None:
    assert check(content_of({**WHOLE, PLAN: text})) == []


def test_a_year_that_cannot_be_read_does_not_also_make_reports_of_other_years_dangle(content_of: ContentOf) -> None:
    files = {
        "2567/year.yml": building.YEAR,
        "2567/reports/r.yml": REPORT_TEXT.replace("round: q1", "plan_year: 2566\nround: annual"),
        PLAN: building.PLAN,
    }
    assert check(content_of(files)) == []
    assert check(content_of({**files, "2566/year.yml": "catalogue: [\n"})) == []


# ── What hangs together ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("changed", "concerned"),
    [
        (PLAN, {PLAN, REPORT, "2566/measures/m.yml", "2566/items/o36.yml"}),  # those that name the plan
        (REPORT, {PLAN, REPORT}),  # and those that it names
        ("2566/surveys/s.yml", {"2566/surveys/s.yml"}),
    ],
)
def test_a_change_concerns_what_names_the_record_and_what_it_names(
    changed: str, concerned: set[str], content_of: ContentOf
) -> None:
    known, _ = reading.read(content_of(WHOLE), "content")
    assert known is not None
    found = references.connected(known, frozenset({f"content/{changed}"}))
    assert found == {f"content/{path}" for path in concerned}


@pytest.mark.parametrize("changed", ["office.yml", "2566/year.yml", "catalogues/own.yml", "2566/files/order.pdf"])
def test_a_change_of_what_every_record_rests_on_concerns_all(changed: str, content_of: ContentOf) -> None:
    known, _ = reading.read(content_of(WHOLE), "content")
    assert known is not None
    found = references.connected(known, frozenset({f"content/{changed}"}))
    assert {f"content/{path}" for path in WHOLE if path.endswith(".yml")} <= found


def test_every_kind_of_finding_is_shown_by_a_test_of_this_file() -> None:
    assert {fault[0] for fault in FAULTS.values()} == set(references.KINDS)
