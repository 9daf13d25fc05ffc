"""The kinds of record: every field speaks Thai, records are frozen, folders say the kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticUndefined

from generator import catalogues, models, shapes, source
from generator.catalogues.catalogue import Catalogue
from generator.fields import Doubt, ExplicitNone
from generator.models.evidence import Evidence
from generator.models.item import ItemStatement
from generator.models.measures import MeasureSet
from generator.models.no_gift import Gift, GiftReport
from generator.models.office import Office
from generator.models.plan import Activity, Plan, money_of
from generator.models.risks import RiskEvent
from generator.models.survey import Aspect, Choice, Survey, UnitAnswers
from generator.models.year import Keeper, Year
from generator.shapes import Shape
from tests import building

THAI_LETTER = re.compile("[ก-๙]")


def _shapes(shape: type[Shape] = Shape) -> Iterator[type[Shape]]:
    for inner in shape.__subclasses__():
        if inner.__module__.startswith("generator."):
            yield inner
        yield from _shapes(inner)


SHAPES = sorted(set(_shapes()), key=lambda shape: (shape.__module__, shape.__name__))
FIELDS = [(shape, name) for shape in SHAPES for name in shape.model_fields]


def read(shape: type[shapes.AnyShape], text: str) -> shapes.AnyShape:
    document, _ = source.parse(text, "x.yml")
    assert document is not None
    record, findings = shapes.read(shape, document, {"fiscal_year": 2566})
    assert record is not None, findings
    return record


# ── All models ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_walk_over_models_finds_those_of_every_kind_and_of_catalogues() -> None:
    assert {kind.model for kind in models.KINDS} < set(SHAPES)
    assert Catalogue in SHAPES
    assert Evidence in SHAPES


@pytest.mark.parametrize(("shape", "name"), FIELDS, ids=[f"{shape.__name__}.{name}" for shape, name in FIELDS])
def test_every_field_has_a_thai_title_and_a_thai_description(shape: type[Shape], name: str) -> None:
    field = shape.model_fields[name]
    assert THAI_LETTER.search(field.title or "")
    assert THAI_LETTER.search(field.description or "")


@pytest.mark.parametrize("shape", SHAPES, ids=[shape.__name__ for shape in SHAPES])
def test_every_model_is_frozen_and_takes_no_unknown_key(shape: type[Shape]) -> None:
    assert shape.model_config["frozen"] is True
    assert shape.model_config["extra"] == "forbid"


@pytest.mark.parametrize(("shape", "name"), FIELDS, ids=[f"{shape.__name__}.{name}" for shape, name in FIELDS])
def test_no_default_can_be_changed_by_a_reader_of_it(shape: type[Shape], name: str) -> None:
    default = shape.model_fields[name].default
    assert not isinstance(default, (list, set, bytearray))
    if default is not PydanticUndefined and isinstance(default, Shape):
        assert type(default).model_config["frozen"] is True


def test_a_record_that_was_read_cannot_be_changed() -> None:
    office = read(Office, building.OFFICE)
    with pytest.raises(ValidationError, match="frozen"):
        office.short_name = "อื่น"  # type: ignore[misc]  # that it cannot is what is shown


CHOICES = sorted(
    (
        choice
        for choice in StrEnum.__subclasses__()
        if choice.__module__.startswith("generator.") and hasattr(choice, "words")
    ),
    key=lambda choice: (choice.__module__, choice.__name__),
)


@pytest.mark.parametrize("choice", CHOICES, ids=[choice.__name__ for choice in CHOICES])
def test_every_choice_has_thai_words_of_its_own(choice: type[StrEnum]) -> None:
    words = [getattr(one, "words", "") for one in choice]
    assert all(THAI_LETTER.search(said) for said in words)
    assert len(set(words)) == len(words)


# ── Kinds and their places ────────────────────────────────────────────────────────────────────────────────────────────


def test_names_paths_and_models_of_kinds_are_unique_and_their_titles_thai() -> None:
    for values in ([kind.name for kind in models.KINDS], [kind.path for kind in models.KINDS]):
        assert len(set(values)) == len(models.KINDS)
    assert len({kind.model for kind in models.KINDS}) == len(models.KINDS)
    assert all(THAI_LETTER.search(kind.title) for kind in models.KINDS)


@pytest.mark.parametrize("kind", models.KINDS, ids=[kind.name for kind in models.KINDS])
def test_the_path_of_a_kind_leads_back_to_it(kind: models.Kind) -> None:
    path = kind.path.replace("{year}", "2566").replace("{id}", "anti-corruption-q3")
    expected = {"year": "2566"} if "{year}" in kind.path else {}
    expected |= {"id": "anti-corruption-q3"} if "{id}" in kind.path else {}
    assert models.kind_of(path) == (kind, expected)
    assert [known for known in models.KINDS if known.name == kind.name] == [kind]


@pytest.mark.parametrize(
    "path",
    [
        "office.yaml",
        "Office.yml",
        "2566/office.yml",
        "2566/plan/a.yml",
        "2566/plans.yml",
        "2566/plans/a/b.yml",
        "2566/plans/.yml",
        "2566/plans/แผน.yml",
        "2566/plans/A.yml",
        "2566/plans/a b.yml",
        "2566/items/O36.yml",
        "566/year.yml",
        "2023/year.yml",
        "๒๕๖๖/year.yml",
        "0001/year.yml",
        "2566/no-gift.yml\n",
    ],
)
def test_a_path_that_could_be_no_address_is_of_no_kind(path: str) -> None:
    assert models.kind_of(path) is None


# ── Evidence ──────────────────────────────────────────────────────────────────────────────────────────────────────────

PLACES = {"record": "plans/a", "file": "a.pdf", "url": "https://example.go.th/", "text": "ข้อความ"}


@pytest.mark.parametrize("place", PLACES)
def test_evidence_stands_in_one_place(place: str) -> None:
    evidence = read(Evidence, f"title: ก\n{place}: {PLACES[place]}\n")
    assert [getattr(evidence, name) for name in PLACES if name != place] == [None] * (len(PLACES) - 1)
    assert getattr(evidence, place) == PLACES[place]


@pytest.mark.parametrize("count", [0, 2, 3, 4])
def test_evidence_in_no_place_or_in_several_is_refused_where_it_stands(count: int) -> None:
    places = ", ".join(f'{name}: "{value}"' for name, value in list(PLACES.items())[:count])
    document, _ = source.parse(f"evidence:\n  - {{title: ก, elements: [1], {places}}}\n".replace(", }", "}"), "x.yml")
    assert document is not None
    record, findings = shapes.read(ItemStatement, document)
    assert record is None
    assert [(found.code, found.location.line, found.location.column) for found in findings] == [
        (shapes.WRONG_VALUE.code, 2, 5)
    ]
    assert findings[0].message.startswith("หลักฐาน: ")
    assert f" {count} " in findings[0].message


# ── What records compute ──────────────────────────────────────────────────────────────────────────────────────────────


def test_a_plan_sums_its_budgets_and_an_explicit_none_is_zero() -> None:
    plan = read(Plan, building.PLAN)
    assert [activity.id for activity in plan.activities] == ["a1", "a2"]
    assert plan.budget == Decimal(5000)


def test_a_plan_with_an_activity_that_does_not_tell_its_budget_has_no_sum() -> None:
    assert read(Plan, building.PLAN.replace(", budget: ไม่ใช้งบประมาณ", "")).budget is None


def test_an_explicit_none_is_zero_and_a_bare_dash_or_nothing_is_unknown() -> None:
    values = (Decimal(5), ExplicitNone("ไม่มี"), Doubt("-"), None, "5")
    assert [money_of(value) for value in values] == [Decimal(5), Decimal(0), None, None, None]
    assert read(Plan, building.PLAN.replace("budget: ไม่ใช้งบประมาณ", 'budget: "-"')).budget == Decimal(5000)


def test_an_activity_keeps_its_period_with_its_words() -> None:
    activity = read(Activity, "{id: a, number: ๑.๒, title: ก, period: ไตรมาส ๑}")
    assert activity.period is not None
    assert (activity.period.first, activity.period.last) == (date(2022, 10, 1), date(2022, 12, 31))
    assert (activity.number, activity.period.words) == ("1.2", "ไตรมาส ๑")


def test_the_steps_of_all_measures_stand_in_the_order_of_the_document() -> None:
    groups = "[{steps: [{id: a, title: ก}, {id: b, title: ข}]}, {steps: [{id: c, title: ค}]}]"
    first = f"{{id: m1, title: ก, groups: {groups}}}"
    text = f"title: ก\nresult_year: 2565\nmeasures: [{first}, {first.replace('m1', 'm2')}]\n"
    assert [step.id for step in read(MeasureSet, text).steps] == ["a", "b", "c"] * 2


def test_a_survey_counts_a_cell_that_is_left_out_as_zero() -> None:
    answers = (UnitAnswers(unit="a", counts={"q": {"yes": "17"}}), UnitAnswers(unit="b", counts={"q": {"no": "2"}}))  # type: ignore[dict-item]  # fields read text
    survey = Survey(
        title="ก", aspects=(Aspect(id="q", title="ข"),), choices=(Choice(id="yes", title="ค"),), answers=answers
    )
    assert (survey.total("q", "yes"), survey.total("q", "no"), survey.total("x", "yes")) == (17, 2, 0)


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ("", None),
        ('summary: "-"', None),
        ("summary: ไม่มี", "ไม่มี"),
        ("summary: ไม่มีผู้ใดรับ", "ไม่มีผู้ใดรับ"),
        ("received: [{giver: ก, receiver: ข, item: ค}]", "ได้รับ 1 รายการ"),
    ],
)
def test_a_round_of_gift_reports_tells_its_outcome_once_it_is_told(fields: str, outcome: str | None) -> None:
    assert read(GiftReport, f"number: 1\n{fields}\n").outcome == outcome
    assert set(Gift.model_fields) >= {"giver", "receiver", "item"}


@pytest.mark.parametrize(
    ("fields", "level"), [("likelihood: 3, impact: 4", 12), ("likelihood: 3", None), ("impact: 4", None)]
)
def test_the_level_of_a_risk_is_likelihood_times_impact(fields: str, level: int | None) -> None:
    assert read(RiskEvent, f"{{id: r, event: ก, {fields}}}").level == level


def test_a_keeper_may_be_a_word_a_group_or_named_in_the_order() -> None:
    text = (
        building.YEAR
        + "items:\n  - {code: o1, keepers: [finance, named-in-order, {unit: admin, role: ผู้อำนวยการกลุ่ม}]}\n"
    )
    people = read(Year, text).people("O1")
    assert people.keepers == (
        Keeper(unit="finance"),
        Keeper(named_in_order="true"),  # type: ignore[arg-type]  # fields read text
        Keeper(unit="admin", role="ผู้อำนวยการกลุ่ม"),
    )
    assert read(Year, text).people("O2").keepers == ()


def test_every_catalogue_that_a_year_may_name_is_there() -> None:
    assert read(Year, building.YEAR).catalogue in catalogues.names()
