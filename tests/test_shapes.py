"""Text into records: every fault of a file is found in one run, at its place, with what to do."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from pydantic import Field

from generator import shapes, source
from generator.fields import Count, Line, PeriodField, RecordId
from generator.findings import Finding, FindingKind, Location
from generator.models.evidence import Evidence
from generator.models.office import Office
from generator.models.plan import Plan, Subject
from generator.models.survey import Survey
from generator.shapes import Shape
from tests import building

PATH = "content/x.yml"


class Room(Shape):
    """A shape inside a list."""

    id: RecordId = Field(title="รหัส", description="รหัสของห้อง", examples=["hall"])
    people: Count | None = Field(None, title="จำนวนคน", description="จำนวนคนในห้อง")
    evidence: Evidence | None = Field(None, title="หลักฐาน", description="หลักฐานของห้อง")


class House(Shape):
    """A shape with every way in which one can hold others."""

    title: Line = Field(title="ชื่อ", description="ชื่อของอาคาร", examples=["อาคาร 1"])
    head: Line = Field(title="หัวหน้า", description="ตำแหน่งหัวหน้า")
    subject: Subject = Field(Subject.ANNUAL, title="เรื่อง", description="เรื่องที่ทำ")
    rooms: tuple[Room, ...] = Field((), min_length=1, title="ห้อง", description="ห้องทั้งหมด")
    spare: tuple[Room, ...] | None = Field(None, title="ห้องสำรอง", description="ห้องที่เก็บไว้")
    best: Room | None = Field(None, title="ห้องใหญ่", description="ห้องที่ใหญ่ที่สุด")
    tags: tuple[RecordId, ...] = Field((), title="ป้าย", description="ป้ายของอาคาร")
    counts: Mapping[str, Mapping[str, Count]] = Field({}, title="จำนวน", description="จำนวนตามชั้น")
    notes: dict[str, Line] = Field({}, title="บันทึก", description="บันทึกตามเรื่อง")
    period: PeriodField | None = Field(None, title="ช่วงเวลา", description="ช่วงเวลาที่เปิด")


GOOD = "title: อาคาร\nhead: หัวหน้า\n"


def read(text: str, shape: type[Shape] = House) -> tuple[Shape | None, list[Finding]]:
    document, findings = source.parse(text, PATH)
    assert document is not None
    assert findings == []
    return shapes.read(shape, document, {"fiscal_year": 2566})


def faults(text: str, shape: type[Shape] = House) -> list[tuple[str, int, int]]:
    """Read a text that is at fault; give code, line and column of each finding in the order of the file."""
    record, findings = read(text, shape)
    assert record is None
    return sorted((found.code, found.location.line, found.location.column) for found in findings)


def only(text: str, kind: FindingKind, shape: type[Shape] = House) -> Finding:
    record, findings = read(text, shape)
    assert record is None
    assert [found.code for found in findings] == [kind.code]
    return findings[0]


# ── What is right ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_good_document_becomes_a_record_and_a_key_with_nothing_after_it_counts_as_not_written() -> None:
    text = "tags: [a, b]\nrooms:\n  - id: hall\n    people: ๑๗ คน\nbest:\nperiod: ไตรมาส 1\ncounts: {q: {a: 1}}\n"
    record, findings = read(GOOD + text)
    assert findings == []
    assert isinstance(record, House)
    assert (record.title, record.tags, record.best, record.counts) == ("อาคาร", ("a", "b"), None, {"q": {"a": 1}})
    assert record.rooms == (Room(id="hall", people="17"),)  # type: ignore[arg-type]  # fields read text
    assert record.period is not None
    assert record.period.words == "ไตรมาส 1"


def test_walking_a_record_gives_every_shape_with_its_path_in_the_document() -> None:
    record, _ = read(GOOD + "rooms: [{id: a}, {id: b}]\nbest: {id: c}\n")
    assert record is not None
    ids = {path: inner.id for path, inner in shapes.walk(record) if isinstance(inner, Room)}
    assert ids == {("rooms", 0): "a", ("rooms", 1): "b", ("best",): "c"}
    assert next(iter(shapes.walk(record))) == ((), record)


# ── What is wrong, each alone ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "place", "nearest"),
    [
        (GOOD + "titel: ข\n", (3, 1), "title"),
        (GOOD + "rooms:\n  - id: a\n    poeple: 3\n", (5, 5), "people"),
        (GOOD + "best: {id: a, evidense: ข}\n", (3, 15), "evidence"),
        (GOOD + "spare: [{id: a, poeple: ข}]\n", (3, 17), "people"),
    ],
)
def test_an_unknown_key_is_told_at_the_key_with_the_nearest_known_one(
    text: str, place: tuple[int, int], nearest: str
) -> None:
    found = only(text, shapes.UNKNOWN_KEY)
    assert found.location == Location(PATH, *place)
    assert f"“{nearest}”" in found.help


def test_an_unknown_key_that_is_near_to_none_is_answered_with_all_known_ones() -> None:
    found = only(GOOD + "best: {id: a, ซซซ: ข}\n", shapes.UNKNOWN_KEY)
    assert all(name in found.help for name in Room.model_fields)
    assert "ซซซ" in found.message


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("head: ข\n", (1, 1), ("title", "ชื่อ", "อาคาร 1")),
        ("# หมายเหตุ\nhead: ข\n", (2, 1), ("title",)),
        ("title: ก\nhead:\n", (2, 1), ("head", "หัวหน้า")),
        (GOOD + "rooms:\n  - id: a\n  - people: 3\n", (5, 5), ("id", "รหัส", "hall")),
        (GOOD + "best: {people: 3}\n", (3, 7), ("id",)),
    ],
)
def test_a_missing_key_is_told_where_it_belongs_with_its_title_and_example(
    text: str, place: tuple[int, int], words: tuple[str, ...]
) -> None:
    found = only(text, shapes.MISSING_KEY)
    assert found.location == Location(PATH, *place)
    assert all(word in found.message + found.help for word in words)


@pytest.mark.parametrize(
    ("text", "place", "title"),
    [
        (GOOD + "rooms: [{id: a, people: หลายคน}]\n", (3, 25), "จำนวนคน"),
        (GOOD + "subject: ประจำปี\n", (3, 10), "เรื่อง"),
        (GOOD + "period: 31 กุมภาพันธ์ 2566\n", (3, 9), "ช่วงเวลา"),
        (GOOD + "tags: [a, ข]\n", (3, 11), "ป้าย"),
        (GOOD + "counts: {q: {a: มาก}}\n", (3, 17), "a"),
        ("title: ก\nhead: [ข]\n", (2, 7), "หัวหน้า"),
        ("title: ก\nhead: {ข: ค}\n", (2, 7), "หัวหน้า"),
        ("title: ก\nhead:\n  - ข\n", (3, 3), "หัวหน้า"),
        (GOOD + "rooms:\n  - id: a\n    evidence: {title: ก}\n", (5, 15), "หลักฐาน"),
    ],
)
def test_a_wrong_value_is_told_at_the_value_under_its_title(text: str, place: tuple[int, int], title: str) -> None:
    found = only(text, shapes.WRONG_VALUE)
    assert found.location == Location(PATH, *place)
    assert found.message.startswith(f"{title}: ")
    assert not found.message_en[0].isdigit()


def test_a_choice_that_does_not_exist_is_answered_with_all_that_do() -> None:
    found = only(GOOD + "subject: ประจำปี\n", shapes.WRONG_VALUE)
    assert all(choice in found.help for choice in Subject)


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        (GOOD + "tags: a\n", (3, 7), "a list"),
        (GOOD + "rooms: {id: a}\n", (3, 8), "a list"),
        (GOOD + "best: a\n", (3, 7), "a group of keys"),
        (GOOD + "best: [a]\n", (3, 7), "a group of keys"),
        (GOOD + "rooms: [a]\n", (3, 9), "a group of keys"),
        (GOOD + "notes: a\n", (3, 8), "a group of keys"),
        (GOOD + "counts: 5\n", (3, 9), "a group of keys"),
        (GOOD + "counts: {q: 5}\n", (3, 13), "a group of keys"),
        ("- title: ก\n", (1, 1), "a group of keys"),
        ("แค่ข้อความ\n", (1, 1), "a group of keys"),
    ],
)
def test_a_wrong_shape_is_told_where_it_stands(text: str, place: tuple[int, int], what: str) -> None:
    found = only(text, shapes.WRONG_SHAPE)
    assert found.location == Location(PATH, *place)
    assert found.message_en.endswith(f"must be {what}")
    assert "'0'" not in found.message_en


def test_a_list_that_must_have_an_entry_is_told_when_it_has_none() -> None:
    found = only(GOOD + "rooms: []\n", shapes.TOO_FEW)
    assert found.location == Location(PATH, 3, 8)
    assert "ห้อง" in found.message


# ── What is wrong, together ───────────────────────────────────────────────────────────────────────────────────────────


def test_several_faults_of_one_file_are_all_found_in_one_run() -> None:
    text = "titel: ก\nhead: {ข: ค}\nsubject: x\nrooms:\n  - people: ข\n    nobody: 1\n  - a\ntags: a\nbest: {id: A}\n"
    assert faults(text) == sorted(
        [
            (shapes.UNKNOWN_KEY.code, 1, 1),
            (shapes.MISSING_KEY.code, 1, 1),
            (shapes.WRONG_VALUE.code, 2, 7),
            (shapes.WRONG_VALUE.code, 3, 10),
            (shapes.MISSING_KEY.code, 5, 5),
            (shapes.WRONG_VALUE.code, 5, 13),
            (shapes.UNKNOWN_KEY.code, 6, 5),
            (shapes.WRONG_SHAPE.code, 7, 5),
            (shapes.WRONG_SHAPE.code, 8, 7),
            (shapes.WRONG_VALUE.code, 9, 12),
        ]
    )


@pytest.mark.parametrize("entry", ["{people: 3}", "a", "{id: A}", "{id: a, x: 1}"])
def test_a_bad_entry_of_a_list_is_not_also_called_too_few(entry: str) -> None:
    assert [code for code, _, _ in faults(f"{GOOD}rooms: [{entry}]\n")] != []
    assert shapes.TOO_FEW.code not in {code for code, _, _ in faults(f"{GOOD}rooms: [{entry}]\n")}


def test_a_bad_entry_deep_in_a_plan_is_the_only_finding() -> None:
    text = building.PLAN.replace('budget: "5,000"', "budget: มาก").replace(
        "      - {id: a2, number: 1.2, title: อบรม, period: ไตรมาส 2, budget: ไม่ใช้งบประมาณ}\n", ""
    )
    found = only(text, shapes.WRONG_VALUE, Plan)
    line = next(number for number, line in enumerate(text.split("\n"), start=1) if "มาก" in line)
    assert found.location == Location(PATH, line, text.split("\n")[line - 1].index("มาก") + 1)
    assert found.message.startswith("งบประมาณ: ")


def test_faults_of_real_records_stand_at_their_lines() -> None:
    office = building.OFFICE.replace("staff: 17", "staff: สิบเจ็ด")
    before, _, _ = office.partition("สิบเจ็ด")
    line, column = before.count("\n") + 1, len(before.split("\n")[-1]) + 1
    assert faults(office, Office) == [(shapes.WRONG_VALUE.code, line, column)]
    survey = (
        "title: ก\naspects: [{id: a, title: ข}]\nchoices: [{id: b, title: ค}]\nanswers:\n  - unit: u\n    counts: 7\n"
    )
    assert faults(survey, Survey) == [(shapes.WRONG_SHAPE.code, 6, 13)]
