"""Swapping a finished site in: readers see the old one whole or the new one whole, never a mixture.

Releases stand beside the public folder, which is a link to one of them; replacing a link is atomic. A release is named
by its content, so publishing the same site twice changes nothing.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from generator import addresses
from generator.errors import UsageError

KEPT_RELEASES = 10


def tree_digest(folder: Path) -> str:
    """Give one hash of a folder's names and bytes."""
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = file.relative_to(folder).as_posix()
        digest.update(f"{name}\0{hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def releases_of(out: Path) -> Path:
    """Give the folder that holds the releases of a public folder, on the same disk."""
    return out.parent / f".{out.name}-releases"


def refuse_foreign(out: Path) -> None:
    """Refuse to replace a folder that we did not make.

    Raises:
        UsageError: ``out`` is a folder of its own with something in it, or a file.
    """
    if out.is_symlink() or not out.exists():
        return
    if not out.is_dir() or any(out.iterdir()):
        raise UsageError(
            f"{out} มีไฟล์อื่นอยู่แล้ว จึงไม่เขียนทับ เลือกโฟลเดอร์อื่นด้วย --out",
            f"{out} holds something that is not a release; choose another folder with --out",
        )


def release(built: Path, out: Path) -> bool:
    """Make a finished folder the public one.

    Args:
        built: the finished site, on the same disk as ``out``.
        out: the public folder: a link that this function owns.

    Returns:
        Whether anything changed.
    """
    refuse_foreign(out)
    releases = releases_of(out)
    target = releases / tree_digest(built)[:16]
    if out.is_symlink() and out.resolve() == target.resolve() and target.is_dir():
        return False
    if not target.is_dir():
        _flush(built)
        releases.mkdir(exist_ok=True)
        built.rename(target)
    os.utime(target)
    _point(out, target)
    _sweep(releases, target)
    return True


def lock(content: Path, published: Iterable[str]) -> bool:
    """Write the addresses that were published for the first time into the lock; tell whether there were any."""
    file = content / "addresses.lock"
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    after = addresses.extend_lock(before, published)
    if after == before:
        return False
    aside = file.with_name(f".{file.name}.new")
    aside.write_text(after, encoding="utf-8")
    aside.replace(file)
    return True


def _point(out: Path, target: Path) -> None:
    """Let the public folder be ``target``, in one step."""
    if out.is_dir() and not out.is_symlink():
        out.rmdir()  # empty, or refuse_foreign would have spoken
    link = out.with_name(f".{out.name}.new")
    link.unlink(missing_ok=True)
    link.symlink_to(os.path.relpath(target, out.parent), target_is_directory=True)
    link.replace(out)
    _flush_entry(out.parent)


def _sweep(releases: Path, current: Path) -> None:
    """Keep the newest releases, and the current one whatever its age."""
    others = [path for path in releases.iterdir() if path != current]
    for path in sorted(others, key=lambda one: one.stat().st_mtime, reverse=True)[KEPT_RELEASES - 1 :]:
        shutil.rmtree(path)


def _flush(folder: Path) -> None:
    """Make sure that every byte is on the disk before a reader may be sent there."""
    for path in folder.rglob("*"):
        _flush_entry(path)
    _flush_entry(folder)


def _flush_entry(path: Path) -> None:
    if os.name == "nt" and path.is_dir():  # Windows cannot open a folder
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
