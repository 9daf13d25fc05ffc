"""The address of a page as a QR code, for those who have the paper or another screen in hand."""

from __future__ import annotations

from itertools import groupby

import segno

from generator.render.views import QrCode


def qr_code(address: str) -> QrCode:
    """Make the QR code of an address; it still reads with 15 % of it spoilt, as on a photocopy (level M)."""
    rows = segno.make_qr(address, error="m").matrix
    path = "".join(
        f"M{start} {line}h{length}v1h-{length}z" for line, row in enumerate(rows) for start, length in _runs(row)
    )
    return QrCode(len(rows), path)


def _runs(row: bytearray | bytes) -> list[tuple[int, int]]:
    """Give where the dark runs of a row start, and how long they are."""
    runs, at = [], 0
    for dark, modules in groupby(row):
        length = len(list(modules))
        if dark:
            runs.append((at, length))
        at += length
    return runs
