"""Personal data in texts: found in every notation, told only masked, and nothing else taken for it."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from generator import privacy, thai
from generator.privacy import Sort
from generator.rules.privacy.names import named_in

SEED = 2566
MANY = 500
GROUPS = (1, 4, 5, 2, 1)


def checked(twelve: str) -> str:
    """Give 12 digits with the one that checks them, reckoned another way than the module does."""
    total = sum(int(digit) * weight for digit, weight in zip(twelve, range(13, 1, -1), strict=True))
    rest = -total % 11
    return twelve + str(rest % 10 if rest else 1)


def numbers(first: str) -> Iterator[str]:
    """Give made-up numbers with a right checksum whose first digit is one of these."""
    chance = random.Random(SEED)  # noqa: S311  the same numbers on every run are meant
    for _ in range(MANY):
        yield checked(chance.choice(first) + "".join(chance.choices("0123456789", k=11)))


def notations(number: str) -> list[str]:
    """Write a number in every way that documents do."""
    groups, start = [], 0
    for length in GROUPS:
        groups.append(number[start : start + length])
        start += length
    ways = [number, "-".join(groups), " ".join(groups), " - ".join(groups), "–".join(groups), " ".join(number)]
    return [*ways, *map(thai.thai_digits, ways)]


def found(text: str, sort: Sort) -> list[str]:
    """Give what is found of a sort, as it stands in the text."""
    return [text[one.start : one.end] for one in privacy.find(text, sort)]


def test_the_number_of_a_person_is_found_in_every_notation() -> None:
    missed = [
        written
        for number in numbers("12345678")
        for written in notations(number)
        if found(f"ผู้ยื่นคำร้อง {written} ได้รับแล้ว", Sort.PERSON_NUMBER) != [written]
    ]
    assert missed == []


def test_numbers_of_companies_are_nobody_s() -> None:
    assert [one for number in numbers("0") for one in notations(number) if found(one, Sort.PERSON_NUMBER)] == []


def test_thirteen_digits_whose_last_does_not_check_them_are_nobody_s() -> None:
    wrong = [f"{number[:12]}{(int(number[12]) + step) % 10}" for number in numbers("12345678") for step in (1, 4, 7)]
    assert [one for number in wrong for one in notations(number) if found(one, Sort.PERSON_NUMBER)] == []


def test_a_longer_number_is_not_searched_for_shorter_ones() -> None:
    (number,) = list(numbers("1"))[:1]
    assert not found(f"9{number}", Sort.PERSON_NUMBER)
    assert not found(f"{number}9", Sort.PERSON_NUMBER)


@pytest.mark.parametrize("before", ["67", "ครั้งที่ 2", "2566", "3"])
def test_a_number_before_it_hides_nothing(before: str) -> None:
    (number,) = list(numbers("1"))[:1]
    assert [one for one in notations(number) if found(f"{before} {one}", Sort.PERSON_NUMBER) != [one]] == []


def test_digits_of_a_web_address_are_nobody_s() -> None:
    (number,) = list(numbers("1"))[:1]
    assert not found(f"https://www.example.go.th/news/{number}", Sort.PERSON_NUMBER)


@pytest.mark.parametrize(
    "written",
    [
        "081-234-5678",
        "0812345678",
        "081 234 5678",
        "08-1234-5678",
        "061-2345678",
        "(091)234-5678",
        "+66 81 234 5678",
        "๐๘๑-๒๓๔-๕๖๗๘",
    ],
)
def test_a_mobile_telephone_is_found(written: str) -> None:
    assert found(f"ติดต่อ{written} ได้ทุกวัน", Sort.TELEPHONE) == [written]


@pytest.mark.parametrize(
    "text",
    [
        "02-000-1100",
        "077-576253",
        "โครงการเลขที่ 66089123456",
        "สัญญาเลขที่ 0812345678",
        "1,081,234,567 บาท",
        "9 ส.ค. 2566",
        "0898/2566",
    ],
)
def test_other_numbers_are_no_mobile_telephones(text: str) -> None:
    assert not found(text, Sort.TELEPHONE)


@pytest.mark.parametrize(
    "mail", ["somjai2520@hotmail.com", "lawan.s@gmail.com", "somjai.dee@example.go.th", "nitaya@yahoo.co.th"]
)
def test_a_personal_mail_address_is_found(mail: str) -> None:
    assert found(f"ส่งที่ {mail}", Sort.MAIL) == [mail]


@pytest.mark.parametrize(
    "mail", ["saraban@example.go.th", "saraban.tya1@gmail.com", "ita-office@example.go.th", "tya1@example.go.th"]
)
def test_a_mailbox_of_a_task_is_nobody_s(mail: str) -> None:
    assert not found(f"ส่งที่ {mail}", Sort.MAIL)


@pytest.mark.parametrize("number", ["123-4-56789-0", "1234567890", "123 4 56789 0", "020123456789"])
def test_a_bank_account_is_found_after_the_words_for_it(number: str) -> None:
    assert found(f"โอนเข้าบัญชีธนาคาร เลขที่ {number}", Sort.BANK_ACCOUNT) == [number]
    assert not found(f"เลขที่เอกสาร {number}", Sort.BANK_ACCOUNT)


@pytest.mark.parametrize(
    "text", ["บัญชีรายการปี 2566", "กลุ่มการเงินและบัญชี โทร 02-000-1100", "ธนาคารเวลา โครงการ 1234567890"]
)
def test_other_numbers_are_no_bank_accounts(text: str) -> None:
    assert not found(text, Sort.BANK_ACCOUNT)


@pytest.mark.parametrize("written", ["1-1037-02071-81-1", "๑๑๐๓๗๐๒๐๗๑๘๑๑", "081-234-5678"])
def test_what_is_found_is_told_without_its_digits(written: str) -> None:
    kept = [letter for letter in privacy.masked(written)[1:] if letter.isdigit()]
    assert kept == []
    assert len(privacy.masked(written)) == len(written)


def test_a_mail_address_is_told_without_its_name() -> None:
    assert privacy.masked("somjai.d@hotmail.com") == "sxxxxx.x@hotmail.com"


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("นายสมมติ ตัวอย่างดี", "นายสมมติ ตัวอย่างดี"),
        ("ผู้อำนวยการ (นางสาวสมมติ ตัวอย่างดี)", "นางสาวสมมติ ตัวอย่างดี"),
        ("น.ส.สมมติ ตัวอย่างดี", "น.ส.สมมติ ตัวอย่างดี"),
        ("ว่าที่ ร.ต. สมมติ ตัวอย่างดี", "ว่าที่ ร.ต. สมมติ ตัวอย่างดี"),
        ("นายธงสมมติ ตัวอย่างดี", "นายธงสมมติ ตัวอย่างดี"),
        ("นายเรืองสมมติ ตัวอย่างดี", "นายเรืองสมมติ ตัวอย่างดี"),
        ("ดร.สมมติ ตัวอย่างดี", "ดร.สมมติ ตัวอย่างดี"),
    ],
)
def test_a_person_is_known_by_title_and_name(words: str, person: str) -> None:
    assert named_in(words) == person


@pytest.mark.parametrize(
    "post",
    [
        "นายอำเภอเมือง",
        "นายกรัฐมนตรี",
        "นายกเทศมนตรีตำบลตัวอย่าง",
        "นายก อบต.ตัวอย่าง",
        "นายกองค์การบริหารส่วนจังหวัด",
        "นายทะเบียน",
        "นายแพทย์สาธารณสุขจังหวัด",
        "นายช่างโยธาชำนาญงาน",
        "นายสัตวแพทย์",
        "ผู้แทนนายจ้าง",
        "ทนายความ",
        "นางพยาบาล",
        "นางสาวไทย",
        "นายทหาร",
    ],
)
def test_a_post_is_no_person(post: str) -> None:
    assert not named_in(post)


def test_every_piece_in_a_text_is_hidden_and_nothing_else_changes() -> None:
    text = "เลข 1-1037-02071-81-1 และ ๑๑๐๓๗๐๒๐๗๑๘๑๑ โทร 081-234-5678 อีเมล somjai.d@hotmail.com ปี 2566"
    hidden = "เลข 1-xxxx-xxxxx-xx-x และ ๑xxxxxxxxxxxx โทร 0xx-xxx-xxxx อีเมล sxxxxx.x@hotmail.com ปี 2566"
    assert privacy.masked_all(text) == hidden


def test_a_number_with_an_address_on_the_web_beside_it_is_found() -> None:
    assert found("https://a.example/1103702071811 และ 1103702071811", Sort.PERSON_NUMBER) == ["1103702071811"]


@pytest.mark.parametrize(
    "digits", ["", "110370207181", "11037020718111", "0105500000012", "9103702071811", "1103702071812"]
)
def test_what_is_no_number_of_a_person_is_told_so(digits: str) -> None:
    assert not privacy.is_person_number(digits)
    assert privacy.is_person_number("1103702071811")
