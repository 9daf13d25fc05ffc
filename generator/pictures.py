"""Pictures as pages may show them: whole, not too large, and without what a camera writes about place and owner."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from enum import Enum
from io import BytesIO

from PIL import Image, ImageOps

_SUFFIXES = {"PNG": "png", "JPEG": "jpg"}
_OF_JPEG = {"L", "RGB"}  # modes that every browser shows right; colours for printers are none
_SMOOTH = {"L", "LA", "RGB", "RGBA"}  # modes whose points can be mixed
_QUALITY, _LESS = 90, 75  # of a JPEG, as it should be and where it would be too heavy
_COLOURS = 256  # of a PNG that would be too heavy
_SCALES = (1, 3 / 4, 1 / 2, 3 / 8, 1 / 4)


class Fault(Enum):
    """Why bytes are no picture for a page."""

    BROKEN = "broken"
    TOO_LARGE = "too large"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, written anew from its points."""

    data: bytes
    suffix: str  # "png" or "jpg"
    width: int
    height: int


def read(data: bytes, longest_side: int) -> Picture | Fault:
    """Read a PNG or JPEG picture and write it anew, with its points and nothing else.

    Args:
        data: the bytes of its file; they may be anything.
        longest_side: in pixels; what is larger is not unpacked, however small its file.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is odd but can be shown
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=list(_SUFFIXES)) as image:
                if max(image.size) > longest_side:
                    return Fault.TOO_LARGE
                return _anew(ImageOps.exif_transpose(image), image.format or "")
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return Fault.TOO_LARGE
    except Exception:  # noqa: BLE001  a damaged file makes the library fail in many ways, and none of them is ours
        return Fault.BROKEN


def small(picture: Picture, longest_side: int, weight: int) -> Picture:
    """Make a picture so small that every page can afford it: fewer points, then fewer colours, then fewer of both.

    Args:
        picture: as :func:`read` gives it.
        longest_side: in pixels; a smaller one is not made larger.
        weight: in bytes; what a quarter of the side takes may still be more.
    """
    if max(picture.width, picture.height) <= longest_side and len(picture.data) <= weight:
        return picture
    kind = {suffix: kind for kind, suffix in _SUFFIXES.items()}[picture.suffix]
    with Image.open(BytesIO(picture.data), formats=[kind]) as image:
        image.load()
        made = picture
        for scale in _SCALES:
            for less in (False, True):
                made = _smaller(image, kind, round(longest_side * scale), less=less)
                if len(made.data) <= weight:
                    return made
        return made


def _smaller(image: Image.Image, kind: str, side: int, *, less: bool) -> Picture:
    scaled = image.copy() if image.mode in _SMOOTH else image.convert("RGBA")
    scaled.thumbnail((side, side))
    if less and kind == "PNG":
        scaled = scaled.convert("RGBA").quantize(_COLOURS, Image.Quantize.FASTOCTREE)
    return _written(scaled, kind, _LESS if less else _QUALITY)


def _anew(image: Image.Image, kind: str) -> Picture:
    image.load()
    if kind == "JPEG" and image.mode not in _OF_JPEG:
        image = image.convert("RGB")
    image.info = {name: value for name, value in image.info.items() if name == "transparency"}
    return _written(image, kind, _QUALITY)


def _written(image: Image.Image, kind: str, quality: int) -> Picture:
    made = BytesIO()
    image.save(made, kind, quality=quality, optimize=True)
    return Picture(made.getvalue(), _SUFFIXES[kind], *image.size)
