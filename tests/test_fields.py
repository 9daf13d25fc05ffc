"""Single fields: what editors type, in all its spellings, and what is said where it cannot be read."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator import fields, periods, thai
from generator.fields import Doubt, ExplicitNone

THAI_LETTER = re.compile("[ก-๙]")
FISCAL_YEAR = 2566


def read_period(text: str) -> periods.Period:
    return fields.read_period(text, FISCAL_YEAR)


# ── Codes, ids, addresses, years ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("text", ["O24", "o24", "O 24", "o 24", "O024", "024", "๐๒๔", "O๒๔", "o๐๒๔"])
def test_an_item_code_is_one_in_all_spellings(text: str) -> None:
    assert fields.read_item_code(text) == "O24"


@given(st.integers(1, 99))
def test_an_item_code_reads_as_itself(number: int) -> None:
    code = f"O{number}"
    assert fields.read_item_code(code) == code
    assert fields.read_item_code(f"0{number:02}") == code
    assert fields.read_item_code(thai.thai_digits(f"o{number:02}")) == code


@pytest.mark.parametrize("text", ["a1", "anti-corruption", "2566", "o24", "a1-1"])
def test_an_id_is_lower_case_letters_digits_and_single_hyphens(text: str) -> None:
    assert fields.read_record_id(text) == text


@pytest.mark.parametrize(
    "text", ["https://www.example.go.th/", "http://example.go.th/?p=1", "https://ตัวอย่าง.ไทย/หน้า", "https://a:8080/x#y"]
)
def test_a_full_web_address_stays_as_it_is(text: str) -> None:
    assert fields.read_web_address(text) == text


def test_what_a_browser_forgives_in_an_address_is_encoded() -> None:
    assert fields.read_web_address("https://a.go.th/?p=[1]|2") == "https://a.go.th/?p=%5B1%5D%7C2"


@pytest.mark.parametrize("text", ["2566", "๒๕๖๖", "ปีงบประมาณ 2566", "พ.ศ. 2566", "พ.ศ.2566", "ปีงบประมาณ พ.ศ. ๒๕๖๖"])
def test_a_fiscal_year_is_one_in_all_spellings(text: str) -> None:
    assert fields.read_fiscal_year(text) == FISCAL_YEAR


@pytest.mark.parametrize(("text", "number"), [("9.1", "9.1"), ("๑.๒", "1.2"), (" 10 ", "10")])
def test_a_numbering_keeps_its_form_in_arabic_numerals(text: str, number: str) -> None:
    assert fields.read_number(text) == number


@pytest.mark.parametrize(
    ("text", "meant"), [("ใช่", True), ("true", True), ("Yes", True), ("ไม่ใช่", False), ("FALSE", False), ("no", False)]
)
def test_a_choice_between_two_reads_in_both_languages(text: str, *, meant: bool) -> None:
    assert fields.read_yes_no(text) is meant


def test_a_line_closes_its_spaces_and_running_text_keeps_them() -> None:
    typed = "บรรทัดหนึ่ง\n  บรรทัดสอง"
    assert fields.read_line(typed) == "บรรทัดหนึ่ง บรรทัดสอง"
    assert fields.read_rich_text(typed) == typed


# ── Numbers ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text", ["5,000", "5000", "๕,๐๐๐", "๕๐๐๐", "5000 บาท", "5,000บาท", "5,000 บาทถ้วน", "5,000.00", "๕,๐๐๐ บาท"]
)
def test_a_sum_is_one_in_all_spellings(text: str) -> None:
    assert fields.read_money(text) == Decimal(5000)


@given(st.decimals(0, 10**12, places=2))
def test_a_sum_reads_as_itself(amount: Decimal) -> None:
    for text in (str(amount), f"{amount:,}", thai.thai_digits(f"{amount:,} บาท")):
        assert fields.read_money(text) == amount


@pytest.mark.parametrize(("text", "score"), [("97.86", "97.86"), ("+2.83", "2.83"), ("-1.63", "-1.63"), ("๙๘", "98")])
def test_a_score_may_carry_a_sign(text: str, score: str) -> None:
    assert fields.read_score(text) == Decimal(score)


@pytest.mark.parametrize(("text", "count"), [("17", 17), ("๑๗ คน", 17), ("1,285", 1285), ("0", 0)])
def test_a_count_may_name_people(text: str, count: int) -> None:
    assert fields.read_count(text) == count


# ── None, said aloud ──────────────────────────────────────────────────────────────────────────────────────────────────

OR_NONE = (fields.read_money_or_none, fields.read_statement)
DASHES = ("-", "–", "—", "−")


@pytest.mark.parametrize("read", OR_NONE)
@pytest.mark.parametrize("words", [*fields.NONE_WORDS, "ไม่ได้ใช้งบประมาณ ", "ไม่มี "])
def test_the_words_for_none_are_an_explicit_none_that_keeps_its_words(
    read: Callable[[str], object], words: str
) -> None:
    assert read(words) == ExplicitNone(words)


@pytest.mark.parametrize("read", OR_NONE)
@pytest.mark.parametrize("dash", DASHES)
def test_a_bare_dash_is_a_doubt_and_never_a_none(read: Callable[[str], object], dash: str) -> None:
    assert read(dash) == Doubt(dash)


def test_a_field_of_money_or_none_still_reads_sums_and_a_statement_still_reads_text() -> None:
    assert fields.read_money_or_none("0") == Decimal(0)
    assert fields.read_statement("ไม่มีผู้เข้าร่วมจากภายนอก") == "ไม่มีผู้เข้าร่วมจากภายนอก"
    assert fields.read_statement("- ข้อแรก") == "- ข้อแรก"


# ── Days and periods ──────────────────────────────────────────────────────────────────────────────────────────────────

YEAR = (date(2022, 10, 1), date(2023, 9, 30))
PERIODS = {
    "ไตรมาส 1": (date(2022, 10, 1), date(2022, 12, 31)),
    "ไตรมาสที่ 2": (date(2023, 1, 1), date(2023, 3, 31)),
    "ไตรมาส ๓": (date(2023, 4, 1), date(2023, 6, 30)),
    "Q4": (date(2023, 7, 1), date(2023, 9, 30)),
    "q1": (date(2022, 10, 1), date(2022, 12, 31)),
    "ไตรมาส 3–4": (date(2023, 4, 1), date(2023, 9, 30)),
    "ไตรมาส 3-4": (date(2023, 4, 1), date(2023, 9, 30)),
    "ไตรมาส 3 - 4": (date(2023, 4, 1), date(2023, 9, 30)),
    "ไตรมาส ๑–๔": YEAR,
    "q1-q2": (date(2022, 10, 1), date(2023, 3, 31)),
    "ไตรมาส 1 ปีงบประมาณ 2565": (date(2021, 10, 1), date(2021, 12, 31)),
    "ทั้งปี": YEAR,
    "ตลอดปี": YEAR,
    "ทั้งปีงบประมาณ": YEAR,
    "ปีงบประมาณ": YEAR,
    "ปีงบประมาณ 2566": YEAR,
    "ปีงบประมาณ พ.ศ. ๒๕๖๖": YEAR,
    "ตลอดปีงบประมาณ พ.ศ.2565": (date(2021, 10, 1), date(2022, 9, 30)),
    "6 เดือนแรก": (date(2022, 10, 1), date(2023, 3, 31)),
    "รอบ ๖ เดือน": (date(2022, 10, 1), date(2023, 3, 31)),
    "มิถุนายน 2566": (date(2023, 6, 1), date(2023, 6, 30)),
    "2566-06": (date(2023, 6, 1), date(2023, 6, 30)),
    "17 มิ.ย. 2566": (date(2023, 6, 17), date(2023, 6, 17)),
    "2566-06-17": (date(2023, 6, 17), date(2023, 6, 17)),
    "ต.ค. 2565 – ก.ย. 2566": YEAR,
    "ต.ค. 2565 - ก.ย. 2566": YEAR,
    "ต.ค. 2565–ก.ย. 2566": YEAR,
    "ต.ค. 2565 ถึง ก.ย. 2566": YEAR,
    "1 ต.ค. 2565 – 30 ก.ย. 2566": YEAR,
    "๑ ตุลาคม ๒๕๖๕ ถึง ๓๐ กันยายน ๒๕๖๖": YEAR,
    "2565-10-01 – 2566-09-30": YEAR,
    "17 มิ.ย. 2566 – ก.ค. 2566": (date(2023, 6, 17), date(2023, 7, 31)),
    "ต.ค. 2565- ก.ย. 2566": YEAR,
    "ต.ค. – ก.ย. 2566": YEAR,
    "ต.ค. - ก.ย. พ.ศ. ๒๕๖๖": YEAR,
    "มิ.ย. – ก.ค. 2566": (date(2023, 6, 1), date(2023, 7, 31)),
    "ต.ค. – ต.ค. 2565": (date(2022, 10, 1), date(2022, 10, 31)),
    "16 – 22 มิ.ย. 2566": (date(2023, 6, 16), date(2023, 6, 22)),
    "๑๖ - ๒๒ มิถุนายน ๒๕๖๖": (date(2023, 6, 16), date(2023, 6, 22)),
    "28 มิ.ย. – 3 ก.ค. 2566": (date(2023, 6, 28), date(2023, 7, 3)),
    "28 ธ.ค. – 3 ม.ค. 2566": (date(2022, 12, 28), date(2023, 1, 3)),
    "ต.ค. 2565 – ต.ค. 2565": (date(2022, 10, 1), date(2022, 10, 31)),
}


@pytest.mark.parametrize(("text", "span"), PERIODS.items(), ids=PERIODS)
def test_every_form_of_a_period_gives_its_days_and_keeps_its_words(text: str, span: tuple[date, date]) -> None:
    assert read_period(text) == periods.Period(*span, text)


@pytest.mark.parametrize("text", ["ไตรมาส 3", "ทั้งปี", "6 เดือนแรก"])
def test_a_period_that_leans_on_the_folder_needs_the_year_of_the_folder(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        fields.read_period(text, None)


@pytest.mark.parametrize("text", ["ก.ย. 2566 – ต.ค. 2565", "ไตรมาส 4–3", "30 มิ.ย. 2566 – 1 มิ.ย. 2566"])
def test_a_period_that_ends_before_it_starts_is_refused_as_that(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="ends before it starts"):
        read_period(text)


@given(st.sampled_from(list(periods.Round)), st.integers(2540, 2640))
def test_a_round_covers_whole_quarters_of_its_year(covers: periods.Round, year: int) -> None:
    first, last = covers.span(year)
    year_first, year_last = thai.fiscal_year_span(year)
    assert year_first <= first < last <= year_last
    quarters = [thai.quarter_span(year, quarter) for quarter in (1, 2, 3, 4)]
    assert first in {quarter[0] for quarter in quarters}
    assert last in {quarter[1] for quarter in quarters}


# ── What cannot be read ───────────────────────────────────────────────────────────────────────────────────────────────

REFUSED: dict[Callable[[str], object], tuple[str, ...]] = {
    fields.read_item_code: ("", "O", "O0", "24", "P24", "O100", "O24a", "ข้อ 24"),
    fields.read_record_id: ("", "Anti", "แผน", "a--b", "-a", "a-", "a_b", "a b", "a/b", "../a"),
    fields.read_web_address: (
        "",
        "www.example.go.th",
        "//example.go.th",
        "javascript:alert(1)",
        "ftp://example.go.th/",
        "https://",
        "https:///x",
        "https://example.go.th/a b",
        "https://[::1",
        "https://a..go.th/",
        "https://<a>.go.th/",
        "https://a.go.th:99999/",
    ),
    fields.read_yes_no: ("", "1", "ครับ", "ไม่"),
    fields.read_money: ("", "-5", "ห้าพัน", "5,00", "5.000,00", "1_000", "1e3", "๕,๐๐", "5,000 บ.", "NaN", "∞", "-"),
    fields.read_score: ("", "1,2", "AA", "NaN", "-"),
    fields.read_count: ("", "-1", "1.5", "หลายคน", "1,28", "-"),
    fields.read_money_or_none: ("", "ไม่ทราบ", "--", "ไม่", "n/a"),
    fields.read_fiscal_year: ("", "66", "2023", "2539", "2641", "ปี 2566", "25666"),
    fields.read_day: ("", "-", "31 กุมภาพันธ์ 2566", "31 ก.พ. 2566", "มิ.ย. 2566", "2566", "เร็ว ๆ นี้"),
    read_period: (
        "",
        "-",
        "ไตรมาส 5",
        "ไตรมาส",
        "31 กุมภาพันธ์ 2566",
        "ต.ค. – ก.ย.",
        "ต.ค. 2565 – ก.ย.",
        "ต.ค. – 2566",
        "- มิ.ย. 2566",
        "มิ.ย. 2566 –",
        "28 – 3 ก.ค. 2566",
        "ม.ค. 2566 – ก.พ. 2566 – มี.ค. 2566",
        "ก.ย. 2566 – ต.ค. 2565",
        "ปีงบประมาณ 0001",
        "ไตรมาส 1 ปีงบประมาณ 0001",
    ),
}
CASES = [(read, text) for read, texts in REFUSED.items() for text in texts]


@pytest.mark.parametrize(("read", "text"), CASES, ids=[f"{read.__name__}({text})" for read, text in CASES])
def test_a_refusal_says_what_is_wrong_in_thai_and_english_and_what_to_do(
    read: Callable[[str], object], text: str
) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read(text)
    facts = caught.value.context or {}
    assert caught.value.type == fields.REFUSED
    assert THAI_LETTER.search(facts["message"].replace(text, "") if text else facts["message"])
    assert re.search("[a-z]{3}", facts["message_en"])
    assert THAI_LETTER.search(facts["help"])
    assert str(caught.value) == facts["message_en"]


LIKELY = "0159๐๖๙ -–,.:/[]?@#OoQqAzก-ค.พศไตรมาสปีงบประมาณถึงบาทคน"


@pytest.mark.parametrize("read", REFUSED)
@given(text=st.text() | st.text(LIKELY) | st.sampled_from(list(PERIODS)).map(lambda words: words.replace("25", "00")))
def test_any_text_is_read_or_refused_and_nothing_worse(read: Callable[[str], object], text: str) -> None:
    with contextlib.suppress(PydanticCustomError):
        read(text)
