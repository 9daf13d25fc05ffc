"""The ``oit`` command: arguments in, exit code out. The only place that prints.

Exit codes: 0 clean, 1 findings that block, 2 the command was misused, 3 our failure.
"""

from __future__ import annotations

import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from generator import catalogues, pipeline, preview, report, scaffold
from generator import schema as schemas
from generator.builder import DEFAULT_ENGINE, PROJECT, Engine
from generator.errors import FailureError, UsageError
from generator.fields import read_fiscal_year
from generator.findings import Finding, blocking

BLOCKED, MISUSED, FAILED = 1, 2, 3

_Command = TypeVar("_Command", bound=Callable[..., Any])

_CONTENT = Path("content")
_SITE = Path("site")

_content_argument = click.argument("content", type=click.Path(path_type=Path), default=_CONTENT)
_content_option = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=_CONTENT,
    show_default=True,
    help="โฟลเดอร์ข้อมูล (content folder)",
)
_strict_option = click.option("--strict", is_flag=True, help="ให้ทุกเรื่องที่พบหยุดการเผยแพร่ (every finding blocks)")
_out_option = click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=_SITE,
    show_default=True,
    help="โฟลเดอร์เว็บที่ได้ (folder of the site)",
)


def _format_option(formats: Iterable[str]) -> Callable[[_Command], _Command]:
    return click.option(
        "--format",
        "form",
        type=click.Choice(list(formats)),
        default="text",
        show_default=True,
        help="รูปแบบผลลัพธ์ (output format)",
    )


def _fiscal_year(_context: click.Context, _parameter: click.Parameter, value: str | None) -> int | None:
    if value is None:
        return None
    try:
        return read_fiscal_year(value.strip())
    except ValueError:
        raise click.BadParameter("เขียนปี พ.ศ. สี่หลัก เช่น 2566 (a Buddhist-Era year)") from None


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="oit")
def oit() -> None:
    """จากข้อมูลของสำนักงานเป็นเว็บเปิดเผยข้อมูล OIT ที่ตรวจแล้ว

    From an office's facts to its checked OIT disclosure site.
    """


@oit.command()
@_content_argument
@_format_option(report.FORMATS)
@_strict_option
def check(content: Path, form: str, *, strict: bool) -> None:
    """ตรวจข้อมูลใน CONTENT แล้วบอกทุกเรื่องที่พบ

    Check the content and tell everything that is found.
    """
    _require(content)
    _, findings = pipeline.check(content)
    click.echo(report.FORMATS[form](findings), nl=False)
    _leave(findings, strict=strict)


@oit.command()
@_content_argument
@_out_option
@_strict_option
@click.option(
    "--engine",
    type=click.Choice(list(Engine)),
    default=DEFAULT_ENGINE,
    show_default=True,
    help="โปรแกรมสร้างเว็บ (site builder)",
)
def build(content: Path, out: Path, engine: str, *, strict: bool) -> None:
    """ตรวจ แล้วสร้างเว็บจาก CONTENT ถ้ามีข้อผิดพลาด เว็บเดิมไม่เปลี่ยน

    Check and build the site; where something blocks, the old site stays as it is.
    """
    _build(content, out, pipeline.Options(strict=strict, engine=Engine(engine)))


@oit.command()
@_content_argument
@_out_option
@_strict_option
def publish(content: Path, out: Path, *, strict: bool) -> None:
    """สร้างเว็บ แล้วบันทึกที่อยู่ที่เผยแพร่ลงใน addresses.lock

    Build the site, then lock the addresses that were published.
    """
    _build(content, out, pipeline.Options(strict=strict, lock=True))
    click.echo("บันทึกที่อยู่ที่เผยแพร่แล้วใน addresses.lock ให้ commit ไฟล์นี้ด้วย (commit addresses.lock)")


@oit.command()
@_content_argument
@click.option("--year", callback=_fiscal_year, help="ปีงบประมาณ ถ้าไม่ระบุใช้ปีล่าสุด (fiscal year; the newest if not given)")
@_format_option(report.SCORE_FORMATS)
def score(content: Path, year: int | None, form: str) -> None:
    """คะแนน OIT จำลองจากข้อมูลใน CONTENT และควรปิดข้อใดก่อน

    The simulated OIT score of a year, what each missing item costs, and which gap to close first.
    """
    _require(content)
    showing, findings = pipeline.check(content)
    if showing is None or not showing.library.years:
        click.echo(report.as_text(findings), nl=False)
        sys.exit(BLOCKED)
    chosen = year or next(iter(showing.library.years))
    if chosen not in showing.library.years:
        raise UsageError(f"ไม่มีข้อมูลปี {chosen}", f"there is no year {chosen}")
    click.echo(report.SCORE_FORMATS[form](report.score_rows(showing, chosen)), nl=False)


@oit.command()
@_content_argument
@click.option("--host", default="127.0.0.1", show_default=True, help="ที่อยู่ที่เปิดรับ (address to listen on)")
@click.option("--port", default=8000, show_default=True, help="พอร์ต (port)")
def serve(content: Path, host: str, port: int) -> None:
    """เปิดเว็บตัวอย่างบนเครื่องนี้ แก้ข้อมูลแล้วหน้าเว็บเปลี่ยนเอง

    Preview on this machine; an edit shows in the browser by itself, with gaps and findings at /board/.
    """
    _require(content)

    def tell(findings: list[Finding]) -> None:
        click.echo(
            report.as_text(blocking(findings)) if blocking(findings) else f"พบ {len(findings)} เรื่อง ดูที่ /board/",
            err=True,
        )

    click.echo(f"เปิดเบราว์เซอร์ที่ http://{host}:{port}/ กด Ctrl+C เพื่อหยุด (press Ctrl+C to stop)", err=True)
    preview.serve(content, host, port, preview.Listener(_plain_progress, tell, _tell_failure))


@oit.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", prompt="ชื่อสำนักงาน (name of the office)", help="ชื่อเต็มภาษาไทย (full name)")
@click.option("--short-name", prompt="ชื่อย่อ (short name)", help="ชื่อย่อ (short name)")
@click.option(
    "--family",
    type=click.Choice(catalogues.families()),
    prompt="กลุ่มหน่วยงาน (kind of office)",
    help="กลุ่มหน่วยงานที่ใช้รายการเดียวกัน (offices that share a list)",
)
@click.option("--year", callback=_fiscal_year, prompt="ปีงบประมาณ พ.ศ. (fiscal year)", help="ปีแรก (first year, B.E.)")
def init(folder: Path, name: str, short_name: str, family: str, year: int) -> None:
    """เริ่มสำนักงานใหม่ใน FOLDER สร้างเว็บได้ทันที

    Start a new office of your own; it builds at once.
    """
    for file in scaffold.new_office(folder, name, short_name, family, year):
        click.echo(f"สร้าง {file}")
    click.echo(f"ต่อไป: oit serve {folder}")


@oit.command()
def schema() -> None:
    """เขียนคำช่วยพิมพ์สำหรับโปรแกรมแก้ไข และเอกสารของทุกช่อง ใหม่จากโปรแกรม

    Write JSON Schemas, the editor's settings and the field reference from the models.
    """
    for path, text in schemas.files().items():
        file = PROJECT / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        click.echo(f"เขียน {path}")


@oit.group()
def new() -> None:
    """เพิ่มปีหรือข้อมูลใหม่

    Add a year or a record.
    """


@new.command("year")
@click.argument("year", callback=_fiscal_year)
@_content_option
@click.option("--family", type=click.Choice(catalogues.families()), default=None, help="กลุ่มหน่วยงาน (kind of office)")
def new_year(year: int, content: Path, family: str | None) -> None:
    """เพิ่มปีงบประมาณ YEAR

    Add a fiscal year.
    """
    _require(content)
    chosen = family or _family_of(content)
    click.echo(f"สร้าง {scaffold.new_year(content, year, chosen)}")


def _new_record_command(kind_name: str, title: str, *, needs_id: bool) -> None:
    """Add ``oit new KIND`` for one kind of record."""

    def command(year: int, content: Path, record_id: str | None = None) -> None:
        _require(content)
        click.echo(f"สร้าง {scaffold.new_record(content, kind_name, year, record_id)}")

    command.__doc__ = f"เพิ่ม{title}\n\nAdd a record of the kind '{kind_name}'."
    options: list[Callable[[Any], Any]] = [
        click.option("--year", callback=_fiscal_year, required=True, help="ปีงบประมาณ พ.ศ. (fiscal year)"),
        _content_option,
    ]
    if needs_id:
        options.append(
            click.option("--id", "record_id", required=True, help="รหัส เป็นชื่อไฟล์และที่อยู่ (id: file name and address)")
        )
    for option in options:
        command = option(command)
    new.command(kind_name)(command)


for _kind in scaffold.RECORD_KINDS:
    _new_record_command(_kind.name, _kind.title, needs_id="{id}" in _kind.path)


# ── Running ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def main() -> None:
    """Run the command. Whatever happens, an editor sees sentences and never a traceback."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a service manager stops us as Ctrl+C does
    try:
        oit(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(MISUSED)
    except (click.Abort, KeyboardInterrupt):
        click.echo("หยุดแล้ว (stopped)", err=True)
        sys.exit(MISUSED)
    except UsageError as error:
        click.echo(f"{error.message}\n({error.message_en})", err=True)
        sys.exit(MISUSED)
    except FailureError as error:
        _tell_failure(error)
        sys.exit(FAILED)
    except Exception:  # noqa: BLE001  the last door: our own fault, kept in a file for us
        click.echo(
            f"โปรแกรมขัดข้อง เว็บเดิมไม่เปลี่ยน รายละเอียดอยู่ที่ {_keep_trace()} กรุณาส่งไฟล์นี้ให้ผู้พัฒนา\n"
            "(the program failed; the old site is unchanged; please send us that file)",
            err=True,
        )
        sys.exit(FAILED)


def _tell_failure(error: FailureError) -> None:
    click.echo(f"{error.message}\n({error.message_en})\nเว็บเดิมไม่เปลี่ยน (the old site is unchanged)", err=True)


def _keep_trace() -> Path:
    stamp = datetime.now(tz=UTC).strftime("%Y%m%d-%H%M%S")
    file = Path(tempfile.gettempdir()) / f"oit-failure-{stamp}.txt"
    file.write_text(traceback.format_exc(), encoding="utf-8")
    return file


def _build(content: Path, out: Path, options: pipeline.Options) -> None:
    _require(content)
    if sys.stderr.isatty():
        with click.progressbar(length=len(pipeline.STAGES), label="เริ่ม", file=sys.stderr) as bar:

            def progress(stage: str) -> None:
                bar.label = stage
                bar.update(1)

            findings = pipeline.build(content, out, options, progress)
    else:
        findings = pipeline.build(content, out, options, _plain_progress)
    blocked = blocking(findings, strict=options.strict)
    if blocked:
        click.echo(report.as_text(blocked), nl=False, err=True)
        click.echo("เว็บเดิมไม่เปลี่ยน (the old site is unchanged)", err=True)
    else:
        rest = f" มี {len(findings)} เรื่องที่ควรดู: oit check {content}" if findings else ""
        click.echo(f"สร้างเว็บแล้วที่ {out}/{rest}")
    _leave(findings, strict=options.strict)


def _plain_progress(stage: str) -> None:
    number = pipeline.STAGES.index(stage) + 1
    click.echo(f"{number}/{len(pipeline.STAGES)} {stage}", err=True)


def _require(content: Path) -> None:
    if not content.is_dir():
        raise UsageError(f"ไม่พบโฟลเดอร์ {content}", f"there is no folder {content}")


def _leave(findings: list[Finding], *, strict: bool) -> None:
    if blocking(findings, strict=strict):
        sys.exit(BLOCKED)


def _family_of(content: Path) -> str:
    """Give the family that the office's newest year follows."""
    showing, _ = pipeline.check(content)
    book = next(iter(showing.library.years.values()), None) if showing else None
    if book is None:
        raise UsageError("ระบุกลุ่มหน่วยงานด้วย --family", "tell the kind of office with --family")
    return book.catalogue.family
