"""The finished folder as a stranger sees it: each kind of fault, planted by hand, and none on the shipped site."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import addresses, audit
from generator.findings import FindingKind, Location
from tests import building
from tests.conftest import Shipped

SITE = "https://oit.example.go.th/base/"
OPEN, CLOSE = '<!doctype html>\n<html lang="th">\n<body>\n<h1>หน้า</h1>\n', "</body>\n</html>\n"


def page(inside: str = "") -> str:
    """Give a page without fault, with something in it from line 5 on."""
    return f"{OPEN}{inside}{CLOSE}"


SOUND = {
    "index.html": page('<a href="2566/#o36-1">ข้อ</a>\n<a href="https://oit.example.go.th/base/2566/">ตาราง</a>\n'),
    "2566/index.html": page(
        '<a id="o36-1" href="../">กลับ</a> <a href="#o36-1">ตรงนี้</a> <a href="data.json">ข้อมูล</a>\n'
    ),
    "2566/data.json": '{"ข้อ": "O36"}',
    "assets/site.css": "",
}

# For each fault: what is planted, and where it must be found.
FAULTS = {
    audit.BROKEN_LINK: ({"index.html": page('ก <a href="2567/">ปี</a>')}, Location("index.html", 5, 3)),
    audit.BROKEN_ANCHOR: ({"index.html": page('<a href="2566/#o99-1">ข้อ</a>')}, Location("index.html", 5, 1)),
    audit.REPEATED_PLACE: ({"index.html": page('<p id="a">\n<p id="a">')}, Location("index.html", 6, 1)),
    audit.NO_LANGUAGE: ({"index.html": page().replace(' lang="th"', "")}, Location("index.html")),
    audit.FOREIGN_REQUEST: (
        {"index.html": page('<script src="https://cdn.example.com/x.js"></script>')},
        Location("index.html", 5, 1),
    ),
    audit.BAD_JSON: ({"2566/data.json": '{"ข้อ": '}, Location("2566/data.json", 1, 9)),
    audit.UNSAFE_ADDRESS: ({"index.html": page('<a href="javascript:alert(1)">ก</a>')}, Location("index.html", 5, 1)),
    audit.NO_TITLE: ({"index.html": page().replace("h1", "h2")}, Location("index.html")),
}


def test_every_kind_of_fault_is_planted_below() -> None:
    assert {kind.code for kind in FAULTS} | {audit.LOST_ADDRESS.code} == {kind.code for kind in audit.KINDS}


def test_a_sound_folder_has_no_fault(tmp_path: Path) -> None:
    assert audit.audit(building.write(tmp_path, SOUND), SITE) == []


@pytest.mark.parametrize("kind", FAULTS, ids=lambda kind: kind.name)
def test_a_planted_fault_is_found_at_its_place_and_nothing_else(kind: FindingKind, tmp_path: Path) -> None:
    planted, place = FAULTS[kind]
    found = audit.audit(building.write(tmp_path, {**SOUND, **planted}), SITE)
    assert [(finding.code, finding.location) for finding in found] == [(kind.code, place)]


@pytest.mark.parametrize(
    "loads",
    [
        '<link rel="stylesheet" href="https://fonts.example.com/a.css">',
        '<img src="//cdn.example.com/a.png">',
        '<iframe src="https://example.com/"></iframe>',
        '<source src="http://oit.example.go.th/base/a.mp3">',
        '<object data="https://oit.example.go.th/other/a.pdf"></object>',
    ],
)
def test_whatever_a_page_loads_from_elsewhere_is_a_foreign_request(loads: str, tmp_path: Path) -> None:
    found = audit.audit(building.write(tmp_path, {**SOUND, "index.html": page(loads)}), SITE)
    assert [finding.code for finding in found] == [audit.FOREIGN_REQUEST.code]


@pytest.mark.parametrize(
    "address",
    ["JavaScript:x()", "java&#10;script:x()", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x"],
)
def test_an_address_that_may_run_something_is_unsafe(address: str, tmp_path: Path) -> None:
    found = audit.audit(building.write(tmp_path, {**SOUND, "index.html": page(f'<a href="{address}">ก</a>')}), SITE)
    assert [finding.code for finding in found] == [audit.UNSAFE_ADDRESS.code]


def test_a_link_to_elsewhere_is_no_fault_and_loads_nothing(tmp_path: Path) -> None:
    links = (
        '<a href="https://www.cpn1.go.th/">ก</a> <a href="tel:077">ข</a> <link rel="canonical" href="https://a.th/">'
    )
    assert audit.audit(building.write(tmp_path, {**SOUND, "index.html": page(links)}), SITE) == []


def test_an_encoded_address_is_followed_to_its_file(tmp_path: Path) -> None:
    files = {**SOUND, "แผน.csv": "ก", "index.html": page('<a href="%E0%B9%81%E0%B8%9C%E0%B8%99.csv">แผน</a>')}
    assert audit.audit(building.write(tmp_path, files), SITE) == []


def test_a_lost_address_is_found_at_its_line_of_the_lock(tmp_path: Path) -> None:
    lock = f"{addresses.LOCK_HEADER}2566/\n2566/data.json\n2566/o99/\n"
    found = audit.lost(building.write(tmp_path, SOUND), addresses.read_lock(lock), "content/addresses.lock")
    assert [(finding.code, finding.location) for finding in found] == [
        (audit.LOST_ADDRESS.code, Location("content/addresses.lock", 5))
    ]


def test_the_shipped_site_has_no_fault(shipped: Shipped) -> None:
    assert audit.audit(shipped.folder, shipped.site.url) == []


def test_a_lost_page_speaks_for_the_files_beside_it_and_a_lost_file_for_itself(tmp_path: Path) -> None:
    lock = ["2566/", "2566/plans/x/", "2566/plans/x/data.json", "2566/data.json", "feed.xml"]
    building.write(tmp_path, {"index.html": "<p>", "2566/index.html": "<p>"})
    found = audit.lost(
        tmp_path, {address: line for line, address in enumerate(lock, start=1)}, "content/addresses.lock"
    )
    assert [lock[finding.location.line - 1] for finding in found] == ["2566/plans/x/", "2566/data.json", "feed.xml"]
