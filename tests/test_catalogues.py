"""The OIT lists that come with the software: whole, in order, honest about their sources, and answerable."""

from __future__ import annotations

import collections
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from generator import catalogues, demands
from generator.catalogues.catalogue import Catalogue, Confidence, Element, Item
from generator.errors import FailureError
from generator.findings import Location
from tests import building

NAMES = catalogues.names()
SIZES = {"obec-area-2565": (9, 8, 7, 4, 5, 8, 2), "obec-area-2566": (10, 8, 4, 4, 4, 8, 5)}
every_catalogue = pytest.mark.parametrize("name", NAMES)


def _elements(catalogue: Catalogue) -> Iterator[tuple[Item, Element]]:
    return ((item, element) for item in catalogue.items for element in item.elements)


# ── Whole and in order ────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_catalogues_of_both_years_come_with_the_software() -> None:
    assert set(SIZES) <= set(NAMES)


@every_catalogue
def test_a_shipped_catalogue_is_read_without_findings_and_says_its_own_year(name: str) -> None:
    folder = Path(catalogues.__file__).parent
    catalogue, document, findings = catalogues.read(folder / f"{name}.yml", name)
    assert catalogue is not None
    assert document is not None
    assert findings + demands.check(catalogue, document) == []
    assert catalogue == catalogues.shipped(name)
    assert name == f"{catalogues.shipped(name).family}-{catalogues.shipped(name).fiscal_year}"


@every_catalogue
def test_codes_elements_and_topics_are_unique_and_in_order(name: str) -> None:
    items = catalogues.shipped(name).items
    first = int(items[0].code.removeprefix("O"))
    assert [item.code for item in items] == [f"O{number}" for number in range(first, first + len(items))]
    assert all([element.id for element in item.elements] == list(range(1, len(item.elements) + 1)) for item in items)
    assert len({item.topic for item in items}) == len(items)


@every_catalogue
def test_items_stand_in_the_order_of_their_sub_indicators_which_all_exist_and_are_used(name: str) -> None:
    catalogue = catalogues.shipped(name)
    known = [sub.number for sub in catalogue.sub_indicators]
    assert list(dict.fromkeys(item.sub_indicator for item in catalogue.items)) == known


@pytest.mark.parametrize(("name", "sizes"), SIZES.items())
def test_sub_indicators_have_as_many_items_as_the_assessment_of_that_year(name: str, sizes: tuple[int, ...]) -> None:
    counted = collections.Counter(item.sub_indicator for item in catalogues.shipped(name).items)
    assert tuple(counted.values()) == sizes
    assert sum(sizes) == 43


def test_an_item_and_a_source_are_found_by_their_id_and_unknown_ones_are_not() -> None:
    catalogue = catalogues.shipped("obec-area-2566")
    assert all(catalogue.item(item.code) is item for item in catalogue.items)
    assert all(catalogue.source_of(known.id) is known for known in catalogue.sources)
    assert (catalogue.item("O99"), catalogue.source_of("none")) == (None, None)


# ── Scoring ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@every_catalogue
def test_weights_sum_to_a_hundred_and_indicators_are_ten_in_order(name: str) -> None:
    instruments = catalogues.shipped(name).scoring.instruments
    assert sum(instrument.weight for instrument in instruments) == Decimal(100)
    numbers = [indicator.number for instrument in instruments for indicator in instrument.indicators]
    assert numbers == [str(number) for number in range(1, 11)]


@every_catalogue
def test_levels_descend_to_zero_and_those_that_pass_stand_first(name: str) -> None:
    levels = catalogues.shipped(name).scoring.levels
    asked = [(level.least, level.least_each or Decimal(0)) for level in levels]
    assert asked == sorted(set(asked), reverse=True)
    assert asked[-1] == (Decimal(0), Decimal(0))
    assert len({level.code for level in levels}) == len(levels)
    passing = [level.passes for level in levels]
    assert passing == ["ผ่าน"] * passing.count("ผ่าน") + ["ไม่ผ่าน"] * passing.count("ไม่ผ่าน")


@pytest.mark.parametrize("name", SIZES)
def test_levels_are_the_seven_that_the_result_reports_of_those_years_print(name: str) -> None:
    levels = catalogues.shipped(name).scoring.levels
    assert [level.code for level in levels] == ["AA", "A", "B", "C", "D", "E", "F"]
    assert [level.least for level in levels] == [95, 85, 75, 65, 55, 50, 0]
    assert [level.passes for level in levels].count("ผ่าน") == 2


# ── Where it comes from ───────────────────────────────────────────────────────────────────────────────────────────────


def _sourced(catalogue: Catalogue) -> Iterator[tuple[str, str, Confidence]]:
    yield "scoring", catalogue.scoring.source, catalogue.scoring.confidence
    for item in catalogue.items:
        yield item.code, item.source, item.confidence
    for item, element in _elements(catalogue):
        yield f"{item.code}-{element.id}", element.source, element.confidence


@every_catalogue
def test_what_has_no_source_is_called_unconfirmed(name: str) -> None:
    sourced = list(_sourced(catalogues.shipped(name)))
    assert [what for what, source, sure in sourced if source == "none" and sure is not Confidence.UNCONFIRMED] == []
    assert catalogues.shipped(name).confidence is not Confidence.CONFIRMED


# ── Topics ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_topics_that_both_years_have_join_items_with_the_same_subject() -> None:
    by_topic = [{item.topic: item for item in catalogues.shipped(name).items} for name in SIZES]
    shared = set(by_topic[0]) & set(by_topic[1])
    assert len(shared) > len(by_topic[1]) / 2
    for topic in shared:
        assert all(items[topic].elements for items in by_topic)
    moved = [topic for topic in shared if by_topic[0][topic].code != by_topic[1][topic].code]
    assert moved != []  # codes move between years: this is why topics are


# ── Reading ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_catalogue_of_an_office_that_is_at_fault_is_told_at_its_line(tmp_path: Path) -> None:
    file = tmp_path / "own.yml"
    file.write_text("title: ก\nfamily: own\nfiscal_year: 66\n", encoding="utf-8")
    catalogue, _, findings = catalogues.read(file, "content/catalogues/own.yml")
    assert catalogue is None
    assert Location("content/catalogues/own.yml", 3, 14) in {found.location for found in findings}


def test_a_step_of_the_scoring_has_one_way_or_one_for_each_instrument(tmp_path: Path) -> None:
    file = tmp_path / "tiny-2566.yml"
    for ways, faults in (("[เฉลี่ย]", 0), ("[เฉลี่ย, รวม]", 1)):
        steps = f"scoring:\n  steps: [{{title: คะแนนรวม, ways: {ways}}}]\n"
        file.write_text(building.TINY_CATALOGUE.replace("scoring:\n", steps), encoding="utf-8")
        assert len(catalogues.read(file, file.name)[-1]) == faults


def test_an_element_asks_for_one_or_for_all_and_not_for_both(tmp_path: Path) -> None:
    text = building.TINY_CATALOGUE.replace("has: units", "has: units, every: units")
    file = building.write(tmp_path, {"own.yml": text}) / "own.yml"
    catalogue, _, findings = catalogues.read(file, file.name)
    assert catalogue is None
    assert ["both 'has' and 'every'" in found.message_en for found in findings] == [True]


def test_a_catalogue_that_is_not_there_is_a_failure_of_ours() -> None:
    with pytest.raises(FailureError, match="obec-area-2500"):
        catalogues.shipped("obec-area-2500")
