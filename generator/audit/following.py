"""Whether everything leads somewhere: what pages and sheets name, what the site map, the feed, the search and the data tell."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TypeAlias
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from generator.audit import kinds
from generator.audit.page import Look, Reference
from generator.audit.tree import HOME, NOT_FOUND, Tree
from generator.findings import Finding, FindingKind, Location

_WEB = {"http", "https"}
_PERSONS = {"mailto", "tel"}
_NOT_LOADED = {"canonical", "alternate", "prev", "next", "refresh"}
_LINKS = {"a", "form"}
_SITE_MAP, _FEED, _SEARCH = "sitemap.xml", "feed.xml", "search/search_index.json"
_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
_IN_A_SHEET = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
_Told: TypeAlias = "tuple[Location, str]"  # an address, and where it is told
_UNASKED = (
    "assets/",
    "search/",
    "headers.",
    "_headers",
    "404.html",
    HOME,
    _SITE_MAP,
    "robots.txt",
    "SHA256SUMS",
)  # found by scripts and machines, not by links


def pages(tree: Tree) -> Iterator[Finding]:
    """Follow every reference of every page as a browser would."""
    for look in tree.looks.values():
        yield from look.findings
        for reference in look.references:
            yield from _reference(tree, look, reference)


def sheets(tree: Tree) -> Iterator[Finding]:
    """Follow what style sheets load."""
    for path in tree.files:
        if path.endswith(".css"):
            for number, line in enumerate(tree.text(path).splitlines(), start=1):
                for found in _IN_A_SHEET.finditer(line):
                    place = Location(path, number, found.start() + 1)
                    yield from _loaded(tree, path, found[1] or found[2], place)


def listed(tree: Tree) -> Iterator[Finding]:
    """Look at what the site map, the feed and the search say there is, and whether the site map says all of it."""
    on_the_map = set[str]()
    for file, entries in ((_SITE_MAP, _mapped), (_FEED, _fed), (_SEARCH, _searched)):
        if file not in tree.files:
            continue
        try:
            for place, told in entries(tree):
                yield from _entry(tree, place, told)
                if file == _SITE_MAP and (answer := _answer(tree, told)):
                    on_the_map.add(answer)
        except ET.ParseError as error:
            yield kinds.BAD_XML.at(Location(file, *error.position))
        except (json.JSONDecodeError, LookupError, OSError, TypeError):
            yield kinds.BAD_JSON.at(Location(file))
    for path, look in tree.looks.items():
        if path not in on_the_map and path != NOT_FOUND and not look.refresh:
            yield kinds.NOT_ON_THE_MAP.at(Location(path))


def data(tree: Tree) -> Iterator[Finding]:
    """Look at what the data files say there is on this site."""
    ours = re.compile(rf'"({re.escape(tree.url)}[^"\s\\]*)')
    for path in tree.files:
        if not path.endswith((".json", ".jsonld", ".csv")):
            continue
        text = tree.text(path)
        if not path.endswith(".csv"):
            try:
                json.loads(text)
            except json.JSONDecodeError as error:
                yield kinds.BAD_JSON.at(Location(path, error.lineno, error.colno))
        for number, line in enumerate(text.splitlines(), start=1):
            for found in ours.finditer(line):
                yield from _entry(tree, Location(path, number, found.start(1) + 1), found[1])


def orphans(tree: Tree) -> Iterator[Finding]:
    """Find the pages that no way leads to from home, and the files that nothing names."""
    named = {path: set(_answers(tree, look)) for path, look in tree.looks.items()}
    reached, newest = {HOME}, {HOME}
    while newest:
        newest = {target for path in newest for target in named.get(path, ())} - reached
        reached |= newest
    for path in tree.files:
        if path in reached or path.startswith(_UNASKED):
            continue
        if path not in tree.looks:
            yield kinds.UNNAMED_FILE.at(Location(path))
        elif not tree.looks[path].refresh:
            yield kinds.ORPHAN.at(Location(path))


# ── One reference ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _reference(tree: Tree, look: Look, reference: Reference) -> Iterator[Finding]:
    place = Location(look.path, reference.line, reference.column)
    if reference.element not in _LINKS and reference.rel not in _NOT_LOADED:
        yield from _loaded(tree, look.path, reference.target, place)
        return
    parts = tree.full(look.path, reference.target)
    if parts.scheme in _PERSONS and reference.element == "a":
        return
    if parts.scheme not in _WEB:
        yield kinds.UNSAFE_ADDRESS.at(place, target=reference.target)
    elif not tree.holds(parts):
        yield from _leaves(reference, place)
    else:
        yield from _inside(tree, look, reference, place)


def _leaves(reference: Reference, place: Location) -> Iterator[Finding]:
    """Judge what leads away from the site: a link may, whatever sends the reader or his words away may not."""
    wrong: dict[str, FindingKind] = {"canonical": kinds.WRONG_CANONICAL, "refresh": kinds.FORBIDDEN_REFRESH}
    kind = kinds.FORBIDDEN_FORM if reference.element == "form" else wrong.get(reference.rel)
    if kind:
        yield kind.at(place, target=reference.target)


def _inside(tree: Tree, look: Look, reference: Reference, place: Location) -> Iterator[Finding]:
    parts = tree.full(look.path, reference.target)
    answer = tree.answer(parts)
    if answer is None:
        yield kinds.BROKEN_LINK.at(place, target=reference.target)
    elif reference.rel == "canonical" and answer not in {look.path, _sent_to(tree, look)}:
        yield kinds.WRONG_CANONICAL.at(place, target=reference.target)
    elif reference.rel == "refresh" and answer == look.path:
        yield kinds.FORBIDDEN_REFRESH.at(place)
    elif parts.fragment and answer in tree.looks and unquote(parts.fragment) not in tree.looks[answer].ids:
        yield kinds.BROKEN_ANCHOR.at(place, target=reference.target)


def _sent_to(tree: Tree, look: Look) -> str | None:
    """Give the page that a moved one sends its reader to, which it may call its own address."""
    return tree.answer(tree.full(look.path, look.refresh)) if look.refresh else None


def _loaded(tree: Tree, path: str, target: str, place: Location) -> Iterator[Finding]:
    """Judge what a page or a sheet loads: it must be a file of this site, or stand in the sheet itself."""
    parts = tree.full(path, target)
    if parts.scheme == "data" and path.endswith(".css"):
        return
    if parts.scheme not in _WEB:
        yield kinds.UNSAFE_ADDRESS.at(place, target=target)
    elif not tree.holds(parts):
        yield kinds.FOREIGN_REQUEST.at(place, target=target)
    elif tree.answer(parts) is None:
        yield kinds.BROKEN_LINK.at(place, target=target)


# ── What files tell ───────────────────────────────────────────────────────────────────────────────────────────────────


def _mapped(tree: Tree) -> Iterator[_Told]:
    for place in _xml(tree, _SITE_MAP).iter(_LOC):
        yield Location(_SITE_MAP), place.text or ""


def _fed(tree: Tree) -> Iterator[_Told]:
    for link in _xml(tree, _FEED).iter("{http://www.w3.org/2005/Atom}link"):
        yield Location(_FEED), link.get("href", "")


def _xml(tree: Tree, path: str) -> ET.Element:
    return ET.fromstring(tree.text(path))  # noqa: S314  we wrote it, and it names no entities


def _searched(tree: Tree) -> Iterator[_Told]:
    for name in json.loads(tree.text(_SEARCH))["config"]["texts"]:
        for location, _title, _text in json.loads(tree.text(f"search/{name}")):
            yield Location(f"search/{name}"), f"{tree.url}{location}"


def _answers(tree: Tree, look: Look) -> Iterator[str]:
    """Give the files that a page leads to; the feed and the catalogue of the data lead on to what they name."""
    for reference in look.references:
        if answer := _answer(tree, tree.full(look.path, reference.target).geturl()):
            yield answer


def _answer(tree: Tree, full: str) -> str | None:
    parts = tree.full(HOME, full)
    return tree.answer(parts) if tree.holds(parts) else None


def _entry(tree: Tree, place: Location, told: str) -> Iterator[Finding]:
    parts = tree.full(HOME, told)
    answer = tree.answer(parts) if tree.holds(parts) else None
    lacks = answer in tree.looks and parts.fragment and unquote(parts.fragment) not in tree.looks[answer].ids
    if answer is None or (lacks and not place.path.endswith(".jsonld")):  # there, a fragment names a thing and no place
        yield kinds.BROKEN_ENTRY.at(place, target=told)
