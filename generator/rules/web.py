"""Addresses on the web as they stand in records, and what their hosts and paths tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, urlsplit

from generator.models.evidence import Evidence
from generator.models.office import Contact, Office
from generator.shapes import Prose, Shape
from generator.source import KeyPath


@dataclass(frozen=True, slots=True)
class Link:
    """An address in a shape: where it stands, as it was typed, and the words that a reader presses."""

    path: KeyPath
    address: str
    words: str = ""

    @property
    def parts(self) -> SplitResult:
        """Its parts; all empty where a bracket in it is never closed."""
        try:
            return urlsplit(self.address)
        except ValueError:
            return SplitResult("", "", "", "", "")

    @property
    def host(self) -> str:
        """Its host in lower case, without a port."""
        return self.parts.hostname or ""

    @property
    def route(self) -> str:
        """Its path in lower case, without the slash at the end."""
        return self.parts.path.rstrip("/").lower()

    @property
    def query(self) -> dict[str, str]:
        """The names and values after its question mark."""
        return dict(parse_qsl(self.parts.query, keep_blank_values=True))


# ── Where addresses stand ─────────────────────────────────────────────────────────────────────────────────────────────

_WRITTEN = re.compile(r"\[(?P<words>[^\]\n]*)\]\((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)")
_BARE = re.compile(r"https?://[^\s\"'<>()\[\]“”ก-๙]+")


def links(it: Shape, texts: Iterable[Prose]) -> Iterator[Link]:
    """Give the addresses that stand in a shape itself: in its fields, and in its texts where no field has the same."""
    yield from fields(it)
    for name, index, text, _ in texts:
        if "](" in text or "://" in text:
            at = (name,) if index is None else (name, index)
            yield from (link for link in in_text(text, at) if not _is_evidence_too(link, it))


def _is_evidence_too(link: Link, it: Shape) -> bool:
    """Tell whether evidence beside a text has the same address, where it is looked at as that."""
    return any(one.url == link.address for one in getattr(it, "evidence", ()))


def fields(it: Shape) -> Iterator[Link]:
    """Give the addresses that fields of a shape hold."""
    if isinstance(it, Evidence) and it.url:
        yield Link(("url",), it.url, it.title)
    elif isinstance(it, Office):
        yield Link(("site_url",), it.site_url)
    elif isinstance(it, Contact):
        yield from (Link((name,), url) for name in ("website", "map") if (url := getattr(it, name)))


def in_text(text: str, at: KeyPath = ()) -> Iterator[Link]:
    """Give the addresses in running text: ``[words](address)``, and those that stand there bare."""
    for match in _WRITTEN.finditer(text):
        yield Link(at, match["target"], match["words"])
    for match in _BARE.finditer(_WRITTEN.sub(" ", text)):
        yield Link(at, match[0].rstrip(".,;:"))
