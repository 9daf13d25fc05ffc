"""The types of single fields: text as an editor types it in, a value or one clear Thai sentence out.

Every scalar reaches these parsers as text (see :mod:`generator.source`), so ``5,000``, ``๕,๐๐๐`` and ``5000`` mean the
same sum, and ``25 ม.ค. 2566`` the same day as ``2566-01-25``. A parser that cannot read its text raises through
:func:`refuse`; :mod:`generator.shapes` turns that into a finding at the right line.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from math import inf
from typing import Annotated, TypeAlias
from urllib.parse import urlsplit

from pydantic import PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator import addresses, periods, thai
from generator.periods import Period

REFUSED = "refused"  # the pydantic error type of everything raised by :func:`refuse`

_LONGEST = 2_000  # letters of what is no prose


def refuse(message: str, message_en: str, what_to_do: str) -> PydanticCustomError:
    """Make the error for a text that cannot be read: Thai, English, and what to write instead."""
    facts = {"message": message, "message_en": message_en, "help": what_to_do}
    return PydanticCustomError(REFUSED, "{message_en}", facts)


def _text(value: object, longest: float = _LONGEST) -> str:
    if not isinstance(value, str):
        what = "ช่องนี้ต้องเป็นข้อความหรือตัวเลขบรรทัดเดียว", "expected a single value here, not a list or a group"
        raise refuse(*what, "เขียนข้อมูลต่อท้ายเครื่องหมาย : ในบรรทัดเดียวกัน")
    if len(value) > longest:
        what = f"ยาวเกิน {longest:,} ตัวอักษร", f"longer than {longest:,} letters"
        raise refuse(*what, "เขียนให้สั้น ข้อความยาวใส่ในช่องที่เป็นข้อความ")
    return value.strip()


def _field(read: Callable[[str], object], longest: float = _LONGEST) -> PlainValidator:
    """Make a validator from a function over text."""
    return PlainValidator(lambda value: read(_text(value, longest)))


# ── Text ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def read_line(text: str) -> str:
    """Read one line of text; line breaks inside a folded value become spaces."""
    return " ".join(text.split())


def read_rich_text(text: str) -> str:
    """Read running text: paragraphs, lists, emphasis and links."""
    return text


RECORD_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"


def read_record_id(text: str) -> str:
    """Read an id: lower-case ASCII letters, digits and single hyphens. It becomes part of an address, so it stays."""
    if not re.fullmatch(RECORD_ID, text):
        raise refuse(
            f"รหัส “{text}” ใช้ไม่ได้",
            f"'{text}' is not an id",
            "ใช้อักษรอังกฤษตัวเล็ก ตัวเลข และขีดกลาง เช่น anti-corruption",
        )
    return text


_NO_HOST = re.compile(r'^\.|\.\.|["<>%\\^`{|}]')


def read_web_address(text: str) -> str:
    """Read a full ``http(s)`` address, and give it as a link must write it."""
    if not _is_full_address(text):
        raise refuse(
            f"“{text}” ไม่ใช่ที่อยู่เว็บที่ครบถ้วน",
            f"'{text}' is not a full web address",
            "คัดลอกที่อยู่ทั้งหมดจากแถบที่อยู่ของเบราว์เซอร์ ขึ้นต้นด้วย https://",
        )
    return addresses.encoded(text)


def _is_full_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or ".", parts.port
    except ValueError:  # a bracket that is not closed, a port that no machine has
        return False
    return parts.scheme in {"http", "https"} and not _NO_HOST.search(host) and not re.search(r"\s", text)


_YES, _NO = {"true", "yes", "ใช่"}, {"false", "no", "ไม่ใช่"}


def read_yes_no(text: str) -> bool:
    """Read a choice between two: ``ใช่``/``true`` or ``ไม่ใช่``/``false``."""
    if text.casefold() not in _YES | _NO:
        raise refuse(f"“{text}” ต้องเป็น ใช่ หรือ ไม่ใช่", f"'{text}' is neither yes nor no", "เขียน ใช่ หรือ ไม่ใช่")
    return text.casefold() in _YES


# ── Numbers ───────────────────────────────────────────────────────────────────────────────────────────────────────────

_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_BAHT = re.compile(r"\s*บาท(?:ถ้วน)?$")


def _decimal(text: str, meant: str, meant_en: str, example: str) -> Decimal:
    plain = thai.arabic_digits(text)
    if not _NUMBER.fullmatch(plain):
        raise refuse(f"“{text}” ไม่ใช่{meant}", f"'{text}' is not {meant_en}", f"เขียนเป็นตัวเลข เช่น {example}")
    return Decimal(plain.replace(",", ""))


def read_money(text: str) -> Decimal:
    """Read a sum in baht, not negative."""
    amount = _decimal(_BAHT.sub("", text), "จำนวนเงิน", "a sum of money", "5,000 หรือ 5,000.50")
    if amount < 0:
        raise refuse(f"จำนวนเงิน {text} ติดลบ", f"the sum {text} is negative", "เขียนจำนวนเงินที่ไม่ติดลบ")
    return amount


def read_score(text: str) -> Decimal:
    """Read a score or a difference of scores; may carry a sign."""
    return _decimal(text, "คะแนน", "a score", "97.86")


_COUNT = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")


def read_count(text: str) -> int:
    """Read a whole number of people or things, not negative."""
    plain = thai.arabic_digits(text).removesuffix("คน").strip()
    if not _COUNT.fullmatch(plain):
        raise refuse(f"“{text}” ไม่ใช่จำนวนนับ", f"'{text}' is not a whole number", "เขียนเป็นจำนวนเต็ม เช่น 17")
    return int(plain.replace(",", ""))


# ── None, said aloud ──────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class ExplicitNone:
    """The office says that there is none. It passes, and the page shows its words."""

    words: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A bare dash: nobody can tell whether it says "none" or was left out. It never passes."""

    words: str


NONE_WORDS = ("ไม่มี", "ไม่ใช้งบประมาณ", "ไม่ได้ใช้งบประมาณ")
DASHES = {"-", "–", "—", "−"}


def _none_or(text: str) -> ExplicitNone | Doubt | None:
    if text in DASHES:
        return Doubt(text)
    return ExplicitNone(text) if thai.fold(text) in NONE_WORDS else None


def read_money_or_none(text: str) -> Decimal | ExplicitNone | Doubt:
    """Read a sum in baht, or the words that say that no money is used."""
    return _none_or(text) or read_money(text)


def read_statement(text: str) -> str | ExplicitNone | Doubt:
    """Read running text, or the words that say that there is none."""
    return _none_or(text) or read_rich_text(text)


# ── Codes and years ───────────────────────────────────────────────────────────────────────────────────────────────────

_ITEM_CODE = re.compile(r"[o0]\s?0*(\d{1,2})", re.IGNORECASE)


def read_item_code(text: str) -> str:
    """Read an item code: ``O24``, ``o24``, ``O 24`` and ``๐๒๔`` are one, ``O24``."""
    match = _ITEM_CODE.fullmatch(thai.arabic_digits(text))
    if not match or int(match[1]) == 0:
        raise refuse(f"“{text}” ไม่ใช่รหัสข้อ OIT", f"'{text}' is not an item code", "เขียนรหัสข้อ เช่น O24")
    return f"O{int(match[1])}"


def read_fiscal_year(text: str) -> int:
    """Read a fiscal year of the Buddhist Era; see :func:`generator.periods.parse_fiscal_year`."""
    try:
        return periods.parse_fiscal_year(text)
    except ValueError:
        raise refuse(
            f"“{text}” ไม่ใช่ปีงบประมาณ พ.ศ.", f"'{text}' is not a Buddhist-Era fiscal year", "เขียนปี พ.ศ. สี่หลัก เช่น 2566"
        ) from None


def read_number(text: str) -> str:
    """Read a numbering such as ``9.1`` or ``๑.๒`` as text with Arabic digits."""
    return thai.arabic_digits(read_line(text))


# ── Days and periods ──────────────────────────────────────────────────────────────────────────────────────────────────


def read_day(text: str) -> date:
    """Read a day in either era; see :func:`generator.thai.parse_date`."""
    try:
        return thai.parse_date(text)
    except ValueError:
        raise refuse(
            f"“{text}” ไม่ใช่วันที่ที่มีอยู่จริง",
            f"'{text}' is not a date that exists",
            "เขียนวัน เดือน และปี พ.ศ. เช่น 25 ม.ค. 2566",
        ) from None


def read_period(text: str, fiscal_year: int | None) -> Period:
    """Read a day, a month, a quarter, a year, or a range of days or months; see :func:`generator.periods.parse`."""
    text = read_line(text)
    try:
        period = periods.parse(text, fiscal_year)
    except ValueError:
        raise refuse(
            f"“{text}” ไม่ใช่ช่วงเวลา",
            f"'{text}' is not a period",
            "เขียนเป็นไตรมาส เดือน หรือวัน เช่น ไตรมาส 3 หรือ ต.ค. 2565 – ก.ย. 2566",
        ) from None
    if period.first > period.last:
        raise refuse(f"ช่วงเวลา “{text}” จบก่อนเริ่ม", f"the period '{text}' ends before it starts", "สลับวันเริ่มกับวันจบ")
    return period


def _period(value: object, info: ValidationInfo) -> Period:
    context = info.context or {}
    return read_period(_text(value), context.get("fiscal_year"))


class Status(StrEnum):
    """How far an activity has come."""

    DONE = "done"
    DOING = "doing"
    WAITING = "waiting"
    CANCELLED = "cancelled"

    @property
    def words(self) -> str:
        """Give the Thai words for the status."""
        return {"done": "ดำเนินการเสร็จสิ้น", "doing": "กำลังดำเนินการ", "waiting": "ยังไม่เริ่ม", "cancelled": "ยกเลิก"}[self]


# ── The names that models use ─────────────────────────────────────────────────────────────────────────────────────────


def _json(pattern: str | None = None) -> WithJsonSchema:
    """Say to JSON Schema what the editor types; numbers may stand there without quotation marks."""
    return WithJsonSchema({"type": ["string", "number"]} | ({"pattern": pattern} if pattern else {}))


@dataclass(frozen=True, slots=True)
class Prose:
    """Marks the types whose values are words for a reader, not ids, addresses, numbers or days."""


PROSE = Prose()


@dataclass(frozen=True, slots=True)
class Keys:
    """Names what the keys of a mapping stand for, outer ones first: each its English name and Thai title."""

    names: tuple[tuple[str, str], ...]


Line: TypeAlias = Annotated[str, _field(read_line, inf), _json(), PROSE]
RichText: TypeAlias = Annotated[str, _field(read_rich_text, inf), _json(), PROSE]
Name: TypeAlias = Annotated[str, _field(read_line), _json()]  # a file, a code: no words for a reader
RecordId: TypeAlias = Annotated[str, _field(read_record_id), _json(f"^{RECORD_ID}$")]
WebAddress: TypeAlias = Annotated[str, _field(read_web_address), _json("^https?://")]
Money: TypeAlias = Annotated[Decimal, _field(read_money), _json()]
MoneyOrNone: TypeAlias = Annotated[Decimal | ExplicitNone | Doubt, _field(read_money_or_none), _json()]
Score: TypeAlias = Annotated[Decimal, _field(read_score), _json()]
Count: TypeAlias = Annotated[int, _field(read_count), _json()]
Statement: TypeAlias = Annotated[str | ExplicitNone | Doubt, _field(read_statement, inf), _json(), PROSE]
ItemCode: TypeAlias = Annotated[str, _field(read_item_code), _json()]
FiscalYear: TypeAlias = Annotated[int, _field(read_fiscal_year), _json()]
Number: TypeAlias = Annotated[str, _field(read_number), _json()]
Day: TypeAlias = Annotated[date, _field(read_day), _json()]
PeriodField: TypeAlias = Annotated[Period, PlainValidator(_period), _json()]
YesNo: TypeAlias = Annotated[bool, _field(read_yes_no), WithJsonSchema({"type": ["boolean", "string"]})]
