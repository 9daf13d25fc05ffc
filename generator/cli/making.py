"""``oit build``, ``oit publish``, ``oit serve``: from content to a site."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import pipeline, preview
from generator.builder import DEFAULT_ENGINE, Engine
from generator.cli import saying
from generator.cli.options import content_argument, older_option, out_option, require, strict_option
from generator.cli.saying import leave
from generator.findings import Finding, blocking


@click.command()
@content_argument
@out_option
@strict_option
@older_option
@click.option(
    "--engine",
    type=click.Choice(list(Engine)),
    default=DEFAULT_ENGINE,
    show_default=True,
    help="โปรแกรมสร้างเว็บ (site builder)",
)
@click.option("--preview", "shown", is_flag=True, help="แสดงทุกข้อที่ยังไม่ครบและกระดานบรรณาธิการ (with gaps and the board)")
def build(  # noqa: PLR0913  one parameter for each option of the command
    content: Path, out: Path, engine: str, *, strict: bool, older: bool, shown: bool
) -> None:
    """ตรวจ แล้วสร้างเว็บจาก CONTENT ถ้ามีข้อผิดพลาด เว็บเดิมไม่เปลี่ยน

    Check and build the site; where something blocks, the old site stays as it is.
    """
    _build(content, out, pipeline.Options(strict=strict, preview=shown, older=older, engine=Engine(engine)))


@click.command()
@content_argument
@out_option
@strict_option
@older_option
def publish(content: Path, out: Path, *, strict: bool, older: bool) -> None:
    """สร้างเว็บ แล้วบันทึกที่อยู่ที่เผยแพร่ลงใน addresses.lock

    Build the site, then lock the addresses that were published.
    """
    _build(content, out, pipeline.Options(strict=strict, lock=True, older=older))
    click.echo("บันทึกที่อยู่ที่เผยแพร่แล้วใน addresses.lock ให้ commit ไฟล์นี้ด้วย (commit addresses.lock)")


@click.command()
@content_argument
@click.option("--host", default="127.0.0.1", show_default=True, help="ที่อยู่ที่เปิดรับ (address to listen on)")
@click.option("--port", default=8000, show_default=True, help="พอร์ต (port)")
def serve(content: Path, host: str, port: int) -> None:
    """เปิดเว็บตัวอย่างบนเครื่องนี้ แก้ข้อมูลแล้วหน้าเว็บเปลี่ยนเอง

    Preview on this machine; an edit shows in the browser by itself, with gaps and findings at /board/.
    """
    require(content)

    def tell(findings: list[Finding]) -> None:
        click.echo(
            saying.text(blocking(findings)) if blocking(findings) else f"พบ {len(findings)} เรื่อง ดูที่ /board/",
            err=True,
        )

    click.echo(f"เปิดเบราว์เซอร์ที่ http://{host}:{port}/ กด Ctrl+C เพื่อหยุด (press Ctrl+C to stop)", err=True)
    preview.serve(content, host, port, preview.Listener(saying.plain_progress, tell, saying.tell_failure))


def _build(content: Path, out: Path, options: pipeline.Options) -> None:
    require(content)
    if sys.stderr.isatty():
        with click.progressbar(length=len(pipeline.STAGES), label="เริ่ม", file=sys.stderr) as bar:

            def progress(stage: str) -> None:
                bar.label = stage
                bar.update(1)

            findings = pipeline.build(content, out, options, progress)
    else:
        findings = pipeline.build(content, out, options, saying.plain_progress)
    blocked = blocking(findings, strict=options.strict)
    if blocked:
        click.echo(saying.text(blocked), nl=False, err=True)
        click.echo("เว็บเดิมไม่เปลี่ยน (the old site is unchanged)", err=True)
    else:
        rest = f" มี {len(findings)} เรื่องที่ควรดู: oit check {content}" if findings else ""
        click.echo(f"สร้างเว็บแล้วที่ {out}/{rest}")
    leave(findings, strict=options.strict)
