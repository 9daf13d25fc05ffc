"""The figures of ``make soak``: each stands in ``docs/soak.md`` with the commit and the day that it was taken on."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime

from generator import disk
from tests import building

SOAK = bool(os.environ.get("OIT_SOAK"))
FILE = building.PROJECT / "docs" / "soak.md"
_HEAD = """\
# Figures of the soak

`make soak` runs in full what `make test` runs as a fixed slice, and writes its figures here (`tests/soak.py`). A `+` after a
commit says that there were changes which were not committed yet.

| what | figure | commit | day |
|---|---|---|---|
"""


def tell(what: str, figure: str) -> None:
    """Write a figure in place of the one that was there; outside the soak nothing is written."""
    if not SOAK:
        return
    with disk.turn(FILE.with_name(".soak.lock"), patience=60) as ours:
        assert ours
        before = FILE.read_text(encoding="utf-8").splitlines() if FILE.is_file() else []
        rows = {line.split(" | ")[0]: line for line in before if line.startswith("| ") and "| what |" not in line}
        rows[f"| {what}"] = f"| {what} | {figure} | {_commit()} | {datetime.now(tz=UTC):%Y-%m-%d} |"
        FILE.write_text(_HEAD + "".join(f"{rows[key]}\n" for key in sorted(rows)), encoding="utf-8")


def _commit() -> str:
    def git(*arguments: str) -> str:
        run = subprocess.run(["git", *arguments], cwd=building.PROJECT, capture_output=True, text=True, check=False)
        return run.stdout.strip()

    changed = git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs/soak.md")
    return f"{git('rev-parse', '--short', 'HEAD')}{'+' if changed else ''}"
