"""The releases of a public folder: where they stand, what they are called, and which of them readers see.

They stand beside the public folder, which is a link to one of them; replacing a link is one step. A name holds the time of
the content and a digest of names and bytes, so that whoever reads the link knows what is public and how old it is. Where a
machine cannot make links, the public folder is a copy, and is absent for the moment between two renames.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator import disk

CHECKSUMS = "SHA256SUMS"
_NAME = re.compile(r"(?:(\d+)-)?([0-9a-f]{16})(?:-\d+)?")
_GONE = ".gone-"
_NO_LINKS = {errno.EPERM, errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP}  # Windows says EINVAL to who may not make them


@dataclass(frozen=True, slots=True)
class Release:
    """A finished site that is or was public."""

    folder: Path
    newest: int  # seconds since 1970 of the last commit in its content; 0 where that is not known
    digest: str
    published: float  # seconds since 1970

    @property
    def is_whole(self) -> bool:
        """Whether its files are still those that its name was made of."""
        return digest_of(self.folder) == self.digest


def tree_digest(folder: Path) -> str:
    """Give one hash of a folder's names and bytes."""
    digest = hashlib.sha256()
    for name, file_digest in _digests(folder):
        digest.update(f"{name}\0{file_digest}\n".encode())
    return digest.hexdigest()


def checksums(folder: Path) -> str:
    """Give a line for every file as ``sha256sum`` writes and checks it, but for the file that holds these lines."""
    return "".join(f"{file_digest}  {name}\n" for name, file_digest in _digests(folder) if name != CHECKSUMS)


def _digests(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()):
        yield file.relative_to(folder).as_posix(), hashlib.sha256(file.read_bytes()).hexdigest()


def digest_of(folder: Path) -> str:
    """Give the part of a release's name that its files decide."""
    return tree_digest(folder)[:16]


def shelf(out: Path) -> Path:
    """Give the folder that holds the releases of a public folder, on the same disk."""
    return out.parent / f".{out.name}-releases"


def listed(out: Path) -> list[Release]:
    """Give the releases of a public folder, the one published last first."""
    folders = shelf(out).iterdir() if shelf(out).is_dir() else ()
    known = [read for read in map(_read, folders) if read]
    return sorted(known, key=lambda one: (one.published, one.folder.name), reverse=True)


def public(out: Path) -> Release | None:
    """Give the release that readers see; ``None`` where there is none, or what they see is not ours."""
    if out.is_symlink():
        return _read(shelf(out) / out.readlink().name)
    if not out.is_dir():
        return None
    digest = digest_of(out)
    return next((one for one in listed(out) if one.digest == digest), None)


def home(out: Path, newest: int, digest: str) -> Path:
    """Give the place of a release; one whose files somebody has changed by hand is passed over, not trusted."""
    name = f"{newest}-{digest}"
    place, number = shelf(out) / name, 1
    while place.is_dir() and digest_of(place) != digest:
        number += 1
        place = shelf(out) / f"{name}-{number}"
    return place


def point(out: Path, target: Path) -> None:
    """Let readers see ``target``, in one step."""
    link = out.with_name(f".{out.name}.new")
    disk.remove(link)
    try:
        link.symlink_to(os.path.relpath(target, out.parent), target_is_directory=True)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _swap_copy(out, target)
    else:
        if out.is_dir() and not out.is_symlink():
            _put_aside(out)
        link.replace(out)
    with suppress(OSError):  # the swap is done; at worst a power cut brings back the old site, whole
        disk.flush_entry(out.parent)
        disk.remove(_aside(out))


def sweep(out: Path, kept: int) -> None:
    """Remove what a killed swap left, and all but the releases published last; the public one stays whatever its age."""
    if not out.exists() and _aside(out).is_dir():
        _aside(out).rename(out)  # a copy was killed between its two renames: readers get the old site back
    for leftover in (_aside(out), _fresh(out), out.with_name(f".{out.name}.new"), *shelf(out).glob(f"{_GONE}*")):
        disk.remove(leftover)
    current = public(out)
    others = [one for one in listed(out) if one != current]
    for old in others[kept - 1 if current else kept :]:
        gone = old.folder.with_name(f"{_GONE}{old.folder.name}")
        old.folder.rename(gone)  # what bears the name of a release is a whole one, also when we are killed here
        disk.remove(gone)


def _read(folder: Path) -> Release | None:
    """Read a release by its name; those of earlier versions of the software do not tell the time of their content."""
    found = _NAME.fullmatch(folder.name)
    if not found or not folder.is_dir():
        return None
    return Release(folder, int(found[1] or 0), found[2], folder.stat().st_mtime)


def _aside(out: Path) -> Path:
    return out.with_name(f".{out.name}.old")


def _fresh(out: Path) -> Path:
    return out.with_name(f".{out.name}.fresh")


def _put_aside(out: Path) -> None:
    disk.remove(_aside(out))
    out.rename(_aside(out))


def _swap_copy(out: Path, target: Path) -> None:
    """Let the public folder be a copy of ``target``: whole at every moment, but absent between two renames."""
    disk.remove(_fresh(out))
    shutil.copytree(target, _fresh(out))
    disk.flush(_fresh(out))
    if out.exists():
        _put_aside(out)
    _fresh(out).rename(out)
