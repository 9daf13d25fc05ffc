"""``oit rollback``: back to a site that was public before."""

from __future__ import annotations

from pathlib import Path

import click

from generator import publish, releases
from generator.cli.options import out_option


@click.command()
@click.argument("release", required=False)
@out_option
@click.option("--list", "only_list", is_flag=True, help="แสดงรุ่นที่เก็บไว้โดยไม่เปลี่ยนเว็บ (only show the releases)")
def rollback(release: str | None, out: Path, *, only_list: bool) -> None:
    """นำเว็บรุ่นก่อนหน้ากลับมาเผยแพร่ หรือรุ่นที่ระบุใน RELEASE

    Make the release before the public one public again, or the one that is named.
    """
    if only_list:
        _list(out)
        return
    back = publish.rollback(out, release)
    click.echo(f"เว็บกลับไปเป็นรุ่น {back.folder.name} แล้ว (the site is that release again)")


def _list(out: Path) -> None:
    """Tell the releases, the one published last first; a star marks what readers see."""
    public = releases.public(out)
    for one in releases.listed(out):
        mark = "*" if one == public else " "
        content, made = publish.said(one.newest), publish.said(one.published)
        click.echo(f"{mark} {one.folder.name}  ข้อมูลถึง {content}  เผยแพร่ {made}")
