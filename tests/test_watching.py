"""The published site beside what was published: what is gone, what is other, and when somebody is woken."""

from __future__ import annotations

import hashlib
import json
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from generator import addresses, releases, watching
from generator.links.connection import Limits, Stranger
from generator.watching import Kind
from tests import building, wire
from tests.building import oit
from tests.conftest import Shipped
from tests.served import serving
from tests.wire import Asked, response

FILES = {
    "index.html": b"<h1>home",
    "2566/index.html": b"<h1>2566",
    "2566/o24/index.html": b"<h1>O24",
    "2566/files/แผน.pdf": b"%PDF-1.4 plan",
    "data/catalog.jsonld": b"{}",
}
SUMS = {path: hashlib.sha256(data).hexdigest() for path, data in FILES.items()}


class Host:
    """A host with the files of a site, which a test changes."""

    def __init__(self) -> None:
        """Begin with all of them."""
        self.files = dict(FILES)
        self.url = ""

    def reply(self, asked: Asked, line: socket.socket) -> None:
        path = unquote(asked.path).removeprefix("/oit/")
        name = f"{path}index.html" if path.endswith("/") or not path else path
        line.sendall(
            response(200, self.files[name], content_type="application/octet-stream")
            if name in self.files
            else response(404)
        )


@pytest.fixture
def host() -> Iterator[Host]:
    known = Host()
    with wire.serving(known.reply) as port:
        known.url = f"http://127.0.0.1:{port}/oit/"
        yield known


def changes(host: Host, *lock: str, limits: Limits | None = None) -> dict[str, Kind]:
    stranger = Stranger(limits or Limits(loopback=True))
    found = watching.watch(host.url, watching.wanted(SUMS, lock), stranger, lambda: None)
    return {change.url.removeprefix(host.url): change.kind for change in found}


def test_a_site_that_is_as_it_was_published_wakes_nobody(host: Host) -> None:
    assert changes(host, "2566/", "2566/o24/") == {}


def test_every_change_is_told_with_its_sort(host: Host) -> None:
    host.files["2566/o24/index.html"] = b"<h1>O24 <script>"
    del host.files["2566/files/แผน.pdf"]
    assert changes(host, "2565/o1/") == {
        "2566/o24/": Kind.CHANGED,
        "2566/files/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf": Kind.GONE,
        "2565/o1/": Kind.GONE,  # published once, in no sum any more
    }


def test_a_redirect_is_no_answer() -> None:
    def elsewhere(_asked: Asked, line: socket.socket) -> None:
        line.sendall(response(301, location="https://www.example.go.th/"))

    moved = Host()
    with wire.serving(elsewhere) as port:
        moved.url = f"http://127.0.0.1:{port}/oit/"
        assert set(changes(moved).values()) == {Kind.GONE}


def test_one_bad_moment_wakes_nobody(host: Host) -> None:
    seen: set[str] = set()

    def hesitant(asked: Asked, line: socket.socket) -> None:
        if asked.path in seen:
            host.reply(asked, line)
        else:
            seen.add(asked.path)
            line.sendall(response(503))

    with wire.serving(hesitant) as port:
        host.url = f"http://127.0.0.1:{port}/oit/"
        assert changes(host) == {}


def test_a_host_that_does_not_answer_is_an_alarm_of_its_own() -> None:
    nobody = Host()
    nobody.url = "http://127.0.0.1:9/oit/"
    assert set(changes(nobody).values()) == {Kind.UNREACHED}


def test_what_is_too_large_to_compare_wakes_nobody(host: Host) -> None:
    found = changes(host, limits=Limits(page=4, document=4, loopback=True))
    assert set(found.values()) == {Kind.UNSURE}
    assert not watching.Change(Kind.UNSURE, "", "", "").alarms


def test_a_site_of_ours_is_watched_by_the_sums_that_stand_in_it(shipped: Shipped) -> None:
    sums = watching.sums_of(shipped.folder / releases.CHECKSUMS)
    published = watching.wanted(sums, watching.lock_of(building.SHIPPED / addresses.LOCK))
    assert len(published) > 100
    with serving(shipped.folder) as url:
        stranger = Stranger(Limits(page=10**8, document=10**8, loopback=True))
        assert watching.watch(url, published, stranger, lambda: None) == []


def test_what_only_servers_read_need_not_be_shown() -> None:
    names = ("_headers", "headers.nginx.conf", "headers.apache.conf", ".htaccess", "a/index.html")
    assert watching.wanted(dict.fromkeys(names, "0"), ()) == {"a/": "0"}


def sums_file(folder: Path) -> Path:
    file = folder / "SHA256SUMS"
    file.write_text("".join(f"{told}  {path}\n" for path, told in sorted(SUMS.items())), encoding="utf-8")
    return file


def test_the_command_ends_with_one_where_something_is_not_as_it_was(host: Host, tmp_path: Path) -> None:
    (tmp_path / "addresses.lock").write_text("# known\n2566/o24/\n", encoding="utf-8")
    arguments = ("watch", host.url, tmp_path, "--sums", sums_file(tmp_path), "--allow-loopback")
    fine = oit(*arguments)
    assert (fine.returncode, "5 แห่ง" in fine.stdout) == (0, True), fine.stderr
    host.files["index.html"] = b"defaced"
    changed = oit(*arguments, "--format", "json")
    assert changed.returncode == 1
    assert [(row["kind"], row["url"]) for row in json.loads(changed.stdout)] == [("changed", host.url)]


@pytest.mark.parametrize("text", ["", "hello\n", "abc  index.html\n", f"{'0' * 64}  a\n{'0' * 63}  b\n"])
def test_a_list_of_sums_that_is_none_is_refused_in_a_sentence(text: str, tmp_path: Path) -> None:
    file = tmp_path / "SHA256SUMS"
    file.write_text(text, encoding="utf-8")
    run = oit("watch", "https://a.example/", tmp_path, "--sums", file)
    assert run.returncode == 2
    assert "SHA256SUMS" in run.stderr


def test_what_a_host_keeps_for_itself_and_what_a_server_leads_on_from_is_not_asked_for() -> None:
    sums = {"_headers": "0", "2566/files/gone.pdf/index.html": "1", "index.html": "2"}
    lock = ["2566/files/gone.pdf", "2566/o1/"]
    assert watching.wanted(sums, lock) == {"2566/files/gone.pdf/": "1", "": "2", "2566/o1/": ""}
