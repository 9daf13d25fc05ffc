"""Take the pictures in ``docs/pictures``: ``make pictures``. The shipped site, as a reader first sees each page."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import tempfile
import threading
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import sync_playwright

from generator import pipeline

PROJECT = Path(__file__).parent.parent.parent
PICTURES = PROJECT / "docs" / "pictures"

PAGES = {
    "home": "",
    "table": "2566/",
    "item-met": "2566/o31/",
    "item": "2566/o36/",
    "item-empty": "2566/o33/",
    "score": "2565/ita/",
    "risk": "2566/risks/",
}
OF_THE_PREVIEW = {"board": "board/"}
VIEWS = {
    "1280-light": (1280, 800, "light"),
    "1280-dark": (1280, 800, "dark"),
    "390-light": (390, 844, "light"),
    "390-dark": (390, 844, "dark"),
}
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: only pictures are wanted."""


def take(site: Path, pages: Mapping[str, str]) -> None:
    """Take the pictures of some pages of a built site."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for view, (width, height, scheme) in VIEWS.items():
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
            )
            page = context.new_page()
            for name, address in pages.items():
                page.goto(f"http://127.0.0.1:{server.server_port}/{address}")
                page.evaluate("document.fonts.ready")
                page.screenshot(path=PICTURES / f"{name}-{view}.png")
    server.shutdown()


if __name__ == "__main__":
    os.chdir(PROJECT)  # the board names files as an editor sees them
    with tempfile.TemporaryDirectory() as folder:
        for pages, preview in ((PAGES, False), (OF_THE_PREVIEW, True)):
            out = Path(folder) / ("preview" if preview else "public")
            pipeline.build(Path("content"), out, pipeline.Options(preview=preview), lambda _: None)
            take(out, pages)
