"""A folder as a web server hands it out, on this machine alone."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class _Server(SimpleHTTPRequestHandler):
    """Answers as an office's web server does: with the site's headers, and its own page where nothing is."""

    def end_headers(self) -> None:
        """Send what the site asks a web server to send with everything."""
        for name, value in headers_of(Path(self.directory)):
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the page for an address that is not there; the rest as always."""
        lost = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not lost.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(lost.read_bytes())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name that the library gives it
        """Say nothing: a test tells what it misses."""


def headers_of(folder: Path) -> Iterator[tuple[str, str]]:
    """Read the headers that a site asks for, as Netlify reads them; a folder that is no site asks for none."""
    asked = folder / "_headers"
    if asked.is_file():
        for line in asked.read_text(encoding="utf-8").splitlines()[1:]:
            name, _, value = line.strip().partition(": ")
            yield name, value


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of the loopback address, and give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Server, directory=str(folder))) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()
