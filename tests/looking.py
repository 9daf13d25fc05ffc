"""A page as a stranger's program reads it: its ids, links, classes and words."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_SILENT = {"script", "style"}


@dataclass
class Look:
    """What stands on a page."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)
    attributes: list[dict[str, str]] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The text that is shown, without the room between tags."""
        return " ".join("".join(self.pieces).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.look = Look()
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.look.tags.append(tag)
        self.look.attributes.append(told)
        self.look.classes.update(told.get("class", "").split())
        if "id" in told:
            self.look.ids.append(told["id"])
        if tag == "a" and "href" in told:
            self.look.links.append(told["href"])
        if tag in _SILENT:
            self._silent = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.look.pieces.append(data)


def look(html: str) -> Look:
    """Look at a page, or at a part of one."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.look


def look_at(page: Path) -> Look:
    """Look at a page of a built folder."""
    return look(page.read_text(encoding="utf-8"))


def tree_of(folder: Path) -> dict[str, bytes]:
    """Give every file of a folder with its bytes."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }
