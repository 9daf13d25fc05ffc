"""Arguments and options that several commands share, and how their words are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from generator import thai
from generator.errors import UsageError
from generator.fields import read_fiscal_year

Command = TypeVar("Command", bound=Callable[..., Any])

CONTENT = Path("content")
SITE = Path("site")

content_argument = click.argument("content", type=click.Path(path_type=Path), default=CONTENT)
content_option = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=CONTENT,
    show_default=True,
    help="โฟลเดอร์ข้อมูล (content folder)",
)
strict_option = click.option("--strict", is_flag=True, help="ให้ทุกเรื่องที่พบหยุดการเผยแพร่ (every finding blocks)")
older_option = click.option(
    "--older",
    is_flag=True,
    help="เผยแพร่ทับได้แม้ข้อมูลชุดนี้เก่ากว่าชุดที่เผยแพร่อยู่ (may replace what was made from newer content)",
)
out_option = click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=SITE,
    show_default=True,
    help="โฟลเดอร์เว็บที่ได้ (folder of the site)",
)


def format_option(formats: Iterable[str]) -> Callable[[Command], Command]:
    """Let the caller choose one of several ways to print."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(list(formats)),
        default="text",
        show_default=True,
        help="รูปแบบผลลัพธ์ (output format)",
    )


def fiscal_year(_context: click.Context, _parameter: click.Parameter, value: str | None) -> int | None:
    """Read a fiscal year as an option gives it."""
    if value is None:
        return None
    try:
        return read_fiscal_year(value.strip())
    except ValueError:
        raise click.BadParameter("เขียนปี พ.ศ. สี่หลัก เช่น 2566 (a Buddhist-Era year)") from None


def day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    """Read a day, in either era, as an option gives it."""
    if value is None:
        return None
    try:
        return thai.parse_date(value)
    except ValueError:
        raise click.BadParameter("เขียนวัน เดือน และปี พ.ศ. เช่น 30 เม.ย. 2566 (a day)") from None


def require(content: Path) -> None:
    """Refuse to work on a folder that is not there."""
    if not content.is_dir():
        raise UsageError(f"ไม่พบโฟลเดอร์ {content}", f"there is no folder {content}")
