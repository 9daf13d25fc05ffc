"""A real browser, and the sites that it opens: each served on this machine alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator import errands
from generator.assess import telling
from tests import assessing, building, pictured
from tests.building import Shelf
from tests.conftest import Shipped
from tests.served import serving

Serve = Callable[[Path], str]

SITES = Path(__file__).resolve().parents[1] / "sites"
ATTACHED, COMPLETE = SITES / "attached", SITES / "complete" / "content"
OWN = 'emblem: emblem.png\ncolours: {main: "#FFD600"}\n'
SWITCHES = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Give the function that serves a folder until all tests are over."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(serving(folder))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the system's Chromium once."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=SWITCHES)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def shipped_url(shipped: Shipped, serve: Serve) -> str:
    """Give the address of the shipped site."""
    return serve(shipped.folder)


@pytest.fixture(scope="session")
def attached_url(shelf: Shelf, serve: Serve) -> str:
    """Give the address of the small site with an attached file."""
    return serve(shelf.site(ATTACHED))


@pytest.fixture(scope="session")
def complete_url(shelf: Shelf, serve: Serve) -> str:
    """Give the address of the finished office."""
    return serve(shelf.site(COMPLETE))


@pytest.fixture(scope="session")
def own_url(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    """Give the address of a site with an emblem and with a colour that is far too light: all others are derived from it."""
    folder = tmp_path_factory.mktemp("own")
    content = Path(shutil.copytree(ATTACHED, folder / "content"))
    office = (content / "office.yml").read_text(encoding="utf-8")
    building.write(content, {"office.yml": f"{office}{OWN}", "files/emblem.png": pictured.png(96, 96)})
    building.built(content, folder / "site")
    return serve(folder / "site")


@pytest.fixture(scope="session")
def assessed_url(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    """Give the address of the report on a table of OIT that holds faults of every sort."""
    saved, start, planted, name = assessing.SITES["wordpress"]
    with assessing.site(saved, planted, name) as base:
        told = assessing.assessed(base + start)
    folder = tmp_path_factory.mktemp("assessed")
    for file, data in errands.assessment_files(told, base + start, assessing.NOW).items():
        (folder / file).write_bytes(data)
    return f"{serve(folder)}{telling.NAME}.html"


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    """Name each of the two colour schemes."""
    return str(request.param)


@pytest.fixture(scope="session")
def preview_url(shelf: Shelf, serve: Serve) -> str:
    """Give the address of a preview, with the editors' board."""
    return serve(shelf.site(ATTACHED, preview=True))
