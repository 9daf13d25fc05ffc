"""What commands print: findings with their lines, stages, and what failed."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import click

from generator import opening, pipeline, report
from generator.errors import FailureError
from generator.findings import Finding, blocking
from generator.opening import ObstacleError

BLOCKED, MISUSED, FAILED = 1, 2, 3  # exit codes; 0 is clean


def text(findings: list[Finding]) -> str:
    """Word findings for a person, each with its line."""
    return report.FORMATS["text"](report.Told(tuple(findings), lines))


_LARGEST_SHOWN = 1_000_000  # bytes; what is larger was refused by its size already


@cache
def lines(path: str) -> tuple[str, ...]:
    """Give the lines of a file that a finding points into; none where it is no text, or not a plain file of this folder."""
    file = Path(path)
    try:
        with opening.opened(file.parent, file.name, alone=True) as stream:
            data = stream.read(_LARGEST_SHOWN + 1)
        return tuple(data.decode("utf-8-sig").splitlines()) if len(data) <= _LARGEST_SHOWN else ()
    except (ObstacleError, UnicodeDecodeError):
        return ()


def plain_progress(stage: str) -> None:
    """Tell a stage on a line of its own, beside the result."""
    number = pipeline.STAGES.index(stage) + 1
    click.echo(f"{number}/{len(pipeline.STAGES)} {stage}", err=True)


def tell_failure(error: FailureError) -> None:
    """Tell that the program or the machine failed."""
    click.echo(f"{error.message}\n({error.message_en})\nเว็บเดิมไม่เปลี่ยน (the old site is unchanged)", err=True)


def leave(findings: list[Finding], *, strict: bool) -> None:
    """End with the exit code that findings ask for."""
    if blocking(findings, strict=strict):
        sys.exit(BLOCKED)
