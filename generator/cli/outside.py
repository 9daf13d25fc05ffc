"""``oit links``, ``oit assess``, ``oit watch``: what can be seen from outside, as a stranger sees it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import click

from generator import addresses, catalogues, disk, errands, pack, pipeline, releases, thai, watching
from generator.assess import assessment, gathering, telling
from generator.cli import saying
from generator.cli.options import SITE, content_argument, format_option, require
from generator.cli.saying import BLOCKED
from generator.documents.reader import Reader
from generator.errors import UsageError
from generator.links import evidence, keeping, rounds
from generator.links.checking import Judge
from generator.links.connection import Limits, Stranger
from generator.links.fetching import Visitor
from generator.links.keeping import Standing
from generator.report import links as link_report

_LARGEST_FILE = 100_000_000  # bytes of one file of the office's own site

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
    with watched("เปิดลิงก์") as told:
        told(len(evidence.mentions(showing.library)))
        states = rounds.go(showing.library, before, judge, datetime.now(tz=thai.ZONE), lambda _: told(-1))
    disk.write(content / addresses.LINKS, keeping.as_json(states.values()))
    click.echo(link_report.FORMATS[form](states.values()), nl=False)
    click.echo(f"จำผลไว้ที่ {content / addresses.LINKS} ให้ commit ไฟล์นี้ด้วย (commit {addresses.LINKS})", err=True)
    if strict and any(kept.standing is Standing.FAILING for kept in states.values()):
        sys.exit(BLOCKED)


@click.command()
@click.argument("what", metavar="URL|LIST.csv")
@format_option(telling.FORMATS)
@click.option(
    "--catalogue",
    type=click.Choice(catalogues.names()),
    help="บัญชีรายการที่ใช้ตรวจ ถ้าไม่ระบุจะเดาจากชื่อข้อและปีในหน้า (the catalogue; guessed if not given)",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("assessment"),
    show_default=True,
    help="โฟลเดอร์ของรายงาน (folder of the report)",
)
@loopback_option
def assess(what: str, *, form: str, catalogue: str | None, out: Path, loopback: bool) -> None:
    """ตรวจตาราง OIT ของเว็บใดก็ได้อย่างคนนอก ว่าข้อใดเปิดได้ ข้อใดจะเสียคะแนน เพราะอะไร

    Assess the OIT table of any site as a stranger: what opens, what would be lost, and why. WHAT is the address of
    the table, or a list with the columns code,url.
    """
    if "://" not in what and not Path(what).is_file():
        raise UsageError(
            f"ไม่พบไฟล์ {what} ถ้าเป็นที่อยู่เว็บให้เขียน https://{what}", f"no such file; an address begins with https://{what}"
        )
    judge = Judge(Visitor(Stranger(Limits(loopback=loopback))))
    listing = gathering.of_table(what, judge) if "://" in what else gathering.of_list(Path(what))
    if not listing.items:
        _tell_nothing_listed(listing)
        sys.exit(BLOCKED)
    chosen = catalogue or assessment.likely_catalogue(listing)
    if chosen is None:
        known = ", ".join(catalogues.names())
        raise UsageError(f"บอกไม่ได้ว่าหน้านี้ใช้รายการใด ระบุด้วย --catalogue: {known}", f"choose a --catalogue: {known}")
    with watched("เปิดหลักฐาน") as told, Reader() as reader:
        seen = gathering.open_all(listing, judge, reader, told)
    assessed, now = assessment.assess(chosen, listing, seen), datetime.now(tz=thai.ZONE)
    made = errands.assessment_files(assessed, what, now)
    pack.write(out, made)
    click.echo(telling.FORMATS[form](assessed, telling.page_of(assessed, what, now), now), nl=False)
    for name in made:
        click.echo(out / name, err=True)


def _tell_nothing_listed(listing: gathering.Listing) -> None:
    """Say why there is nothing to assess."""
    for source in listing.sources:
        click.echo(f"{source.url}\n  {source.verdict.reason} ({source.verdict.reason_en})", err=True)
    click.echo(
        "ไม่พบรหัสข้อ OIT ในหน้านี้ ทุกข้อจะเสียคะแนน ใส่ที่อยู่ของหน้าที่มีตาราง O1, O2 … หรือรายการ CSV ที่มีคอลัมน์ code,url\n"
        "(no OIT codes were found there; give the address of the table, or a CSV with the columns code,url)",
        err=True,
    )


@click.command()
@click.argument("url")
@content_argument
@click.option(
    "--sums",
    type=click.Path(path_type=Path, dir_okay=False),
    default=SITE / releases.CHECKSUMS,
    show_default=True,
    help="ไฟล์ SHA256SUMS ของเว็บที่เผยแพร่ (the SHA256SUMS of what was published)",
)
@format_option(watching.FORMATS)
@loopback_option
def watch(url: str, content: Path, *, sums: Path, form: str, loopback: bool) -> None:
    """เทียบเว็บที่เผยแพร่อยู่ที่ URL กับที่เผยแพร่ไว้ ทุกไฟล์และทุกที่อยู่ จบด้วยรหัส 1 ถ้าไม่ตรง

    Compare the published site with SHA256SUMS and with CONTENT/addresses.lock; exit code 1 raises the alarm.
    """
    published = watching.wanted(watching.sums_of(sums), watching.lock_of(content / addresses.LOCK))
    stranger = Stranger(Limits(page=_LARGEST_FILE, document=_LARGEST_FILE, loopback=loopback))
    with watched("เทียบเว็บ") as told:
        told(len(published))
        changes = watching.watch(url, published, stranger, lambda: told(-1))
    click.echo(watching.FORMATS[form](changes, len(published)), nl=False)
    if any(change.alarms for change in changes):
        sys.exit(BLOCKED)


@contextmanager
def watched(label: str) -> Iterator[Callable[[int], None]]:
    """Show how many of many are done, where somebody watches; how many there are may be learnt on the way."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    with click.progressbar(length=0, label=label, file=sys.stderr) as bar:

        def told(count: int) -> None:
            if count > 0:
                bar.length = (bar.length or 0) + count
            else:
                bar.update(-count)

        yield told
