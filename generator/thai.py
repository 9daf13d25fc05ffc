"""Thai numerals, Buddhist-era dates, fiscal years and text folding. Pure functions over text and dates.

A Thai fiscal year runs from 1 October to 30 September and bears the number of the year in which it ends
(Budget Procedures Act B.E. 2561, section 4).
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta, timezone
from decimal import Decimal
from functools import lru_cache

BUDDHIST_OFFSET = 543
ZONE = timezone(timedelta(hours=7))  # Thailand keeps no summer time

MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
SHORT_MONTHS = ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.")

_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_MONTH_NUMBERS = {
    name.replace(".", ""): number for names in (MONTHS, SHORT_MONTHS) for number, name in enumerate(names, start=1)
}

_MONTH_NAME = r"(?P<month>[ก-๙][ก-๙. ]*?)\s*"
_YEAR = r"(?:พ\.?\s?ศ\.?|ค\.?\s?ศ\.?)?\s*(?P<year>\d{4})"
_DAY_MONTH_YEAR = re.compile(rf"(?:วัน\S+?ที่|วันที่)?\s*(?P<day>\d{{1,2}})\s*(?:เดือน)?\s*{_MONTH_NAME}{_YEAR}")
_MONTH_YEAR = re.compile(rf"(?:เดือน)?\s*{_MONTH_NAME}{_YEAR}")
_ISO_DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_ISO_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})")
_SLASHED = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})")

WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
MONTH = "|".join(  # a pattern of any month's name, full or short, with or without dots
    [*MONTHS, *(r"\.?\s?".join(re.escape(part) for part in name.split(".") if part) + r"\.?" for name in SHORT_MONTHS)]
)
YEAR_IN_DATE = re.compile(r"\d{4}")  # what no written day is without
_OTHER_DAY = (
    rf"(?P<other_day>\d{{1,2}})[ \t]*(?P<other_month>{MONTH})?[ \t]*(?:-|–|—|ถึง|และ)[ \t]*(?:วันที่[ \t]*)?"  # on one line
)
_DAY_IN_TEXT = re.compile(
    rf"(?:วัน(?P<weekday>{'|'.join(WEEKDAYS)})\s*ที่\s*)?(?<![\d.,/])(?:{_OTHER_DAY})?(?P<day>\d{{1,2}})\s*"
    rf"(?:(?:เดือน)?\s*(?P<month>{MONTH})\s*(?:พ\.?\s?ศ\.?|ค\.?\s?ศ\.?)?\s*|/(?P<number>0?[1-9]|1[0-2])/)(?P<year>\d{{4}})(?!\d)"
)

# Sequences that look the same on screen but differ in code points; NFC leaves them apart.
_LOOK_ALIKES = (
    ("\u0e4d\u0e32", "\u0e33"),  # nikhahit + sara aa → sara am
    ("\u0e40\u0e40", "\u0e41"),  # sara e twice → sara ae
)
_NIKHAHIT_TONE_AA = re.compile("\u0e4d([\u0e48-\u0e4b])\u0e32")
_TONE_BEFORE_VOWEL = re.compile("([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e3a\u0e47\u0e4d])")


_THAI_DIGIT = re.compile("[๐-๙]")  # most texts have none, and translating them is slow


def arabic_digits(text: str) -> str:
    """Write Thai numerals as Arabic ones: ``๒๕๖๖`` → ``2566``."""
    return text.translate(_ARABIC) if _THAI_DIGIT.search(text) else text


def thai_digits(text: str) -> str:
    """Write Arabic numerals as Thai ones: ``2566`` → ``๒๕๖๖``."""
    return text.translate(_THAI)


def fold(text: str) -> str:
    """Bring look-alike spellings to one form, for comparing only: never shown, never stored.

    Folds composed letters, Thai numerals, the order of tone marks and vowels, sara am written in two parts, runs of
    spaces, and letter case.
    """
    return " ".join(respelled(unicodedata.normalize("NFC", arabic_digits(text))).split()).casefold()


def respelled(text: str) -> str:
    """Spell what looks the same in one way: sara am, sara ae, and a vowel before its tone mark."""
    spelled = _NIKHAHIT_TONE_AA.sub("\\1\u0e33", text)
    for written, meant in _LOOK_ALIKES:
        spelled = spelled.replace(written, meant)
    return _TONE_BEFORE_VOWEL.sub(r"\2\1", spelled)


def signed(value: Decimal) -> str:
    """Write a difference with its sign, to the hundredth; a true minus, not a hyphen."""
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{abs(value):.2f}"


_DIGIT_WORDS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_PLACE_WORDS = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")


def baht_words(amount: Decimal) -> str:
    """Write a sum in words, as money is written in Thai documents: ``หนึ่งแสนบาทถ้วน``.

    Args:
        amount: baht, not negative, at most two decimals.
    """
    baht, satang = divmod(int(amount * 100), 100)
    whole = f"{_number_words(baht)}บาท" if baht or not satang else ""
    return f"{whole}{_number_words(satang)}สตางค์" if satang else f"{whole}ถ้วน"


def _number_words(number: int) -> str:
    """Write a whole number in words; millions are counted in millions."""
    millions, rest = divmod(number, 1_000_000)
    if millions:
        return f"{_number_words(millions)}ล้าน{_below_million(rest, follows=True) if rest else ''}"
    return _below_million(rest, follows=False) or _DIGIT_WORDS[0]


def _below_million(number: int, *, follows: bool) -> str:
    """Write a number under a million; a final one is ``เอ็ด`` when something stands before it."""
    words = []
    for place in range(len(_PLACE_WORDS) - 1, -1, -1):
        digit = number // 10**place % 10
        if not digit:
            continue
        if place == 1 and digit <= 2:
            words.append(("", "สิบ", "ยี่สิบ")[digit])
        elif place == 0 and digit == 1 and (words or follows):
            words.append("เอ็ด")
        else:
            words.append(_DIGIT_WORDS[digit] + _PLACE_WORDS[place])
    return "".join(words)


_WORD_DIGITS = {word: digit for digit, word in enumerate(_DIGIT_WORDS)} | {"เอ็ด": 1, "ยี่": 2}
_WORD_PLACES = {word: 10**place for place, word in enumerate(_PLACE_WORDS) if word}
_MILLION = "ล้าน"
_NUMBER_WORD = re.compile("|".join((*_WORD_DIGITS, *_WORD_PLACES, _MILLION)))
_AROUND_SUM = re.compile(r"\s|^(?:เป็นเงิน|จำนวนเงิน|จำนวน|ตัวอักษร)|ถ้วน$")


def number_of_words(words: str) -> int | None:
    """Read a whole number in words: ``สามสิบเอ็ด`` → 31; ``None`` for anything else."""
    tokens = _NUMBER_WORD.findall(words)
    if not tokens or "".join(tokens) != words:
        return None
    number = below_million = digit = 0
    for token in tokens:
        if token in _WORD_DIGITS:
            digit = _WORD_DIGITS[token]
        elif token == _MILLION:
            number, below_million, digit = (number + below_million + digit) * 1_000_000, 0, 0
        else:  # สิบ alone is one ten
            below_million, digit = below_million + (digit or 1) * _WORD_PLACES[token], 0
    return number + below_million + digit


def sum_of_words(text: str) -> Decimal | None:
    """Read a sum in words: ``หนึ่งแสนบาทถ้วน`` → 100000; ``None`` for anything else, a misspelt word among it."""
    baht, unit, satang = _AROUND_SUM.sub("", respelled(text)).partition("บาท")
    whole = number_of_words(baht)
    part = number_of_words(satang.removesuffix("สตางค์")) if satang else 0
    if not unit or whole is None or part is None:
        return None
    return whole + Decimal(part) / 100


def common_year(year: int) -> int:
    """Turn a year of either era into the Common Era; years over 2400 are Buddhist."""
    return year - BUDDHIST_OFFSET if year > 2400 else year


def month_number(name: str) -> int | None:
    """Give 1–12 for a Thai month name, full or short, with or without dots; ``None`` for anything else."""
    return _MONTH_NUMBERS.get(name.replace(".", "").replace(" ", ""))


def parse_date(text: str) -> date:
    """Read a day: ``25 ม.ค. 2566``, ``๒๕ มกราคม พ.ศ. ๒๕๖๖``, ``2566-01-25``, ``25/1/2566``.

    Raises:
        ValueError: the text is not a date, or no calendar has that day (31 กุมภาพันธ์).
    """
    plain = arabic_digits(text.strip())
    if match := _DAY_MONTH_YEAR.fullmatch(plain):
        month = month_number(match["month"])
    elif match := _ISO_DATE.fullmatch(plain) or _SLASHED.fullmatch(plain):
        month = int(match["month"])
    else:
        raise ValueError(text)
    if month is None:
        raise ValueError(text)
    return date(common_year(int(match["year"])), month, int(match["day"]))


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as a text writes it out; two days that share a month (``16 – 22 มิ.ย. 2565``) share their words."""

    words: str
    start: int  # where the words stand in the text
    day: date | None  # ``None`` where no calendar has it: 31 เมษายน
    weekday: str = ""  # the name that stands before it
    alone: bool = True  # whether the words name one day only

    @property
    def end(self) -> int:
        """Where the words end in the text."""
        return self.start + len(self.words)


@lru_cache(maxsize=1024)  # several rules read the same text one after the other
def dates_in(text: str) -> tuple[WrittenDay, ...]:
    """Give every day that is written out in a text with its month and year, in order; a range gives both its ends."""
    if not YEAR_IN_DATE.search(text):
        return ()
    return tuple(day for match in _DAY_IN_TEXT.finditer(arabic_digits(text)) for day in _days_of(match, text))


def _days_of(match: re.Match[str], text: str) -> Iterator[WrittenDay]:
    month = int(match["number"]) if match["number"] else month_number(match["month"]) or 0
    year, words = common_year(int(match["year"])), text[match.start() : match.end()]
    weekday, alone = match["weekday"] or "", match["other_day"] is None
    if match["other_day"]:
        starts = month_number(match["other_month"] or "") or month
        first = _day_or_none(year - (starts > month), starts, int(match["other_day"]))
        yield WrittenDay(words, match.start(), first, weekday, alone)
        weekday = ""  # it names the first of the two
    yield WrittenDay(words, match.start(), _day_or_none(year, month, int(match["day"])), weekday, alone)


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parse_month(text: str) -> tuple[date, date]:
    """Read a month (``มิถุนายน 2566``, ``2566-06``) as its first and last day.

    Raises:
        ValueError: the text is not a month of a year.
    """
    plain = arabic_digits(text.strip())
    if match := _MONTH_YEAR.fullmatch(plain):
        month = month_number(match["month"])
    elif match := _ISO_MONTH.fullmatch(plain):
        month = int(match["month"])
    else:
        raise ValueError(text)
    if month is None or not 1 <= month <= 12:
        raise ValueError(text)
    year = common_year(int(match["year"]))
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def short_date(day: date) -> str:
    """Write a day as offices do in lists: ``20 มิ.ย. 2566``."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year + BUDDHIST_OFFSET}"


def fiscal_year_of(day: date) -> int:
    """Give the fiscal year, in the Buddhist Era, that a day belongs to."""
    return day.year + BUDDHIST_OFFSET + (1 if day.month >= 10 else 0)


def fiscal_year_span(year: int) -> tuple[date, date]:
    """Give the first and last day of a fiscal year: 1 October to 30 September."""
    ends = year - BUDDHIST_OFFSET
    return date(ends - 1, 10, 1), date(ends, 9, 30)


def quarter_span(year: int, quarter: int) -> tuple[date, date]:
    """Give the first and last day of quarter 1–4 of a fiscal year."""
    first_month = (10, 1, 4, 7)[quarter - 1]
    starts_in = year - BUDDHIST_OFFSET - (1 if quarter == 1 else 0)
    last_month = first_month + 2
    return date(starts_in, first_month, 1), date(starts_in, last_month, calendar.monthrange(starts_in, last_month)[1])


_SPAN_OF_YEARS = re.compile(r"(2[45]\d{2})\s*[-–—]\s*(2[45]\d{2})")
_NAMED_YEAR = re.compile(
    r"(?:ปีงบประมาณ|ประจำปี|ปีการศึกษา|ปี)\s*(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?|ที่)?\s*(?P<year>2[45]\d{2})(?!\d)"
)
_NAMED_MONTH = re.compile(r"เดือน\s*(?P<month>[ก-๙][ก-๙.]*?)\s*(?:พ\.?\s?ศ\.?)?\s*(?P<year>2[45]\d{2})(?!\d)")


def years_of(text: str) -> set[int]:
    """Give the years that a title says it is of: ``ประจำปีงบประมาณ พ.ศ. 2566``, and every year of ``2563–2566``.

    A month (``เดือนตุลาคม 2565``) is of its fiscal year, 2566. A year without ``ปี`` before it dates something else: a law (``พ.ร.บ. … พ.ศ. 2540``), a day.
    """
    plain = arabic_digits(text)
    years = {int(match["year"]) for match in _NAMED_YEAR.finditer(plain)}
    for match in _SPAN_OF_YEARS.finditer(plain):
        years.update(range(int(match[1]), int(match[2]) + 1))
    for match in _NAMED_MONTH.finditer(plain):
        if month := month_number(match["month"]):
            years.add(int(match["year"]) + (1 if month >= 10 else 0))
    return years
