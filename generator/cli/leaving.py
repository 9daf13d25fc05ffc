"""``oit move``, ``oit withdraw``, ``oit lock``: published addresses go on answering, whatever becomes of their records."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from generator import errands, thai
from generator.cli import saying
from generator.cli.options import content_argument, content_option, require
from generator.cli.saying import BLOCKED
from generator.departures import Departure
from generator.errors import UsageError
from generator.findings import blocking


@click.command()
@click.argument("old")
@click.argument("new")
@content_option
@click.option("--reason", default="", help="เหตุผลที่ผู้อ่านจะเห็น (why, for the reader)")
def move(old: str, new: str, content: Path, reason: str) -> None:
    """บอกว่าหน้าที่เคยเผยแพร่ที่ OLD ย้ายไป NEW แล้ว ที่อยู่เดิมจะพาผู้อ่านไปที่อยู่ใหม่

    Let a published address lead on to the new one.
    """
    _depart(content, (old,), new, reason, moved=True)
    click.echo("บันทึกแล้ว ที่อยู่เดิมจะพาไปที่อยู่ใหม่ ให้ commit addresses.lock ด้วย (commit addresses.lock)")


@click.command()
@click.argument("address", nargs=-1, required=True)
@content_option
@click.option("--reason", required=True, help="เหตุผลที่ผู้อ่านจะเห็น (why, for the reader)")
@click.option("--instead", default=None, help="ที่อยู่ที่ให้ดูแทน (where to look instead)")
def withdraw(address: tuple[str, ...], content: Path, reason: str, instead: str | None) -> None:
    """ถอนหน้าหรือไฟล์ที่เคยเผยแพร่ที่ ADDRESS ที่อยู่เดิมจะบอกเหตุผล วันที่ และที่ที่ให้ดูแทน

    Withdraw published addresses; each goes on answering, and says why, since when, and where to look instead.
    """
    if not reason.strip():
        raise UsageError("บอกเหตุผลด้วย --reason ผู้อ่านควรรู้ว่าถอนเพราะอะไร", "tell the reader why, with --reason")
    _depart(content, address, instead, reason, moved=False)
    click.echo("บันทึกแล้ว ที่อยู่เดิมจะบอกเหตุผล ให้ commit addresses.lock ด้วย (commit addresses.lock)")


@click.command()
@content_argument
def lock(content: Path) -> None:
    """บันทึกที่อยู่ของข้อมูลใน CONTENT ลงใน addresses.lock โดยไม่สร้างเว็บ ใช้หลังเผยแพร่ด้วยวิธีอื่น

    Lock the addresses of the content without building; for sites that something else makes public.
    """
    require(content)
    added, findings = errands.lock(content)
    if blocked := blocking(findings):
        click.echo(saying.text(blocked), nl=False, err=True)
        sys.exit(BLOCKED)
    click.echo(
        "เพิ่มที่อยู่ใน addresses.lock แล้ว ให้ commit ไฟล์นี้ด้วย (commit addresses.lock)"
        if added
        else "ไม่มีที่อยู่ใหม่ (no new addresses)"
    )


def _depart(content: Path, addresses: tuple[str, ...], to: str | None, reason: str, *, moved: bool) -> None:
    require(content)
    today = datetime.now(tz=thai.ZONE).date()
    findings = errands.depart(content, [Departure(one, today, to, reason, moved) for one in addresses])
    if findings:
        click.echo(saying.text(blocking(findings)), nl=False, err=True)
        sys.exit(BLOCKED)
