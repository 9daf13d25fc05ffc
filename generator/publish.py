"""Swapping a finished site in: readers see the old one whole or the new one whole, never a mixture.

Releases stand beside the public folder, which is a link to one of them; replacing a link is atomic. A release is named
by its content, so publishing the same site twice changes nothing. Where a machine cannot make links, the public folder is
a copy, and is absent for the moment between two renames.
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
_IN_USE = 3600  # seconds


def sweep_leftovers(out: Path, now: float) -> None:
    """Remove work folders that a killed build left beside ``out``; one that is younger than an hour may be in use."""
    for leftover in out.parent.glob(f".{out.name}-work-*"):
        if now - leftover.stat().st_mtime > _IN_USE:
            shutil.rmtree(leftover, ignore_errors=True)


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
    if not out.is_dir() or (any(out.iterdir()) and not _is_release(out)):
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
    name = _name(built)
    target = _home(releases, name)
    if target.is_dir() and out.exists() and _name(out) == name:
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
    file = content / addresses.LOCK
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    after = addresses.extend_lock(before, published)
    if after == before:
        return False
    aside = file.with_name(f".{file.name}.new")
    aside.write_text(after, encoding="utf-8")
    aside.replace(file)
    return True


def _name(folder: Path) -> str:
    """Name a release by its content."""
    return tree_digest(folder)[:16]


def _home(releases: Path, name: str) -> Path:
    """Give the place of a release; one whose files somebody has changed by hand is passed over, not trusted."""
    place, number = releases / name, 1
    while place.is_dir() and _name(place) != name:
        number += 1
        place = releases / f"{name}-{number}"
    return place


def _is_release(out: Path) -> bool:
    """Tell whether a plain folder is a copy of a release of ours, on a machine that cannot make links."""
    return (releases_of(out) / _name(out)).is_dir()


def _point(out: Path, target: Path) -> None:
    """Let the public folder be ``target``, in one step."""
    link = out.with_name(f".{out.name}.new")
    link.unlink(missing_ok=True)
    try:
        link.symlink_to(os.path.relpath(target, out.parent), target_is_directory=True)
    except OSError:  # Windows allows links only to administrators and developers
        _copy(out, target)
        return
    if out.is_dir() and not out.is_symlink():
        shutil.rmtree(out)  # empty or a copy of a release, or refuse_foreign would have spoken
    link.replace(out)
    _flush_entry(out.parent)


def _copy(out: Path, target: Path) -> None:
    """Let the public folder be a copy of ``target``: whole at every moment, but absent between two renames."""
    fresh, old = out.with_name(f".{out.name}.fresh"), out.with_name(f".{out.name}.old")
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    shutil.copytree(target, fresh)
    if out.exists():
        out.rename(old)
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)


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
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)  # Windows flushes only what may be written
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
