"""Fonts in letters, for a page that leaves the site and brings its looks along: not every computer has a Thai one."""

from __future__ import annotations

import base64
from pathlib import Path

_WEIGHTS = (400, 700)


def faces(fonts: Path) -> list[tuple[str, int, str]]:
    """Give the faces of a page as script, weight and letters.

    Args:
        fonts: the folder of the theme's fonts.
    """
    return [(script, weight, _in_letters(fonts, script, weight)) for script in ("thai", "latin") for weight in _WEIGHTS]


def _in_letters(fonts: Path, script: str, weight: int) -> str:
    return base64.b64encode((fonts / f"sarabun-{script}-{weight}-normal.woff2").read_bytes()).decode("ascii")
