"""What became of published addresses that no record stands behind any more: where they moved, or why they were withdrawn.

The lock holds a line for each, after the addresses themselves; like them it is only ever added, and the last one counts::

    moved 2026-11-21 2566/plans/old/ 2566/plans/new/ แก้รหัสที่พิมพ์ผิด
    withdrawn 2026-11-21 2566/files/list.pdf - มีข้อมูลส่วนบุคคล

What holds of a page holds of everything below it. An address that a record stands behind again is that record's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator import addresses

_NOWHERE, _HOME = "-", "/"  # as the lock writes them
_LINE = re.compile(r"(moved|withdrawn) (\d{4}-\d\d-\d\d) (\S+) (\S+)(?: (.*))?")


@dataclass(frozen=True, slots=True)
class Departure:
    """That an address, and all below it, moved or was withdrawn: since when, why, and where to look now."""

    address: str
    day: date
    to: str | None  # an address of the site; a withdrawn one may have none
    reason: str
    moved: bool

    @property
    def line(self) -> str:
        """Give the line of the lock."""
        word, to = "moved" if self.moved else "withdrawn", _NOWHERE if self.to is None else self.to or _HOME
        return f"{word} {self.day.isoformat()} {self.address} {to} {' '.join(self.reason.split())}".rstrip()


@dataclass(frozen=True, slots=True)
class Farewell:
    """What a published address answers with, now that no record does."""

    address: str
    departure: Departure
    to: str | None  # where to look now: an address that answers

    @property
    def page(self) -> str:
        """Give the address of the page that answers; beside the name of a file, a folder of that name."""
        return self.address if self.address.endswith("/") else f"{self.address}/"


def read(lock: str) -> dict[str, Departure]:
    """Read what the lock says of departures, by address; the last line about an address counts."""
    found = (_departure(line) for line in lock.splitlines())
    return {one.address: one for one in found if one}


def _departure(line: str) -> Departure | None:
    match = _LINE.fullmatch(line.strip())
    if not match:
        return None
    try:
        day = date.fromisoformat(match[2])
    except ValueError:
        return None
    to = None if match[4] == _NOWHERE else match[4].removeprefix(_HOME)
    moved = match[1] == "moved"
    return Departure(match[3], day, to, match[5] or "", moved) if to is not None or not moved else None


def farewells(lock: str, answered: Collection[str]) -> Iterator[Farewell]:
    """Give what answers the addresses of a lock that nothing else answers; what has not departed is not among them.

    Args:
        lock: the text of the lock.
        answered: the addresses that records stand behind.
    """
    known, published = read(lock), addresses.read_lock(lock)
    for address in published:
        departure = _of(known, address)
        if address in answered or departure is None:
            continue
        to = _end(known, address, answered)
        if to in answered or to in published or not departure.moved:
            yield Farewell(address, departure, to if to in answered or to in published else None)


def _of(known: Mapping[str, Departure], address: str) -> Departure | None:
    """Give the departure that an address is part of: its own, or that of the nearest page above it."""
    above = [address[: end + 1] for end, sign in enumerate(address) if sign == "/"]
    return next((known[one] for one in (address, *reversed(above)) if one in known), None)


def _end(known: Mapping[str, Departure], address: str, answered: Collection[str]) -> str | None:
    """Follow departures to what answers now, or to the last one that says why; ``None`` where they go in a circle."""
    seen = {address}
    while (departure := _of(known, address)) and departure.to is not None:
        beside = departure.to + address.removeprefix(departure.address)
        address = beside if departure.moved and departure.to.endswith("/") and beside in answered else departure.to
        if address in answered:
            return address
        if address in seen:
            return None
        seen.add(address)
    return address if departure and len(seen) > 1 else None
