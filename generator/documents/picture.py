"""PNG and JPEG: written anew from their points, without what a camera tells of the place and the owner."""

from __future__ import annotations

from generator import pictures
from generator.documents import Contents, Reason, refused
from generator.pictures import Fault, Picture

LONGEST_SIDE = 10_000  # points


def read(data: bytes, kind: str) -> Contents:
    """Read a picture."""
    read = pictures.read(data, LONGEST_SIDE)
    if read is Fault.TOO_LARGE:
        return refused(Reason.TOO_MANY_POINTS)
    if not isinstance(read, Picture) or read.suffix != kind.lower():
        return refused(Reason.BROKEN)
    return Contents(made=read.data)
