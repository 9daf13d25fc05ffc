"""Making a finished site public: whole or not at all, one publisher at a time, never older content over newer by accident.

Older means: the last commit that touched the content is older. Content outside git has no such time, and is neither older
nor newer than any. Going back is a command of its own.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from generator import addresses, disk, releases, thai
from generator.departures import Departure
from generator.errors import FailureError, UsageError
from generator.releases import Release

KEPT_RELEASES = 10
_PATIENCE = 60  # seconds; a swap takes less than one


@contextmanager
def workspace(out: Path) -> Iterator[Path]:
    """Give an empty folder to build in, beside ``out`` on the same disk; first sweep what killed runs left there."""
    with ExitStack() as held:
        with _turn(out):
            releases.sweep(out, KEPT_RELEASES)
            for leftover in out.parent.glob(f".{out.name}-work-*"):
                _sweep_unused(leftover)
            made = tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}-work-")
            folder = Path(held.enter_context(made))
            held.enter_context(disk.turn(folder / ".in-use"))
        yield folder


def refuse_foreign(out: Path) -> None:
    """Refuse to replace a folder that we did not make.

    Raises:
        UsageError: ``out`` is a folder of its own with something in it, or a file.
    """
    if out.is_symlink() or not out.exists():
        return
    if not out.is_dir() or (any(out.iterdir()) and not releases.public(out)):
        raise UsageError(
            f"{out} มีไฟล์อื่นอยู่แล้ว จึงไม่เขียนทับ เลือกโฟลเดอร์อื่นด้วย --out",
            f"{out} holds something that is not a release; choose another folder with --out",
        )


def refuse_older(out: Path, newest: int) -> None:
    """Refuse to put content over newer content.

    Args:
        out: the public folder.
        newest: seconds since 1970 of the last commit in the content; 0 where that is not known.

    Raises:
        UsageError: what is public is newer.
    """
    current = releases.public(out)
    if current and 0 < newest < current.newest:
        ours, theirs = said(newest), said(current.newest)
        raise UsageError(
            f"ไม่เผยแพร่ทับ เพราะข้อมูลชุดนี้ ({ours}) เก่ากว่าชุดที่เผยแพร่อยู่ ({theirs}) ถ้าตั้งใจให้เติม --older",
            f"this content ({_iso(newest)}) is older than what is public ({_iso(current.newest)}); "
            "add --older if that is meant",
        )


def release(built: Path, out: Path, newest: int = 0, *, older: bool = False) -> bool:
    """Make a finished folder the public one.

    Args:
        built: the finished site, on the same disk as ``out``.
        out: the public folder: a link that this function owns.
        newest: seconds since 1970 of the last commit in the content; 0 where that is not known.
        older: whether it may replace newer content.

    Returns:
        Whether anything changed.
    """
    refuse_foreign(out)
    with _turn(out):
        if not older:
            refuse_older(out, newest)
        target = releases.home(out, newest, releases.digest_of(built))
        current = releases.public(out)
        if target.is_dir() and current and current.folder == target:
            return False
        if not target.is_dir():
            disk.flush(built)
            built.rename(target)
        os.utime(target)
        disk.flush_entry(target.parent)
        releases.point(out, target)
        with suppress(OSError):  # the new site is public; the next publish comes back for what is left
            releases.sweep(out, KEPT_RELEASES)
    return True


def rollback(out: Path, name: str | None = None) -> Release:
    """Make an earlier release public again, as it was.

    Args:
        out: the public folder.
        name: which release; without one, that which was published before the public one.

    Raises:
        UsageError: there is no such release, or somebody has changed its files.
    """
    refuse_foreign(out)
    if not releases.listed(out):
        raise UsageError(f"{out} ยังไม่มีรุ่นที่เผยแพร่", f"{out} has no releases")
    with _turn(out):
        target = _named(out, name) if name else _before(out)
        if not target.is_whole:
            raise UsageError(
                f"ไฟล์ในรุ่น {target.folder.name} ถูกแก้หลังเผยแพร่ จึงไม่นำกลับมา เลือกรุ่นอื่นจาก oit rollback --list",
                f"the files of {target.folder.name} were changed since; choose another with oit rollback --list",
            )
        releases.point(out, target.folder)
    return target


def lock(content: Path, published: Iterable[str]) -> bool:
    """Write the addresses that were published for the first time into the lock; tell whether there were any."""
    file = content / addresses.LOCK
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    after = addresses.extend_lock(before, published)
    if after == before:
        return False
    disk.write(file, after)
    return True


def depart(content: Path, departures: Sequence[Departure], answered: frozenset[str]) -> None:
    """Add to the lock that published addresses moved or were withdrawn: all of them, or none.

    Args:
        content: the content folder.
        departures: what, since when, why, and where to look now.
        answered: the addresses that records stand behind now.

    Raises:
        UsageError: one was never published, a record still stands behind it, or what stands in its place is not there.
    """
    file = content / addresses.LOCK
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    published = addresses.read_lock(before)
    for one in departures:
        _refuse_departure(one, published, answered)
    lines = "".join(f"{one.line}\n" for one in departures)
    disk.write(file, f"{addresses.extend_lock(before, ())}{lines}")


def _refuse_departure(one: Departure, published: Container[str], answered: Container[str]) -> None:
    if one.address not in published:
        raise UsageError(
            f"/{one.address} ยังไม่เคยเผยแพร่ จึงไม่ต้องย้ายหรือถอน ดูรายการใน {addresses.LOCK}",
            f"/{one.address} was never published, so it need not answer",
        )
    if one.address in answered:
        raise UsageError(
            f"/{one.address} ยังมีข้อมูลอยู่ ย้ายหรือลบไฟล์ข้อมูลก่อน แล้วสั่งใหม่",
            f"a record still stands behind /{one.address}: move or remove its file first",
        )
    if one.to is not None and one.to not in answered:
        raise UsageError(f"ไม่มี /{one.to} ในเว็บ ตรวจที่อยู่ใหม่ หรือเพิ่มข้อมูลของหน้านั้นก่อน", f"nothing answers /{one.to}")


def said(seconds: float) -> str:
    """Say a time as people in Thailand do; 0 is a time that is not known."""
    if not seconds:
        return "ไม่ทราบเวลา"
    there = datetime.fromtimestamp(seconds, tz=thai.ZONE)
    return f"{thai.short_date(there.date())} {there:%H:%M} น."


def _iso(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, tz=UTC).isoformat()


@contextmanager
def _turn(out: Path) -> Iterator[None]:
    """Be the only one who changes what is public; a disk that fails us speaks a sentence."""
    try:
        releases.shelf(out).mkdir(exist_ok=True)
        with disk.turn(releases.shelf(out) / ".lock", _PATIENCE) as ours:
            if not ours:
                raise FailureError("มีการเผยแพร่อื่นค้างอยู่ ลองใหม่ภายหลัง", "another publisher does not come to an end")
            yield
    except OSError as error:
        raise FailureError(
            f"เขียนดิสก์ไม่สำเร็จ เว็บเดิมยังอยู่ ตรวจที่ว่างและสิทธิ์ของโฟลเดอร์แล้วสั่งใหม่: {error}",
            f"the disk failed, the old site stands; look at its room and rights, and try again: {error}",
        ) from error


def _sweep_unused(leftover: Path) -> None:
    with disk.turn(leftover / ".in-use") as unused:
        if unused:
            disk.remove(leftover)


def _named(out: Path, name: str) -> Release:
    found = next((one for one in releases.listed(out) if one.folder.name == name), None)
    if found is None:
        raise UsageError(f"ไม่มีรุ่น {name} ดูรายชื่อด้วย oit rollback --list", f"there is no release '{name}'")
    return found


def _before(out: Path) -> Release:
    known, current = releases.listed(out), releases.public(out)
    following = known[known.index(current) + 1 :] if current in known else known
    if not following:
        raise UsageError("ไม่มีรุ่นก่อนหน้านี้ให้กลับไป", "there is no release before the public one")
    return following[0]
