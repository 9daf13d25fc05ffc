"""What an office's own catalogue names and must have: kinds, fields, traits, sources, groups; each told at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import demands, pipeline, reading
from generator.findings import FindingKind
from generator.pipeline import Options
from tests import building

OWN = "catalogues/tiny-2566.yml"
UNKNOWN, REPEATED, LEVELS = demands.UNKNOWN_IN_CATALOGUE, demands.REPEATED_IN_CATALOGUE, demands.LEVELS_OUT_OF_ORDER

# What is written, what instead, and what is told where that ends.
FAULTS: dict[str, tuple[str, str, FindingKind, str]] = {
    "a kind": ("record: office", "record: offices", UNKNOWN, "kind of record 'offices'"),
    "a field": ("has: units", "has: unit", UNKNOWN, "field 'unit'"),
    "a field inside": ("groups.activities}", "groups.activity}", UNKNOWN, "field 'activity'"),
    "a field of what has none": ("has: units", "has: units.name.letters", UNKNOWN, "field 'letters'"),
    "an empty step": ("has: units", "has: units..name", UNKNOWN, "field ''"),
    "a field of all": ("has: units", "every: .", UNKNOWN, "field ''"),
    "a method": ("has: units", "has: model_dump", UNKNOWN, "field 'model_dump'"),
    "a trait": ("subject: anti", "subjects: anti", UNKNOWN, "trait 'subjects'"),
    "a trait of what has none": ("has: units", "where: {round: q1}", UNKNOWN, "trait 'round'"),
    "a value of a trait": ("subject: anti-corruption", "subject: corruption", UNKNOWN, "trait 'corruption'"),
    "a source": ("topic: structure", "topic: structure\n    source: nowhere", UNKNOWN, "source 'nowhere'"),
    "a group": ("สร้าง\n    sub_indicator: 9.1", "สร้าง\n    sub_indicator: 9.2", UNKNOWN, "sub-indicator '9.2'"),
    "an item twice": ("code: O2", "code: o 1", REPEATED, "item 'O1'"),
    "a topic twice": ("topic: anti-corruption-plan", "topic: structure", REPEATED, "topic 'structure'"),
    "an element twice": ("{id: 2,", "{id: 1,", REPEATED, "element '1'"),
    "a field of no list": ("record: office, has: units", "record: tables, has: rows.x", UNKNOWN, "field 'x'"),
    "weights": ("weight: 100", "weight: 90", demands.WEIGHTS_OFF, "add up to 90, not 100"),
    "levels alike": (
        "least: 95, passes: ผ่าน}",
        "least: 95, passes: ผ่าน}\n    - {code: B, least: 95}",
        LEVELS,
        "level B",
    ),
    "a last level": ("least: 0,", "least: 1,", LEVELS, "level F"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_name_that_leads_nowhere_or_stands_twice_is_told_at_its_line(fault: str, tmp_path: Path) -> None:
    said, instead, kind, told = FAULTS[fault]
    before, after = building.TINY_CATALOGUE.split(said)
    content = _office(tmp_path, before + instead + after)
    _, findings = reading.read(content, "content")
    [found] = [one for one in findings if one.location.path == f"content/{OWN}"]
    assert (found.code, found.location.line) == (kind.code, (before + instead).count("\n") + 1)
    assert told in found.message_en


@pytest.mark.parametrize("fault", FAULTS)
def test_even_a_preview_of_an_office_with_such_a_catalogue_never_fails(fault: str, tmp_path: Path) -> None:
    said, instead, *_ = FAULTS[fault]
    content = _office(tmp_path, building.TINY_CATALOGUE.replace(said, instead))
    assert pipeline.build(content, tmp_path / "site", Options(preview=True), building.quietly)
    assert not (tmp_path / "site").exists()


def test_all_faults_are_told_in_one_run(tmp_path: Path) -> None:
    text = building.TINY_CATALOGUE
    chosen = ("a kind", "a value of a trait", "a topic twice")
    for fault in chosen:
        text = text.replace(*FAULTS[fault][:2])
    _, findings = reading.read(_office(tmp_path, text), "content")
    told = [found.message_en for found in findings if found.location.path == f"content/{OWN}"]
    assert len(told) == len(chosen)


def test_a_path_may_lead_through_what_a_record_computes(tmp_path: Path) -> None:
    text = building.TINY_CATALOGUE.replace("has: groups.activities", "every: activities.budget")
    known, findings = reading.read(_office(tmp_path, text), "content")
    assert known is not None
    assert 2566 in known.years
    assert [found for found in findings if found.location.path == f"content/{OWN}"] == []


def test_a_group_may_have_the_number_of_its_indicator(tmp_path: Path) -> None:
    _, findings = reading.read(_office(tmp_path, building.TINY_CATALOGUE.replace("9.1", "9")), "content")
    assert [found for found in findings if found.location.path == f"content/{OWN}"] == []


def test_a_list_may_be_asked_for_by_its_name(tmp_path: Path) -> None:
    text = building.TINY_CATALOGUE.replace("record: office, has: units", "record: tables, where: {list: procurement}")
    _, findings = reading.read(_office(tmp_path, text), "content")
    assert [found for found in findings if found.location.path == f"content/{OWN}"] == []


def _office(folder: Path, catalogue: str) -> Path:
    return building.write(folder / "content", {"office.yml": building.OFFICE, **building.TINY, OWN: catalogue})
