"""Scores: computed unrounded, rounded once; the figures that the source documents print come out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import catalogues, pipeline, reading, scoring, shapes, source
from generator.catalogues.catalogue import Aggregation, Catalogue, Level, Scoring
from generator.models.ita import HistoryYear, ItaResult, ItemScore
from tests import building
from tests.looking import look

SCORES = st.decimals(0, 100, places=2)
TEN = [str(number) for number in range(1, 11)]


def scoring_of(name: str = "obec-area-2566") -> Scoring:
    return catalogues.shipped(name).scoring


def ita_of(scores: Mapping[str, object]) -> ItaResult:
    entries = "".join(f"  - {{number: {number}, score: {score}}}\n" for number, score in scores.items())
    document, _ = source.parse(f"title: ก\nindicators:\n{entries}", "ita.yml")
    assert document is not None
    record, findings = shapes.read(ItaResult, document)
    assert record is not None, findings
    return record


def history_of(scores: Iterable[tuple[int, str]]) -> list[HistoryYear]:
    return [HistoryYear(year=str(year), score=score) for year, score in scores]  # type: ignore[arg-type]  # fields read text


def shipped() -> tuple[ItaResult, scoring.Result]:
    known, _ = reading.read(building.SHIPPED, "content")
    assert known is not None
    book = known.years[2565]
    ita = book.find("ita", ItaResult)
    assert ita is not None
    result = scoring.result(ita, book.catalogue.scoring)
    assert result is not None
    return ita, result


# ── The shipped result ────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_shipped_result_is_29_79_and_29_38_and_40_00_which_make_99_17() -> None:
    _, result = shipped()
    earned = {one.instrument.code: scoring.rounded(one.earned) for one in result.instruments}
    assert earned == {"IIT": Decimal("29.79"), "EIT": Decimal("29.38"), "OIT": Decimal("40.00")}
    assert scoring.rounded(result.total) == Decimal("99.17")
    assert result.level.code == "AA"


def test_the_shipped_result_agrees_with_every_figure_that_its_document_prints() -> None:
    ita, result = shipped()
    assert scoring.rounded(result.total) == ita.stated.total
    assert result.level.code == ita.stated.level
    by_code = {one.instrument.code: one for one in result.instruments}
    assert [stated.code for stated in ita.stated.instruments] == list(by_code)
    for stated in ita.stated.instruments:
        assert scoring.rounded(by_code[stated.code].earned) == stated.earned
        assert scoring.rounded(by_code[stated.code].percent) == stated.percent
    for indicator in ita.indicators:
        assert scoring.level_of(indicator.score, scoring_of()).code == indicator.stated.level


def test_the_seven_differences_of_the_shipped_history_are_those_printed() -> None:
    ita, _ = shipped()
    computed = scoring.differences(ita.history)
    assert computed[0] is None
    assert computed[1:] == [year.stated.difference for year in ita.history[1:]]
    assert computed[1:] == [Decimal(text) for text in ("-1.63", "2.83", "-2.68", "-3.94", "7.18", "1.35", "3.48")]


# ── Rounding ──────────────────────────────────────────────────────────────────────────────────────────────────────────

# The ten indicators of another office's document, which prints 28.36 + 28.42 + 40 and yet a total of 96.77.
OTHER_OFFICE = dict(
    zip(TEN, ("97.75", "90.76", "96.22", "94.06", "93.87", "95.78", "94.07", "94.30", "100", "100"), strict=True)
)


def test_rounding_happens_once_so_that_a_total_is_not_the_sum_of_rounded_parts() -> None:
    result = scoring.result(ita_of(OTHER_OFFICE), scoring_of())
    assert result is not None
    parts = [scoring.rounded(one.earned) for one in result.instruments]
    assert parts == [Decimal("28.36"), Decimal("28.42"), Decimal("40.00")]
    assert scoring.rounded(result.total) == Decimal("96.77")
    assert sum(parts) == Decimal("96.78")  # what rounding first would have printed


@pytest.mark.parametrize(
    ("score", "shown"), [("0.005", "0.01"), ("94.995", "95.00"), ("94.9949", "94.99"), ("-1.005", "-1.01")]
)
def test_halves_are_rounded_away_from_zero(score: str, shown: str) -> None:
    assert str(scoring.rounded(Decimal(score))) == shown


@given(st.dictionaries(st.sampled_from(TEN), SCORES, min_size=10))
def test_a_total_lies_between_the_lowest_and_the_highest_indicator(scores: dict[str, Decimal]) -> None:
    result = scoring.result(ita_of(scores), scoring_of())
    assert result is not None
    assert min(scores.values()) <= scoring.rounded(result.total) <= max(scores.values())
    assert sum(one.earned for one in result.instruments) == result.total


@given(SCORES)
def test_an_office_with_one_score_everywhere_has_that_total(score: Decimal) -> None:
    result = scoring.result(ita_of(dict.fromkeys(TEN, score)), scoring_of())
    assert result is not None
    assert scoring.rounded(result.total) == score


@pytest.mark.parametrize("absent", TEN)
def test_without_one_of_the_indicators_there_is_no_result(absent: str) -> None:
    assert scoring.result(ita_of({number: 99 for number in TEN if number != absent}), scoring_of()) is None


# ── Levels ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("level", "below"), list(pairwise(scoring_of().levels)), ids=lambda level: level.code)
def test_a_level_begins_at_its_least_score_as_displayed(level: Level, below: Level) -> None:
    assert scoring.level_of(level.least, scoring_of()) == level
    assert scoring.level_of(level.least - Decimal("0.005"), scoring_of()) == level
    assert scoring.level_of(level.least - Decimal("0.0051"), scoring_of()) == below


@pytest.mark.parametrize(
    ("total", "each", "code"),
    [
        ("96", ("95", "96", "97"), "ผ่านดีเยี่ยม"),
        ("96", ("94.995", "96", "97"), "ผ่านดีเยี่ยม"),
        ("96", ("94.99", "97", "97"), "ผ่านดี"),
        ("96", ("84.99", "97", "100"), "ผ่าน"),
        ("84.99", ("84.99", "84.99", "84.99"), "ต้องปรับปรุง"),
        ("69.99", ("100", "100", "0"), "ต้องปรับปรุงโดยด่วน"),
    ],
)
def test_a_level_may_ask_something_of_every_instrument_too(total: str, each: tuple[str, ...], code: str) -> None:
    level = scoring.level_of(Decimal(total), scoring_of("obec-area-2567"), [Decimal(one) for one in each])
    assert level.code == code


def test_a_score_below_all_levels_has_the_lowest() -> None:
    assert scoring.level_of(Decimal(-1), scoring_of()).code == "F"


@given(SCORES, SCORES)
def test_a_higher_score_never_has_a_lower_level(one: Decimal, other: Decimal) -> None:
    low, high = (scoring.level_of(score, scoring_of()) for score in sorted((one, other)))
    assert low.least <= high.least


# ── From items ────────────────────────────────────────────────────────────────────────────────────────────────────────

FULL = Decimal(100)


def catalogue_of(name: str = "obec-area-2566") -> Catalogue:
    return catalogues.shipped(name)


def all_full(catalogue: Catalogue) -> dict[str, Decimal]:
    return {item.code: FULL for item in catalogue.items}


@pytest.mark.parametrize("name", catalogues.names())
def test_with_all_items_the_open_data_instrument_earns_its_whole_weight_and_with_none_nothing(name: str) -> None:
    catalogue = catalogue_of(name)
    whole, nothing = scoring.open_data(all_full(catalogue), catalogue), scoring.open_data({}, catalogue)
    assert (whole.percent, whole.earned, whole.costs) == (FULL, whole.instrument.weight, ())
    assert nothing.percent == nothing.earned == 0
    assert {cost.code for cost in nothing.costs} == {item.code for item in catalogue.items}


def test_one_lost_item_costs_its_share_of_its_sub_indicator() -> None:
    catalogue = catalogue_of()
    scores = all_full(catalogue) | {"O24": Decimal(0)}
    sub = next(item.sub_indicator for item in catalogue.items if item.code == "O24")
    size = sum(item.sub_indicator == sub for item in catalogue.items)
    made = scoring.open_data(scores, catalogue)
    share = FULL / size / 5  # of the five sub-indicators of indicator 9
    assert scoring.rounded(made.indicators["9"]) == scoring.rounded(FULL - share)
    assert made.indicators["10"] == FULL
    assert [cost.code for cost in made.costs] == ["O24"]
    assert scoring.rounded(made.costs[0].cost) == scoring.rounded(share / 2 * made.instrument.weight / FULL)


def test_what_items_cost_stands_dearest_first_and_mending_one_earns_exactly_its_cost() -> None:
    catalogue = catalogue_of()
    lost = {"O1": Decimal(0), "O36": Decimal(0), "O43": Decimal(50)}
    made = scoring.open_data(all_full(catalogue) | lost, catalogue)
    assert [cost.cost for cost in made.costs] == sorted((cost.cost for cost in made.costs), reverse=True)
    for cost in made.costs:
        mended = scoring.open_data(all_full(catalogue) | lost | {cost.code: FULL}, catalogue)
        assert abs(mended.earned - made.earned - cost.cost) < Decimal("1e-20")


def test_the_two_ways_to_make_an_indicator_from_items_differ_where_sub_indicators_differ_in_size() -> None:
    groups = [[FULL], [Decimal(0), FULL, FULL]]
    assert scoring.rounded(scoring.aggregate(groups, Aggregation.SUB_INDICATORS)) == Decimal("83.33")
    assert scoring.aggregate(groups, Aggregation.ITEMS) == Decimal(75)


def test_a_result_by_items_counts_items_that_it_does_not_name_in_full() -> None:
    catalogue = catalogue_of()
    ita = ita_of(dict.fromkeys(TEN, 90))
    assert scoring.result_by_items(ita, catalogue) is None
    told = ita.model_copy(update={"items": (ItemScore.model_validate({"code": "O24", "score": "0"}),)})
    result = scoring.result_by_items(told, catalogue)
    assert result is not None
    earned = {one.instrument.code: one.earned for one in result.instruments}
    assert earned["IIT"] == earned["EIT"] == 27  # nine tenths of 30: as the result tells its indicators
    assert earned["OIT"] == scoring.open_data(all_full(catalogue) | {"O24": Decimal(0)}, catalogue).earned


SUB_INDICATOR_10 = {"10.1": 6, "10.2": 5}  # of eight and of five items


@pytest.mark.parametrize(("rule", "shown"), [(Aggregation.SUB_INDICATORS, "87.50"), (Aggregation.ITEMS, "84.62")])
def test_indicator_10_with_6_of_8_and_5_of_5_is_as_the_catalogue_says_to_make_it(rule: Aggregation, shown: str) -> None:
    known = catalogue_of()
    catalogue = known.model_copy(update={"scoring": known.scoring.model_copy(update={"aggregation": rule})})
    scores: dict[str, Decimal] = {}
    for number, count in SUB_INDICATOR_10.items():
        codes = [item.code for item in catalogue.items if item.sub_indicator == number]
        assert len(codes) == {"10.1": 8, "10.2": 5}[number]
        scores |= dict.fromkeys(codes[:count], FULL)
    made = scoring.open_data(scores, catalogue)
    assert scoring.rounded(made.indicators["10"]) == Decimal(shown)
    assert made.indicators["9"] == 0


def test_an_office_whose_items_and_indicators_disagree_has_both_totals_on_its_page() -> None:
    content = building.PROJECT / "tests/sites/samutsakhon/content"
    known, _ = reading.read(content, "content")
    assert known is not None
    book = known.years[2566]
    ita = book.find("ita", ItaResult)
    assert ita is not None
    by_indicators, by_items = scoring.result(ita, scoring_of()), scoring.result_by_items(ita, book.catalogue)
    assert by_indicators is not None
    assert by_items is not None
    assert scoring.rounded(by_indicators.total) == Decimal("96.77")
    assert scoring.rounded(by_items.total) == Decimal("95.77")
    words = look(building.pages_of(content)["2566/ita/"]).words
    assert re.search(r"คะแนนรวมจากตัวชี้วัด\s*96\.77", words)
    assert re.search(r"คะแนนรวมจากคะแนนรายข้อ\s*95\.77", words)


NEW_SYSTEM = [
    name for name in catalogues.names() if any(level.least_each is not None for level in scoring_of(name).levels)
]


def test_the_new_system_is_that_of_2567_and_later() -> None:
    assert {name[-4:] for name in NEW_SYSTEM} == {"2567", "2568", "2569"}


@pytest.mark.parametrize("name", NEW_SYSTEM)
def test_in_the_new_system_one_weak_instrument_holds_the_level_down(name: str) -> None:
    known = scoring_of(name)
    numbers = {one.code: [indicator.number for indicator in one.indicators] for one in known.instruments}
    best, second = known.levels[:2]
    assert best.least_each is not None
    assert second.least_each is not None
    for weak, its in numbers.items():
        full = dict.fromkeys((number for all_of in numbers.values() for number in all_of), FULL)
        for percent, level in ((best.least_each, best), (best.least_each - 1, second), (second.least_each, second)):
            result = scoring.result(ita_of(full | dict.fromkeys(its, percent)), known)
            assert result is not None
            assert result.level == level, (weak, percent)
            assert result.total >= best.least - 1  # it is the weak instrument, not the total, that holds it down


def test_on_the_shipped_content_each_item_costs_what_completing_it_earns_and_the_dearest_stands_first() -> None:
    showing, _ = pipeline.check(building.SHIPPED)
    assert showing is not None
    book = showing.library.years[2566]
    scores = {state.item.code: FULL * state.ready for state in showing.states(book)}
    made = scoring.open_data(scores, book.catalogue)
    told = {cost.code: cost.cost for cost in made.costs}
    assert [cost.cost for cost in made.costs] == sorted(told.values(), reverse=True)
    assert 0 < len(told) < len(scores)
    for code, score in scores.items():
        completed = scoring.open_data({**scores, code: FULL}, book.catalogue)
        assert abs(completed.earned - made.earned - told.get(code, Decimal(0))) < Decimal("1e-20"), code
        assert (code in told) == (score == 0)


# ── Differences ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_year_whose_year_before_is_not_told_has_no_difference() -> None:
    history = history_of([(2560, "80"), (2562, "85"), (2563, "84.5")])
    assert scoring.differences(history) == [None, None, Decimal("-0.5")]
    assert scoring.differences([]) == []


def test_years_may_stand_in_any_order() -> None:
    assert scoring.differences(history_of([(2563, "84.5"), (2562, "85")])) == [Decimal("-0.5"), None]


@given(st.lists(SCORES, min_size=1, max_size=9))
def test_the_mean_is_the_number_whose_multiple_is_the_sum(values: list[Decimal]) -> None:
    assert abs(scoring.mean(values) * len(values) - sum(values)) < Decimal("1e-20")
