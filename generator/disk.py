"""What we ask of the disk: bytes that outlast a power cut, turns that outlast nobody, and nothing left lying about."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PAUSE = 0.02  # seconds between two looks at a lock that another holds

if sys.platform == "win32":  # pragma: no cover  (no machine of ours is one)
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def turn(file: Path, patience: float = 0) -> Iterator[bool]:
    """Hold the lock of a file, which only one process holds at a time, and tell whether it could be had.

    The lock is the system's own: it ends with the process, however that ends, so a killed one blocks nobody.

    Args:
        file: where the lock is; made where it is not there, and never removed, or two could hold locks of two files.
        patience: how many seconds to wait for another process.
    """
    with file.open("a", encoding="utf-8") as handle:
        yield _had(handle.fileno(), time.monotonic() + patience)


def flush(folder: Path) -> None:
    """Make sure that every byte and every name of a folder is on the disk."""
    for path in folder.rglob("*"):
        flush_entry(path)
    flush_entry(folder)


def flush_entry(path: Path) -> None:
    """Make sure that the bytes of a file, or the names in a folder, are on the disk."""
    if sys.platform == "win32" and path.is_dir():  # pragma: no cover  (Windows cannot open a folder)
        return
    handle = os.open(path, os.O_RDWR if sys.platform == "win32" else os.O_RDONLY)  # there, only what may be written
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write(file: Path, text: str) -> None:
    """Write a file whole or not at all."""
    aside = file.with_name(f".{file.name}.new")
    aside.write_text(text, encoding="utf-8")
    flush_entry(aside)
    aside.replace(file)
    flush_entry(file.parent)


def remove(path: Path) -> None:
    """Remove a folder, a file or a link, as far as the disk lets us; the next sweep comes back for the rest."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _had(handle: int, deadline: float) -> bool:
    while True:
        try:
            _take(handle)
        except (BlockingIOError, PermissionError):  # as Unix and as Windows say that another holds it
            if time.monotonic() >= deadline:
                return False
            time.sleep(_PAUSE)
        else:
            return True
