"""Findings as values: worded by their kind, ordered by their place."""

from __future__ import annotations

import pytest

from generator.findings import Finding, FindingKind, Location, Severity, blocking

KIND = FindingKind("X999", "lost-thing", Severity.GAP, "ไม่พบ “{name}”", "no '{name}'", "เพิ่ม {name} ที่ {where}")


def finding(severity: Severity = Severity.ERROR, path: str = "a.yml", line: int = 1, column: int = 1) -> Finding:
    return Finding("X999", "x", severity, Location(path, line, column), "ก", "a", "ข")


def test_a_place_is_written_as_editors_jump_to_it() -> None:
    assert str(Location("content/2566/year.yml", 3, 12)) == "content/2566/year.yml:3:12"
    assert str(Location("content")) == "content:1:1"


def test_a_kind_words_its_findings_from_facts_in_both_languages() -> None:
    place = Location("a.yml", 2, 3)
    assert KIND.at(place, subject="O24", name="แผน", where="บรรทัดนี้") == Finding(
        "X999", "lost-thing", Severity.GAP, place, "ไม่พบ “แผน”", "no 'แผน'", "เพิ่ม แผน ที่ บรรทัดนี้", "O24"
    )


def test_braces_that_an_editor_typed_are_told_as_typed() -> None:
    assert KIND.at(Location("a.yml"), name="{0} {x} {{", where="").message == "ไม่พบ “{0} {x} {{”"


def test_a_fact_that_the_wording_names_and_nobody_gives_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        KIND.at(Location("a.yml"), name="ก")


def test_findings_are_ordered_by_file_line_and_column_as_numbers() -> None:
    places = [("b.yml", 1, 1), ("a.yml", 10, 1), ("a.yml", 9, 20), ("a.yml", 9, 3)]
    ordered = sorted(
        (finding(path=path, line=line, column=column) for path, line, column in places), key=lambda f: f.order
    )
    assert [str(found.location) for found in ordered] == ["a.yml:9:3", "a.yml:9:20", "a.yml:10:1", "b.yml:1:1"]


def test_only_errors_block_and_all_do_where_strict() -> None:
    findings = [finding(severity) for severity in Severity]
    assert [found.severity for found in blocking(findings)] == [Severity.ERROR]
    assert blocking(findings, strict=True) == findings
    assert blocking([]) == blocking([], strict=True) == []


@pytest.mark.parametrize(
    ("column", "length", "meant"),
    [
        (8, 4, "ข้อง"),
        (8, 0, "ข้องนี้ผิด"),  # how much is meant is not known: the whole rest, but for spaces
        (8, 99, "ข้องนี้ผิด"),
        (99, 4, ""),
    ],
)
def test_a_place_tells_which_part_of_its_line_is_meant(column: int, length: int, meant: str) -> None:
    line = "title: ข้องนี้ผิด  "
    start, end = Location("a.yml", 1, column, length).part_of(line)
    assert line[start:end] == meant


@pytest.mark.parametrize(
    ("column", "length", "meant"), [(3, 1, "ที่"), (2, 1, "ที่"), (2, 2, "ที่"), (4, 2, "ที่ก"), (1, 1, "ก")]
)
def test_a_letter_is_not_torn_from_its_marks(column: int, length: int, meant: str) -> None:
    line = "กที่ก"
    start, end = Location("a.yml", 1, column, length).part_of(line)
    assert line[start:end] == meant


def test_how_much_is_meant_makes_no_other_place() -> None:
    assert Location("a.yml", 1, 8, 4) == Location("a.yml", 1, 8)
