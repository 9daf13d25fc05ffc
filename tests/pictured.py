"""Small pictures for tests, drawn where they are needed; the PNG byte by byte, so that any size can be claimed."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image


def png(width: int, height: int, *, drawn: int | None = None) -> bytes:
    """Draw a grey PNG picture, or claim its size and draw some of its rows."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * (height if drawn is None else drawn))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def jpeg(width: int, height: int, **options: object) -> bytes:
    """Draw a grey JPEG picture, with whatever else its file shall hold."""
    made = BytesIO()
    Image.new("RGB", (width, height), "grey").save(made, "JPEG", **options)
    return made.getvalue()


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
