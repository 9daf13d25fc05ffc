"""Streams of a PDF, and what pages draw with them, measured before a reader unpacks or draws any of it."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterator, Mapping

import pikepdf

MAX_STREAM = 3_000_000  # bytes of a stream that is read, when unpacked
MAX_WEIGHT = 3_000_000  # of what a page draws; see :func:`weight`

_INFLATE, _LETTERS, _HEXADECIMAL = {"/FlateDecode", "/Fl"}, {"/ASCII85Decode", "/A85"}, {"/ASCIIHexDecode", "/AHx"}
_UNPACKS_TO = 64  # what another filter may make of a byte, at most in honest files
_SHOWS = (b"Tj", b"TJ", b"'", b'"')
_DRAWS = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+Do\b")
_TO_SHOW, _TO_DRAW = 100, 1_000  # what it takes to show a run of letters, and a drawing, beside a byte of a line
_DEEPEST = 20  # drawings inside drawings


def inflated(packed: bytes, limit: int) -> bytes:
    """Unpack, but no more than one byte over a limit; nothing where it cannot be unpacked."""
    try:
        return zlib.decompressobj().decompress(packed, limit + 1)
    except zlib.error:
        return b""


def size(stream: pikepdf.Stream) -> int:
    """Give the size of a stream when unpacked, counted only as far as it matters."""
    data = stream.read_raw_bytes()
    for name in _filters(stream):
        if name in _INFLATE:
            data = inflated(data, MAX_STREAM)
        elif name in _LETTERS | _HEXADECIMAL:
            data = _plain(data, name)
        else:
            return len(data) * _UNPACKS_TO
    return len(data)


def _filters(stream: pikepdf.Stream) -> list[str]:
    filters = stream.get("/Filter", pikepdf.Array())
    return [str(name) for name in filters] if isinstance(filters, pikepdf.Array) else [str(filters)]


def _plain(letters: bytes, name: str) -> bytes:
    try:
        if name in _HEXADECIMAL:
            return bytes.fromhex(letters.partition(b">")[0].decode("ascii"))
        return base64.a85decode(letters.partition(b"~>")[0])
    except ValueError:
        return b""


def read(stream: pikepdf.Stream) -> bytes:
    """Give a stream unpacked; nothing where it is damaged."""
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return b""


# ── What a page draws ─────────────────────────────────────────────────────────────────────────────────────────────────


def of_page(page: pikepdf.Page) -> Iterator[pikepdf.Stream]:
    """Give the parts of a page's drawing."""
    contents = page.get("/Contents", pikepdf.Array())
    for stream in contents if isinstance(contents, pikepdf.Array) else [contents]:
        if isinstance(stream, pikepdf.Stream):
            yield stream


class Scales:
    """Weighs what pages draw: bytes, runs of letters, and drawings inside drawings as often as they are drawn.

    A few of these, each drawn twice by the next, fill a reader's day.
    """

    def __init__(self) -> None:
        """Keep the weight of each drawing that many pages may share."""
        self._known: dict[tuple[int, int], int] = {}

    def weight(self, page: pikepdf.Page) -> int:
        """Give the weight of a page, counted only as far as it matters."""
        parts, total = list(of_page(page)), 0
        for part in parts:
            total += size(part)
            if total > MAX_STREAM:
                return MAX_WEIGHT + 1
        return self._weigh(b"\n".join(map(read, parts)), _drawings(page.get("/Resources")), 0)

    def _weigh(self, drawn: bytes, inner: Mapping[str, pikepdf.Object], depth: int) -> int:
        weight = len(drawn) + _TO_SHOW * sum(map(drawn.count, _SHOWS))
        for name in _DRAWS.findall(drawn) if inner else ():
            form = inner.get(f"/{name.decode('latin-1')}")
            if isinstance(form, pikepdf.Stream) and str(form.get("/Subtype")) == "/Form":
                weight += _TO_DRAW + self._of_form(form, inner, depth + 1)
            if weight > MAX_WEIGHT:
                break
        return weight

    def _of_form(self, form: pikepdf.Stream, around: Mapping[str, pikepdf.Object], depth: int) -> int:
        if form.objgen not in self._known:
            if depth > _DEEPEST or size(form) > MAX_STREAM:
                return MAX_WEIGHT + 1
            inner = _drawings(form.get("/Resources")) or around
            self._known[form.objgen] = self._weigh(read(form), inner, depth)
        return self._known[form.objgen]


def _drawings(resources: pikepdf.Object | None) -> Mapping[str, pikepdf.Object]:
    if not isinstance(resources, pikepdf.Dictionary):
        return {}
    drawings = resources.get("/XObject")
    return dict(drawings.items()) if isinstance(drawings, pikepdf.Dictionary) else {}
