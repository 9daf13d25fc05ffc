"""Findings, worded for a person, a program and a code host: the exact output for two of them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from jsonschema import FormatChecker, validators

from generator import errands, pipeline
from generator.findings import Finding, FindingKind, Location, Severity
from generator.keepers import Keepers
from generator.report import Told, Wanted, choose, machine, person
from tests import building

ERROR = FindingKind("X901", "broken-thing", Severity.ERROR, "{what}เสีย", "the {what_en} is broken", "ซ่อม{what}").at(
    Location("content/2566/year.yml", 3, 12), what="สิ่งของ", what_en="thing"
)
GAP = FindingKind("X902", "missing-thing", Severity.GAP, "ไม่มี 50%", "nothing there", "เติม\nหรือลบ").at(
    Location("content/2566/plans/a.yml", 14, 9), subject="O36"
)
TOLD = Told((GAP, ERROR))

TEXT = """\
content/2566/plans/a.yml
  content/2566/plans/a.yml:14:9  ยังไม่มี  X902 missing-thing
    ไม่มี 50%
    (nothing there)
    วิธีแก้: เติม
หรือลบ

content/2566/year.yml
  content/2566/year.yml:3:12  ผิดพลาด  X901 broken-thing
    สิ่งของเสีย
    (the thing is broken)
    วิธีแก้: ซ่อมสิ่งของ

พบ 2 เรื่อง: ผิดพลาด 1, ยังไม่มี 1, ควรดู 0 · ต้องแก้ข้อที่ผิดพลาดก่อนเผยแพร่ (2 findings)
ตามเรื่อง: รูปแบบไฟล์และการอ้างถึง 2
"""

GITHUB = """\
::notice file=content/2566/plans/a.yml,line=14,col=9,title=X902 missing-thing::ไม่มี 50%25 — เติม%0Aหรือลบ
::error file=content/2566/year.yml,line=3,col=12,title=X901 broken-thing::สิ่งของเสีย — ซ่อมสิ่งของ
"""


def test_a_person_reads_each_file_with_its_findings_and_a_last_line_that_counts() -> None:
    assert person.as_text(TOLD) == TEXT


def test_a_program_reads_an_object_for_each_finding() -> None:
    rows = json.loads(machine.as_json(TOLD))
    keys = [
        "code",
        "name",
        "severity",
        "path",
        "line",
        "column",
        "length",
        "message",
        "message_en",
        "help",
        "subject",
        "keepers",
    ]
    assert [list(row) for row in rows] == [keys, keys]
    assert list(rows[0].values()) == [
        "X902",
        "missing-thing",
        "gap",
        "content/2566/plans/a.yml",
        14,
        9,
        0,
        "ไม่มี 50%",
        "nothing there",
        "เติม\nหรือลบ",
        "O36",
        [],
    ]


def test_a_code_host_reads_one_line_for_each_finding() -> None:
    assert machine.as_github(TOLD) == GITHUB


def test_nothing_found_is_said_in_words_and_as_an_empty_list() -> None:
    assert person.as_text(Told(())) == "ไม่พบสิ่งที่ต้องแก้ (nothing found)\n"
    assert json.loads(machine.as_json(Told(()))) == []
    assert machine.as_github(Told(())) == ""


def test_without_an_error_the_last_line_says_that_publishing_is_possible() -> None:
    assert "เผยแพร่ได้" in person.as_text(Told((GAP,))).splitlines()[-2]
    assert "เผยแพร่ได้" not in person.as_text(Told((ERROR,))).splitlines()[-2]


# ── The line of a finding ─────────────────────────────────────────────────────────────────────────────────────────────


def excerpt(line: str, column: int) -> list[str]:
    """Give the two lines that a person sees of a finding: the text, and the caret under it."""
    told = Told((replace(GAP, location=Location("a.yml", 1, column)),), lambda _path: (line,))
    return [row[6:] for row in person.as_text(told).splitlines() if "│" in row]


def test_the_fault_is_underlined_to_the_end_of_its_line_and_marks_over_letters_take_no_room() -> None:
    assert excerpt("title: ที่นี่", 8) == ["│ title: ที่นี่", "│        ^^"]
    assert excerpt("ที่นี่: ไม่มี", 9) == ["│ ที่นี่: ไม่มี", "│     ^^^"]


def test_a_line_that_is_not_there_or_empty_is_not_shown() -> None:
    assert excerpt("", 1) == []
    assert "│" not in person.as_text(Told((GAP,), lambda _path: ()))


def test_a_long_line_is_cut_around_its_fault() -> None:
    shown, caret = excerpt("ก" * 300 + "ข" + "ค" * 300, 301)
    assert shown.startswith("│ …")
    assert shown.endswith("…")
    assert shown[caret.index("^")] == "ข"
    assert len(shown) < 130


# ── What it comes to ──────────────────────────────────────────────────────────────────────────────────────────────────

DASH = FindingKind("D102", "bare-dash", Severity.DOUBT, "ขีด", "dash", "เติม").at(Location("content/2566/plans/a.yml", 2))
KEEPERS = Keepers(
    {"content/2566/plans/a.yml": ("admin",)},
    {(2566, "O36"): ("finance", "admin")},
    {"content/2566/plans/a.yml": 2566, "content/2565/ita.yml": 2565},
    {"admin": "กลุ่มอำนวยการ", "finance": "กลุ่มการเงิน"},
)


def test_the_last_lines_count_by_family_and_by_who_keeps_the_data() -> None:
    lines = person.as_text(Told((DASH, GAP, ERROR), keepers=KEEPERS)).splitlines()
    assert lines[-2] == "ตามเรื่อง: รูปแบบไฟล์และการอ้างถึง 2 · ความครบถ้วน 1"
    assert lines[-1] == "ตามผู้จัดเก็บ: กลุ่มอำนวยการ 2 · กลุ่มการเงิน 1 · ไม่ได้ระบุ 1"


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        (Wanted(), [DASH, GAP, ERROR]),
        (Wanted(only=("D102",)), [DASH]),
        (Wanted(only=("bare-dash", "broken-thing")), [DASH, ERROR]),
        (Wanted(only=("completeness",)), [DASH]),
        (Wanted(year=2566), [DASH, GAP, ERROR]),
        (Wanted(year=2565), [ERROR]),  # of a file that no year claims
        (Wanted(keeper="finance"), [GAP]),
        (Wanted(keeper="admin"), [DASH, GAP]),
        (Wanted(paths=frozenset({"content/2566/year.yml"})), [ERROR]),
        (Wanted(only=("completeness",), keeper="finance"), []),
    ],
)
def test_only_what_was_asked_for_is_told(wanted: Wanted, chosen: list[Finding]) -> None:
    assert choose([DASH, GAP, ERROR], wanted, KEEPERS) == chosen


def test_a_code_scanner_reads_each_rule_once_and_each_finding_at_its_place() -> None:
    told = Told((DASH, GAP, ERROR, ERROR), help_urls={"D102": "https://oit.example.go.th/rules/bare-dash/"})
    log = json.loads(machine.as_sarif(told))
    run = log["runs"][0]
    described = run["tool"]["driver"]["rules"]
    assert (log["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert [rule["id"] for rule in described] == ["D102", "X901", "X902"]
    assert [rule.get("helpUri", "") for rule in described] == ["https://oit.example.go.th/rules/bare-dash/", "", ""]
    assert [(one["level"], described[one["ruleIndex"]]["id"]) for one in run["results"]] == [
        ("warning", "D102"),
        ("note", "X902"),
        ("error", "X901"),
        ("error", "X901"),
    ]
    place = run["results"][1]["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "content/2566/plans/a.yml"},
        "region": {"startLine": 14, "startColumn": 9},
    }


def test_what_a_code_scanner_reads_holds_to_the_schema_of_its_format() -> None:
    """``tests/schemas/sarif-2.1.0.json`` is the schema as OASIS published it for SARIF 2.1.0."""
    showing, findings = pipeline.check(building.SHIPPED)
    assert len(findings) > 100
    told = Told(tuple(findings), help_urls=errands.help_urls(showing))
    schema = json.loads((building.PROJECT / "tests" / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    judge = validators.validator_for(schema)(schema, format_checker=FormatChecker())
    assert [error.message for error in judge.iter_errors(json.loads(machine.as_sarif(told)))] == []
