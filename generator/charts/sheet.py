"""The room that a chart is drawn on: one for wide places, one that has something beside it, one for phones."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sheet:
    """The room for a drawing: how wide it is, how large its letters are, and how much of it the names of rows take.

    ``names`` of zero puts the name of a row above it, where a phone has room.
    """

    width: float
    letter: float
    names: float = 0

    @property
    def line(self) -> float:
        """The height of a line of words; below this ที่ ปั้ ผู้ lose their marks."""
        return self.letter * 1.5


# The theme shows a wide drawing where at least seven eighths of its units fit: no letter falls below 14 pixels.
WIDE = Sheet(900, 16, names=300)
HALF = Sheet(720, 16)  # beside its table, or beside its key
PHONE = Sheet(320, 15)

BASE = 0.35  # of a letter: from the middle of a line down to where its letters stand
