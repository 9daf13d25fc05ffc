"""What stands in deploy/: a site served by a real nginx and a real Apache, and the way from a merge to a committed lock."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from generator import addresses, releases
from generator.departures import Departure
from tests import building
from tests.building import TINY, built
from tests.test_departures import DAY

DEPLOY = building.PROJECT / "deploy"
NGINX, APACHE = shutil.which("nginx") or shutil.which("/usr/sbin/nginx"), shutil.which("/usr/sbin/apache2")

# What Apache needs besides our headers; the modules lie where Debian puts them.
HTTPD = """\
ServerRoot {folder}
PidFile {folder}/pid
ErrorLog {folder}/error
Listen 127.0.0.1:{port}
ServerName localhost
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so
LoadModule mime_module /usr/lib/apache2/modules/mod_mime.so
LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
TypesConfig /etc/mime.types
DocumentRoot {site}
ErrorDocument 404 /404.html
<Directory {folder}>
    Options FollowSymLinks
    Require all granted
</Directory>
Include {site}/headers.apache.conf
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a site with a withdrawn file, behind the link that a publisher swaps."""
    folder = tmp_path_factory.mktemp("served")
    gone = Departure("2566/files/gone.pdf", DAY, None, "พิมพ์ผิด", moved=False)
    lock = f"{addresses.extend_lock('', [gone.address])}{gone.line}\n"
    built(building.content_of(folder, {**TINY, addresses.LOCK: lock}), folder / "site")
    folder.chmod(0o755)
    for above in folder.parents[:3]:
        above.chmod(above.stat().st_mode | 0o055)  # a web server is another user
    return folder / "site"


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def of_nginx(site: Path, folder: Path, port: int) -> list[str]:
    """Write the settings that we ship, on a port of this machine and without a certificate; give the command."""
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    ours = text[text.rindex("server {") :].replace("/srv/oit/site", str(site))
    ours = re.sub(r"    ssl_certificate.*\n", "", ours).replace("listen 443 ssl", f"listen 127.0.0.1:{port}")
    paths = "".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    head = f"pid {folder}/pid; error_log {folder}/error; daemon off; events {{}}"
    building.write(folder, {"conf": f"{head} http {{ access_log off; {paths}\n{ours} }}"})
    return [str(NGINX), "-p", str(folder), "-c", str(folder / "conf"), "-e", str(folder / "error")]


def of_apache(site: Path, folder: Path, port: int) -> list[str]:
    """Write settings that include our headers; give the command."""
    building.write(folder, {"conf": HTTPD.format(folder=site.parent, site=site, port=port)})
    return [str(APACHE), "-f", str(folder / "conf"), "-D", "FOREGROUND"]


@contextmanager
def serving(command: list[str], port: int) -> Iterator[HTTPConnection]:
    """Run a web server until the test is over."""
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as run:
        try:
            for _ in range(100):
                with socket.socket() as asked:
                    if asked.connect_ex(("127.0.0.1", port)) == 0:
                        break
                assert run.poll() is None, run.stderr and run.stderr.read()
                time.sleep(0.05)
            with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
                yield connection
        finally:
            run.terminate()


def asked(server: HTTPConnection, path: str) -> tuple[int, dict[str, str], bytes]:
    server.request("GET", path)
    answer = server.getresponse()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(of_nginx, marks=pytest.mark.skipif(not NGINX, reason="nginx is not there")),
        pytest.param(of_apache, marks=pytest.mark.skipif(not APACHE, reason="Apache is not there")),
    ],
)
def test_a_web_server_sends_every_header_and_leads_to_what_was_withdrawn(
    make: Callable[[Path, Path, int], list[str]], site: Path, tmp_path: Path
) -> None:
    port = free_port()
    page = (site / "index.html").read_text(encoding="utf-8")
    with serving(make(site, tmp_path, port), port) as server:
        status, headers, body = asked(server, "/")
        assert (status, body.decode()) == (200, page)
        wanted = dict(re.findall(r"^  ([\w-]+): (.*)$", (site / "_headers").read_text(encoding="utf-8"), re.MULTILINE))
        assert {name: headers[name.lower()] for name in wanted} == wanted
        status, headers, body = asked(server, "/nothing/")
        assert status == 404
        assert "ไม่พบหน้านี้" in body.decode()
        assert "content-security-policy" in headers
        status, headers, _ = asked(server, "/2566/files/gone.pdf")
        assert (status, headers["location"].endswith("/2566/files/gone.pdf/")) == (301, True)
        status, _, body = asked(server, "/2566/files/gone.pdf/")
        assert (status, "สำนักงานถอนข้อมูลนี้ออกแล้ว" in body.decode()) == (200, True)
        assert asked(server, "/2566/o1/data.json")[1]["content-type"].startswith("application/json")


# ── From a merge to a committed lock ──────────────────────────────────────────────────────────────────────────────────


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=test", "-c", "user.email=test@example.go.th")
    run = subprocess.run(["git", *who, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return run.stdout


@pytest.fixture
def server(tmp_path: Path) -> Path:
    """Give the clone on a web server, of a repository that an editor has a clone of too."""
    editor = tmp_path / "editor"
    building.content_of(editor, TINY)
    building.write(editor, {".gitattributes": (building.PROJECT / ".gitattributes").read_bytes()})
    building.write(editor, {f"deploy/{file.name}": file.read_bytes() for file in DEPLOY.glob("*.sh")})
    program = building.command()
    fake = f"#!/bin/sh\ncd '{building.PROJECT}' && exec {' '.join(program)} \"$1\" '{tmp_path}/server/content' --out \"$4\"\n"
    building.write(
        editor,
        {
            "oit": fake,
            "Makefile": ".venv/site:\n\t@mkdir -p .venv/bin && cp oit .venv/bin/oit && chmod +x .venv/bin/oit\n",
        },
    )
    building.write(editor, {".gitignore": ".venv/\n"})
    git(editor, "init", "--quiet", "--initial-branch", "main")
    git(editor, "add", "--all")
    git(editor, "commit", "--quiet", "--message", "facts")
    git(tmp_path, "clone", "--quiet", "--bare", str(editor), "shared.git")
    git(editor, "remote", "add", "origin", str(tmp_path / "shared.git"))
    git(tmp_path, "clone", "--quiet", "shared.git", "server")
    return tmp_path / "server"


def publish(server: Path) -> building.Run:
    """Run what the timer runs."""
    surroundings = {
        "OIT_SITE": str(server.parent / "site"),
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "HOME": str(server),
    }
    command = ["sh", str(server / "deploy/publish.sh")]
    return subprocess.run(command, env=surroundings, capture_output=True, encoding="utf-8", check=False)


def test_what_was_merged_becomes_public_and_its_lock_is_pushed_also_when_others_push_meanwhile(
    server: Path, tmp_path: Path
) -> None:
    told = publish(server)
    assert told.returncode == 0, told.stderr
    assert (tmp_path / "site/2566/o1/index.html").is_file()
    editor = tmp_path / "editor"
    git(editor, "pull", "--quiet", "--rebase", "origin", "main")
    first = (editor / "content" / addresses.LOCK).read_text(encoding="utf-8")
    assert "2566/o1/" in addresses.read_lock(first)
    assert git(server, "status", "--porcelain") == ""
    # The editor adds to the lock and pushes, while the server has published something new and not pushed it yet.
    building.write(server, {"content/addresses.lock": f"{first}2566/plans/x/\n"})
    building.write(editor, {"content/addresses.lock": f"{first}2566/plans/y/\n"})
    git(editor, "commit", "--quiet", "--all", "--message", "y")
    git(editor, "push", "--quiet", "origin", "HEAD:main")
    run = subprocess.run(["sh", "deploy/commit-lock.sh"], cwd=server, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    git(editor, "pull", "--quiet", "--rebase", "origin", "main")
    assert set((editor / "content" / addresses.LOCK).read_text(encoding="utf-8").splitlines()) == {
        *first.splitlines(),
        "2566/plans/x/",
        "2566/plans/y/",
    }


def test_what_cannot_be_published_leaves_the_old_site_and_the_lock(server: Path, tmp_path: Path) -> None:
    assert publish(server).returncode == 0
    before = releases.tree_digest(tmp_path / "site")
    editor = tmp_path / "editor"
    git(editor, "pull", "--quiet", "--rebase", "origin", "main")
    (editor / "content/2566/plans/anti-corruption.yml").unlink()
    git(editor, "commit", "--quiet", "--all", "--message", "a plan is gone")
    git(editor, "push", "--quiet", "origin", "HEAD:main")
    told = publish(server)
    assert told.returncode == 1
    assert "oit withdraw 2566/plans/anti-corruption/" in told.stderr
    assert releases.tree_digest(tmp_path / "site") == before
    assert git(server, "status", "--porcelain") == ""
