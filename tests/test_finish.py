"""The HTML afterwards: dates of the facts, modes, and what the theme leaves."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

from lxml import etree

from generator import addresses, finish
from generator.render import records
from tests import building
from tests.conftest import Shipped

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def site_map(folder: Path) -> dict[str, str]:
    """Read a site map: each address with its date, or with nothing."""
    root = ET.fromstring((folder / "sitemap.xml").read_text(encoding="utf-8"))  # noqa: S314  we wrote it
    return {
        str(url.findtext(f"{NAMESPACE}loc")): url.findtext(f"{NAMESPACE}lastmod") or ""
        for url in root.iter(f"{NAMESPACE}url")
    }


def test_the_site_map_has_every_page_with_the_date_of_its_facts(shipped: Shipped) -> None:
    made = shipped.site
    assert made.dates["2566/o36/"] == "2023-06-20"  # updated: 20 มิ.ย. 2566
    assert {made.dates[address] for address in ("", "data/", "data/plans/")} == {"2023-06-20"}
    assert site_map(shipped.folder) == {
        addresses.public(made.url, page.address): made.dates.get(page.address, "") for page in made.pages
    }


def test_the_site_map_keeps_the_rules_of_its_protocol(shipped: Shipped) -> None:
    root = ET.fromstring((shipped.folder / "sitemap.xml").read_text(encoding="utf-8"))  # noqa: S314  we wrote it
    assert root.tag == f"{NAMESPACE}urlset"
    assert 0 < len(root) <= 50_000
    for url in root:
        assert [child.tag.removeprefix(NAMESPACE) for child in url] in (["loc"], ["loc", "lastmod"])
        place = str(url.findtext(f"{NAMESPACE}loc"))
        assert place.startswith(shipped.site.url)
        assert len(place) < 2048
        day = url.findtext(f"{NAMESPACE}lastmod")
        assert day is None or date.fromisoformat(day).isoformat() == day


SCHEMA = etree.XMLSchema(file=building.PROJECT / "tests" / "schemas" / "sitemap.xsd")


def test_the_site_map_is_of_the_schema_of_its_protocol(shipped: Shipped) -> None:
    text = (shipped.folder / "sitemap.xml").read_text(encoding="utf-8")
    SCHEMA.assertValid(etree.fromstring(text.encode()))
    for old, new in (("<loc>https://", "<loc>"), ("<lastmod>2", "<lastmod>๒"), ("<url>", "<url><title/>")):
        assert not SCHEMA.validate(etree.fromstring(text.replace(old, new).encode()))


def test_a_declaration_has_the_date_of_its_policy(shipped: Shipped) -> None:
    entry = shipped.showing.library.years[2566].entries["no-gift"]
    for address in records.addresses_of(shipped.showing.library.years[2566], entry):
        assert entry.updated is not None
        assert shipped.site.dates[address] == entry.updated.isoformat()


def test_only_pages_are_in_the_site_map_and_a_page_without_a_date_has_none(tmp_path: Path) -> None:
    pages: dict[str, str | bytes] = {"index.html": "<p>", "2566/index.html": "<p>", "404.html": "<p>", "a.json": "{}"}
    building.write(tmp_path, {**pages, "sitemap.xml": "<old/>", "sitemap.xml.gz": b"\x1f\x8b"})
    finish.finish(tmp_path, "https://example.org/a&b/", {"2566/": "2023-06-20"})
    assert site_map(tmp_path) == {"https://example.org/a&b/": "", "https://example.org/a&b/2566/": "2023-06-20"}
    assert not (tmp_path / "sitemap.xml.gz").exists()


def test_every_file_gets_the_same_mode_whatever_the_umask(tmp_path: Path) -> None:
    building.write(tmp_path, {"index.html": "<p>", "2566/index.html": "<p>"})
    (tmp_path / "index.html").chmod(0o600)
    (tmp_path / "2566").chmod(0o700)
    finish.finish(tmp_path, "https://example.org/", {})
    if os.name != "nt":
        assert {path.stat().st_mode & 0o777 for path in tmp_path.rglob("*") if path.is_file()} == {0o644}
        assert {path.stat().st_mode & 0o777 for path in tmp_path.rglob("*") if path.is_dir()} == {0o755}


def test_a_checkbox_loses_the_attribute_that_only_text_fields_may_have(tmp_path: Path) -> None:
    fields = '<input type="checkbox" id="a" autocomplete="off"><input type="text" autocomplete="off">'
    building.write(tmp_path, {"index.html": fields})
    finish.finish(tmp_path, "https://example.org/", {})
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == (
        '<input type="checkbox" id="a"><input type="text" autocomplete="off">'
    )
