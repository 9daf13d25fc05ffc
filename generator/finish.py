"""The HTML afterwards: what the builder leaves in a way that we cannot publish is mended here.

Each page gets its policy (:mod:`generator.policy`), and the folder the files by which a web server sends it. The site map
gets the dates of the facts instead of the day of the build, its compressed twin goes (its bytes depend on the machine), the
search becomes ours (:mod:`generator.search`), the style sheets become one (:mod:`generator.sheets`), ``SHA256SUMS`` tells
whoever has a copy whether it is whole, and every file gets the same mode whatever the umask.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from generator import addresses, policy, releases, search, sheets

# The theme's checkboxes carry an attribute that HTML gives to text fields only.
_AUTOCOMPLETE = re.compile(r'(<input\b[^>]*type="checkbox"[^>]*?) autocomplete="off"([^>]*>)')
_FILE_MODE, _FOLDER_MODE = 0o644, 0o755
_PAGE = "index.html"


def finish(folder: Path, site_url: str, dates: Mapping[str, str]) -> None:
    """Mend a freshly built folder in place.

    Args:
        folder: what the builder made.
        site_url: where the site will stand.
        dates: ISO date of the last change, by page address, where one is known.
    """
    sheets.join(folder)
    pages = {page.relative_to(folder).as_posix(): _mend(page) for page in sorted(folder.rglob("*.html"))}
    scripts = {source for page in pages.values() for source in page.scripts}
    for name, text in policy.header_files(scripts).items():
        (folder / name).write_text(text, encoding="utf-8")
    search.write_texts(folder)
    (folder / "sitemap.xml.gz").unlink(missing_ok=True)
    listed = sorted(
        path.removesuffix(_PAGE) for path, page in pages.items() if path.endswith(_PAGE) and not page.leads_on
    )
    entries = [_entry(site_url, address, dates) for address in listed]
    site_map = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    (folder / "sitemap.xml").write_text(f"{site_map}{''.join(entries)}</urlset>\n", encoding="utf-8")
    (folder / releases.CHECKSUMS).write_text(releases.checksums(folder), encoding="utf-8")
    for path in (folder, *folder.rglob("*")):
        path.chmod(_FOLDER_MODE if path.is_dir() else _FILE_MODE)


@dataclass(frozen=True, slots=True)
class _Mended:
    """What is to be known of a page beyond its file."""

    scripts: frozenset[str]  # the inline ones, which run
    leads_on: bool  # only to another page, which stands on the site map itself


def _mend(page: Path) -> _Mended:
    """Mend a page in place."""
    html = page.read_text(encoding="utf-8")
    mended = policy.with_policy(_AUTOCOMPLETE.sub(r"\1\2", search.with_our_worker(sheets.with_one(html))))
    page.write_text(mended, encoding="utf-8")
    return _Mended(policy.sources(mended), '<meta http-equiv="refresh"' in mended)


def _entry(site_url: str, address: str, dates: Mapping[str, str]) -> str:
    changed = f"<lastmod>{dates[address]}</lastmod>" if address in dates else ""
    return f"  <url><loc>{escape(addresses.public(site_url, address))}</loc>{changed}</url>\n"
