"""A finished folder, read once: its files, its pages, and what answers an address."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from generator.audit.page import Look, look_at

HOME = "index.html"
NOT_FOUND = "404.html"  # a web server shows it where nothing is


@dataclass(frozen=True)
class Tree:
    """The site as it lies on the disk.

    ``files`` and ``folders`` are paths below ``folder``; what is neither, such as a link, is in ``odd``.
    """

    folder: Path
    url: str
    files: Mapping[str, os.stat_result]
    folders: Mapping[str, os.stat_result]
    odd: tuple[str, ...]

    @cached_property
    def looks(self) -> dict[str, Look]:
        """What each page shows, by its path."""
        return {path: look_at(path, self.text(path)) for path in self.files if path.endswith(".html")}

    @cached_property
    def home(self) -> SplitResult:
        """The parts of the site's own address."""
        return urlsplit(self.url)

    def text(self, path: str) -> str:
        """Read a file; what is no UTF-8 reads as signs that are in no data of ours."""
        return (self.folder / path).read_text(encoding="utf-8", errors="replace")

    @cached_property
    def _known(self) -> dict[tuple[str, str], SplitResult]:
        return {}

    def full(self, path: str, target: str) -> SplitResult:
        """Give the full address of what a page names, as a browser finds it."""
        known = self._known.get((path, target))
        if known is None:
            known = urlsplit(urljoin(urljoin(self.url, path.removesuffix(HOME)), target))
            self._known[path, target] = known
        return known

    def holds(self, parts: SplitResult) -> bool:
        """Tell whether an address is of this site."""
        home = self.home
        return (parts.scheme, parts.netloc) == (home.scheme, home.netloc) and parts.path.startswith(home.path)

    def answer(self, parts: SplitResult) -> str | None:
        """Give the path of the file that answers an address of this site; ``None`` where nothing does."""
        return self.file_of(unquote(parts.path.removeprefix(self.home.path)))

    def file_of(self, address: str) -> str | None:
        """Give the path of the file that answers an address below the site's own; ``None`` where nothing does.

        Where a file was withdrawn, a page stands in a folder of its name, and web servers lead there.
        """
        path = f"{address}{HOME}" if address.endswith("/") or not address else address
        beside = f"{path}/{HOME}" if "." in path.rpartition("/")[2] else path
        return next((one for one in (path, beside) if one in self.files), None)


def read(folder: Path, site_url: str) -> Tree:
    """Read what lies in a folder, without following any link."""
    files: dict[str, os.stat_result] = {}
    folders = {"": folder.stat()}
    odd = []
    for root, below, names in os.walk(folder):
        for name in sorted([*below, *names]):
            path = Path(root, name)
            known, status = path.relative_to(folder).as_posix(), path.lstat()
            if path.is_symlink() or not (path.is_dir() or path.is_file()):
                odd.append(known)
            elif path.is_dir():
                folders[known] = status
            else:
                files[known] = status
    return Tree(folder, f"{site_url.rstrip('/')}/", dict(sorted(files.items())), folders, tuple(sorted(odd)))
