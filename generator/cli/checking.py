"""``oit check``, ``oit explain``, ``oit score``: what is there, what is not, and what it would cost."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator import errands, explanation, history, pipeline, report
from generator.cli import options, saying
from generator.cli.options import content_argument, format_option, require, strict_option
from generator.cli.saying import BLOCKED, leave
from generator.errors import UsageError
from generator.render.showing import Showing
from generator.report import score as score_report


@click.command()
@content_argument
@format_option(report.FORMATS)
@click.option(
    "--only",
    multiple=True,
    metavar="NAME",
    help="เฉพาะกฎหรือหมวดนี้ ใช้ซ้ำได้ เช่น D201, total-differs, arithmetic (only this rule or family; repeatable)",
)
@click.option("--year", callback=options.fiscal_year, help="เฉพาะปีงบประมาณนี้ (only this fiscal year)")
@click.option("--keeper", metavar="UNIT", help="เฉพาะข้อมูลที่กลุ่ม/หน่วยนี้จัดเก็บ (only what this unit keeps)")
@click.option(
    "--since",
    metavar="REVISION",
    help="เฉพาะไฟล์ที่แก้หลังจากรุ่นนี้ใน git และไฟล์ที่เกี่ยวข้อง เช่น HEAD หรือ origin/main "
    "(only what changed since, and what hangs together with it)",
)
@click.option(
    "--as-of", callback=options.day, metavar="DATE", help="ตรวจ ณ วันที่ เช่น 30 เม.ย. 2566 (as if today were this day)"
)
@strict_option
def check(  # noqa: PLR0913  one parameter for each option of the command
    content: Path,
    *,
    form: str,
    only: tuple[str, ...],
    year: int | None,
    keeper: str | None,
    since: str | None,
    as_of: date | None,
    strict: bool,
) -> None:
    """ตรวจข้อมูลใน CONTENT แล้วบอกทุกเรื่องที่พบ

    Check the content and tell everything that is found.
    """
    require(content)
    for name in only:
        if name not in report.known_names():
            raise UsageError(f"ไม่รู้จักกฎหรือหมวด “{name}” ดูรายชื่อด้วย oit explain", f"no rule or family '{name}'")
    showing, findings = pipeline.check(content, as_of)
    keepers = pipeline.keepers_of(showing)
    if keeper is not None and keeper not in keepers.names:
        raise UsageError(f"ไม่มีกลุ่ม/หน่วย “{keeper}”", f"there is no unit '{keeper}'")
    wanted = report.Wanted(only, year, keeper, _concerned(content, showing, since) if since else None)
    chosen = report.choose(findings, wanted, keepers)
    click.echo(
        report.FORMATS[form](report.Told(tuple(chosen), saying.lines, keepers, errands.help_urls(showing))), nl=False
    )
    leave(chosen, strict=strict)


def _concerned(content: Path, showing: Showing | None, since: str) -> frozenset[str]:
    """Give the files that a change since a revision may give findings in."""
    changed = history.changed_since(content, since)
    if changed is None:
        raise UsageError(f"git ไม่รู้จักรุ่น “{since}” ของโฟลเดอร์ {content}", f"git knows no revision '{since}'")
    return errands.connected(showing, frozenset(f"{content}/{path}" for path in changed))


@click.command()
@click.argument("name", required=False)
def explain(name: str | None) -> None:
    """อธิบายเรื่องที่ตรวจพบ NAME คือรหัสหรือชื่อ เช่น D201 ถ้าไม่ระบุจะแสดงรายชื่อทั้งหมด

    Explain a finding by its code or name; without one, list them all.
    """
    if name is None:
        click.echo(explanation.index(), nl=False)
        return
    told = explanation.of(name)
    if told is None:
        raise UsageError(f"ไม่รู้จัก “{name}” ดูรายชื่อด้วย oit explain", f"nothing is called '{name}'")
    click.echo(told, nl=False)


@click.command()
@content_argument
@click.option(
    "--year", callback=options.fiscal_year, help="ปีงบประมาณ ถ้าไม่ระบุใช้ปีล่าสุด (fiscal year; the newest if not given)"
)
@format_option(score_report.FORMATS)
def score(content: Path, year: int | None, form: str) -> None:
    """คะแนน OIT จำลองจากข้อมูลใน CONTENT และควรปิดข้อใดก่อน

    The simulated OIT score of a year, what each missing item costs, and which gap to close first.
    """
    require(content)
    showing, findings = pipeline.check(content)
    if showing is None or not showing.library.years:
        click.echo(saying.text(findings), nl=False)
        sys.exit(BLOCKED)
    chosen = year or next(iter(showing.library.years))
    if chosen not in showing.library.years:
        raise UsageError(f"ไม่มีข้อมูลปี {chosen}", f"there is no year {chosen}")
    click.echo(score_report.FORMATS[form](score_report.rows_of(showing, chosen)), nl=False)
