"""The Thai calendar, numerals and look-alike spellings."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words  # type: ignore[import-untyped]  # the library ships no types

from generator import thai

Write: TypeAlias = Callable[[date], str]

DAYS = st.dates(date(1957, 1, 1), date(2156, 12, 31))
FISCAL_YEARS = st.integers(2500, 2700)
NEW_YEAR_EVE = date(2022, 9, 30)  # the last day of fiscal year 2565


# ── Numerals ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@given(st.integers(min_value=0))
def test_numerals_round_trip(number: int) -> None:
    written = thai.thai_digits(str(number))
    assert not any(character in "0123456789" for character in written)
    assert thai.arabic_digits(written) == str(number)


def test_numerals_leave_other_text_alone() -> None:
    assert thai.arabic_digits("ข้อ ๑๒ (O24)") == "ข้อ 12 (O24)"
    assert thai.thai_digits("ข้อ 12 (O24)") == "ข้อ ๑๒ (O๒๔)"


# ── Months and days ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_is_known_full_and_short_with_and_without_dots(number: int) -> None:
    full, short = thai.MONTHS[number - 1], thai.SHORT_MONTHS[number - 1]
    undotted, spaced = short.replace(".", ""), short.replace(".", ". ").strip()
    assert [thai.month_number(name) for name in (full, short, undotted, spaced)] == [number] * 4


def test_no_two_months_share_a_name() -> None:
    names = {name.replace(".", "") for name in (*thai.MONTHS, *thai.SHORT_MONTHS)}
    assert len(names) == len(thai.MONTHS) + len(thai.SHORT_MONTHS)


@pytest.mark.parametrize("name", ["", "มกรา", "มกราคมม", "January", "1", "ม"])
def test_another_word_is_no_month(name: str) -> None:
    assert thai.month_number(name) is None


@pytest.mark.parametrize(
    "text",
    [
        "25 มกราคม 2566",
        "25 มกราคม พ.ศ. 2566",
        "25 มกราคม พ.ศ.2566",
        "25 มกราคม พศ 2566",
        "25 เดือนมกราคม 2566",
        "วันที่ 25 มกราคม 2566",
        "วันที่ 25 เดือน มกราคม พ.ศ. 2566",
        "วันพุธที่ 25 มกราคม 2566",
        "25 ม.ค. 2566",
        "25 ม.ค.2566",
        "25 ม. ค. 2566",
        "25 มค 2566",
        "25ม.ค.2566",
        "๒๕ มกราคม ๒๕๖๖",
        "๒๕ ม.ค. พ.ศ. ๒๕๖๖",
        "25 มกราคม 2023",
        "25 มกราคม ค.ศ. 2023",
        "2566-01-25",
        "2023-01-25",
        "๒๕๖๖-๐๑-๒๕",
        "2566-1-25",
        "25/1/2566",
        "25/01/2023",
        "๒๕/๑/๒๕๖๖",
        "  25 ม.ค. 2566  ",
    ],
)
def test_all_spellings_of_a_day_are_that_day(text: str) -> None:
    assert thai.parse_date(text) == date(2023, 1, 25)


@pytest.mark.parametrize(
    "text",
    [
        "31 กุมภาพันธ์ 2566",
        "๓๑ กุมภาพันธ์ ๒๕๖๖",
        "29 ก.พ. 2566",
        "2566-02-29",
        "2566-13-01",
        "0 ม.ค. 2566",
        "32/1/2566",
        "1/13/2566",
        "ม.ค. 2566",
        "25 ม.ค.",
        "25 ม.ค. 66",
        "25 January 2566",
        "25 มกรา 2566",
        "25 ม.ค. 0000",
        "",
        "-",
        "เร็ว ๆ นี้",
    ],
)
def test_a_day_that_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        thai.parse_date(text)


def test_a_leap_day_exists_in_a_leap_year_of_the_common_era_only() -> None:
    assert thai.parse_date("29 ก.พ. 2567") == date(2024, 2, 29)
    with pytest.raises(ValueError, match=r"^"):
        thai.parse_date("29 ก.พ. 2568")


@given(DAYS)
def test_a_written_day_reads_as_itself(day: date) -> None:
    year = day.year + thai.BUDDHIST_OFFSET
    full = f"{day.day} {thai.MONTHS[day.month - 1]} พ.ศ. {year}"
    for text in (thai.short_date(day), full, thai.thai_digits(full), f"{year}-{day:%m-%d}", f"{day:%d/%m}/{year}"):
        assert thai.parse_date(text) == day


@given(DAYS)
def test_a_written_month_reads_as_its_first_and_last_day(day: date) -> None:
    first, last = thai.parse_month(thai.short_date(day).partition(" ")[2])
    assert first <= day <= last
    assert first.day == 1
    assert (last + timedelta(days=1)).day == 1
    assert (first.year, first.month) == (last.year, last.month) == (day.year, day.month)


@pytest.mark.parametrize("text", ["มิถุนายน 2566", "เดือนมิถุนายน พ.ศ. 2566", "มิ.ย. 2566", "2566-06", "๒๕๖๖-๐๖"])
def test_all_spellings_of_a_month_are_that_month(text: str) -> None:
    assert thai.parse_month(text) == (date(2023, 6, 1), date(2023, 6, 30))


@pytest.mark.parametrize("text", ["", "2566", "2566-00", "2566-13", "มิถุ 2566", "1 มิ.ย. 2566"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        thai.parse_month(text)


@given(st.text())
def test_any_other_text_is_a_value_error_and_nothing_worse(text: str) -> None:
    for read in (thai.parse_date, thai.parse_month):
        try:
            read(text)
        except ValueError:
            continue


# ── Days written out in a text ────────────────────────────────────────────────────────────────────────────────────────

WRITTEN = [
    lambda day: f"{day.day} {thai.MONTHS[day.month - 1]} {day.year + 543}",
    lambda day: f"{day.day} {thai.MONTHS[day.month - 1]} พ.ศ. {day.year + 543}",
    thai.short_date,
    lambda day: thai.thai_digits(thai.short_date(day)),
    lambda day: f"{day.day} เดือน{thai.MONTHS[day.month - 1]} {day.year + 543}",
    lambda day: f"{day.day}/{day.month}/{day.year + 543}",
]


@given(
    DAYS,
    st.sampled_from(WRITTEN),
    st.sampled_from(["", "ประชุมเมื่อวันที่ ", "(", "คำสั่งที่ 127/2565 "]),
    st.sampled_from(["", " ณ ห้องประชุม 3"]),
)
def test_a_day_is_found_in_a_text_where_it_stands(day: date, write: Write, before: str, after: str) -> None:
    words = write(day)
    text = f"{before}{words}{after}"
    assert thai.dates_in(text) == (thai.WrittenDay(words, len(before), day),)
    (found,) = thai.dates_in(text)
    assert text[found.start : found.end] == words


@given(DAYS, DAYS)
def test_days_are_found_in_their_order(one: date, other: date) -> None:
    text = f"จัดวันที่ {thai.short_date(one)} แล้วรายงานวันที่ {thai.short_date(other)}"
    assert [found.day for found in thai.dates_in(text)] == [one, other]


@given(DAYS)
def test_the_name_of_the_weekday_belongs_to_the_day(day: date) -> None:
    name = thai.WEEKDAYS[day.weekday()]
    words = f"วัน{name}ที่ {thai.short_date(day)}"
    assert thai.dates_in(words) == (thai.WrittenDay(words, 0, day, name),)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("16 – 22 มิ.ย. 2565", [date(2022, 6, 16), date(2022, 6, 22)]),
        ("วันที่ 23 ถึง 30 มิถุนายน 2565", [date(2022, 6, 23), date(2022, 6, 30)]),
        ("30 มิ.ย. - 5 ก.ค. 2565", [date(2022, 6, 30), date(2022, 7, 5)]),
        ("30 ธ.ค. - 5 ม.ค. 2566", [date(2022, 12, 30), date(2023, 1, 5)]),
        ("31 เมษายน 2566", [None]),
        ("29 – 30 กุมภาพันธ์ 2567", [date(2024, 2, 29), None]),
    ],
)
def test_a_range_gives_both_its_days_and_an_impossible_day_is_none(text: str, days: list[date | None]) -> None:
    found = thai.dates_in(text)
    assert [one.day for one in found] == days
    assert all(one.words in text for one in found)
    assert [one.alone for one in found] == [len(days) == 1] * len(days)


@pytest.mark.parametrize(
    "text",
    ["", "มิถุนายน 2566", "25 มกราคม", "ปี 2566", "คำสั่งที่ 127/2565", "25 เดือน 2566", "1.25 มกราคม 2566", "25/13/2566"],
)
def test_a_text_without_a_whole_day_has_none(text: str) -> None:
    assert thai.dates_in(text) == ()


# ── The fiscal year ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_fiscal_year_turns_on_the_first_of_october() -> None:
    assert thai.fiscal_year_of(NEW_YEAR_EVE) == 2565
    assert thai.fiscal_year_of(NEW_YEAR_EVE + timedelta(days=1)) == 2566


@given(FISCAL_YEARS)
def test_a_fiscal_year_holds_exactly_the_days_that_belong_to_it(year: int) -> None:
    first, last = thai.fiscal_year_span(year)
    assert ((first.month, first.day), (last.month, last.day)) == ((10, 1), (9, 30))
    assert {thai.fiscal_year_of(first), thai.fiscal_year_of(last)} == {year}
    assert thai.fiscal_year_of(first - timedelta(days=1)) == year - 1
    assert thai.fiscal_year_of(last + timedelta(days=1)) == year + 1


@given(DAYS)
def test_every_day_is_inside_its_fiscal_year(day: date) -> None:
    first, last = thai.fiscal_year_span(thai.fiscal_year_of(day))
    assert first <= day <= last


@given(FISCAL_YEARS)
def test_four_quarters_tile_the_fiscal_year(year: int) -> None:
    spans = [thai.quarter_span(year, quarter) for quarter in (1, 2, 3, 4)]
    assert (spans[0][0], spans[-1][1]) == thai.fiscal_year_span(year)
    for before, after in pairwise(spans):
        assert before[1] + timedelta(days=1) == after[0]
    assert all(first <= last for first, last in spans)


@given(st.integers(1957, 2156))
def test_a_year_means_the_same_in_either_era(year: int) -> None:
    assert thai.common_year(year) == thai.common_year(year + thai.BUDDHIST_OFFSET) == year


# ── Look-alikes ───────────────────────────────────────────────────────────────────────────────────────────────────────

LOOK_ALIKES = {
    "sara am in two parts": ("ทํางาน", "ทำงาน"),
    "sara e twice for sara ae": ("เเผน", "แผน"),
    "tone mark before the vowel below": ("ผู่", "ผู่"),
    "tone mark before the vowel above": ("ท่ี", "ที่"),
    "nikhahit, tone mark, sara aa": ("นํ้า", "น้ำ"),
    "tone mark, nikhahit, sara aa": ("น้ํา", "น้ำ"),
    "mark of silence before the vowel": ("สิทธ์ิ", "สิทธิ์"),
    "Thai numerals": ("ปี ๒๕๖๖", "ปี 2566"),
    "runs of spaces": ("  แผน   ปี ", "แผน ปี"),
    "letter case": ("NO Gift", "no gift"),
}


@pytest.mark.parametrize("pair", LOOK_ALIKES.values(), ids=LOOK_ALIKES)
def test_look_alike_spellings_fold_to_one(pair: tuple[str, str]) -> None:
    written, meant = pair
    assert written != meant
    assert thai.fold(written) == thai.fold(meant)


@pytest.mark.parametrize(("one", "other"), [("แผน", "เผน"), ("ปลา", "ปล่า"), ("2566", "2565"), ("ก ข", "กข")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert thai.fold(one) != thai.fold(other)


@given(st.text("กขผ เแะาำิีึืุู่้๊๋์ํ๒5a", max_size=12))
def test_spaces_around_and_the_kind_of_numerals_never_change_the_fold(text: str) -> None:
    once = thai.fold(text)
    assert thai.fold(f" {text}\n") == once
    assert thai.fold(thai.thai_digits(text)) == once


# ── Money in words ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("100000", "หนึ่งแสนบาทถ้วน"),
        ("0", "ศูนย์บาทถ้วน"),
        ("11", "สิบเอ็ดบาทถ้วน"),
        ("21.25", "ยี่สิบเอ็ดบาทยี่สิบห้าสตางค์"),
        ("0.01", "หนึ่งสตางค์"),
        ("1000001", "หนึ่งล้านเอ็ดบาทถ้วน"),
        ("47585", "สี่หมื่นเจ็ดพันห้าร้อยแปดสิบห้าบาทถ้วน"),
    ],
)
def test_a_sum_in_words_is_as_documents_write_it(amount: str, words: str) -> None:
    assert thai.baht_words(Decimal(amount)) == words


def sums() -> list[Decimal]:
    """Give every sum up to 999 baht, sums of every size up to a hundred thousand millions, and sums with satang."""
    chance = random.Random(2566)  # noqa: S311  a fixed slice of numbers, no secret
    whole = [Decimal(number) for number in range(1000)]
    whole += [Decimal(chance.randrange(10**size)) for size in range(4, 12) for _ in range(200)]
    with_satang = [Decimal(chance.randrange(1, 10 ** chance.randrange(3, 11))) / 100 for _ in range(1000)]
    return [*whole, *(Decimal(satang) / 100 for satang in range(100)), *with_satang]


def test_sums_in_words_are_those_of_an_independent_judge() -> None:
    known = sums()
    assert len(known) >= 3000
    differ = [
        (amount, thai.baht_words(amount), judged)
        for amount in known
        if thai.baht_words(amount) != (judged := num2words(amount, lang="th", to="currency", currency="THB"))
    ]
    assert differ == []


def test_a_sum_in_words_reads_as_the_sum() -> None:
    whole_baht = [amount for amount in sums() if amount >= 1 or not amount]
    assert [amount for amount in whole_baht if thai.sum_of_words(thai.baht_words(amount)) != amount] == []


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("หนึ่งแสนบาทถ้วน", "100000"),
        ("เป็นเงิน ห้าหมื่นบาท ถ้วน", "50000"),
        ("หนึ่งร้อยหนึ่งบาท", "101"),
        ("สิบบาทห้าสิบสตางค์", "10.50"),
    ],
)
def test_a_sum_in_words_is_read_as_people_write_it(text: str, amount: str) -> None:
    assert thai.sum_of_words(text) == Decimal(amount)


@pytest.mark.parametrize("text", ["", "บาทถ้วน", "ห้าหมืนบาทถ้วน", "หนึ่งแสน", "งบประมาณแผ่นดิน", "5,000 บาท"])
def test_what_is_no_sum_in_words_is_not_read(text: str) -> None:
    assert thai.sum_of_words(text) is None


@pytest.mark.parametrize(("words", "number"), [("สี่", 4), ("สิบสาม", 13), ("ยี่สิบเอ็ด", 21), ("สี่ด้าน", None)])
def test_a_number_in_words_is_read(words: str, number: int | None) -> None:
    assert thai.number_of_words(words) == number


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("แผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. 2566", {2566}),
        ("รายงานประจำปี พ.ศ. ๒๕๖๕", {2565}),
        ("ผลประเมิน ITA ปี 2564 เทียบปี 2565", {2564, 2565}),
        ("แผนพัฒนาการศึกษา พ.ศ. 2563 – 2565", {2563, 2564, 2565}),
        ("แผนพัฒนา (2566-2567)", {2566, 2567}),
        ("พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. 2540", set()),
        ("ประกาศ ณ วันที่ 3 ตุลาคม 2565", set()),
        ("สรุปผลการจัดซื้อจัดจ้าง เดือนตุลาคม 2565", {2566}),
        ("สรุปผลการจัดซื้อจัดจ้าง เดือนมี.ค. พ.ศ. ๒๕๖๕", {2565}),
        ("จัดทุกเดือนตลอด 2565", set()),
        ("โครงการที่ปี 25661", set()),
    ],
)
def test_a_title_names_the_years_that_it_is_of(title: str, years: set[int]) -> None:
    assert thai.years_of(title) == years


@pytest.mark.parametrize(("value", "words"), [("2.83", "+2.83"), ("-0.4", "−0.40"), ("0", "0.00")])
def test_a_difference_shows_its_sign(value: str, words: str) -> None:
    assert thai.signed(Decimal(value)) == words
