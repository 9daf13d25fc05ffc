"""Small pictures for tests, drawn where they are needed."""

from __future__ import annotations

import struct
import zlib


def png(width: int, height: int) -> bytes:
    """Draw a grey PNG picture."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def jpeg(width: int, height: int) -> bytes:
    """Write what a reader looks at of a JPEG picture: a segment before its size, its size, its end."""
    before, size = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00", struct.pack(">HH", height, width)
    return b"\xff\xd8" + before + b"\xff\xc0\x00\x0b\x08" + size + b"\x01\x01\x11\x00" + b"\xff\xd9"


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
