"""Spans of days as offices write them – a quarter, a month, a fiscal year, from one day to another – in days.

The fiscal year runs from 1 October to 30 September and is named by the year of the Buddhist Era in which it ends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator import thai

_EARLIEST_YEAR, _LATEST_YEAR = 2540, 2640
_FISCAL_YEAR = re.compile(r"(?:ปีงบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*(\d{4})")
_QUARTERS = re.compile(
    r"(?:ไตรมาส(?:ที่)?|q)\s*([1-4])(?:\s*[-–]\s*(?:q)?\s*([1-4]))?(?:\s*ปีงบประมาณ\s*(\d{4}))?", re.IGNORECASE
)
_WHOLE_YEAR = re.compile(r"(?:ทั้งปี(?:งบประมาณ)?|ตลอดปี(?:งบประมาณ)?|ปีงบประมาณ)\s*(?:พ\.?\s?ศ\.?)?\s*(\d{4})?")
_FIRST_HALF = {"6 เดือนแรก", "รอบ 6 เดือน"}
_RANGE = re.compile(r"\s*[-–]\s+|\s+[-–]\s*|\s*–\s*|\s+ถึง\s+")


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days, both ends included, with the words that the office used for it."""

    first: date
    last: date
    words: str


class Round(StrEnum):
    """What a report covers: a quarter, the first six months, or the whole fiscal year."""

    Q1 = "q1"
    Q2 = "q2"
    Q3 = "q3"
    Q4 = "q4"
    HALF_YEAR = "6-month"
    ANNUAL = "annual"

    @property
    def words(self) -> str:
        """Give the Thai words for the round."""
        return f"ไตรมาสที่ {self[1]}" if self[0] == "q" else {"6-month": "รอบ 6 เดือน", "annual": "ประจำปี"}[self]

    @property
    def quarters(self) -> tuple[int, ...]:
        """Give the quarters of the fiscal year that it covers."""
        if self is Round.ANNUAL:
            return (1, 2, 3, 4)
        return (1, 2) if self is Round.HALF_YEAR else (int(self[1]),)

    def span(self, fiscal_year: int) -> tuple[date, date]:
        """Give its first and last day."""
        first, last = self.quarters[0], self.quarters[-1]
        return thai.quarter_span(fiscal_year, first)[0], thai.quarter_span(fiscal_year, last)[1]


def parse_fiscal_year(text: str) -> int:
    """Read a fiscal year of the Buddhist Era: ``2566``, ``๒๕๖๖``, ``ปีงบประมาณ พ.ศ. 2566``.

    Raises:
        ValueError: it is none, or one that no office writes about.
    """
    match = _FISCAL_YEAR.fullmatch(thai.arabic_digits(text))
    if not match or not _EARLIEST_YEAR <= int(match[1]) <= _LATEST_YEAR:
        raise ValueError(text)
    return int(match[1])


def parse(text: str, fiscal_year: int | None) -> Period:
    """Read a day, a month, a quarter, a year, or a range of days or months; what it gives may end before it starts.

    Args:
        text: one line as typed: ``ไตรมาส 3–4``, ``ต.ค. 2565 – ก.ย. 2566``, ``17 มิ.ย. 2566``, ``ทั้งปี``.
        fiscal_year: the year that words lean on which do not name one.

    Raises:
        ValueError: it is no period.
    """
    span = _fiscal_span(thai.arabic_digits(text), fiscal_year) or _calendar_span(text)
    if span is None:
        raise ValueError(text)
    return Period(*span, text)


def _fiscal_span(plain: str, fiscal_year: int | None) -> tuple[date, date] | None:
    if match := _QUARTERS.fullmatch(plain):
        year = parse_fiscal_year(match[3]) if match[3] else fiscal_year
        if year is not None:
            first, last = int(match[1]), int(match[2] or match[1])
            return thai.quarter_span(year, first)[0], thai.quarter_span(year, last)[1]
    if match := _WHOLE_YEAR.fullmatch(plain):
        year = parse_fiscal_year(match[1]) if match[1] else fiscal_year
        return thai.fiscal_year_span(year) if year is not None else None
    if plain in _FIRST_HALF and fiscal_year is not None:
        return thai.quarter_span(fiscal_year, 1)[0], thai.quarter_span(fiscal_year, 2)[1]
    return None


_ENDS_WITH_YEAR = re.compile(r"(?P<month>[ก-๙][ก-๙. ]*?)?\s*(?:พ\.?\s?ศ\.?)?\s*(?P<year>\d{4})$")


def _completed(first: str, last: str) -> str:
    """Give the start of a range what it leaves to its end: ``มิ.ย. – ก.ย. 2565``, ``16 – 22 มิ.ย. 2565``."""
    plain, end = thai.arabic_digits(first.strip()), _ENDS_WITH_YEAR.search(thai.arabic_digits(last.strip()))
    if not end or re.search(r"\d{4}", plain):
        return first
    starts, ends = thai.month_number(plain.lstrip("0123456789 ")), thai.month_number(end["month"] or "")
    if starts and ends and starts > ends:  # a fiscal year runs over two calendar years
        return f"{plain} {int(end['year']) - 1}"
    return f"{plain} {end['month'] or ''} {end['year']}" if plain.isdigit() else f"{plain} {end['year']}"


def _calendar_span(text: str) -> tuple[date, date] | None:
    parts = _RANGE.split(text.strip())
    if len(parts) == 2:
        parts[0] = _completed(*parts)
    spans = [_day_or_month(part) for part in parts]
    first, last = spans[0], spans[-1]
    if len(parts) > 2 or first is None or last is None:
        return None
    return first[0], last[1]


def _day_or_month(text: str) -> tuple[date, date] | None:
    try:
        return (thai.parse_date(text),) * 2
    except ValueError:
        try:
            return thai.parse_month(text)
        except ValueError:
            return None
