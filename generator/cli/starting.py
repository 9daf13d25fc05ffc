"""``oit init``, ``oit new``, ``oit schema``: a new office, year or record, and help while typing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator import catalogues, pipeline, scaffold
from generator import schema as schemas
from generator.builder import PROJECT
from generator.cli import options
from generator.cli.options import content_option, require
from generator.errors import UsageError


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", prompt="ชื่อสำนักงาน (name of the office)", help="ชื่อเต็มภาษาไทย (full name)")
@click.option("--short-name", prompt="ชื่อย่อ (short name)", help="ชื่อย่อ (short name)")
@click.option(
    "--family",
    type=click.Choice(catalogues.families()),
    prompt="กลุ่มหน่วยงาน (kind of office)",
    help="กลุ่มหน่วยงานที่ใช้รายการเดียวกัน (offices that share a list)",
)
@click.option(
    "--year", callback=options.fiscal_year, prompt="ปีงบประมาณ พ.ศ. (fiscal year)", help="ปีแรก (first year, B.E.)"
)
def init(folder: Path, name: str, short_name: str, family: str, year: int) -> None:
    """เริ่มสำนักงานใหม่ใน FOLDER สร้างเว็บได้ทันที

    Start a new office of your own; it builds at once.
    """
    for file in scaffold.new_office(folder, name, short_name, family, year):
        click.echo(f"สร้าง {file}")
    click.echo(f"ต่อไป: oit serve {folder}")


@click.command()
def schema() -> None:
    """เขียนคำช่วยพิมพ์สำหรับโปรแกรมแก้ไข และเอกสารของทุกช่อง ใหม่จากโปรแกรม

    Write JSON Schemas, the editor's settings and the field reference from the models.
    """
    for path, text in schemas.files().items():
        file = PROJECT / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        click.echo(f"เขียน {path}")


@click.group()
def new() -> None:
    """เพิ่มปีหรือข้อมูลใหม่

    Add a year or a record.
    """


@new.command("year")
@click.argument("year", callback=options.fiscal_year)
@content_option
@click.option("--family", type=click.Choice(catalogues.families()), default=None, help="กลุ่มหน่วยงาน (kind of office)")
def new_year(year: int, content: Path, family: str | None) -> None:
    """เพิ่มปีงบประมาณ YEAR

    Add a fiscal year.
    """
    require(content)
    chosen = family or _family_of(content)
    click.echo(f"สร้าง {scaffold.new_year(content, year, chosen)}")


def _new_record_command(kind_name: str, title: str, *, needs_id: bool) -> None:
    """Add ``oit new KIND`` for one kind of record."""

    def command(year: int, content: Path, record_id: str | None = None) -> None:
        require(content)
        click.echo(f"สร้าง {scaffold.new_record(content, kind_name, year, record_id)}")

    command.__doc__ = f"เพิ่ม{title}\n\nAdd a record of the kind '{kind_name}'."
    parameters: list[Callable[[Any], Any]] = [
        click.option("--year", callback=options.fiscal_year, required=True, help="ปีงบประมาณ พ.ศ. (fiscal year)"),
        content_option,
    ]
    if needs_id:
        parameters.append(
            click.option("--id", "record_id", required=True, help="รหัส เป็นชื่อไฟล์และที่อยู่ (id: file name and address)")
        )
    for option in parameters:
        command = option(command)
    new.command(kind_name)(command)


for _kind in scaffold.RECORD_KINDS:
    _new_record_command(_kind.name, _kind.title, needs_id="{id}" in _kind.path)


def _family_of(content: Path) -> str:
    """Give the family that the office's newest year follows."""
    showing, _ = pipeline.check(content)
    book = next(iter(showing.library.years.values()), None) if showing else None
    if book is None:
        raise UsageError("ระบุกลุ่มหน่วยงานด้วย --family", "tell the kind of office with --family")
    return book.catalogue.family
