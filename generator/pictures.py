"""Pictures, as far as a page must know them: how wide and high, and whether they are whole."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

_PNG, _PNG_CHUNK = b"\x89PNG\r\n\x1a\n", 12  # a chunk is a length, a name, data and a checksum
_JPEG, _JPEG_END = b"\xff\xd8\xff", b"\xff\xd9"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # the segments that tell the size of a JPEG picture


def size(data: bytes) -> tuple[int, int] | None:
    """Give width and height of a PNG or JPEG picture; ``None`` for anything else, and for one that is cut or damaged."""
    if data.startswith(_PNG):
        return _size_of_png(data)
    return _size_of_jpeg(data) if data.startswith(_JPEG) else None


def _size_of_png(data: bytes) -> tuple[int, int] | None:
    chunks = list(_chunks(data))
    names = [name for name, _ in chunks]
    if names[:1] != [b"IHDR"] or names[-1] != b"IEND" or b"IDAT" not in names or len(chunks[0][1]) != 13:
        return None
    header = chunks[0][1]
    return _told(int.from_bytes(header[:4]), int.from_bytes(header[4:8]))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the chunks of a PNG file, by name, down to the first that is damaged."""
    at = len(_PNG)
    while at + _PNG_CHUNK <= len(data):
        end = at + 8 + int.from_bytes(data[at : at + 4])
        if int.from_bytes(data[end : end + 4]) != zlib.crc32(data[at + 4 : end]):
            return
        yield data[at + 4 : at + 8], data[at + 8 : end]
        at = end + 4


def _size_of_jpeg(data: bytes) -> tuple[int, int] | None:
    at = 2
    while data[at : at + 1] == b"\xff" and at + 9 <= len(data):
        if data[at + 1] in _FRAMES:
            whole = data.rstrip(b"\0").endswith(_JPEG_END)
            height, width = int.from_bytes(data[at + 5 : at + 7]), int.from_bytes(data[at + 7 : at + 9])
            return _told(width, height) if whole else None
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return None


def _told(width: int, height: int) -> tuple[int, int] | None:
    return (width, height) if width and height else None
