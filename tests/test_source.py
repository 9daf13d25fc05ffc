"""YAML as text: values stay as typed, everything has its place, every fault is one finding at its place."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator import characters, source, thai
from generator.findings import Finding, FindingKind, Location
from generator.source import Document, KeyPath, Tree
from tests import building

PATH = "content/office.yml"


def document_of(text: str) -> Document:
    document, findings = source.parse(text, PATH)
    assert document is not None, findings
    assert findings == []
    return document


def only_finding(text: str | bytes, file: Path) -> Finding:
    """Write and read a file in which exactly one thing is wrong."""
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    _, findings = source.read(file, PATH)
    assert len(findings) == 1, findings
    return findings[0]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "office.yml"


# ── Values ────────────────────────────────────────────────────────────────────────────────────────────────────────────

AS_TYPED = (
    "021234567",
    "0123",
    "0o17",
    "0x1F",
    "no",
    "on",
    "off",
    "yes",
    "true",
    "null",
    "~",
    "12:30",
    "12:30:45",
    "2569-03-01",
    "2569-03-01 10:00:00",
    "1_000",
    "1_000_000",
    "1.10",
    "1e3",
    ".5",
    ".inf",
    ".nan",
    "+5",
    "5,000",
    "1234567890123",
    "0812345678",
    "ไม่มี",
    "๕,๐๐๐",
    "=",
)


@pytest.mark.parametrize("typed", AS_TYPED)
def test_a_value_stays_as_typed(typed: str) -> None:
    assert document_of(f"ก: {typed}\nข:\n  - {typed}\n{typed}: x\n").tree == {"ก": typed, "ข": [typed], typed: "x"}


def test_quotes_blocks_and_comments_are_read_as_yaml_reads_them() -> None:
    text = "a: 'ข้อ: หนึ่ง'  # หมายเหตุ\nb: |\n  หนึ่ง\n  สอง\nc: >-\n  หนึ่ง\n  สอง\nd: \"-\"\ne:\n"
    assert document_of(text).tree == {"a": "ข้อ: หนึ่ง", "b": "หนึ่ง\nสอง\n", "c": "หนึ่ง สอง", "d": "-", "e": ""}


def test_a_leading_byte_order_mark_and_windows_line_ends_are_no_fault(file: Path) -> None:
    file.write_bytes("\ufeffก: ข\r\nค: ง\r\n".encode())
    document, findings = source.read(file, PATH)
    assert findings == []
    assert document is not None
    assert document.tree == {"ก": "ข", "ค": "ง"}
    assert document.values["ค",] == Location(PATH, 2, 4)


# ── Places ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_columns_count_code_points_with_thai_before_them() -> None:
    document = document_of("ชื่อ: {ที่หนึ่ง: ก, ที่สอง: [ข, ค]}\n")
    assert document.keys["ชื่อ", "ที่สอง"] == Location(PATH, 1, 1 + len("ชื่อ: {ที่หนึ่ง: ก, "))
    assert document.values["ชื่อ", "ที่สอง", 1] == Location(PATH, 1, 1 + len("ชื่อ: {ที่หนึ่ง: ก, ที่สอง: [ข, "))


def test_a_place_that_is_not_written_is_that_of_its_nearest_ancestor() -> None:
    document = document_of("groups:\n  - title: ก\n")
    assert document.locate(("groups", 0, "budget")) == document.values["groups", 0]
    assert document.locate(("groups", 0, "title"), key=True) == Location(PATH, 2, 5)
    assert document.locate(("groups", 0, "title")) == Location(PATH, 2, 12)
    assert document.locate(("nothing", 3)) == Location(PATH, 1, 1)
    assert document.locate((), key=True) == Location(PATH, 1, 1)


TYPED = st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" \nกำนี้๕"), max_size=20)


def _distinct(pairs: list[tuple[str, Tree]]) -> dict[str, Tree]:
    """Keep one key of those that look alike, as the loader would refuse them."""
    seen: dict[str, str] = {}
    return {key: value for key, value in pairs if key != "<<" and seen.setdefault(thai.fold(key), key) == key}


TREES: st.SearchStrategy[Tree] = st.recursive(
    TYPED,
    lambda inner: st.lists(inner, max_size=4) | st.lists(st.tuples(TYPED, inner), max_size=4).map(_distinct),
    max_leaves=12,
).filter(lambda tree: tree != "")


def _texts(tree: Tree, at: KeyPath = ()) -> Iterator[tuple[KeyPath, str, bool]]:
    """Give every text of a tree with its path, and whether it is a key."""
    if isinstance(tree, str):
        yield at, tree, False
    for step, inner in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
        if isinstance(step, str):
            yield (*at, step), step, True
        yield from _texts(inner, (*at, step))


@given(TREES)
def test_any_tree_comes_back_equal_and_every_place_points_at_its_own_text(tree: Tree) -> None:
    written = yaml.safe_dump(tree, default_style='"', allow_unicode=True, width=100_000)
    document = document_of(written)
    assert document.tree == tree
    lines = written.split("\n")
    for path, text, is_key in _texts(tree):
        place = document.locate(path, key=is_key)
        start = "\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])
        scalar = next(event for event in yaml.parse(start) if isinstance(event, yaml.ScalarEvent))
        assert scalar.value == text
        assert scalar.start_mark is not None
        assert (scalar.start_mark.line, scalar.start_mark.column) == (0, 0)


# ── Faults ────────────────────────────────────────────────────────────────────────────────────────────────────────────

THAI_BEFORE = "ชื่อ: กลุ่ม\n"  # what stands before the fault, so that its line and column are earned
FAULTS: dict[str, tuple[str | bytes, FindingKind, int, int]] = {
    "TIS-620": ("ชื่อ: ก\nที่ตั้ง: ข\n".encode("tis-620"), characters.NOT_UTF8, 1, 1),
    "TIS-620 after ASCII": (b"name: x\nhead: " + "ผู้อำนวยการ".encode("tis-620"), characters.NOT_UTF8, 2, 7),
    "CP874": (b"name: " + "“กลุ่ม” …".encode("cp874"), characters.NOT_UTF8, 1, 7),
    "UTF-16 LE": (b"\xff\xfe" + "ก: ข\n".encode("utf-16-le"), characters.NOT_UTF8, 1, 1),
    "UTF-16 BE": (b"\xfe\xff" + "ก: ข\n".encode("utf-16-be"), characters.NOT_UTF8, 1, 1),
    "one bad byte after Thai": ("ชื่อ: ก\nที่: ".encode() + b"\xff\n", characters.NOT_UTF8, 2, 6),
    "tab": (THAI_BEFORE + "ที่:\tข\n", characters.FORBIDDEN_CHARACTER, 2, 5),
    "bare carriage return": (THAI_BEFORE + "ที่: ข\rค: ง\n", characters.FORBIDDEN_CHARACTER, 2, 7),
    "zero width space": (THAI_BEFORE + "ที่: ก\u200bข\n", characters.FORBIDDEN_CHARACTER, 2, 7),
    "soft hyphen": (THAI_BEFORE + "ที่: ก\u00adข\n", characters.FORBIDDEN_CHARACTER, 2, 7),
    "text turned around": (THAI_BEFORE + "ที่: ก\u202eข\n", characters.FORBIDDEN_CHARACTER, 2, 7),
    "byte order mark inside": (THAI_BEFORE + "ที่: ก\ufeffข\n", characters.FORBIDDEN_CHARACTER, 2, 7),
    "line separator": (THAI_BEFORE + "ที่: ก\u2028ข\n", characters.FORBIDDEN_CHARACTER, 2, 7),
    "next line": (THAI_BEFORE + "ที่: ก\u0085ข\n", characters.FORBIDDEN_CHARACTER, 2, 7),
    "control character": (THAI_BEFORE + "ที่: ก\u0007ข\n", characters.FORBIDDEN_CHARACTER, 2, 7),
    "not a character": (THAI_BEFORE + "ที่: ก\ufffeข\n", characters.FORBIDDEN_CHARACTER, 2, 7),
    "NUL written as an escape": (THAI_BEFORE + 'ที่: "ก\\0ข"\n', characters.FORBIDDEN_CHARACTER, 2, 6),
    "text turned around by an escape": (THAI_BEFORE + 'ที่: "ก\\u202eข"\n', characters.FORBIDDEN_CHARACTER, 2, 6),
    "invisible character in a key by an escape": (
        THAI_BEFORE + '"ที่\\u200b": ข\n',
        characters.FORBIDDEN_CHARACTER,
        2,
        1,
    ),
    "colon inside a value": (THAI_BEFORE + "ที่: ข: ค\n", source.BAD_SYNTAX, 2, 7),
    "no colon": (THAI_BEFORE + "ที่ตั้ง\nหัวหน้า: ค\n", source.BAD_SYNTAX, 3, 1),
    "line pushed out": ("ชื่อ: ก\n ที่: ข\n", source.BAD_SYNTAX, 2, 5),
    "line pushed in": ("ชื่อ:\n   a: ก\n  b: ข\n", source.BAD_SYNTAX, 3, 3),
    "list pushed in": ("ชื่อ:\n  - ก\n - ข\n", source.BAD_SYNTAX, 3, 2),
    "list where a value stands": (THAI_BEFORE + "ที่: - ข\n", source.BAD_SYNTAX, 2, 6),
    "quote not closed": (THAI_BEFORE + "ที่: 'ข\n", source.BAD_SYNTAX, 3, 1),
    "path in double quotes": (THAI_BEFORE + 'ที่: "C:\\ข"\n', source.BAD_SYNTAX, 2, 9),
    "note that touches a block": (THAI_BEFORE + "ที่: |#ข\n  ค\n", source.BAD_SYNTAX, 2, 6),
    "value starts with @": (THAI_BEFORE + "ที่: @ข\n", source.BAD_SYNTAX, 2, 6),
    "value starts with a star": (THAI_BEFORE + "ที่: *หมายเหตุ\n", source.BAD_SYNTAX, 2, 7),
    "anchor": (THAI_BEFORE + "ที่: &a ข\n", source.NOT_PLAIN, 2, 6),
    "alias": (THAI_BEFORE + "ที่: *a\n", source.NOT_PLAIN, 2, 6),
    "tag": (THAI_BEFORE + "ที่: !!str ข\n", source.NOT_PLAIN, 2, 6),
    "tag that runs a program": (THAI_BEFORE + "ที่: !!python/name:os.system x\n", source.NOT_PLAIN, 2, 6),
    "tagged list": (THAI_BEFORE + "ที่: !x [ข]\n", source.NOT_PLAIN, 2, 6),
    "merge key": (THAI_BEFORE + "ที่: {<<: {ก: ข}}\n", source.NOT_PLAIN, 2, 7),
    "second document": (THAI_BEFORE + "---\nที่: ข\n", source.NOT_PLAIN, 2, 1),
    "directive": ("%YAML 1.1\n---\nก: ข\n", source.NOT_PLAIN, 1, 1),
    "tag directive": ("%TAG ! tag:example.org,2000:\n---\nก: ข\n", source.NOT_PLAIN, 1, 1),
    "list as a key": (THAI_BEFORE + "[ที่, ข]: ค\n", source.NOT_PLAIN, 2, 1),
    "the same key twice": (THAI_BEFORE + "ชื่อ: ข\n", source.DUPLICATE_KEY, 2, 1),
    "the same key deep inside": ("a:\n  - {ก: ข, ก: ค}\n", source.DUPLICATE_KEY, 2, 12),
    "keys that look the same": ("ทำงาน: ก\nทํางาน: ข\n", source.DUPLICATE_KEY, 2, 1),
    "keys that differ in numerals": ("ปี 1: ก\nปี ๑: ข\n", source.DUPLICATE_KEY, 2, 1),
    "empty": ("", source.EMPTY_FILE, 1, 1),
    "comments only": ("# หมายเหตุ\n\n", source.EMPTY_FILE, 1, 1),
    "document marker only": ("---\n", source.EMPTY_FILE, 1, 1),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_one_finding_of_its_kind_at_its_place(name: str, file: Path) -> None:
    text, kind, line, column = FAULTS[name]
    found = only_finding(text, file)
    assert (found.code, found.location) == (kind.code, Location(PATH, line, column))


def test_a_file_that_is_not_there_or_is_a_folder_is_said_to_be_unreadable(tmp_path: Path) -> None:
    for path in (tmp_path / "absent.yml", tmp_path):
        document, findings = source.read(path, PATH)
        assert document is None
        assert [(found.code, found.location) for found in findings] == [(characters.UNREADABLE.code, Location(PATH))]


def test_every_kind_of_finding_is_shown_by_a_test_of_this_file() -> None:
    shown = {kind for _, kind, _, _ in FAULTS.values()} | {characters.UNREADABLE, characters.TOO_LARGE}
    assert shown == {*characters.KINDS, *source.KINDS}


@pytest.mark.parametrize(
    ("name", "encoding"), [("TIS-620", "TIS-620"), ("CP874", "Windows-874"), ("UTF-16 LE", "UTF-16")]
)
def test_an_old_encoding_is_named_to_the_editor(name: str, encoding: str, file: Path) -> None:
    assert encoding in only_finding(FAULTS[name][0], file).message


def test_an_unknown_encoding_is_not_called_thai(file: Path) -> None:
    assert "TIS-620" not in only_finding(b"x: \x80\x81\x82\xfe", file).message


def test_a_duplicate_names_the_line_of_the_first_and_both_duplicates_are_told() -> None:
    document, findings = source.parse("ก: 1\nข: 2\nก: 3\nข: 4\n", PATH)
    assert document is not None
    assert [
        (found.location.line, str(first) in found.message) for found, first in zip(findings, (1, 2), strict=True)
    ] == [
        (3, True),
        (4, True),
    ]


def test_a_duplicate_before_a_syntax_fault_is_told_beside_it() -> None:
    _, findings = source.parse("ก: 1\nก: 2\nข: *x\n", PATH)
    assert [found.code for found in findings] == [source.DUPLICATE_KEY.code, source.NOT_PLAIN.code]
    _, findings = source.parse("ก: 1\nก: 2\nข: @\n", PATH)
    assert [found.code for found in findings] == [source.DUPLICATE_KEY.code, source.BAD_SYNTAX.code]


def test_the_same_key_in_two_groups_is_no_duplicate() -> None:
    assert document_of("- {ก: 1}\n- {ก: 2}\n").tree == [{"ก": "1"}, {"ก": "2"}]


def test_every_line_with_a_forbidden_character_is_told_once() -> None:
    _, findings = source.parse("ก:\tข\t\nค: ง\nจ:\u200bฉ\n", PATH)
    assert [found.location for found in findings] == [Location(PATH, 1, 3), Location(PATH, 3, 3)]


@pytest.mark.parametrize("name", [name for name, fault in FAULTS.items() if fault[1] is source.BAD_SYNTAX])
def test_a_syntax_fault_is_explained_in_words_of_its_own(name: str, file: Path) -> None:
    general = only_finding("a: [", file)
    assert only_finding(FAULTS[name][0], file).help != general.help


# ── Limits ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _nested(depth: int) -> str:
    return "[" * depth + "]" * depth


def _of_nodes(count: int) -> str:
    return "- x\n" * (count - 1)  # the list itself is a node


LIMITS: dict[str, tuple[int, Callable[[int], str]]] = {
    "size": (characters.MAX_BYTES, lambda size: "ก: ข\n".ljust(size - len("ก: ข\n".encode()) + len("ก: ข\n"), "#")),
    "depth": (source.MAX_DEPTH, _nested),
    "nodes": (source.MAX_NODES, _of_nodes),
    "text": (source.MAX_TEXT, lambda length: f"ก: {'ข' * length}\n"),
}


@pytest.mark.parametrize("name", LIMITS)
def test_a_file_at_a_limit_is_read_and_one_over_it_is_refused(name: str, file: Path) -> None:
    limit, make = LIMITS[name]
    file.write_text(make(limit), encoding="utf-8")
    document, findings = source.read(file, PATH)
    assert (document is not None, findings) == (True, [])
    found = only_finding(make(limit + 1), file)
    assert found.code == characters.TOO_LARGE.code
    assert f"{limit + 1:,}" in found.message
    assert f"{limit:,}" in found.message_en


@pytest.mark.parametrize("text", ["[" * 60_000, "- " * 60_000, "? " * 60_000, "{a: " * 60_000, "a: {b: " * 60_000])
def test_hostile_depth_is_refused_and_harms_nothing(text: str, file: Path) -> None:
    assert only_finding(text, file).code in {characters.TOO_LARGE.code, source.BAD_SYNTAX.code, source.NOT_PLAIN.code}


def _events(text: str, loader: type[yaml.SafeLoader | yaml.CSafeLoader]) -> list[tuple[str, str | None]]:
    return [(type(event).__name__, getattr(event, "value", None)) for event in yaml.parse(text, Loader=loader)]


def test_what_is_accepted_means_the_same_to_another_reader_of_yaml() -> None:
    chance = random.Random(2566)  # noqa: S311  the same in every run
    marks = [
        *[":", "|-", "[", "]", "{", "}", ",", "#", "'", '"', ">", "&", "*", "!", "%", "@", "~", "\n", "|#", ">#"],
        "\n  ",
        "ก",
        "a: ",
        "- a\n",
        "'a'",
        "# c\n",
        "{a: b}",
    ]
    accepted = [
        text
        for text in ("".join(chance.choices(marks, k=chance.randrange(1, 14))) for _ in range(6000))
        if source.parse(text, PATH)[0]
    ]
    assert len(accepted) > 500
    assert [text for text in accepted if _events(text, yaml.SafeLoader) != _events(text, yaml.CSafeLoader)] == []


def test_a_damaged_byte_is_told_at_its_line(tmp_path: Path) -> None:
    chance = random.Random(2566)  # noqa: S311  the same in every run
    whole = (building.PLAN * 3).encode()
    for _ in range(300):
        data, at = bytearray(whole), chance.randrange(len(whole))
        data[at] = chance.choice([0x80, 0xA1, 0xC0, 0xF5, 0xFF])
        try:
            bytes(data).decode()
        except UnicodeDecodeError:
            found = only_finding(bytes(data), tmp_path / "a.yml")
            assert found.location.line == whole.count(b"\n", 0, at) + 1


# ── Anything at all ───────────────────────────────────────────────────────────────────────────────────────────────────


def _is_sound(document: Document | None, findings: list[Finding]) -> bool:
    """Tell whether a reading gives something: a document, or a reason why not, each at a place inside the file."""
    return bool(document or findings) and all(
        found.location.path == PATH and found.location.line >= 1 and found.location.column >= 1 for found in findings
    )


YAML_PIECES = st.lists(
    st.sampled_from([*": - [ ] { } , # ' \" | > & * ! % @ ` ? ~ \n", "\n  ", "---", "...", "<<", "ก", "ำ", "a", "\\u"])
).map("".join)


@given(st.text() | YAML_PIECES)
@example("\ufffe")
@example("? ? ?")
@example('"\\ud800"')
@example("%YAML 9.9\n--- x")
def test_any_text_is_read_or_refused_with_a_reason(text: str) -> None:
    assert _is_sound(*source.parse(text, PATH))


@given(data=st.binary() | YAML_PIECES.map(str.encode) | YAML_PIECES.map(lambda text: text.encode("cp874", "replace")))
def test_any_bytes_are_read_or_refused_with_a_reason(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "any.yml"
    file.write_bytes(data)
    assert _is_sound(*source.read(file, PATH))


@given(tree=TREES, at=st.integers(0, 400), byte=st.integers(0, 255))
def test_a_damaged_byte_in_a_good_file_is_read_or_refused_on_a_line_of_it(
    tree: Tree, at: int, byte: int, tmp_path: Path
) -> None:
    data = bytearray(yaml.safe_dump(tree, allow_unicode=True).encode())
    data[at % len(data)] = byte
    file = tmp_path / "damaged.yml"
    file.write_bytes(data)
    document, findings = source.read(file, PATH)
    assert _is_sound(document, findings)
    assert all(found.location.line <= data.count(b"\n") + 2 for found in findings)
