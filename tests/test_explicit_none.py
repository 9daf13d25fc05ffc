"""A none that is said aloud passes and is shown, wherever a field allows it; a blank and a bare dash do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest

from generator import models, reading, shapes
from generator.checklist import is_present
from generator.fields import NONE_WORDS, Doubt, ExplicitNone
from generator.models.listing import LISTS
from generator.shapes import Shape
from tests import building
from tests.conftest import ContentOf
from tests.looking import look

HOLE = "□"  # where the value stands in the records below
UPDATED = "updated: 1 ต.ค. 2565\n"
PLAN = "2566/plans/anti-corruption.yml"
_MEASURES = "title: มาตรการ\nresult_year: 2565\nmeasures:\n  - id: m1\n    title: ด้านหนึ่ง\n"
_STEPS = "    groups:\n      - steps:\n          - {id: s1, title: ขั้นตอน}\n"
_REPORT = "title: รายงาน\nplan: anti-corruption\nround: q1\nresults:\n"
_RESULT = "  - {activity: a1, status: done}\n"
_BUDGET = '"5,000"'
_LINE = building.PLAN.replace(UPDATED, "") + "budget_lines:\n  - {title: ค่าอาหาร, quantity: 2, "
_ITA = "title: ผล\nindicators:\n  - {number: 9, score: 90}\n"


def _table(index: int, field: str) -> str:
    """Write a list with the hole in one of its fields."""
    known = LISTS[index]
    typed = {"number": "1", "fiscal_year": "2566", "budget": "5", "reference_price": "5", "price": "5"} | {field: HOLE}
    titles, row = [title for _, title in known.columns], [typed.get(name, "ก") for name, _ in known.columns]
    return f"{','.join(titles)}\n{','.join(row)}\n"


# Every field that allows it: the file with a hole in it, and the page that shows it.
FIELDS = {
    "Analysis.weaknesses": ("2566/ita.yml", f"{_ITA}analysis: {{weaknesses: {HOLE}}}\n", "2566/ita/"),
    "ElementStatement.text": ("2566/items/o1.yml", f"elements:\n  - {{element: 1, text: {HOLE}}}\n", "2566/o1/"),
    "Step.progress": (
        "2566/measures/m.yml",
        _MEASURES + _STEPS.replace("ขั้นตอน}", f"ขั้นตอน, progress: {HOLE}}}"),
        "2566/measures/m/",
    ),
    "MeasureSet.problems": ("2566/measures/m.yml", f"{_MEASURES}problems: {HOLE}\n", "2566/measures/m/"),
    "MeasureSet.suggestions": ("2566/measures/m.yml", f"{_MEASURES}suggestions: {HOLE}\n", "2566/measures/m/"),
    "GiftReport.summary": (
        "2566/no-gift.yml",
        f"title: นโยบาย\nreports:\n  - {{number: 1, summary: {HOLE}}}\n",
        "2566/no-gift/",
    ),
    "BudgetLine.rate": (PLAN, f"{_LINE}rate: {HOLE}}}\n", "2566/plans/anti-corruption/"),
    "BudgetLine.amount": (PLAN, f"{_LINE}amount: {HOLE}}}\n", "2566/plans/anti-corruption/"),
    "Activity.budget": (
        PLAN,
        building.PLAN.replace(UPDATED, "").replace(_BUDGET, HOLE).replace("ไม่ใช้งบประมาณ", "1"),
        "2566/plans/anti-corruption/",
    ),
    "ActivityResult.result": (
        "2566/reports/r.yml",
        f"{_REPORT}{_RESULT.replace('done', f'done, result: {HOLE}')}",
        "2566/reports/r/",
    ),
    "ActivityResult.spent": (
        "2566/reports/r.yml",
        f"{_REPORT}{_RESULT.replace('done', f'done, spent: {HOLE}')}",
        "2566/reports/r/",
    ),
    "Report.problems": ("2566/reports/r.yml", f"{_REPORT}{_RESULT}problems: {HOLE}\n", "2566/reports/r/"),
    "Report.suggestions": ("2566/reports/r.yml", f"{_REPORT}{_RESULT}suggestions: {HOLE}\n", "2566/reports/r/"),
    "RiskEvent.result": (
        "2566/risks.yml",
        f"title: ความเสี่ยง\nevents:\n  - {{id: r1, event: เหตุ, result: {HOLE}}}\n",
        "2566/risks/",
    ),
    "MonthlyPurchase.budget": ("2566/tables/t.csv", _table(0, "budget"), "2566/tables/t/"),
    "MonthlyPurchase.reference_price": ("2566/tables/t.csv", _table(0, "reference_price"), "2566/tables/t/"),
    "ListedPurchase.budget": ("2566/tables/t.csv", _table(1, "budget"), "2566/tables/t/"),
    "ListedPurchase.reference_price": ("2566/tables/t.csv", _table(1, "reference_price"), "2566/tables/t/"),
    "ListedPurchase.price": ("2566/tables/t.csv", _table(1, "price"), "2566/tables/t/"),
}
EVERY_FIELD = pytest.mark.parametrize("name", FIELDS)


def parts_of(annotation: object) -> Iterator[object]:
    yield annotation
    for inner in get_args(annotation):
        yield from parts_of(inner)


def fields_of(model: type[Shape]) -> Iterator[tuple[str, bool]]:
    """Give every field of a model and of the models inside it that allows a none, and whether it must be there."""
    for name, field in model.model_fields.items():
        inside = list(parts_of(field.annotation))
        if ExplicitNone in inside:
            yield f"{model.__name__}.{name}", field.is_required()
        for part in inside:
            if isinstance(part, type) and issubclass(part, Shape):
                yield from fields_of(part)


ALLOWING = {
    name: required
    for model in (*(kind.model for kind in models.KINDS), *(known.model for known in LISTS))
    for name, required in fields_of(model)
}


def files_with(name: str, value: str) -> dict[str, str | bytes]:
    """Give a small content with ``value`` in the field of this name."""
    path, text, _ = FIELDS[name]
    assert text.count(HOLE) == 1
    ends = "" if path.endswith(".csv") else UPDATED
    filled = text.replace(HOLE, value) if path.endswith(".csv") else text.replace(HOLE, f'"{value}"')
    return {**building.TINY, path: filled + ends}


def value_of(name: str, value: str, content_of: ContentOf) -> object:
    """Give what the field of this name holds after reading ``value``; ``None`` where its record could not be read."""
    content = content_of(files_with(name, value))
    known, findings = reading.read(content, "content")
    assert known is not None
    if known.unread:
        assert {one.name for one in findings} - {"no-history"} == {"missing-key"}
        return None
    owner, _, field = name.partition(".")
    path = models.kind_of(FIELDS[name][0])
    assert path is not None
    entry = known.years[2566].entries["/".join(filter(None, (path[0].name, path[1].get("id"))))]
    holders = [inner for _, inner in shapes.walk(entry.record) if type(inner).__name__ == owner]
    assert holders
    found: object = getattr(holders[0], field)
    return found


def test_every_field_that_allows_a_none_is_shown_here() -> None:
    assert set(FIELDS) == set(ALLOWING)


@EVERY_FIELD
@pytest.mark.parametrize("words", NONE_WORDS)
def test_a_none_said_aloud_is_one_and_passes(name: str, words: str, content_of: ContentOf) -> None:
    value = value_of(name, words, content_of)
    assert value == ExplicitNone(words)
    assert is_present(value)


@EVERY_FIELD
def test_a_blank_is_missing(name: str, content_of: ContentOf) -> None:
    value = value_of(name, "", content_of)
    assert value is None
    assert not is_present(value)


@EVERY_FIELD
@pytest.mark.parametrize("dash", ["-", "–"])
def test_a_bare_dash_is_a_doubt_and_does_not_pass(name: str, dash: str, content_of: ContentOf) -> None:
    value = value_of(name, dash, content_of)
    assert value == Doubt(dash)
    assert not is_present(value)


@EVERY_FIELD
@pytest.mark.parametrize("words", NONE_WORDS)
def test_the_words_of_a_none_stand_on_its_page(name: str, words: str, content_of: ContentOf) -> None:
    address = FIELDS[name][2]
    said = look(building.pages_of(content_of(files_with(name, words)))[address]).words
    unsaid = look(building.pages_of(content_of(files_with(name, "5")))[address]).words
    alone = re.compile(f"{words}(?![ก-๙])")  # not the beginning of other words: "ไม่มีในรายงาน"
    assert len(alone.findall(said)) > len(alone.findall(unsaid))


def test_a_none_that_plan_and_report_both_say_stands_once(content_of: ContentOf) -> None:
    files = files_with("ActivityResult.spent", "ไม่ใช้งบประมาณ")
    files[PLAN] = building.PLAN.replace(_BUDGET, "ไม่ใช้งบประมาณ")
    page = building.pages_of(content_of(files))["2566/reports/r/"]
    assert look(page).words.count("ไม่ใช้งบประมาณ") == 2  # the budgets of the two activities
