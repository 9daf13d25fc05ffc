"""Every address of the site, computed in one place from year, code and id only.

Changing a title, a unit or an order changes no address. An address is relative to the site's root, in lower-case ASCII,
and ends with ``/`` for a page. ``addresses.lock`` holds every address ever published; it only grows.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable
from urllib.parse import quote

HOME = ""
BOARD = "board/"
DEPARTED = "departed/"
DATA = "data/"
DATA_CATALOGUE = "data/catalog.jsonld"
FEED = "feed.xml"
COLOURS = "assets/office/colours.css"  # what pages wear is found through them: such addresses may change

LINKS = "links.json"  # what is remembered of outside links, beside the records, in the content folder
LOCK = "addresses.lock"  # beside them
LOCK_HEADER = (
    "# ที่อยู่ทุกแห่งที่เคยเผยแพร่ ห้ามลบหรือแก้บรรทัดใด เว็บที่สร้างใหม่ต้องตอบทุกที่อยู่ในรายการนี้\n"
    "# Every address ever published. Append-only; written by `oit publish`, `oit lock`, `oit move` and `oit withdraw`.\n"
)
_NOTES = ("#", "moved ", "withdrawn ")  # lines that are no addresses; what they say is told by departures


def year(fiscal_year: int) -> str:
    """Address of the OIT table of a fiscal year."""
    return f"{fiscal_year}/"


def pack(fiscal_year: int) -> str:
    """Address of the page that lists, for a fiscal year, what is handed in for each item."""
    return f"{fiscal_year}/pack/"


def item(fiscal_year: int, code: str) -> str:
    """Address of an item's page: the one that the office hands in."""
    return f"{fiscal_year}/{code.lower()}/"


def item_data(fiscal_year: int, code: str) -> str:
    """Address of an item's data."""
    return f"{item(fiscal_year, code)}data.json"


def element_anchor(code: str, number: int) -> str:
    """Id of the place where an element of an item stands on the item's page."""
    return f"{code.lower()}-{number}"


def record(fiscal_year: int, kind: str, record_id: str | None) -> str:
    """Address of a record's own page; kinds with one record a year have no id."""
    return f"{fiscal_year}/{kind}/{record_id}/" if record_id else f"{fiscal_year}/{kind}/"


def record_data(page: str) -> str:
    """Address of a record's data, beside its page."""
    return f"{page}data.json"


def record_table(page: str, table: str) -> str:
    """Address of one table of a record, beside its page."""
    return f"{page}{table}.csv"


def dataset(name: str) -> str:
    """Address of the page that documents the data of one kind of record."""
    return f"{DATA}{name}/"


def dataset_table(name: str, table: str, ending: str) -> str:
    """Address of a table over all records of a kind, as ``csv`` or ``json``."""
    return f"{dataset(name)}{table}.{ending}"


def declaration(fiscal_year: int, language: str) -> str:
    """Address of the integrity declaration in one language."""
    return f"{fiscal_year}/no-gift/{language}/"


def attachment(fiscal_year: int, name: str) -> str:
    """Address of an attached file."""
    return f"{fiscal_year}/files/{name}"


def emblem(suffix: str) -> str:
    """Address of the office's emblem."""
    return f"assets/office/emblem.{suffix}"


def catalogue(catalogue_id: str) -> str:
    """Address of the page that shows what a catalogue demands and where that comes from."""
    return f"catalogues/{catalogue_id}/"


RULES = "rules/"


def rule(name: str) -> str:
    """Address of the page that explains a rule."""
    return f"{RULES}{name}/"


_UNDER_A_YEAR = re.compile(r"(\d{4})/")


def year_of(address: str) -> int | None:
    """Give the fiscal year that an address stands under; ``None`` for what is of no year."""
    found = _UNDER_A_YEAR.match(address)
    return int(found[1]) if found else None


def relative(origin: str, target: str) -> str:
    """Give the way from the page at ``origin`` to ``target``, so that a site works under any folder of a host."""
    path, hash_sign, fragment = target.partition("#")
    if path == origin and hash_sign:
        return f"#{fragment}"
    way = posixpath.relpath(path or ".", origin or ".")
    way = "./" if way == "." else way
    if (path.endswith("/") or not path) and not way.endswith("/"):
        way += "/"
    return f"{way}{hash_sign}{fragment}"


def public(site_url: str, address: str) -> str:
    """Give the full address under the site's own."""
    return f"{site_url.rstrip('/')}/{address}"


def typed(words: str, site_url: str, known: Collection[str]) -> str:
    """Read an address as somebody copies it: from the browser's bar, from a finding, with a slash before it or none after.

    Args:
        words: what was typed.
        site_url: the site's own address.
        known: the addresses that may be meant.
    """
    address = words.strip().removeprefix(site_url.rstrip("/")).lstrip("/").partition("#")[0].removesuffix("index.html")
    return f"{address}/" if address not in known and f"{address}/" in known else address


_HOST = re.compile(r"[a-z]+://[^/?#\\]*", re.IGNORECASE)
_FOREIGN = re.compile(r'[\s"<>\[\]\\^`{|}]|%(?![0-9A-Fa-f]{2})')  # what no address may hold as it is


def encoded(typed: str) -> str:
    """Give an address as a link must write it: what browsers forgive and the standard does not is encoded.

    It leads where it led: a browser takes a backslash for a slash, and the rest it encodes itself.
    """
    host = _HOST.match(typed)
    start = host.end() if host else 0
    return typed[:start] + _FOREIGN.sub(lambda found: quote(found[0].replace("\\", "/")), typed[start:])


def read_lock(text: str) -> dict[str, int]:
    """Read ``addresses.lock``: each address with its line number."""
    lines = enumerate(text.splitlines(), start=1)
    return {line.strip(): number for number, line in lines if line.strip() and not line.startswith(_NOTES)}


def extend_lock(text: str, published: Iterable[str]) -> str:
    """Append the addresses that the lock does not hold yet, in order; nothing else changes.

    The home page has no line: its address is empty, and there is no site without it.
    """
    known = read_lock(text)
    added = sorted(set(published) - known.keys() - {HOME})
    start = text or LOCK_HEADER
    if not start.endswith("\n"):
        start += "\n"
    return start + "".join(f"{address}\n" for address in added)
