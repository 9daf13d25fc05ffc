"""``oit links``: what is outside of the site, as a stranger sees it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path

import click

from generator import addresses, disk, pipeline
from generator.cli import saying
from generator.cli.options import content_argument, format_option, require
from generator.cli.saying import BLOCKED
from generator.links import evidence, keeping, rounds
from generator.links.checking import Judge
from generator.links.connection import Limits, Stranger
from generator.links.fetching import Visitor
from generator.links.keeping import Standing
from generator.report import links as link_report

_THAILAND = timezone(timedelta(hours=7))

loopback_option = click.option(
    "--allow-loopback",
    "loopback",
    is_flag=True,
    hidden=True,
    help="สำหรับทดสอบ: เปิดเครื่องนี้ได้ (tests: this machine may be asked)",
)


@click.command()
@content_argument
@format_option(link_report.FORMATS)
@click.option("--strict", is_flag=True, help="จบด้วยรหัส 1 ถ้ามีลิงก์ที่ใช้ไม่ได้ (exit code 1 where a link fails)")
@loopback_option
def links(content: Path, *, form: str, strict: bool, loopback: bool) -> None:
    """เปิดหลักฐานภายนอกทุกแห่งอย่างคนนอกที่ไม่มีบัญชี แล้วจำผลไว้ใน CONTENT/links.json

    Open all outside evidence as a stranger without an account, and remember how each address stands.
    """
    require(content)
    showing, findings = pipeline.check(content)
    if showing is None:
        click.echo(saying.text(findings), nl=False)
        sys.exit(BLOCKED)
    before, _ = keeping.read(content, str(content))
    judge = Judge(Visitor(Stranger(Limits(loopback=loopback))))
    with progress("เปิดลิงก์", len(evidence.mentions(showing.library))) as told:
        states = rounds.go(showing.library, before, judge, datetime.now(tz=_THAILAND), lambda _: told())
    disk.write(content / addresses.LINKS, keeping.as_json(states.values()))
    click.echo(link_report.FORMATS[form](states.values()), nl=False)
    click.echo(f"จำผลไว้ที่ {content / addresses.LINKS} ให้ commit ไฟล์นี้ด้วย (commit {addresses.LINKS})", err=True)
    if strict and any(kept.standing is Standing.FAILING for kept in states.values()):
        sys.exit(BLOCKED)


@contextmanager
def progress(label: str, length: int) -> Iterator[Callable[[], None]]:
    """Show how many of many are done, where somebody watches."""
    if sys.stderr.isatty() and length:
        with click.progressbar(length=length, label=label, file=sys.stderr) as bar:
            yield lambda: bar.update(1)
    else:
        yield lambda: None
