"""Elements of items: met by records, texts and evidence; never by a dash; each with the place where it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import checklist, reading, shapes, source
from generator.checklist import ElementState, ItemState
from generator.fields import Doubt, ExplicitNone
from generator.findings import Location
from generator.library import Library
from generator.models.plan import Plan
from generator.models.report import Report
from tests import building, papers
from tests.conftest import ContentOf

COMPLETE = building.PROJECT / "tests" / "sites" / "complete" / "content"
PLAN = "2566/plans/anti-corruption.yml"


def states_of(content: Path, year: int = 2566) -> dict[str, ItemState]:
    known = known_of(content)
    return {state.item.code: state for state in checklist.check_year(known, known.years[year])}


def known_of(content: Path) -> Library:
    known, _ = reading.read(content, "content")
    assert known is not None
    return known


def met(state: ItemState) -> list[int]:
    return [element.element.id for element in state.elements if element.met]


def element_of(content: Path, code: str, number: int) -> ElementState:
    return states_of(content)[code].elements[number - 1]


# ── Reaching values ───────────────────────────────────────────────────────────────────────────────────────────────────


def plan_of(text: str) -> Plan:
    document, _ = source.parse(text, "plan.yml")
    assert document is not None
    record, findings = shapes.read(Plan, document, {"fiscal_year": 2566})
    assert record is not None, findings
    return record


def test_reaching_through_lists_gives_every_value_with_its_path_in_the_document() -> None:
    reached = list(checklist.reach(plan_of(building.PLAN), "groups.activities.budget"))
    assert [path for path, _ in reached] == [
        ("groups", 0, "activities", 0, "budget"),
        ("groups", 0, "activities", 1, "budget"),
    ]
    assert [value for _, value in reached] == [5000, ExplicitNone("ไม่ใช้งบประมาณ")]


def test_reaching_gives_a_list_whole_where_the_path_ends_at_it() -> None:
    plan = plan_of(building.PLAN)
    assert list(checklist.reach(plan, "groups")) == [(("groups",), plan.groups)]
    assert list(checklist.reach(plan, "groups.activities")) == [
        (("groups", 0, "activities"), plan.groups[0].activities)
    ]


def test_reaching_gives_what_is_not_written_as_nothing_where_the_walk_ends() -> None:
    assert list(checklist.reach(plan_of(building.PLAN), "period.words")) == [(("period",), None)]
    assert list(checklist.reach(plan_of(building.PLAN), "stated.budget")) == [(("stated", "budget"), None)]


def test_reaching_through_an_empty_list_gives_no_value_at_all() -> None:
    assert list(checklist.reach(plan_of(building.PLAN), "evidence.title")) == []


@pytest.mark.parametrize("value", ["ข้อความ", 0, False, ExplicitNone("ไม่มี"), ("x",), {"a": 1}])
def test_a_value_that_says_something_is_present(value: object) -> None:
    assert checklist.is_present(value)


@pytest.mark.parametrize("value", [None, "", (), {}, Doubt("-")])
def test_a_dash_a_blank_and_an_empty_list_say_nothing(value: object) -> None:
    assert not checklist.is_present(value)


# ── The shipped plan and its item ─────────────────────────────────────────────────────────────────────────────────────


def test_the_shipped_o36_has_all_but_the_periods_of_its_activities() -> None:
    state = states_of(building.SHIPPED)["O36"]
    assert met(state) == [1, 2, 4]
    assert (state.met, state.ready) == (3, False)
    gap = state.elements[2].gap
    assert gap is not None
    assert gap.entry.key == "plans/anti-corruption"
    assert gap.missing == gap.total == 9


def _activities_of(file: Path, pattern: str, written: str) -> None:
    """Replace a line of every activity of the shipped plan."""
    activities, stated, rest = file.read_text(encoding="utf-8").partition("\nstated:")
    changed, count = re.subn(pattern, written, activities, flags=re.MULTILINE)
    assert count == 9
    file.write_text(changed + stated + rest, encoding="utf-8")


def test_with_a_period_for_every_activity_the_shipped_o36_is_ready(tmp_path: Path) -> None:
    content = building.copy_of_shipped(tmp_path)
    _activities_of(content / PLAN, r"^( +)(budget: .*)$", r"\1\2\n\1period: ไตรมาส 3")
    state = states_of(content)["O36"]
    assert met(state) == [1, 2, 3, 4]
    assert state.ready
    assert [proof.count for proof in state.elements[2].proofs] == [9]
    assert {proof.path for proof in state.elements[2].proofs} == {"groups.activities.period"}


def test_with_periods_in_place_of_budgets_the_shipped_o36_lacks_exactly_its_second_element(tmp_path: Path) -> None:
    content = building.copy_of_shipped(tmp_path)
    _activities_of(content / PLAN, r"^( +)budget: .*$", r"\1period: ไตรมาส 3")
    assert met(states_of(content)["O36"]) == [1, 3, 4]


def test_the_gap_points_at_the_first_activity_that_lacks_its_budget(content_of: ContentOf) -> None:
    plan = building.PLAN.replace(", budget: ไม่ใช้งบประมาณ", "")
    element = element_of(content_of({PLAN: plan}), "O36", 2)
    assert not element.met
    assert element.gap is not None
    assert (element.gap.missing, element.gap.total) == (1, 2)
    line = next(number for number, text in enumerate(plan.split("\n"), start=1) if "id: a2" in text)
    place = element.gap.entry.document.locate(element.gap.path)
    assert place == Location(f"content/{PLAN}", line, 9)


MEASURES = """\
title: มาตรการ
result_year: 2565
measures:
  - id: m
    title: ก
    groups: [{steps: [{id: s1, title: ก, progress: "-"}, {id: s2, title: ข, progress: ทำแล้ว}]}]
"""


def test_where_one_place_is_enough_the_places_that_say_nothing_take_nothing_away(content_of: ContentOf) -> None:
    states = states_of(content_of({"2566/measures/m.yml": MEASURES}))
    asking = [
        element
        for state in states.values()
        for element in state.elements
        if any(wanted.has == "measures.groups.steps.progress" for wanted in element.element.met_by)
    ]
    assert asking != []
    assert [(element.met, [proof.count for proof in element.proofs]) for element in asking] == [(True, [1])] * len(
        asking
    )


# ── None and dash ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("typed", "answers"),
    [('"5,000"', True), ("0", True), ("ไม่ใช้งบประมาณ", True), ("ไม่มี", True), ('"-"', False), ("", False)],
)
def test_a_budget_or_an_explicit_none_answers_and_a_dash_or_blank_never(
    typed: str, *, answers: bool, content_of: ContentOf
) -> None:
    plan = building.PLAN.replace("budget: ไม่ใช้งบประมาณ", f"budget: {typed}")
    assert element_of(content_of({PLAN: plan}), "O36", 2).met is answers


@pytest.mark.parametrize(("typed", "answers"), [("ไม่มี", True), ("มีแผน", True), ('"-"', False), ('"–"', False)])
def test_a_text_for_an_element_answers_it_and_a_dash_never(typed: str, *, answers: bool, content_of: ContentOf) -> None:
    state = states_of(content_of({"2566/items/o36.yml": f"elements: [{{element: 3, text: {typed}}}]\n"}))["O36"]
    assert met(state) == ([3] if answers else [])
    assert state.elements[2].outside is False


# ── Evidence ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _shown(place: str) -> str:
    return f"evidence: [{{title: ก, elements: [3], {place}}}]\n"


@pytest.mark.parametrize(
    ("place", "outside"),
    [
        ('url: "https://example.go.th/"', True),
        ("text: ข้อความ", False),
        ("file: order.pdf", False),
        ("record: plans/anti-corruption", False),
        ('record: "plans/anti-corruption#a1"', False),
    ],
)
def test_evidence_answers_its_element_and_an_outside_address_is_marked_so(
    place: str, *, outside: bool, content_of: ContentOf
) -> None:
    plan = re.sub("period: ไตรมาส [12], ", "", building.PLAN)
    content = content_of({PLAN: plan, "2566/files/order.pdf": papers.pdf_of(), "2566/items/o36.yml": _shown(place)})
    element = element_of(content, "O36", 3)
    assert element.met
    assert element.outside is outside
    assert element.gap is None
    assert [proof.entry.key for proof in element.proofs] == ["items/o36"]
    assert element.proofs[0].evidence is not None


@pytest.mark.parametrize("place", ["file: absent.pdf", "record: plans/absent"])
def test_evidence_that_is_not_there_answers_nothing(place: str, content_of: ContentOf) -> None:
    assert met(states_of(content_of({"2566/items/o36.yml": _shown(place)}))["O36"]) == []


def test_evidence_answers_no_other_element_and_no_other_item(content_of: ContentOf) -> None:
    states = states_of(content_of({"2566/items/o36.yml": _shown("text: ข")}))
    assert met(states["O36"]) == [3]
    others = {
        code
        for code, state in states.items()
        if any(p.entry.kind.name == "items" for e in state.elements for p in e.proofs)
    }
    assert others == {"O36"}


def test_an_element_answered_inside_and_outside_is_not_called_outside(content_of: ContentOf) -> None:
    content = content_of({PLAN: building.PLAN, "2566/items/o36.yml": _shown('url: "https://example.go.th/"')})
    element = element_of(content, "O36", 3)
    assert [proof.outside for proof in element.proofs] == [False, True]
    assert (element.met, element.outside) == (True, False)


def test_an_element_that_nothing_answers_is_neither_met_nor_outside(content_of: ContentOf) -> None:
    element = element_of(content_of({}), "O36", 3)
    assert (element.met, element.outside, element.gap, element.proofs) == (False, False, None, ())


# ── Which records count ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_plan_on_another_subject_answers_nothing_of_this_item(content_of: ContentOf) -> None:
    plan = building.PLAN.replace("subject: anti-corruption", "subject: annual")
    states = states_of(content_of({PLAN: plan}))
    assert met(states["O36"]) == []
    assert any(state.met for code, state in states.items() if state.item.topic != states["O36"].item.topic)


REPORT = """\
title: รายงาน
plan: anti-corruption
round: {round}
results:
  - {{activity: a1, status: done, result: จัดแล้ว, spent: "5,000"}}
  - {{activity: a2, status: done, result: จัดแล้ว, spent: ไม่ใช้งบประมาณ}}
problems: ไม่มี
suggestions: ไม่มี
"""


@pytest.mark.parametrize(("covers", "code"), [("6-month", "O37"), ("annual", None), ("q3", None)])
def test_a_report_answers_only_the_item_that_asks_for_its_round(
    covers: str, code: str | None, content_of: ContentOf
) -> None:
    content = content_of({PLAN: building.PLAN, "2566/reports/r.yml": REPORT.format(round=covers)})
    proved = {
        state.item.code
        for state in states_of(content).values()
        for element in state.elements
        for proof in element.proofs
        if isinstance(proof.entry.record, Report)
    }
    assert proved == ({code} if code else set())


def test_an_item_that_asks_for_the_year_before_is_answered_by_that_year_alone(content_of: ContentOf) -> None:
    annual = REPORT.format(round="annual")
    files = {
        "2565/year.yml": "catalogue: obec-area-2565\n",
        "2565/plans/anti-corruption.yml": building.PLAN,
        "2565/reports/r.yml": annual,
    }
    assert states_of(content_of(files))["O38"].ready
    moved = {path.replace("2565/reports", "2566/reports"): text for path, text in files.items()}
    (content_of({}) / "2565/reports/r.yml").unlink()
    assert met(states_of(content_of({**moved, PLAN: building.PLAN}))["O38"]) == []


def test_a_list_without_the_field_that_is_asked_for_does_not_answer_and_one_with_it_does(content_of: ContentOf) -> None:
    asked = "record: tables, has: rows.price"
    catalogue = building.TINY_CATALOGUE.replace("record: office, has: units", asked)
    tables = COMPLETE / "2566" / "tables"
    for name, answers in (("scr1-2565-10.csv", False), ("procurement-list.csv", True)):
        table = (tables / name).read_bytes()
        content = content_of({**building.TINY, "catalogues/tiny-2566.yml": catalogue, f"2566/tables/{name}": table})
        assert element_of(content, "O1", 2).met is answers
        (content / "2566" / "tables" / name).unlink()


def test_the_office_itself_answers_in_every_year(content_of: ContentOf) -> None:
    content = content_of({"2565/year.yml": "catalogue: obec-area-2565\n"})
    for year in (2565, 2566):
        assert "office" in {proof.entry.key for e in states_of(content, year)["O1"].elements for proof in e.proofs}


def test_who_answers_for_an_item_stands_with_it(content_of: ContentOf) -> None:
    states = states_of(content_of({"2566/year.yml": building.YEAR + "items: [{code: o36, keepers: [admin]}]\n"}))
    assert [keeper.unit for keeper in states["O36"].people.keepers] == ["admin"]
    assert states["O37"].people.keepers == ()


@pytest.mark.parametrize("year", [2565, 2566])
def test_every_item_of_the_catalogue_has_its_state_in_order_with_all_its_elements(year: int) -> None:
    known = known_of(building.SHIPPED)
    states = checklist.check_year(known, known.years[year])
    assert [state.item for state in states] == list(known.years[year].catalogue.items)
    assert all([one.element for one in state.elements] == list(state.item.elements) for state in states)


def test_every_proof_of_the_shipped_content_leads_to_something_that_says_something() -> None:
    for state in states_of(building.SHIPPED).values():
        for element in state.elements:
            assert (element.gap is None) or not element.met
            for proof in element.proofs:
                assert proof.count > 0 or not proof.path
                if proof.path and proof.evidence is None:
                    values = [value for _, value in checklist.reach(proof.entry.record, proof.path)]
                    assert sum(map(checklist.is_present, values)) > 0
