"""The numbers in the name of a budget line do not make its amount: so many people, so much each, so many times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from math import prod

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import BudgetLine
from generator.rules.rule import Fault, Rule, Seen

_AMOUNT = r"(\d[\d,]*(?:\.\d+)?)"
_ORDER = re.compile(r"^\s*\(?\d+(?:\.\d+)*[.)]\s*")  # 1) or 2.1.
_RATE = re.compile(rf"ละ\s*{_AMOUNT}\s*บาท")
_COUNT = re.compile(
    rf"{_AMOUNT}\s*(?:คน|ราย|มื้อ|ชั่วโมง|ชม\.?|กิโลเมตร|กม\.?|คัน|วัน|คืน|ครั้ง|ห้อง|เล่ม|ชุด|แผ่น|ป้าย|ผืน|รุ่น|เดือน|แห่ง|โรง)"
)
_SUM = re.compile(rf"เป็นเงิน\s*{_AMOUNT}\s*บาท")
_FROM_NUMBER = re.compile(r"\d.*", re.DOTALL)
_NOT_A_PRODUCT = re.compile(r"[/–]|ต่อ|และ|ถึง|\bx\b|×|\d\s*-\s*\d")  # two to a room, the 3rd to the 5th


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def _product(title: str) -> Decimal | None:
    """Multiply what the name tells; ``None`` where it has a number of another sort, or not one rate."""
    plain = _SUM.sub("", _ORDER.sub("", thai.arabic_digits(title)))
    rates, without_rate = _RATE.findall(plain), _RATE.sub("", plain)
    counts, rest = _COUNT.findall(without_rate), _COUNT.sub("", without_rate)
    numbers = _FROM_NUMBER.search(plain)  # words before the first number name the thing
    if len(rates) != 1 or not counts or re.search(r"\d", rest) or not numbers or _NOT_A_PRODUCT.search(numbers[0]):
        return None
    return prod((_number(count) for count in counts), start=_number(rates[0]))


def _look(seen: Seen[BudgetLine]) -> Iterator[Fault]:
    line = seen.it
    told = line.computed if isinstance(line.rate, Decimal) and line.computed is not None else line.amount
    made = _product(line.title) if isinstance(told, Decimal) else None
    if isinstance(told, Decimal) and made is not None and made != told:
        yield seen.fault("title", made=made, told=told)


RULE = Rule(
    FindingKind(
        "D205",
        "line-title-differs",
        Severity.DOUBT,
        "ตัวเลขในชื่อรายการคูณกันได้ {made:,} บาท แต่รายการนี้เป็นเงิน {told:,} บาท",
        "the numbers in the name make {made:,}, the line comes to {told:,}",
        "ตรวจจำนวนคน จำนวนครั้ง และอัตราในชื่อรายการกับเอกสาร",
    ),
    BudgetLine,
    _look,
)
