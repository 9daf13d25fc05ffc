"""Dates of the content from its git history: when each file last changed, and what "today" is for this build."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from generator import thai


@dataclass(frozen=True, slots=True)
class History:
    """What git knows of a content folder; paths are relative to it."""

    changed: Mapping[str, date] = field(default_factory=dict)
    newest: int = 0  # seconds since 1970 of the last commit that touched the content; 0 where there is none
    tracked: bool = False  # whether the folder is in a git repository at all
    complete: bool = True  # false for a shallow clone, which knows only the last commits

    def date_of(self, path: str) -> date | None:
        """Give the day a file last changed, or ``None`` where it has changes that are not committed yet."""
        return self.changed.get(path)

    @property
    def today(self) -> date | None:
        """Give the day of the last commit: a build of the same commit is the same on every day."""
        return _day(self.newest) if self.newest else None


def read(content: Path) -> History:
    """Ask git once for the whole history of ``content``; a folder outside git has none."""
    try:
        if _git(content, "rev-parse", "--is-inside-work-tree").strip() != "true":
            return History()
    except (OSError, subprocess.CalledProcessError):
        return History()
    complete = _git(content, "rev-parse", "--is-shallow-repository").strip() == "false"
    try:
        log = _git(content, "log", "--format=%x01%ct", "--name-only", "--no-renames", "--relative", "-z", "--", ".")
    except subprocess.CalledProcessError:  # a repository without a commit yet
        return History(tracked=True, complete=complete)
    changed, newest = _read_log(log)
    for path in _uncommitted(content):
        changed.pop(path, None)
    if not complete:  # the oldest commit at hand looks as if it had made every file: its day would be a guess
        changed.clear()
    return History(changed, newest, tracked=True, complete=complete)


def changed_since(content: Path, revision: str) -> frozenset[str] | None:
    """Give the files of ``content`` that differ from where a revision and this one parted, committed or not.

    Returns:
        Paths inside the folder; ``None`` where git does not know the revision, or there is no git.
    """
    try:
        parted = _git(content, "merge-base", "--end-of-options", revision, "HEAD").strip()
        differing = _git(content, "diff", "--name-only", "--no-renames", "--relative", "-z", parted, "--", ".")
    except (OSError, subprocess.CalledProcessError):
        return None
    return frozenset([*filter(None, differing.split("\0")), *_uncommitted(content)])


def gone_lines(content: Path, path: str) -> list[str]:
    """Give the lines that some commit put into a file and that are no longer there, committed or not; no remarks."""
    try:
        log = _git(content, "log", "--format=", "--patch", "--unified=0", "--no-renames", "--", path)
    except (OSError, subprocess.CalledProcessError):
        return []
    file = content / path
    there = set(file.read_text(encoding="utf-8", errors="replace").splitlines()) if file.is_file() else set()
    added = {line[1:] for line in log.splitlines() if line.startswith("+") and not line.startswith(("+++ ", "+#"))}
    return sorted(line for line in added - there if line.strip())


def _read_log(log: str) -> tuple[dict[str, date], int]:
    """Read ``git log`` with NUL between names and U+0001 before each commit's time; newest commits come first."""
    changed: dict[str, date] = {}
    newest = 0
    for commit in log.split("\x01")[1:]:
        head, *names = commit.split("\0")
        seconds = int(head)
        newest = max(newest, seconds)
        for name in names:
            path = name.strip("\n")
            if path:
                changed[path] = max(changed.get(path, date.min), _day(seconds))
    return changed, newest


def _uncommitted(content: Path) -> list[str]:
    prefix = _git(content, "rev-parse", "--show-prefix").strip("\n")
    status = _git(content, "status", "--porcelain", "--no-renames", "-z", "--untracked-files=all", "--", ".")
    return [entry[3:].removeprefix(prefix) for entry in status.split("\0") if entry]


def _day(seconds: int) -> date:
    return datetime.fromtimestamp(seconds, tz=thai.ZONE).date()


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), "-c", "core.quotepath=off", *arguments]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
