"""An office with all its years: every record under its key, with its traits and its address."""

from __future__ import annotations

from pathlib import Path

from generator import reading
from generator.library import Library
from generator.models.plan import Plan
from generator.models.report import Report
from tests import building
from tests.conftest import ContentOf

REPORT = "title: รายงาน\nplan: anti-corruption\nround: q1\nresults: [{activity: a1, status: done}]\n"


def load(content: Path) -> Library:
    """Read a folder in which nothing blocks."""
    known, _ = reading.read(content, "content")
    assert known is not None
    return known


def test_every_record_is_found_under_its_key_with_its_address(content_of: ContentOf) -> None:
    content = content_of({"2566/plans/anti-corruption.yml": building.PLAN, "2566/risks.yml": "title: ความเสี่ยง\n"})
    known = load(content)
    book = known.years[2566]
    assert set(book.entries) == {"plans/anti-corruption", "risks"}
    plan, risks = book.entries["plans/anti-corruption"], book.entries["risks"]
    assert (plan.address, risks.address) == ("2566/plans/anti-corruption/", "2566/risks/")
    assert (plan.id, risks.id, plan.fiscal_year) == ("anti-corruption", None, 2566)
    assert list(book.of_kind("plans")) == [plan]
    assert book.find("plans/anti-corruption", Plan) is plan.record
    assert book.find("plans/anti-corruption", Report) is None
    assert book.find("plans/none", Plan) is None


def test_a_report_has_the_traits_of_its_plan_even_of_another_year(content_of: ContentOf) -> None:
    content = content_of(
        {
            "2566/plans/anti-corruption.yml": building.PLAN,
            "2566/reports/r.yml": REPORT,
            "2567/year.yml": building.YEAR,
            "2567/reports/r.yml": REPORT.replace("round: q1", "plan_year: 2566\nround: annual"),
            "2567/reports/lost.yml": REPORT,
        }
    )
    known = load(content)
    entries = {number: book.entries for number, book in known.years.items()}
    assert known.traits(entries[2566]["plans/anti-corruption"]) == {"subject": "anti-corruption"}
    assert known.traits(entries[2566]["reports/r"]) == {"subject": "anti-corruption", "round": "q1"}
    assert known.traits(entries[2567]["reports/r"]) == {"subject": "anti-corruption", "round": "annual"}
    assert known.traits(entries[2567]["reports/lost"]) == {"round": "q1"}
    assert known.traits(known.office_entry) == {}


def test_a_unit_has_its_name_and_all_is_every_unit(content_of: ContentOf) -> None:
    known = load(content_of({}))
    assert known.unit_name("finance") == "กลุ่มบริหารงานการเงินและสินทรัพย์"
    assert known.unit_name("all") == "ทุกกลุ่ม/หน่วย"
