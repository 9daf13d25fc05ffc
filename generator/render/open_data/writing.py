"""Cells as text and bytes: CSV for spreadsheets, JSON for programs. The only place that knows how a value is written."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from generator.render.open_data.columns import Scalar, Value

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

# What a spreadsheet may take for a formula, also in full-width forms, when it is the first thing in a cell.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BOM = "\ufeff"  # without it Excel reads Thai as if it were Latin


def csv_of(heading: Iterable[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """Write a table as RFC 4180 CSV in UTF-8 with a byte-order mark, as Excel opens it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)  # its defaults are commas, doubled quotation marks and CRLF
    writer.writerow([harmless(title) for title in heading])
    writer.writerows([cell(value) for value in row] for row in rows)
    return f"{_BOM}{text.getvalue()}".encode()


def cell(value: Value) -> str:
    """Write a value as a spreadsheet shows it: choices by their Thai words, days by ISO 8601, lists on lines."""
    if isinstance(value, tuple):
        return harmless("\n".join(_words(one) for one in value))
    return _words(value) if isinstance(value, (int, Decimal)) else harmless(_words(value))


def harmless(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run as a formula; numbers are written by :func:`cell` as such."""
    risky = text.lstrip().startswith(_FORMULA) or text.startswith(("\t", "\r", "\n"))
    return f"'{text}" if risky else text


def _words(value: Scalar) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ใช่" if value else "ไม่ใช่"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    return str(getattr(value, "words", value) if isinstance(value, StrEnum) else value)


def json_of(value: Json) -> bytes:
    """Write a JSON document for people to read too."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def plain(value: Value) -> Json:
    """Give a value as JSON has it: sums as numbers, days as text, choices by their code."""
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, StrEnum) else value
