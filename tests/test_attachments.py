"""Attached files: judged by their content; a name that can be an address; plain files of the folder only."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from generator import attachments, characters, opening
from generator.attachments import Attachment, wording
from generator.documents import Contents, Reason
from generator.documents.reader import Reader
from generator.errors import FailureError
from generator.findings import Finding, FindingKind, Severity
from generator.opening import Obstacle
from tests import building, papers

FOLDER = "2566/files"
SHOWN = f"content/{FOLDER}"

PDF = papers.pdf_of("คำสั่ง")
PNG = papers.picture_of("PNG")
JPEG = papers.picture_of("JPEG")
CSV = "รายการ,จำนวนเงิน\nกระดาษ,500\n".encode()
XLSX = papers.xlsx_of([["รายการ", "จำนวนเงิน"], ["กระดาษ", 500]])
DOCX = papers.docx_of()
GOOD = {
    "order-127.pdf": (PDF, "PDF"),
    "picture.png": (PNG, "PNG"),
    "photo.jpg": (JPEG, "JPG"),
    "photo-2.jpeg": (JPEG, "JPG"),
    "list.csv": (CSV, "CSV"),
    "table_1.xlsx": (XLSX, "XLSX"),
    "letter.v2.docx": (DOCX, "DOCX"),
}


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as one:
        yield one


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / FOLDER
    folder.mkdir(parents=True)
    return folder


Looked = tuple[dict[str, Attachment], list[Finding]]


def look(folder: Path, reader: Reader) -> Looked:
    return attachments.look(folder.parents[1], FOLDER, "content", reader)


def only_finding(looked: Looked, kind: FindingKind, name: str) -> Finding:
    known, findings = looked
    assert known == {}
    assert {(found.code, found.location.path) for found in findings} == {(kind.code, f"{SHOWN}/{name}")}
    assert name in findings[0].message
    assert name in findings[0].message_en
    return findings[0]


# ── Good files ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_good_files_of_every_type_are_known_with_size_type_and_digest(folder: Path, reader: Reader) -> None:
    building.write(folder, {name: data for name, (data, _) in GOOD.items()})
    known, findings = look(folder, reader)
    assert findings == []
    assert {name: file.kind for name, file in known.items()} == {name: kind for name, (_, kind) in GOOD.items()}
    for name, file in known.items():
        assert (file.size, file.sha256) == (len(file.read()), hashlib.sha256(file.read()).hexdigest())
        assert (file.read() == GOOD[name][0]) == (file.kind not in {"PNG", "JPG"})
    assert known["order-127.pdf"].pages == 1
    assert "คำสั่ง" in known["order-127.pdf"].passages[0].text


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path, reader: Reader) -> None:
    assert attachments.look(tmp_path, FOLDER, "content", reader) == ({}, [])


def test_hidden_files_are_left_alone(folder: Path, reader: Reader) -> None:
    building.write(folder, {".gitkeep": "", ".DS_Store": b"\x00"})
    assert look(folder, reader) == ({}, [])


def test_what_a_camera_tells_of_a_picture_is_not_published(folder: Path, reader: Reader) -> None:
    exif = Image.Exif()
    exif[0x9286], exif[0x013B] = "1103702071811", "นาย ก"
    building.write(folder, {"a.jpg": papers.picture_of("JPEG", exif=exif, comment=b"1103702071811")})
    known, findings = look(folder, reader)
    assert findings == []
    assert b"1103702071811" in (folder / "a.jpg").read_bytes()
    assert b"1103702071811" not in known["a.jpg"].read()


def test_a_file_that_changed_after_it_was_judged_is_not_published(folder: Path, reader: Reader, tmp_path: Path) -> None:
    building.write(folder, {"a.pdf": PDF})
    known, _ = look(folder, reader)
    building.write(folder, {"a.pdf": PDF + b"\n"})
    with pytest.raises(FailureError, match=r"a\.pdf"):
        known["a.pdf"].read()
    (folder / "a.pdf").unlink()
    (folder / "a.pdf").symlink_to(building.write(tmp_path, {"outside.pdf": PDF}) / "outside.pdf")
    with pytest.raises(FailureError, match=r"a\.pdf"):
        known["a.pdf"].read()


def test_pages_that_are_pictures_only_are_a_doubt(folder: Path, reader: Reader) -> None:
    scan = papers.pdf_of(*[""] * 5, change=papers.with_picture)
    building.write(folder, {"scan.pdf": scan})
    known, [finding] = look(folder, reader)
    assert list(known) == ["scan.pdf"]
    assert (finding.code, finding.severity) == (attachments.NOT_SEARCHABLE.code, Severity.DOUBT)
    assert "1-5" in finding.message


# ── Content ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"<html><script>alert(1)</script></html>"),
        ("a.pdf", b""),
        ("a.pdf", b"\n%PDF-1.4"),
        ("a.pdf", PNG),
        ("a.png", JPEG),
        ("a.jpg", PNG),
        ("a.jpeg", PDF),
        ("a.csv", PNG),
        ("a.csv", "ก,ข".encode("utf-16")),
        ("a.xlsx", CSV),
        ("a.xlsx", XLSX[len(XLSX) // 2 :]),
    ],
)
def test_content_that_is_not_what_the_name_says_is_told(name: str, data: bytes, folder: Path, reader: Reader) -> None:
    building.write(folder, {name: data})
    only_finding(look(folder, reader), attachments.NOT_WHAT_IT_SAYS, name)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"%PDF-1.4\n"),
        ("a.png", PNG[:40]),
        ("a.xlsx", DOCX),
        ("a.docx", XLSX),
        ("a.docx", papers.zip_of({"[Content_Types].xml": "<x/>"})),
        ("a.xlsx", XLSX[: len(XLSX) // 2]),
        ("a.xlsx", XLSX.replace(b"PK\x01\x02", b"XX\x01\x02")),
    ],
)
def test_a_damaged_file_is_told_to_be_damaged(name: str, data: bytes, folder: Path, reader: Reader) -> None:
    building.write(folder, {name: data})
    assert "เสียหาย" in only_finding(look(folder, reader), attachments.UNSAFE, name).message


def test_the_line_of_a_cell_that_would_run_is_told(folder: Path, reader: Reader) -> None:
    building.write(folder, {"a.csv": 'ก,ข\nค,"=HYPERLINK(1)"\n'})
    assert only_finding(look(folder, reader), attachments.UNSAFE, "a.csv").location.line == 2


@given(damage=st.lists(st.tuples(st.integers(0, len(XLSX) - 1), st.integers(0, 255)), min_size=1, max_size=6))
@example(damage=[(XLSX.index(b"PK\x01\x02") + 6, 255)])  # asks for a version of the format that nobody reads
@example(damage=[(XLSX.rindex(b"PK\x01\x02") + 9, 8), (XLSX.rindex(b"xl/"), 255)])  # a name that is not UTF-8
def test_a_damaged_file_is_an_attachment_or_a_finding_and_nothing_worse(
    damage: list[tuple[int, int]], folder: Path, reader: Reader
) -> None:
    data = bytearray(XLSX)
    for at, byte in damage:
        data[at] = byte
    building.write(folder, {"a.xlsx": bytes(data)})
    known, findings = look(folder, reader)
    assert bool(known) != bool(findings)


def test_a_file_over_the_limit_is_not_read(folder: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    building.write(folder, {"a.csv": CSV})
    monkeypatch.setattr(attachments, "MAX_BYTES", len(CSV))
    assert look(folder, reader)[1] == []
    monkeypatch.setattr(attachments, "MAX_BYTES", len(CSV) - 1)
    known, [finding] = look(folder, reader)
    assert (known, finding.code) == ({}, characters.TOO_LARGE.code)


def test_every_reason_has_words_in_both_languages_and_something_to_do() -> None:
    assert set(wording.REASONS) == set(Reason)
    for thai, english, what_to_do in wording.REASONS.values():
        assert re.search("[ก-๙]", thai)
        assert english.isascii()
        assert re.search("[ก-๙]", what_to_do)
    assert len({words[0] for words in wording.REASONS.values()}) == len(Reason)


# ── Names and places ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "name",
    [
        "คำสั่ง.pdf",
        "Order.pdf",
        "order.PDF",
        "order 127.pdf",
        "order--127.pdf",
        "-order.pdf",
        "order.pdf.exe",
        "order",
        "page.html",
        "drawing.svg",
        "old.doc",
        "macro.xlsm",
        "archive.zip",
        "a?.pdf",
        "con.pdf",
        "nul.csv",
        "com1.pdf",
        "lpt9.notes.pdf",
        f"{'a' * 97}.pdf",
    ],
)
def test_a_name_that_cannot_be_an_address_is_told(name: str, folder: Path, reader: Reader) -> None:
    building.write(folder, {name: PDF})
    only_finding(look(folder, reader), attachments.BAD_NAME, name)


def test_what_nobody_can_see_in_a_name_is_written_out(folder: Path, reader: Reader) -> None:
    building.write(folder, {"a\n\u202e.pdf": PDF})
    only_finding(look(folder, reader), attachments.BAD_NAME, r"a\n\u202e.pdf")


def test_a_number_of_a_person_in_a_bad_name_is_masked(folder: Path, reader: Reader) -> None:
    building.write(folder, {"เลข 1103702071811.pdf": PDF})
    only_finding(look(folder, reader), attachments.BAD_NAME, "เลข 1xxxxxxxxxxxx.pdf")


def test_of_names_that_differ_in_case_only_one_can_be_an_address(folder: Path, reader: Reader) -> None:
    building.write(folder, {"order.pdf": PDF, "ORDER.pdf": PDF})
    known, [finding] = look(folder, reader)
    assert (list(known), finding.code) == (["order.pdf"], attachments.BAD_NAME.code)


def a_link(file: Path, target: Path) -> None:
    file.symlink_to(target)


def a_dangling_link(file: Path, target: Path) -> None:
    file.symlink_to(target.with_name("absent"))


def a_second_name(file: Path, target: Path) -> None:
    file.hardlink_to(target)


def a_folder(file: Path, target: Path) -> None:
    file.mkdir()
    (file / "inside.pdf").write_bytes(target.read_bytes())


def a_pipe(file: Path, _target: Path) -> None:
    os.mkfifo(file)


def a_socket(file: Path, _target: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one, contextlib.chdir(file.parent):
        one.bind(file.name)


TRICKS: dict[Callable[[Path, Path], None], Obstacle] = {
    a_link: Obstacle.LINK,
    a_dangling_link: Obstacle.LINK,
    a_second_name: Obstacle.SHARED,
    a_folder: Obstacle.FOLDER,
    a_pipe: Obstacle.SPECIAL,
    a_socket: Obstacle.SPECIAL,
}


@pytest.mark.parametrize("trick", TRICKS, ids=lambda trick: trick.__name__)
def test_what_is_no_plain_file_is_told_by_what_it_is(
    trick: Callable[[Path, Path], None], folder: Path, tmp_path: Path, reader: Reader
) -> None:
    trick(folder / "order.pdf", building.write(tmp_path, {"outside.pdf": PDF}) / "outside.pdf")
    finding = only_finding(look(folder, reader), attachments.NOT_A_FILE, "order.pdf")
    assert opening.WORDS[TRICKS[trick]][0] in finding.message


def test_a_folder_of_files_that_is_a_link_holds_nothing(tmp_path: Path, reader: Reader) -> None:
    outside = building.write(tmp_path / "outside", {"order.pdf": PDF})
    (tmp_path / "content" / "2566").mkdir(parents=True)
    (tmp_path / "content" / FOLDER).symlink_to(outside)
    assert attachments.look(tmp_path / "content", FOLDER, "content", reader) == ({}, [])


def test_one_bad_file_takes_nothing_from_the_good_ones(folder: Path, reader: Reader) -> None:
    building.write(folder, {"good.pdf": PDF, "bad.pdf": PNG, "แผน.pdf": PDF})
    known, findings = look(folder, reader)
    assert list(known) == ["good.pdf"]
    assert {found.code for found in findings} == {attachments.NOT_WHAT_IT_SAYS.code, attachments.BAD_NAME.code}


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 KB"), (999, "1 KB"), (2_500, "2 KB"), (999_999, "999 KB"), (1_000_000, "1.0 MB"), (2_345_678, "2.3 MB")],
)
def test_the_size_is_told_as_a_reader_wants_it(size: int, words: str, tmp_path: Path) -> None:
    known = Attachment("a.pdf", tmp_path, f"{FOLDER}/a.pdf", "PDF", size, "0" * 64)
    assert known.size_words == words


def test_a_file_that_was_read_is_not_read_again_and_a_refused_one_is(folder: Path) -> None:
    building.write(folder, {"order-127.pdf": GOOD["order-127.pdf"][0]})
    with Reader() as first:
        before = look(folder, first)
    with Reader() as second:
        assert look(folder, second) == before
        assert second.process is None
        building.write(folder, {"broken.pdf": b"%PDF-1.7 nothing"})
        assert len(look(folder, second)[1]) == len(look(folder, second)[1]) == 1
        assert second.process is not None


def test_of_many_files_only_the_last_are_remembered(
    folder: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    known: dict[tuple[str, bytes], Contents] = {}
    monkeypatch.setattr(attachments, "_known", known)
    monkeypatch.setattr(attachments, "_MOST", 2)
    building.write(folder, {f"{name}.csv": f"{name}\n" for name in "abc"})
    assert len(look(folder, reader)[0]) == 3
    assert [told.passages[0].text for told in known.values()] == ["b", "c"]
