"""``oit pack``: what the office hands in to the assessment system, as files."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import errands, pack, pipeline
from generator.cli import options, saying
from generator.cli.options import content_option, require
from generator.cli.saying import BLOCKED
from generator.errors import UsageError
from generator.findings import blocking
from generator.render.showing import Showing


@click.command("pack")
@click.argument("year", required=False, callback=options.fiscal_year)
@content_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("pack"),
    show_default=True,
    help="โฟลเดอร์ของชุดส่ง (folder of the pack)",
)
def pack_year(year: int | None, content: Path, out: Path) -> None:
    """ทำชุดส่งประเมินของปี YEAR: มี/ไม่มี ที่อยู่ และคำอธิบายของทุกข้อ เป็น CSV, XLSX และหน้าสำหรับพิมพ์

    Make the hand-in pack of a fiscal year: per item the answer, the address and the explanation to paste.
    """
    require(content)
    showing, findings = pipeline.check(content)
    blocked = blocking(findings)
    if showing is None or blocked:
        click.echo(saying.text(blocked), nl=False, err=True)
        click.echo("ยังไม่ได้ทำชุดส่ง แก้ข้อที่ผิดพลาดก่อน (no pack was made: mend the errors first)", err=True)
        sys.exit(BLOCKED)
    chosen = _year(showing, year)
    made = errands.pack(showing, chosen)
    pack.write(out, made)
    for name in made:
        click.echo(f"{out / name}")
    unpublished = errands.unpublished(showing, chosen)
    if unpublished:
        click.echo(
            f"ที่อยู่ {len(unpublished)} แห่งยังไม่เคยเผยแพร่ เช่น {unpublished[0]} สั่ง oit publish ก่อนส่ง "
            f"({len(unpublished)} addresses are not published yet: run oit publish before handing in)",
            err=True,
        )


def _year(showing: Showing, asked: int | None) -> int:
    """Give the year that was asked for; say which there are, and how to add one, where it is not there."""
    known = ", ".join(map(str, showing.library.years)) or "-"
    if asked is None:
        raise UsageError(
            f"บอกปีงบประมาณที่จะส่ง เช่น oit pack 2566 ปีที่มีข้อมูล: {known}",
            f"name the fiscal year, such as oit pack 2566; years with data: {known}",
        )
    if asked not in showing.library.years:
        raise UsageError(
            f"ไม่มีข้อมูลปี {asked} ปีที่มีข้อมูล: {known} เพิ่มปีใหม่ด้วย oit new year {asked} แล้วกรอกข้อมูล",
            f"there is no year {asked}; years with data: {known}; add one with oit new year {asked}",
        )
    return asked
