"""The finished folder as a stranger sees it: each kind of fault, planted by hand, and none on the shipped site."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import addresses, audit, policy, releases
from generator.audit import kinds
from generator.findings import Finding, FindingKind, Location
from tests import building, soak, spoiling
from tests.conftest import Shipped

SITE = "https://oit.example.go.th/base/"
POLICY = f'<meta http-equiv="content-security-policy" content="{policy.words([])}">'
HEAD = f"<head>{POLICY}<title>ก</title></head>"
OPEN, CLOSE = f'<!doctype html>\n<html lang="th">{HEAD}\n<body>\n<h1>หน้า</h1>\n', "</body>\n</html>\n"
MAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'
FEED = '<feed xmlns="http://www.w3.org/2005/Atom"><link href="{}"/></feed>'


WAY = '<a href="2566/">ปี</a>\n'


def page(inside: str = "") -> str:
    """Give a page without fault, with something in it from line 5 on."""
    return f"{OPEN}{inside}{CLOSE}"


def site_map(*pages: str) -> str:
    """Give the site map of these pages."""
    return MAP.format("".join(f"<url><loc>{SITE}{page}</loc></url>" for page in pages))


SOUND = {
    **policy.header_files([]),
    "sitemap.xml": site_map("", "2566/"),
    "index.html": page('<a href="2566/#o36-1">ข้อ</a>\n<a href="https://oit.example.go.th/base/2566/">ตาราง</a>\n'),
    "2566/index.html": page(
        '<a id="o36-1" href="../">กลับ</a> <a href="#o36-1">ตรงนี้</a> <a href="data.json">ข้อมูล</a> <a href="ก.csv">ข</a>\n'
        '<link rel="alternate" href="../feed.xml">'
    ),
    "2566/data.json": '{"ข้อ": "O36"}',
    "2566/ก.csv": "ก",
    "feed.xml": FEED.format(SITE),
    "assets/site.css": ".a { background: url(data:image/png;base64,x) }",
    "search/search_index.json": '{"config": {"texts": ["texts.json"]}, "docs": []}',
    "search/texts.json": '[["2566/#o36-1", "ก", "ข"]]',
}


def audited(folder: Path, files: dict[str, str]) -> list[Finding]:
    """Audit the sound folder with some files changed."""
    building.write(folder, {**SOUND, **files})
    building.write(folder, {releases.CHECKSUMS: releases.checksums(folder)})
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    folder.chmod(0o755)
    return audit.audit(folder, SITE)


def test_a_sound_folder_has_no_fault(tmp_path: Path) -> None:
    assert audited(tmp_path, {}) == []


def test_every_fault_planted_into_a_built_site_is_found_with_its_page_and_place_and_nothing_else(
    shipped: Shipped, tmp_path: Path
) -> None:
    site = Path(shutil.copytree(shipped.folder.resolve(), tmp_path / "site"))
    planted = list(spoiling.spoil(site))
    assert len(planted) >= 50
    found = [(finding.code, finding.location) for finding in audit.audit(site, shipped.site.url)]
    assert sorted(found) == sorted(planted)
    assert {code for code, _ in planted} == {kind.code for kind in audit.KINDS} - {
        kinds.LOST_ADDRESS.code,
        kinds.BAD_XML.code,  # a broken site map would hide the other faults of the site map
    }
    soak.tell("faults planted into a built site", f"{len(planted)}: {len(planted)} found, each at its place, 0 others")


@pytest.mark.parametrize(
    "loads",
    [
        '<link rel="stylesheet" href="https://fonts.example.com/a.css">',
        '<img src="//cdn.example.com/a.png">',
        '<img src="http://oit.example.go.th/base/a.png">',
        '<img src="https://oit.example.go.th/other/a.png">',
    ],
)
def test_whatever_a_page_loads_from_elsewhere_is_a_foreign_request(loads: str, tmp_path: Path) -> None:
    found = audited(tmp_path, {"index.html": page(WAY + loads)})
    assert [finding.code for finding in found] == [kinds.FOREIGN_REQUEST.code]


@pytest.mark.parametrize(
    "address",
    ["JavaScript:x()", "file:///etc/passwd", "blob:x", "filesystem:x", "about:blank", "ftp://a.th/", "x:y"],
)
def test_an_address_that_may_run_something_is_unsafe(address: str, tmp_path: Path) -> None:
    found = audited(tmp_path, {"index.html": page(f'{WAY}<a href="{address}">ก</a>')})
    assert [finding.code for finding in found] == [kinds.UNSAFE_ADDRESS.code]


def test_a_link_to_elsewhere_is_no_fault_and_loads_nothing(tmp_path: Path) -> None:
    links = (
        '<a href="https://www.cpn1.go.th/">ก</a> <a href="tel:077">ข</a> <link rel="alternate" href="https://a.th/">'
    )
    assert audited(tmp_path, {"index.html": page(WAY + links)}) == []


def test_an_encoded_address_is_followed_to_its_file(tmp_path: Path) -> None:
    link = '<a href="2566/">ปี</a> <a href="%E0%B9%81%E0%B8%9C%E0%B8%99.csv">แผน</a>'
    assert audited(tmp_path, {"แผน.csv": "ก", "index.html": page(link)}) == []


def test_a_lost_address_is_found_at_its_line_of_the_lock(tmp_path: Path) -> None:
    lock = f"{addresses.LOCK_HEADER}2566/\n2566/data.json\n2566/o99/\n"
    found = audit.lost(building.write(tmp_path, SOUND), addresses.read_lock(lock), "content/addresses.lock")
    assert [(finding.code, finding.location) for finding in found] == [
        (kinds.LOST_ADDRESS.code, Location("content/addresses.lock", 5))
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


def test_the_lock_is_held_against_a_folder_wherever_it_will_stand(tmp_path: Path) -> None:
    building.write(tmp_path, {"2566/index.html": "<p>"})
    assert audit.lost(tmp_path, {"2566/": 1}, "content/addresses.lock") == []


@pytest.mark.parametrize(
    ("files", "kind"),
    [
        ({"index.html": page(WAY + "<script>")}, kinds.UNKNOWN_SCRIPT),
        ({"index.html": page(WAY + '<script type="application/json"/>')}, kinds.UNKNOWN_SCRIPT),
        ({"index.html": page(WAY + "<?php x ?>")}, kinds.HIDDEN_REMARK),
        ({"index.html": page(WAY + '<form role="search" action="https://a.th/">')}, kinds.FORBIDDEN_FORM),
        ({"index.html": page(WAY + '<p aria-labelledby="a b">')}, kinds.BROKEN_ANCHOR),
        ({"sitemap.xml": "<urlset>"}, kinds.BAD_XML),
        ({"search/search_index.json": "{}"}, kinds.BAD_JSON),
        ({"search/search_index.json": '{"config": {"texts": ["texts-2566.json"]}}'}, kinds.BAD_JSON),
        ({"assets/site.css": ".a { background: url(blob:x) }"}, kinds.UNSAFE_ADDRESS),
        ({"sitemap.xml": site_map("", "2566/").replace("go.th", "go.example", 1)}, kinds.BROKEN_ENTRY),
        ({"feed.xml": FEED.format(f"{SITE}2566/#o36-2")}, kinds.BROKEN_ENTRY),
    ],
)
def test_what_is_broken_in_another_way_is_found_too(files: dict[str, str], kind: FindingKind, tmp_path: Path) -> None:
    assert kind.code in {finding.code for finding in audited(tmp_path, files)}


MOVED = f'<html lang="th"><head>{POLICY}<title>ก</title>{{}}</head><body><h1>ก</h1></body></html>'


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ('<meta http-equiv="refresh" content="0; url=../2566/"><link rel="canonical" href="../2566/">', None),
        ('<meta http-equiv="refresh" content="0; url=../2566/#o36-1">', None),
        ('<meta http-equiv="refresh" content="0; url=../2567/">', kinds.BROKEN_LINK.code),
        ('<meta http-equiv="refresh" content="0; url=">', kinds.FORBIDDEN_REFRESH.code),
        ('<meta http-equiv="refresh" content="0; url=https://a.th/">', kinds.FORBIDDEN_REFRESH.code),
        ('<meta http-equiv="refresh" content="0; url=javascript:x()">', kinds.UNSAFE_ADDRESS.code),
    ],
)
def test_only_a_page_that_moved_within_the_site_may_send_its_reader_on(
    head: str, code: str | None, tmp_path: Path
) -> None:
    found = [finding.code for finding in audited(tmp_path, {"old/index.html": MOVED.format(head)})]
    assert code in found if code else found == []


def test_without_a_site_map_every_page_is_lacking_on_it(tmp_path: Path) -> None:
    audited(tmp_path, {})
    (tmp_path / "sitemap.xml").unlink()
    (tmp_path / releases.CHECKSUMS).write_text(releases.checksums(tmp_path), encoding="utf-8")
    assert {(finding.code, finding.location.path) for finding in audit.audit(tmp_path, SITE)} == {
        (kinds.NOT_ON_THE_MAP.code, page) for page in ("index.html", "2566/index.html")
    }
