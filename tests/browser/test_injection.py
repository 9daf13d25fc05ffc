"""Scripts typed into every field of an office's facts: none runs, none calls another host, and all are shown as typed.

The policy of the pages is switched off here, so that what holds is the escaping alone.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Request, expect

from generator import pipeline
from generator.findings import blocking
from generator.pipeline import Options
from tests import building, soak
from tests.browser.conftest import COMPLETE, Serve
from tests.injecting import PAYLOADS, Injected
from tests.looking import look
from tests.soak import SOAK

pytestmark = pytest.mark.browser

AT_ONCE = 27 if SOAK else 16  # payloads in each field of one site
SLICE = [tuple(random.Random(2566).sample(PAYLOADS, AT_ONCE))]  # noqa: S311  the same in every run
GROUPS = [PAYLOADS[start : start + AT_ONCE] for start in range(0, len(PAYLOADS), AT_ONCE)] if SOAK else SLICE
MARKUP = frozenset("[]*_`\\#&~!=:{-")  # what running text may read as its own
UNSHOWN: list[tuple[str, str]] = []


@dataclass
class Reader:
    """Somebody who opens pages, and what happened to him that should not."""

    context: BrowserContext
    happened: list[str] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Hear of dialogs, requests and errors."""
        self.page = self.context.new_page()
        self.page.on("dialog", self._spoke)
        self.page.on("pageerror", lambda error: self.happened.append(str(error)))
        self.context.on("request", self._heard)

    def _spoke(self, dialog: Dialog) -> None:
        self.happened.append(f"dialog on {self.page.url}")
        dialog.dismiss()

    def _heard(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "about"} and parts.hostname != "127.0.0.1":
            self.happened.append(f"{request.url} on {self.page.url}")

    def read(self, url: str) -> None:
        """Open a page, and keep its words."""
        self.page.goto(url, wait_until="load")
        self.words[url] = " ".join(str(self.page.evaluate("document.body.textContent")).split())


@pytest.fixture
def reader(browser: Browser) -> Iterator[Reader]:
    """Give a reader without the protection of a policy."""
    context = browser.new_context(bypass_csp=True, viewport={"width": 1280, "height": 800})
    yield Reader(context)
    context.close()


def build(content: Path, out: Path) -> None:
    """Build a preview, which has every page; the audit finds nothing in it but links that lead nowhere, which it refuses."""
    findings = pipeline.build(content, out, Options(preview=True), building.quietly)
    found = {finding.name for finding in blocking(findings) if finding.code.startswith(("A", "M"))}
    assert found <= {"broken-link"}


def pages_with(site: Path, typed: set[str]) -> list[str]:
    """Give a few pages on which everything that is shown somewhere is shown; spaces aside."""
    held = {}
    for page in sorted(site.rglob("index.html")):
        text = page.read_text(encoding="utf-8")
        if "⟦" in text:
            words = "".join(look(text).words.split())
            held[page.parent.relative_to(site).as_posix()] = {one for one in typed if one in words}
    chosen: list[str] = []
    left = set().union(*held.values())
    while left:
        best = max(held, key=lambda address: len(held[address] & left))
        chosen.append(best)
        left -= held[best]
    return chosen


def test_what_is_typed_into_any_field_is_shown_and_found_as_typed_and_does_nothing(
    reader: Reader, tmp_path: Path, serve: Serve
) -> None:
    opened = 0
    for number, payloads in enumerate(GROUPS):
        office = Injected(COMPLETE, sorted(payloads, key=lambda payload: not MARKUP.isdisjoint(payload)))
        folder = tmp_path / str(number)
        build(office.write(folder), folder / "site")
        reader.words.clear()
        shows_all_as_typed(reader, office, folder / "site", serve(folder / "site"))
        opened += len(reader.words)
    words = f"{sum(map(len, GROUPS))} in each of {len(office.planted)} fields, {opened} pages opened without a policy"
    soak.tell("scripts typed into fields", f"{words}: 0 dialogs, 0 requests to others, all shown as typed")


def shows_all_as_typed(reader: Reader, office: Injected, site: Path, url: str) -> None:
    """Read the pages on which payloads stand, then search for one of them."""
    first = office.payloads[0]
    typed = {field: "".join([mark, *first.split()]) for field, mark in office.planted.items()}
    for address in pages_with(site, set(typed.values())):
        reader.read(f"{url}{address}/" if address != "." else url)
    assert reader.happened == []
    shown = "\n".join("".join(words.split()) for words in reader.words.values())
    assert [field for field, words in typed.items() if words not in shown] == UNSHOWN
    assert [payload for payload in office.payloads if "".join(payload.split()) not in shown] == []
    reader.page.goto(f"{url}?q={quote(first)}")
    expect(reader.page.locator(".md-search-result__item").first).to_contain_text(first)
    assert reader.happened == []
