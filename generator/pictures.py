"""Pictures as pages may show them: whole, not too large, and without what a camera writes about place and owner."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from enum import Enum
from io import BytesIO

from PIL import Image, ImageOps

_SUFFIXES = {"PNG": "png", "JPEG": "jpg"}
_OF_JPEG = {"L", "RGB"}  # modes that every browser shows right; colours for printers are none
_QUALITY = 90


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


def _anew(image: Image.Image, kind: str) -> Picture:
    image.load()
    if kind == "JPEG" and image.mode not in _OF_JPEG:
        image = image.convert("RGB")
    image.info = {name: value for name, value in image.info.items() if name == "transparency"}
    made = BytesIO()
    image.save(made, kind, quality=_QUALITY, optimize=True)
    return Picture(made.getvalue(), _SUFFIXES[kind], *image.size)
