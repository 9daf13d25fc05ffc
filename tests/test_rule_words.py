"""The data and the helpers of the rules about names and words: what they take for wrong, and what they leave alone."""

from __future__ import annotations

import pytest

from generator.rules.identity import likeness, numbering
from generator.rules.identity.laws import LAWS
from generator.rules.identity.provinces import ABBREVIATIONS, BY_ABBREVIATION, NAMES
from generator.rules.text import slips
from generator.rules.text.slips import SLIPS, Slip


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.pattern.pattern)
def test_a_right_form_is_no_slip_of_any_kind(slip: Slip) -> None:
    assert not slip.pattern.search(slip.right)
    assert [other.right for other in SLIPS if other.pattern.search(slip.right)] == []


def test_no_wrong_form_is_told_twice() -> None:
    signs = [slip.pattern.pattern for slip in SLIPS]
    assert len(signs) == len(set(signs))
    assert len(slips.SLIPS) > 100


def test_there_are_77_provinces_each_with_an_abbreviation_of_its_own() -> None:
    assert len(NAMES) == len(ABBREVIATIONS) == len(BY_ABBREVIATION) == 77


def test_a_law_is_found_by_its_own_title() -> None:
    for law in LAWS:
        assert law.sign in law.title or law.pattern.search(law.title), law.title


@pytest.mark.parametrize(
    ("text", "parts", "style"),
    [
        ("1. วางแผน", (1,), "."),
        ("๒) ประชุม", (2,), ")"),
        ("(3) สรุป", (3,), ")"),
        ("1.ด้านการป้องกัน", (1,), "."),
        ("5.4 ดำเนินการ", (5, 4), "."),
        ("- 3.2.1 บุคลากร", (3, 2, 1), "."),
        ("กิจกรรมที่ ๓๓๗ ส่งเสริม", (337,), "กิจกรรม"),
    ],
)
def test_the_number_that_a_text_begins_with_is_read(text: str, parts: tuple[int, ...], style: str) -> None:
    found = numbering.leading(text)
    assert found is not None
    assert (found.parts, found.style) == (parts, style)


@pytest.mark.parametrize("text", ["17 มิ.ย. 2566 ประชุม", "08.30 น. ลงทะเบียน", "5 ส", "285 คน", "ครบ 3 ด้าน", "2566"])
def test_a_quantity_a_day_or_a_time_is_no_list_number(text: str) -> None:
    assert numbering.leading(text) is None


@pytest.mark.parametrize(
    ("values", "places"),
    [
        ([1, 2, 3], []),
        ([1, 2, 4, 5], [2]),  # skipped
        ([1, 2, 2, 3], [2]),  # repeated
        ([36, 337, 338], [1]),  # a digit too many
        ([1, 2, 9, 4, 5], [2]),  # one wrong number between right ones
        ([2, 3], [0]),  # does not begin at one
    ],
)
def test_a_count_breaks_where_a_number_does_not_follow(values: list[int], places: list[int]) -> None:
    starts = (36,) if values[0] == 36 else (1,)
    assert list(numbering.breaks(values, starts)) == places


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [("กลุ่มอำนวยการ", "กลุ่มอำนวยการรับ", 0), ("กลุ่มอำนวยการ", "กลุ่มอำนวจการ", 1), ("กลุ่มอำนวยการ", "กลุ่มเป้าหมาย", 3)],
)
def test_slips_of_a_name_are_counted_up_to_a_limit(name: str, text: str, expected: int) -> None:
    assert likeness.slips(name, text, 2) == expected


def test_rows_are_compared_without_their_numbers_and_signs() -> None:
    assert likeness.row("1) ประชุม ชี้แจง.") == likeness.row("กิจกรรมที่ ๒ ประชุมชี้แจง") == "ประชุมชี้แจง"
    assert likeness.row("2.1 ประชุม") == likeness.row("- ประชุม")
