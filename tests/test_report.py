"""Findings, worded for a person, a program and a code host: the exact output for two of them."""

from __future__ import annotations

import json

from generator import report
from generator.findings import FindingKind, Location, Severity

ERROR = FindingKind("X901", "broken-thing", Severity.ERROR, "{what}เสีย", "the {what_en} is broken", "ซ่อม{what}").at(
    Location("content/2566/year.yml", 3, 12), what="สิ่งของ", what_en="thing"
)
GAP = FindingKind("X902", "missing-thing", Severity.GAP, "ไม่มี 50%", "nothing there", "เติม\nหรือลบ").at(
    Location("content/2566/plans/a.yml", 14, 9), subject="O36"
)
FINDINGS = [ERROR, GAP]

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
"""

GITHUB = """\
::notice file=content/2566/plans/a.yml,line=14,col=9,title=X902 missing-thing::ไม่มี 50%25 — เติม%0Aหรือลบ
::error file=content/2566/year.yml,line=3,col=12,title=X901 broken-thing::สิ่งของเสีย — ซ่อมสิ่งของ
"""


def test_a_person_reads_each_file_with_its_findings_and_a_last_line_that_counts() -> None:
    assert report.as_text(FINDINGS) == TEXT


def test_a_program_reads_an_object_for_each_finding() -> None:
    rows = json.loads(report.as_json(FINDINGS))
    keys = ["code", "name", "severity", "path", "line", "column", "message", "message_en", "help", "subject"]
    assert [list(row) for row in rows] == [keys, keys]
    assert list(rows[0].values()) == [
        "X902",
        "missing-thing",
        "gap",
        "content/2566/plans/a.yml",
        14,
        9,
        "ไม่มี 50%",
        "nothing there",
        "เติม\nหรือลบ",
        "O36",
    ]


def test_a_code_host_reads_one_line_for_each_finding() -> None:
    assert report.as_github(FINDINGS) == GITHUB


def test_findings_come_in_the_order_of_their_places_however_they_were_found() -> None:
    for form in report.FORMATS.values():
        assert form([GAP, ERROR]) == form([ERROR, GAP])


def test_nothing_found_is_said_in_words_and_as_an_empty_list() -> None:
    assert report.as_text([]) == "ไม่พบสิ่งที่ต้องแก้ (nothing found)\n"
    assert json.loads(report.as_json([])) == []
    assert report.as_github([]) == ""


def test_without_an_error_the_last_line_says_that_publishing_is_possible() -> None:
    assert "เผยแพร่ได้" in report.as_text([GAP]).splitlines()[-1]
    assert "เผยแพร่ได้" not in report.as_text([ERROR]).splitlines()[-1]
