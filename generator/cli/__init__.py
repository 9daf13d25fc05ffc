"""The ``oit`` command: arguments in, exit code out. The only room that prints.

Exit codes: 0 clean, 1 findings that block, 2 the command was misused, 3 our failure.
"""

from __future__ import annotations

import signal
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

import click

from generator.cli import checking, leaving, making, outside, packing, returning, saying, starting
from generator.cli.saying import FAILED, MISUSED
from generator.errors import FailureError, UsageError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="oit")
def oit() -> None:
    """จากข้อมูลของสำนักงานเป็นเว็บเปิดเผยข้อมูล OIT ที่ตรวจแล้ว

    From an office's facts to its checked OIT disclosure site.
    """


for _command in (
    checking.check,
    checking.explain,
    checking.score,
    leaving.lock,
    leaving.move,
    leaving.withdraw,
    making.build,
    making.publish,
    making.serve,
    outside.assess,
    outside.links,
    outside.watch,
    packing.pack_year,
    returning.rollback,
    starting.init,
    starting.new,
    starting.schema,
):
    oit.add_command(_command)


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
        saying.tell_failure(error)
        sys.exit(FAILED)
    except Exception:  # noqa: BLE001  the last door: our own fault, kept in a file for us
        click.echo(
            f"โปรแกรมขัดข้อง เว็บเดิมไม่เปลี่ยน รายละเอียดอยู่ที่ {_keep_trace()} กรุณาส่งไฟล์นี้ให้ผู้พัฒนา\n"
            "(the program failed; the old site is unchanged; please send us that file)",
            err=True,
        )
        sys.exit(FAILED)


def _keep_trace() -> Path:
    stamp = datetime.now(tz=UTC).strftime("%Y%m%d-%H%M%S")
    file = Path(tempfile.gettempdir()) / f"oit-failure-{stamp}.txt"
    file.write_text(traceback.format_exc(), encoding="utf-8")
    return file
