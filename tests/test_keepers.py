"""Who keeps what a finding is about: the units of the item, else those of the items that its file answers."""

from __future__ import annotations

from generator import keepers, pipeline
from generator.findings import Finding, Location, Severity
from generator.keepers import NOBODY, Keepers
from tests import building
from tests.conftest import ContentOf

YEAR = building.YEAR + "items: [{code: O36, keepers: [admin, finance]}, {code: O1, keepers: [finance]}]\n"
PLAN = "2566/plans/anti-corruption.yml"


def finding_at(path: str, subject: str = "") -> Finding:
    return Finding("X1", "x", Severity.DOUBT, Location(f"content/{path}"), "", "", "", subject)


def known(content_of: ContentOf) -> Keepers:
    showing, _ = pipeline.check(content_of({"2566/year.yml": YEAR, PLAN: building.PLAN}))
    assert showing is not None
    told = keepers.find(showing.library, showing.checklists)
    root = showing.library.root
    return Keepers(
        {path.replace(root, "content"): units for path, units in told.by_path.items()},
        told.by_item,
        {path.replace(root, "content"): year for path, year in told.years.items()},
        told.names,
    )


def test_a_file_is_kept_by_the_units_of_the_items_that_it_answers(content_of: ContentOf) -> None:
    told = known(content_of)
    assert told.of(finding_at(PLAN)) == ("admin", "finance")
    assert told.names_of(finding_at(PLAN)) == ("กลุ่มอำนวยการ", "กลุ่มบริหารงานการเงินและสินทรัพย์")


def test_a_finding_about_an_item_is_for_the_units_of_that_item_alone(content_of: ContentOf) -> None:
    assert known(content_of).of(finding_at("2566/year.yml", "O1")) == ("finance",)


def test_what_nobody_was_named_for_is_counted_and_not_lost(content_of: ContentOf) -> None:
    told = known(content_of)
    assert told.of(finding_at("2566/year.yml", "O2")) == ()
    assert told.names_of(finding_at("2566/year.yml", "O2")) == (NOBODY,)


def test_a_file_of_a_year_belongs_to_it_and_the_offices_own_to_none(content_of: ContentOf) -> None:
    told = known(content_of)
    assert told.year_of(finding_at(PLAN)) == 2566
    assert told.year_of(finding_at("office.yml")) is None
