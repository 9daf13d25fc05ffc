"""Pictures: whole or none, written anew without what a camera tells; whatever the bytes, an answer and never an error."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, Image

from generator import pictures
from generator.pictures import Fault, Picture
from tests.pictured import jpeg, png

LONGEST = 1024
DRAWN: dict[str, Callable[[int, int], bytes]] = {"png": png, "jpg": jpeg}
of_each = pytest.mark.parametrize(("suffix", "draw"), DRAWN.items(), ids=DRAWN)


def opened(read: Picture | Fault) -> Image.Image:
    assert isinstance(read, Picture), read
    return Image.open(BytesIO(read.data))


@of_each
def test_a_whole_picture_is_read_with_its_size_and_its_points(suffix: str, draw: Callable[[int, int], bytes]) -> None:
    read = pictures.read(draw(12, 7), LONGEST)
    assert isinstance(read, Picture)
    assert (read.suffix, read.width, read.height) == (suffix, 12, 7)
    assert opened(read).convert("L").getextrema() == (128, 128)


@of_each
def test_the_same_picture_is_written_the_same(suffix: str, draw: Callable[[int, int], bytes]) -> None:
    assert pictures.read(draw(12, 7), LONGEST) == pictures.read(draw(12, 7), LONGEST), suffix


def test_where_and_by_whom_it_was_taken_is_left_out_and_it_stands_upright() -> None:
    told = Image.Exif()
    told[ExifTags.Base.Artist], told[ExifTags.Base.Orientation] = "a person", 6
    told.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (10.0, 29.0, 35.0)
    raw = jpeg(12, 7, exif=told, comment=b"a telephone number")
    read = pictures.read(raw, LONGEST)
    assert isinstance(read, Picture)
    assert (read.width, read.height) == (7, 12)
    assert b"a person" in raw
    for secret in (b"a person", b"a telephone number", b"Exif"):
        assert secret not in read.data


def test_colours_for_a_printer_become_those_of_a_screen() -> None:
    made = BytesIO()
    Image.new("CMYK", (8, 8)).save(made, "JPEG")
    assert opened(pictures.read(made.getvalue(), LONGEST)).mode == "RGB"


def test_what_can_be_seen_through_stays_so() -> None:
    made = BytesIO()
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(made, "PNG")
    assert opened(pictures.read(made.getvalue(), LONGEST)).getchannel("A").getextrema() == (0, 0)


@pytest.mark.parametrize("size", [(LONGEST + 1, 1), (1, LONGEST + 1), (12_000, 12_000), (60_000, 60_000)])
def test_a_picture_that_is_too_large_is_not_unpacked(size: tuple[int, int]) -> None:
    assert pictures.read(png(*size, drawn=1), LONGEST) is Fault.TOO_LARGE  # a row of it could not be unpacked whole


def test_a_picture_as_large_as_may_be_is_read() -> None:
    assert isinstance(pictures.read(png(LONGEST, LONGEST), LONGEST), Picture)


@of_each
@given(st.data())
def test_a_picture_that_is_cut_in_its_points_is_none(
    suffix: str, draw: Callable[[int, int], bytes], data: st.DataObject
) -> None:
    whole = draw(40, 30)
    cut = data.draw(st.integers(0, len(whole) * 3 // 4))
    assert pictures.read(whole[:cut], LONGEST) is Fault.BROKEN, suffix


@given(st.binary(max_size=60), st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", png(3, 3)[:40]]))
def test_whatever_the_bytes_nothing_is_raised(rest: bytes, start: bytes) -> None:
    assert isinstance(pictures.read(start + rest, LONGEST), Picture | Fault)


# ── Small enough for every page ───────────────────────────────────────────────────────────────────────────────────────


def noise(kind: str, mode: str, side: int) -> Picture:
    """Draw what packs worst: every point by chance."""
    points = Random(2566).randbytes(side * side * len(mode))  # noqa: S311  chance for tests, not secrets
    made = BytesIO()
    Image.frombytes(mode, (side, side), points).save(made, kind)
    read = pictures.read(made.getvalue(), LONGEST)
    assert isinstance(read, Picture)
    return read


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGBA"), ("PNG", "RGB"), ("PNG", "L"), ("JPEG", "RGB"), ("JPEG", "L")]
)
def test_even_what_packs_worst_becomes_small(kind: str, mode: str) -> None:
    large = noise(kind, mode, 600)
    made = pictures.small(large, 256, 12_000)
    assert len(made.data) <= 12_000 < len(large.data)
    assert made.suffix == large.suffix
    assert 64 <= max(opened(made).size) == max(made.width, made.height) <= 256
    assert made == pictures.small(large, 256, 12_000)


@of_each
def test_what_is_small_keeps_its_size_and_its_points(suffix: str, draw: Callable[[int, int], bytes]) -> None:
    read = pictures.read(draw(40, 30), LONGEST)
    assert isinstance(read, Picture)
    assert read.suffix == suffix
    assert pictures.small(read, 256, 12_000) == read


def test_what_can_be_seen_through_stays_so_when_it_becomes_small() -> None:
    made = BytesIO()
    Image.new("RGBA", (500, 400), (0, 128, 0, 0)).save(made, "PNG")
    read = pictures.read(made.getvalue(), LONGEST)
    assert isinstance(read, Picture)
    small = pictures.small(read, 256, 12_000)
    assert (small.width, small.height) == (256, 205)
    assert opened(small).convert("RGBA").getchannel("A").getextrema() == (0, 0)


def test_where_nothing_is_small_enough_the_smallest_is_given() -> None:
    made = pictures.small(noise("PNG", "RGBA", 300), 256, 100)
    assert max(made.width, made.height) == 64
