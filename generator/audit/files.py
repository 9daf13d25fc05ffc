"""Whether the files are such that any web server can hand them out: plain, readable, and no two alike."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator

from generator import policy, releases
from generator.audit import kinds
from generator.audit.tree import Tree
from generator.findings import Finding, Location

_FILE, _FOLDER = 0o644, 0o755


def files(tree: Tree) -> Iterator[Finding]:
    """Look at every file and folder as the disk has it."""
    for path in tree.odd:
        yield kinds.NO_PLAIN_FILE.at(Location(path))
    for path in (*tree.files, *tree.folders, *tree.odd):
        if path.rpartition("/")[2].startswith("."):
            yield kinds.HIDDEN_FILE.at(Location(path))
    yield from _modes(tree)
    for path, status in tree.files.items():
        if not status.st_size:
            yield kinds.NOTHING_INSIDE.at(Location(path))
    known: dict[str, str] = {}
    for path in (*tree.files, *tree.folders):
        other = known.setdefault(path.casefold(), path)
        if other != path:
            yield kinds.SAME_LETTERS.at(Location(path), other=other)


def headers(tree: Tree) -> Iterator[Finding]:
    """Look whether web servers are told the policy that the pages have."""
    scripts = {script for look in tree.looks.values() for script in look.scripts}
    for name, text in policy.header_files(scripts).items():
        if name not in tree.files or tree.text(name) != text:
            yield kinds.WRONG_HEADERS.at(Location(name))


def sums(tree: Tree) -> Iterator[Finding]:
    """Look whether the sums that came with the site are those of its files."""
    told = tree.text(releases.CHECKSUMS).splitlines() if releases.CHECKSUMS in tree.files else []
    for line in sorted(set(releases.checksums(tree.folder).splitlines()) ^ set(told)):
        number = told.index(line) + 1 if line in told else 1
        yield kinds.WRONG_SUM.at(Location(releases.CHECKSUMS, number), name=line.partition("  ")[2])


def _modes(tree: Tree) -> Iterator[Finding]:
    if sys.platform == "win32":  # pragma: no cover  (it has no such modes)
        return
    for known, wanted in ((tree.files, _FILE), (tree.folders, _FOLDER)):
        for path, status in known.items():
            mode = stat.S_IMODE(status.st_mode)
            if mode != wanted:
                yield kinds.WRONG_MODE.at(Location(path or "."), mode=f"{mode:o}")
