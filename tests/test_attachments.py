"""Attached files: judged by their content; a name that can be an address; ordinary files only."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator import attachments
from generator.findings import FindingKind, Location
from tests import building

SHOWN = "content/2566/files"


def office_file(*parts: str) -> bytes:
    """Make a zip with the named parts, as XLSX and DOCX files are."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for part in ("[Content_Types].xml", *parts):
            archive.writestr(part, "<x/>")
    return stream.getvalue()


PDF = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"
CSV = "รายการ,จำนวนเงิน\nกระดาษ,500\n".encode()
XLSX = office_file("xl/workbook.xml")
DOCX = office_file("word/document.xml")
GOOD = {
    "order-127.pdf": (PDF, "PDF"),
    "picture.png": (PNG, "PNG"),
    "photo.jpg": (JPEG, "JPG"),
    "photo-2.jpeg": (JPEG, "JPG"),
    "list.csv": (CSV, "CSV"),
    "table_1.xlsx": (XLSX, "XLSX"),
    "letter.v2.docx": (DOCX, "DOCX"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    return folder


def only_finding(folder: Path, kind: FindingKind, name: str) -> None:
    known, findings = attachments.look(folder, SHOWN)
    assert known == {}
    assert [(found.code, found.location) for found in findings] == [(kind.code, Location(f"{SHOWN}/{name}"))]
    assert name in findings[0].message


def test_good_files_of_every_type_are_known_with_size_type_and_digest(folder: Path) -> None:
    building.write(folder, {name: data for name, (data, _) in GOOD.items()})
    known, findings = attachments.look(folder, SHOWN)
    assert findings == []
    assert {name: (file.kind, file.size, file.sha256) for name, file in known.items()} == {
        name: (kind, len(data), hashlib.sha256(data).hexdigest()) for name, (data, kind) in GOOD.items()
    }
    assert all(file.name == name and file.file == folder / name for name, file in known.items())


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert attachments.look(tmp_path / "files", SHOWN) == ({}, [])


def test_hidden_files_are_left_alone(folder: Path) -> None:
    building.write(folder, {".gitkeep": "", ".DS_Store": b"\x00"})
    assert attachments.look(folder, SHOWN) == ({}, [])


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
        ("a.xlsx", DOCX),
        ("a.docx", XLSX),
        ("a.docx", office_file()),
        ("a.xlsx", XLSX[: len(XLSX) // 2]),
        ("a.xlsx", XLSX[len(XLSX) // 2 :]),
        ("a.xlsx", XLSX.replace(b"PK\x01\x02", b"XX\x01\x02")),
    ],
)
def test_content_that_is_not_what_the_name_says_is_told(name: str, data: bytes, folder: Path) -> None:
    building.write(folder, {name: data})
    only_finding(folder, attachments.NOT_WHAT_IT_SAYS, name)


@given(damage=st.lists(st.tuples(st.integers(0, len(XLSX) - 1), st.integers(0, 255)), min_size=1, max_size=6))
@example(damage=[(XLSX.index(b"PK\x01\x02") + 6, 255)])  # asks for a version of the format that nobody reads
@example(damage=[(XLSX.rindex(b"PK\x01\x02") + 9, 8), (XLSX.rindex(b"xl/"), 255)])  # a name that is not UTF-8
def test_a_damaged_file_is_an_attachment_or_a_finding_and_nothing_worse(
    damage: list[tuple[int, int]], folder: Path
) -> None:
    data = bytearray(XLSX)
    for at, byte in damage:
        data[at] = byte
    building.write(folder, {"a.xlsx": bytes(data)})
    known, findings = attachments.look(folder, SHOWN)
    assert (list(known), [found.code for found in findings]) in (
        (["a.xlsx"], []),
        ([], [attachments.NOT_WHAT_IT_SAYS.code]),
    )


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
        "a\n.pdf",
        "a?.pdf",
    ],
)
def test_a_name_that_cannot_be_an_address_is_told(name: str, folder: Path) -> None:
    building.write(folder, {name: PDF})
    only_finding(folder, attachments.BAD_NAME, name)


def test_a_link_is_told_even_where_it_leads_to_a_good_file(folder: Path, tmp_path: Path) -> None:
    target = building.write(tmp_path, {"outside.pdf": PDF}) / "outside.pdf"
    (folder / "order.pdf").symlink_to(target)
    only_finding(folder, attachments.NOT_A_FILE, "order.pdf")


def test_a_link_that_leads_nowhere_is_told(folder: Path) -> None:
    (folder / "order.pdf").symlink_to(folder / "absent.pdf")
    only_finding(folder, attachments.NOT_A_FILE, "order.pdf")


def test_a_folder_among_the_files_is_told(folder: Path) -> None:
    building.write(folder, {"2565.pdf/inside.pdf": PDF})
    only_finding(folder, attachments.NOT_A_FILE, "2565.pdf")


def test_one_bad_file_takes_nothing_from_the_good_ones(folder: Path) -> None:
    building.write(folder, {"good.pdf": PDF, "bad.pdf": PNG, "แผน.pdf": PDF})
    known, findings = attachments.look(folder, SHOWN)
    assert list(known) == ["good.pdf"]
    assert {found.code for found in findings} == {attachments.NOT_WHAT_IT_SAYS.code, attachments.BAD_NAME.code}


def test_every_kind_of_finding_has_a_test_of_its_own() -> None:
    assert set(attachments.KINDS) == {attachments.BAD_NAME, attachments.NOT_WHAT_IT_SAYS, attachments.NOT_A_FILE}


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 KB"), (999, "1 KB"), (2_500, "2 KB"), (999_999, "999 KB"), (1_000_000, "1.0 MB"), (2_345_678, "2.3 MB")],
)
def test_the_size_is_told_as_a_reader_wants_it(size: int, words: str, tmp_path: Path) -> None:
    assert attachments.Attachment("a.pdf", tmp_path / "a.pdf", "PDF", size, "0" * 64).size_words == words
