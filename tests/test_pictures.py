"""Pictures: their size, and that they are whole; whatever the bytes, an answer and never an error."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import pictures
from tests.pictured import jpeg, png

DRAWN = {"png": png, "jpeg": jpeg}
of_each = pytest.mark.parametrize("draw", DRAWN.values(), ids=DRAWN)


@of_each
def test_the_size_of_a_whole_picture_is_told(draw: Callable[[int, int], bytes]) -> None:
    assert pictures.size(draw(12, 7)) == (12, 7)
    assert pictures.size(draw(0, 7)) is None


@of_each
@given(st.data())
def test_a_picture_that_is_cut_anywhere_is_none(draw: Callable[[int, int], bytes], data: st.DataObject) -> None:
    whole = draw(12, 7)
    assert pictures.size(whole[: data.draw(st.integers(0, len(whole) - 1))]) is None


@given(st.data())
def test_a_png_with_a_damaged_chunk_is_none(data: st.DataObject) -> None:
    whole = bytearray(png(12, 7))
    whole[data.draw(st.integers(8, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    assert pictures.size(bytes(whole)) is None


@given(st.binary(max_size=60), st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"]))
def test_whatever_the_bytes_nothing_is_raised(rest: bytes, start: bytes) -> None:
    size = pictures.size(start + rest)
    assert size is None or min(size) > 0
