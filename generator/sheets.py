"""The style sheets of the theme as one: a first visit on a slow line asks for it once, and not for twenty of them.

The theme keeps a sheet for each matter, as people look for things; what they remark in them is for them alone. Together the
sheets also pack to half of what they take apart.
"""

from __future__ import annotations

import re
from pathlib import Path

ADDRESS = "assets/css/site.css"

_LINK = re.compile(r'\s*<link rel="stylesheet" href="(?P<way>[^"]*)(?P<sheet>assets/css/[a-z]+\.css)">')
_REMARK = re.compile(r"""(?P<kept>"[^"\n]*"|'[^'\n]*')|/\*.*?\*/\n?""", re.DOTALL)


def join(folder: Path) -> None:
    """Write the one sheet of a built site and remove those that it is made of, in the order in which pages name them."""
    home = (folder / "index.html").read_text(encoding="utf-8")
    sheets = [folder / link["sheet"] for link in _LINK.finditer(home)]
    texts = [sheet.read_text(encoding="utf-8") for sheet in sheets]
    if sheets:
        (folder / ADDRESS).write_text("".join(map(_without_remarks, texts)), encoding="utf-8")
    for sheet in sheets:
        sheet.unlink()


def with_one(html: str) -> str:
    """Let a page ask for the one sheet, where it asked for the first of many."""
    first = _LINK.search(html)
    if first is None:
        return html
    link = f'{first[0].partition("<")[0]}<link rel="stylesheet" href="{first["way"]}{ADDRESS}">'
    return f"{html[: first.start()]}{link}{_LINK.sub('', html[first.end() :])}"


def _without_remarks(sheet: str) -> str:
    return _REMARK.sub(lambda found: found["kept"] or "", sheet)
