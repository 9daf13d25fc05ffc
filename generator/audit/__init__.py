"""The finished folder as a stranger sees it: nothing here knows how the pages were made, nor with which flags.

Every page is held to a list of what it may hold (:mod:`~generator.audit.page`), everything that a page, a sheet, the site
map, the feed, the search or a data file names must be there (:mod:`~generator.audit.following`), and every file must be one
that a web server can hand out (:mod:`~generator.audit.files`).
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from pathlib import Path

from generator.audit import files, following, tree
from generator.audit.kinds import ALL as KINDS
from generator.audit.kinds import LOST_ADDRESS
from generator.findings import Finding, Location

__all__ = ["KINDS", "audit", "lost"]

_LOOKS = (
    files.files,
    files.headers,
    files.sums,
    following.pages,
    following.sheets,
    following.listed,
    following.data,
    following.orphans,
)


def audit(folder: Path, site_url: str) -> list[Finding]:
    """Look at everything in a finished folder.

    Args:
        folder: the site.
        site_url: where it will stand; links to it in full are followed inside the folder.
    """
    site = tree.read(folder, site_url)
    return sorted({finding for look in _LOOKS for finding in look(site)}, key=lambda finding: finding.order)


def lost(folder: Path, lock: Mapping[str, int], lock_path: str) -> list[Finding]:
    """Find published addresses that a finished folder does not answer; each stands at its line of the lock.

    The files beside a page go and come back with it, so a lost page speaks for them.
    """
    site = tree.read(folder, "")
    gone = {address: line for address, line in lock.items() if site.file_of(address) is None}
    return [
        LOST_ADDRESS.at(Location(lock_path, line), address=address)
        for address, line in gone.items()
        if address.endswith("/") or f"{posixpath.dirname(address)}/" not in gone
    ]
