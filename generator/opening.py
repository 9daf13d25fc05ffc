"""Files of a folder, opened without following a link on the way: what is read lies in the folder and nowhere else."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import IO


class Obstacle(StrEnum):
    """Why a file is not opened although something of its name is there."""

    LINK = "link"  # it, or a folder that it lies in
    SHARED = "shared"  # the same bytes have a second name, which may lie anywhere
    FOLDER = "folder"
    SPECIAL = "special"  # a device, a pipe, a socket
    OUTSIDE = "outside"  # its path leads out of the folder
    ABSENT = "absent"
    DENIED = "denied"


WORDS: Mapping[Obstacle, tuple[str, str]] = {  # in Thai and in English
    Obstacle.LINK: ("เป็นทางลัดไปที่อื่น", "it is a link to somewhere else"),
    Obstacle.SHARED: ("มีอีกชื่อหนึ่งอยู่ที่อื่นในเครื่อง (hard link)", "it has a second name elsewhere (a hard link)"),
    Obstacle.FOLDER: ("เป็นโฟลเดอร์", "it is a folder"),
    Obstacle.SPECIAL: ("เป็นอุปกรณ์หรือท่อส่งข้อมูลของระบบ", "it is a device, a pipe or a socket"),
    Obstacle.OUTSIDE: ("มีชื่อที่ออกไปนอกโฟลเดอร์", "its name leads out of the folder"),
    Obstacle.ABSENT: ("ไม่มีอยู่", "it is not there"),
    Obstacle.DENIED: ("ไม่มีสิทธิ์อ่าน", "it may not be read"),
}


class ObstacleError(OSError):
    """A file was not opened; ``obstacle`` tells why."""

    def __init__(self, obstacle: Obstacle) -> None:
        """Keep the reason."""
        super().__init__(obstacle.value)
        self.obstacle = obstacle


_HERE = os.open in os.supports_dir_fd  # whether the system opens a name inside an open folder; Windows does not
_LINK_TAGS = {0xA000000C, 0xA0000003}  # of Windows: a link, a mount point; files that lie in a cloud have others
_PLAIN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_FOLDER = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_DIRECTORY", 0)


def obstacle(root: Path, path: str, *, alone: bool = False) -> Obstacle | None:
    """Tell why a file would not be opened; see :func:`opened`."""
    try:
        opened(root, path, alone=alone).close()
    except ObstacleError as error:
        return error.obstacle
    return None


def opened(root: Path, path: str, *, alone: bool = False) -> IO[bytes]:
    """Open a file for reading.

    Args:
        root: the folder that it must lie in; how one comes there is the caller's affair.
        path: its path inside the folder, with slashes.
        alone: whether a second name of the same file is an obstacle: needed where its bytes are published.

    Raises:
        ObstacleError: it is not a regular file inside the folder, or cannot be read.
    """
    parts = path.split("/")
    if any(part in {"", ".", ".."} or "\\" in part or "\0" in part for part in parts):
        raise ObstacleError(Obstacle.OUTSIDE)
    try:
        handle = _descend(root, parts) if _HERE else _walk(root, parts)
    except OSError as error:
        raise error if isinstance(error, ObstacleError) else ObstacleError(_named(error)) from None
    if found := _judged(os.fstat(handle), alone=alone):
        os.close(handle)
        raise ObstacleError(found)
    return os.fdopen(handle, "rb")


def _descend(root: Path, parts: list[str]) -> int:
    """Open folder after folder, each inside the one before, so that nothing can be swapped on the way."""
    folder = os.open(root, os.O_RDONLY)
    try:
        for part in parts[:-1]:
            _refuse_links(os.stat(part, dir_fd=folder, follow_symlinks=False))
            inner = os.open(part, _FOLDER, dir_fd=folder)
            os.close(folder)
            folder = inner
        last = os.stat(parts[-1], dir_fd=folder, follow_symlinks=False)
        _refuse_links(last)
        if found := _judged(last, alone=False):  # to open a device may do something
            raise ObstacleError(found)
        return os.open(parts[-1], _PLAIN, dir_fd=folder)
    finally:
        os.close(folder)


def _walk(root: Path, parts: list[str]) -> int:
    """Look at folder after folder before the file is opened: all that a system without open folders lets us do."""
    at = root
    for part in parts:
        at = at / part
        _refuse_links(at.lstat())
    if found := _judged(at.lstat(), alone=False):
        raise ObstacleError(found)
    return os.open(at, _PLAIN)


def _refuse_links(found: os.stat_result) -> None:
    if stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", 0) in _LINK_TAGS:
        raise ObstacleError(Obstacle.LINK)


def _judged(found: os.stat_result, *, alone: bool) -> Obstacle | None:
    if stat.S_ISDIR(found.st_mode):
        return Obstacle.FOLDER
    if not stat.S_ISREG(found.st_mode):
        return Obstacle.SPECIAL
    return Obstacle.SHARED if alone and found.st_nlink > 1 else None


def _named(error: OSError) -> Obstacle:
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return Obstacle.ABSENT
    return Obstacle.DENIED
