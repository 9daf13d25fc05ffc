"""The HTML afterwards: what the builder leaves in a way that we cannot publish is mended here.

The site map gets the dates of the facts instead of the day of the build, its compressed twin goes (its bytes depend on
the machine), titles in the search index become safe, and every file gets the same mode whatever the umask.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from generator import addresses

# The theme's checkboxes carry an attribute that HTML gives to text fields only.
_AUTOCOMPLETE = re.compile(r'(<input\b[^>]*type="checkbox"[^>]*?) autocomplete="off"([^>]*>)')
_FILE_MODE, _FOLDER_MODE = 0o644, 0o755


def finish(folder: Path, site_url: str, dates: Mapping[str, str]) -> None:
    """Mend a freshly built folder in place.

    Args:
        folder: what the builder made.
        site_url: where the site will stand.
        dates: ISO date of the last change, by page address, where one is known.
    """
    for page in folder.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        mended = _AUTOCOMPLETE.sub(r"\1\2", html)
        if mended != html:
            page.write_text(mended, encoding="utf-8")
    _escape_titles(folder / "search" / "search_index.json")
    (folder / "sitemap.xml.gz").unlink(missing_ok=True)
    pages = sorted(page.parent.relative_to(folder).as_posix() for page in folder.rglob("index.html"))
    entries = [_entry(site_url, "" if page == "." else f"{page}/", dates) for page in pages]
    site_map = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    (folder / "sitemap.xml").write_text(f"{site_map}{''.join(entries)}</urlset>\n", encoding="utf-8")
    for path in (folder, *folder.rglob("*")):
        path.chmod(_FOLDER_MODE if path.is_dir() else _FILE_MODE)


def _escape_titles(index: Path) -> None:
    """Escape the titles of pages: the theme's search shows every entry as HTML, but takes a page's title as typed.

    Entries of sections (with ``#`` in their location) come from HTML and are escaped already.
    """
    if not index.is_file():
        return
    found = json.loads(index.read_text(encoding="utf-8"))
    for entry in found["docs"]:
        if "#" not in entry["location"]:
            entry["title"] = escape(entry["title"])
    index.write_text(json.dumps(found, separators=(",", ":")), encoding="utf-8")


def _entry(site_url: str, address: str, dates: Mapping[str, str]) -> str:
    changed = f"<lastmod>{dates[address]}</lastmod>" if address in dates else ""
    return f"  <url><loc>{escape(addresses.public(site_url, address))}</loc>{changed}</url>\n"
