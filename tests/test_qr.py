"""QR codes: a reader that knows nothing of our maker gets the address back, off the page as it is built."""

from __future__ import annotations

import re

import pytest
import zxingcpp

from generator import addresses
from generator.render.qr import qr_code
from tests.conftest import Shipped

_MODULE = 4  # pixels a side
_QUIET = 4  # modules of empty border that a reader needs


def read(path: str, side: int) -> list[str]:
    """Draw a path of runs as a picture, with its quiet border, and give what a reader sees in it."""
    whole = (side + 2 * _QUIET) * _MODULE
    pixels = bytearray(b"\xff" * whole * whole)
    for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", path):
        for row in range((int(y) + _QUIET) * _MODULE, (int(y) + _QUIET + 1) * _MODULE):
            start = row * whole + (int(x) + _QUIET) * _MODULE
            pixels[start : start + int(length) * _MODULE] = bytes(int(length) * _MODULE)
    picture = memoryview(pixels).cast("B", shape=[whole, whole])
    return [code.text for code in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize(
    "address",
    [
        "https://a.go.th/",
        "https://oit.example.go.th/2566/o36/",
        "https://very-long-subdomain.of-an-office.chumphon-primary-education.go.th/open/data/integrity/2566/o43/",
    ],
)
def test_a_reader_gets_the_address_back(address: str) -> None:
    code = qr_code(address)
    assert read(code.path, code.side) == [address]


def test_a_code_with_a_spoilt_corner_still_reads() -> None:
    code = qr_code("https://oit.example.go.th/2566/o36/")
    spoilt = re.sub(r"M(2\d) (2[0-4])h\d+v1h-\d+z", "", code.path)  # runs that begin in a square of the code
    assert spoilt != code.path
    assert read(spoilt, code.side) == ["https://oit.example.go.th/2566/o36/"]


@pytest.mark.parametrize("code", ["O1", "O36", "O43"])
def test_the_code_on_a_built_page_leads_to_that_page(shipped: Shipped, code: str) -> None:
    address = addresses.item(2566, code)
    html = (shipped.folder / address / "index.html").read_text(encoding="utf-8")
    found = re.search(r'class="oit-qr" viewBox="-4 -4 (\d+) \1"[^>]*><path d="([^"]+)"/>', html)
    assert found is not None
    side = int(found[1]) - 2 * _QUIET
    assert read(found[2], side) == [addresses.public(shipped.site.url, address)]
