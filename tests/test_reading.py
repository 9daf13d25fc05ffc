"""A content folder is read once, file by file, and what stands in no place that we know is told."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from generator import addresses, catalogues, reading, shapes, source
from generator.findings import Finding, FindingKind, Location, Severity, blocking
from generator.library import Library
from tests import building, papers
from tests.conftest import ContentOf


def load(content: Path) -> tuple[Library, list[Finding]]:
    """Load a folder outside git; leave out that its history is not known, which one test of its own shows."""
    known, findings = reading.read(content, "content")
    assert known is not None
    return known, [found for found in findings if found.code != reading.NO_HISTORY.code]


def only(findings: list[Finding], kind: FindingKind, path: str, line: int = 1, column: int = 1) -> Finding:
    assert [(found.code, found.location) for found in findings] == [(kind.code, Location(path, line, column))]
    return findings[0]


# ── What is there ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_shipped_content_loads_without_an_error_newest_year_first() -> None:
    known, findings = reading.read(building.SHIPPED, "content")
    assert known is not None
    assert [found for found in findings if found.severity is Severity.ERROR] == []
    assert {found.code for found in findings} <= {reading.NO_HISTORY.code, reading.NOT_COMMITTED.code}
    assert list(known.years) == sorted(known.years, reverse=True) == [2566, 2565]
    assert known.unread == frozenset()


def test_attachments_belong_to_their_year_and_what_is_wrong_with_them_is_told(content_of: ContentOf) -> None:
    known, findings = load(content_of({"2566/files/a.pdf": papers.pdf_of(), "2566/files/b.pdf": b"no"}))
    assert list(known.years[2566].attachments) == ["a.pdf"]
    assert [str(found.location) for found in findings] == ["content/2566/files/b.pdf:1:1"]


def test_a_catalogue_of_the_offices_own_is_used_in_place_of_ours(content_of: ContentOf) -> None:
    ours = Path(catalogues.__file__).parent / "obec-area-2566.yml"
    text = ours.read_text(encoding="utf-8").replace("title: โครงสร้าง\n", "title: โครงสร้างของเรา\n", 1)
    known, findings = load(content_of({"catalogues/obec-area-2566.yml": text}))
    assert findings == []
    item = known.years[2566].catalogue.item("O1")
    assert item is not None
    assert item.title == "โครงสร้างของเรา"


def test_a_fault_in_a_catalogue_of_the_offices_own_is_told_at_its_line(content_of: ContentOf) -> None:
    known, findings = load(content_of({"catalogues/obec-area-2566.yml": "title: [\n"}))
    assert (known.years, [found.code for found in findings]) == ({}, [source.BAD_SYNTAX.code])
    assert findings[0].location.path == "content/catalogues/obec-area-2566.yml"


def test_the_lock_is_kept_as_text_and_absent_is_empty(content_of: ContentOf) -> None:
    assert load(content_of({}))[0].lock == ""
    assert load(content_of({"addresses.lock": "2566/\n"}))[0].lock == "2566/\n"


@pytest.mark.parametrize("path", ["README.md", "2566/README.th.md", ".git/x", "2566/.hidden.yml", "2566/files/.x"])
def test_read_mes_and_hidden_files_are_no_fault(path: str, content_of: ContentOf) -> None:
    assert load(content_of({path: "x"}))[1] == []


# ── What is wrong ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("2566/plan/a.yml", "plans/รหัส.yml"),
        ("2566/plans.yml", "ปี/plans/รหัส.yml"),
        ("2566/plans/แผน.yml", "อักษรอังกฤษตัวเล็ก"),
        ("2566/items/O36.yml", "อักษรอังกฤษตัวเล็ก"),
        ("2566/risk.yml", "ปี/risks.yml"),
        ("2566/no-gift.yaml", "ปี/no-gift.yml"),
        ("2023/risks.yml", "พ.ศ."),
        ("office.yaml", "office.yml"),
        ("zzzzzzzz", "README"),
    ],
)
def test_a_file_in_no_known_place_is_told_with_where_it_belongs(path: str, told: str, content_of: ContentOf) -> None:
    found = only(load(content_of({path: "x: 1\n"}))[1], reading.MISPLACED_FILE, f"content/{path}")
    assert told in found.help


def test_a_folder_without_an_office_is_no_library(tmp_path: Path) -> None:
    content = building.write(tmp_path, {"2566/year.yml": building.YEAR})
    known, findings = reading.read(content, "content")
    assert known is None
    assert (reading.NO_OFFICE.code, Location("content/office.yml")) in {(f.code, f.location) for f in findings}


def test_an_office_that_cannot_be_read_is_not_also_called_missing(content_of: ContentOf) -> None:
    known, findings = reading.read(content_of({"office.yml": "name: {\n"}), "content")
    assert known is None
    assert {found.code for found in findings} == {source.BAD_SYNTAX.code, reading.NO_HISTORY.code}


def test_an_office_without_a_year_is_told_and_is_never_called_built(tmp_path: Path) -> None:
    content = building.write(tmp_path, {"office.yml": building.OFFICE})
    _, findings = reading.read(content, "content")
    told = next(found for found in findings if found.code == reading.NO_YEARS.code)
    assert told.location == Location("content/office.yml")
    assert all(family in told.help for family in catalogues.families())
    assert blocking(findings) == [told]


def test_a_year_without_its_own_file_is_told_once(content_of: ContentOf) -> None:
    content = content_of({"2567/risks.yml": "title: ก\n", "2567/plans/p.yml": building.PLAN})
    known, findings = load(content)
    only(findings, reading.NO_YEAR, "content/2567/year.yml")
    assert list(known.years) == [2566]


@pytest.mark.parametrize("text", ["catalogue: [\n", "catalog: obec-area-2566\n"])
def test_a_year_that_cannot_be_read_is_not_also_called_missing(text: str, content_of: ContentOf) -> None:
    known, findings = load(content_of({"2566/year.yml": text, "2566/risks.yml": "title: ก\n"}))
    assert known.years == {}
    assert reading.NO_YEAR.code not in {found.code for found in findings}
    assert {found.location.path for found in findings} == {"content/2566/year.yml"}
    assert known.unread == {"content/2566/year.yml"}


def test_an_unknown_catalogue_is_told_at_its_name_with_those_that_are_known(content_of: ContentOf) -> None:
    year = "# บัญชี\ncatalogue: obec-area-2560\n"
    found = only(
        load(content_of({"2566/year.yml": year}))[1], reading.UNKNOWN_CATALOGUE, "content/2566/year.yml", 2, 12
    )
    assert all(name in found.help for name in catalogues.names())


def test_a_record_that_cannot_be_read_leaves_the_others(content_of: ContentOf) -> None:
    content = content_of({"2566/plans/bad.yml": "title: ก\n", "2566/plans/good.yml": building.PLAN})
    known, findings = load(content)
    assert list(known.years[2566].entries) == ["plans/good"]
    assert {(found.code, found.location.path) for found in findings} == {
        (shapes.MISSING_KEY.code, "content/2566/plans/bad.yml")
    }
    assert known.unread == {"content/2566/plans/bad.yml"}


# ── Dates ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=test", "-c", "user.email=test", "-c", "commit.gpgSign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def test_a_folder_outside_git_is_told_once_at_the_folder(content_of: ContentOf) -> None:
    _, findings = reading.read(content_of({}), "content")
    only(findings, reading.NO_HISTORY, "content")


def test_a_shallow_clone_is_told_once_and_takes_no_date_from_it(content_of: ContentOf, tmp_path: Path) -> None:
    content = content_of({"2566/risks.yml": "title: ก\n"})
    _git(content, "init")
    for message in ("one", "two"):
        building.write(content, {"README.md": message})
        _git(content, "add", "--all")
        _git(content, "commit", "--message", message)
    _git(tmp_path, "clone", "--depth", "1", content.as_uri(), "clone")
    known, findings = reading.read(tmp_path / "clone", "content")
    only(findings, reading.NO_HISTORY, "content")
    assert "--unshallow" in findings[0].help
    assert known is not None
    assert known.years[2566].entries["risks"].updated is None


def test_a_date_comes_from_the_record_else_from_git_else_it_is_a_finding(content_of: ContentOf) -> None:
    content = content_of({"2566/risks.yml": "title: ก\n"})
    _git(content, "init")
    _git(content, "add", "--all")
    _git(content, "commit", "--message", "x", "--date", "2023-01-25T12:00:00+07:00")
    building.write(content, {"2566/no-gift.yml": "title: ก\n", "2566/plans/p.yml": building.PLAN})
    known, findings = load(content)
    book = known.years[2566]
    only(findings, reading.NOT_COMMITTED, "content/2566/no-gift.yml")
    assert book.entries["plans/p"].updated == date(2022, 10, 1)  # the record's own, though it is not committed
    assert book.entries["risks"].updated == known.history.today
    assert book.entries["no-gift"].updated is None


def test_every_kind_of_finding_of_the_room_is_listed_with_a_code_of_its_own() -> None:
    declared = [value for value in vars(reading).values() if isinstance(value, FindingKind)]
    assert list(reading.KINDS) == declared
    assert len({kind.code for kind in declared}) == len(declared)


def test_a_link_in_the_content_is_refused_and_never_followed(content_of: ContentOf, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("text: ลับ\n", encoding="utf-8")
    content = content_of({})
    (content / "2566" / "items").mkdir(parents=True, exist_ok=True)
    (content / "2566" / "items" / "o1.yml").symlink_to(secret)
    known, findings = reading.read(content, "content")
    assert [(found.code, str(found.location)) for found in findings if found.code == reading.LINK_IN_CONTENT.code] == [
        (reading.LINK_IN_CONTENT.code, "content/2566/items/o1.yml:1:1")
    ]
    assert known is not None
    assert "items/o1" not in known.years[2566].entries


def test_a_lock_that_is_not_utf8_is_a_finding(content_of: ContentOf) -> None:
    content = content_of({})
    (content / addresses.LOCK).write_bytes("ก".encode("tis-620"))
    _, findings = reading.read(content, "content")
    assert "content/addresses.lock:1:1" in {str(found.location) for found in findings if found.name == "not-utf8"}


# ── What is no plain file ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_folder_that_is_a_link_is_told_and_not_followed(content_of: ContentOf, tmp_path: Path) -> None:
    outside = building.write(tmp_path / "outside", {"p.yml": building.PLAN})
    content = content_of({})
    (content / "2566/plans").symlink_to(outside)
    known, findings = load(content)
    only(findings, reading.LINK_IN_CONTENT, "content/2566/plans")
    assert known.years[2566].entries == {}


def test_a_pipe_or_a_second_name_in_the_place_of_a_record_is_told_and_not_read(
    content_of: ContentOf, tmp_path: Path
) -> None:
    content = content_of({"2566/plans/x.yml": building.PLAN})
    os.mkfifo(content / "2566/risks.yml")
    (content / "2566/plans/p.yml").hardlink_to(building.write(tmp_path, {"p.yml": building.PLAN}) / "p.yml")
    known, findings = load(content)
    assert {(found.code, found.location.path) for found in findings} == {
        (reading.NOT_PLAIN_FILE.code, "content/2566/risks.yml"),
        (reading.NOT_PLAIN_FILE.code, "content/2566/plans/p.yml"),
    }
    assert "hard link" in next(found.message for found in findings if "p.yml" in found.location.path)
    assert known.unread == {"content/2566/risks.yml", "content/2566/plans/p.yml"}


def test_a_line_taken_out_of_the_lock_stops_the_site(content_of: ContentOf) -> None:
    content = content_of({"addresses.lock": "2566/o1/\n2566/o2/\n"})
    building.commit(content)
    assert reading.LOCK_LINE_GONE.code not in {one.code for one in reading.read(content, "content")[1]}
    building.write(content, {"addresses.lock": "2566/o2/\n"})
    found = [one for one in reading.read(content, "content")[1] if one.code == reading.LOCK_LINE_GONE.code]
    assert [(str(one.location), one.severity) for one in found] == [("content/addresses.lock:1:1", Severity.ERROR)]
    assert "2566/o1/" in found[0].message
