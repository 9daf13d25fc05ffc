"""What is asked of checked content besides a site: the pack, the lock of addresses, what a report needs to know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from generator import addresses, builder, publish, references, rules
from generator import pack as packing
from generator.assess import telling
from generator.assess.assessment import Assessment
from generator.departures import Departure
from generator.findings import Finding, blocking
from generator.pipeline import TEMPLATES, check, rendered
from generator.render import items, site
from generator.render import pack as hand_in
from generator.render.showing import Showing

_TOKENS = builder.OVERRIDES / "assets" / "css" / "tokens.css"
_FONTS = builder.OVERRIDES / "assets" / "fonts"


# ── What a report needs to know ───────────────────────────────────────────────────────────────────────────────────────


def connected(showing: Showing | None, changed: frozenset[str]) -> frozenset[str]:
    """Give the files that a change of some may give findings in."""
    return references.connected(showing.library, changed) if showing else changed


def help_urls(showing: Showing | None) -> dict[str, str]:
    """Give the published page of each rule, by its code."""
    if showing is None:
        return {}
    url = showing.library.office.site_url
    return {rule.kind.code: addresses.public(url, addresses.rule(rule.kind.name)) for rule in rules.RULES}


# ── Files to hand on ──────────────────────────────────────────────────────────────────────────────────────────────────


def pack(showing: Showing, year: int) -> dict[str, bytes]:
    """Make the hand-in pack of a year, by file name. It is the office's own, so it shows what is not there."""
    shown = Showing(showing.library, showing.checklists, preview=True)
    book, url = shown.library.years[year], shown.library.office.site_url
    page = hand_in.pack_page(shown, book, items.item_pages(shown, book), partial(addresses.public, url))
    sheet = packing.as_sheet(page, site.environment(TEMPLATES), _FONTS, shown.library.appearance.emblem)
    return packing.files(page, year, sheet, shown.library.history.today)


def unpublished(showing: Showing, year: int) -> list[str]:
    """Give the addresses of a year's items that no publish has locked yet."""
    lock = addresses.read_lock(showing.library.lock)
    wanted = [addresses.item(year, state.item.code) for state in showing.checklists[year]]
    return [address for address in wanted if address not in lock]


def assessment_files(assessed: Assessment, what: str, now: datetime) -> dict[str, bytes]:
    """Make the report on an assessment, by file name: a page, a list for spreadsheets, and everything for programs."""
    page = telling.page_of(assessed, what, now)
    return {
        f"{telling.NAME}.html": telling.as_html(page, site.environment(TEMPLATES), _TOKENS, _FONTS),
        f"{telling.NAME}.csv": telling.as_csv(page),
        f"{telling.NAME}.json": telling.as_json(assessed, what, now).encode(),
    }


# ── The lock of addresses ─────────────────────────────────────────────────────────────────────────────────────────────


def lock(content: Path) -> tuple[bool, list[Finding]]:
    """Write the addresses that the content would be published under into the lock, without building a site.

    Returns:
        Whether there were new ones, and the findings; where some block, nothing is written.
    """
    showing, findings = check(content)
    if showing is None or not showing.library.years or blocking(findings):
        return False, findings
    return publish.lock(content, rendered(showing, findings).published), findings


def depart(content: Path, departures: Iterable[Departure]) -> list[Finding]:
    """Note in the lock that published addresses moved or were withdrawn; they may be given as people copy them.

    Returns:
        What keeps the content from being a site at all; then nothing was noted.

    Raises:
        UsageError: one was never published, a record still stands behind it, or what stands in its place is not there;
            then none was noted.
    """
    showing, findings = check(content)
    if showing is None or not showing.library.years:
        return findings
    url, answered = showing.library.office.site_url, frozenset(rendered(showing, findings).published)
    known = answered | addresses.read_lock(showing.library.lock).keys()
    meant = [
        replace(
            one,
            address=addresses.typed(one.address, url, known),
            to=None if one.to is None else addresses.typed(one.to, url, known),
        )
        for one in departures
    ]
    publish.depart(content, meant, answered)
    return []
