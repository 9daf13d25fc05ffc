"""``oit serve``: the site as it would be, on this machine; an edit shows by itself, and a fault is told."""

from __future__ import annotations

import os
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from tests import building
from tests.looking import Look, look

PATIENCE = 60  # seconds; a busy machine is no fault of ours


@dataclass
class Preview:
    """A running ``oit serve``: where it is, what it serves from, and what it has said."""

    content: Path
    url: str
    said: list[str] = field(default_factory=list)

    def page(self, address: str) -> Look:
        """Open a page as a browser does; nothing where it does not answer."""
        try:
            with urlopen(f"{self.url}{address}", timeout=PATIENCE) as answer:  # noqa: S310  our own server
                return look(answer.read().decode())
        except (HTTPError, URLError, ConnectionError, TimeoutError):
            return Look()

    @property
    def told(self) -> str:
        """What it has said on its error stream so far."""
        return "".join(self.said)


def eventually(shows: Callable[[], bool]) -> bool:
    """Ask again and again until something shows, for as long as an editor would wait."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if shows():
            return True
        time.sleep(0.1)
    return shows()


def free_port() -> int:
    """Give a port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    """Serve a small content folder, until the test is over."""
    content, port = building.content_of(tmp_path, building.TINY), free_port()
    served = Preview(content, f"http://127.0.0.1:{port}/")
    command = building.command("serve", content, "--port", str(port))
    with subprocess.Popen(
        command, cwd=building.PROJECT, env=dict(os.environ), stderr=subprocess.PIPE, text=True, process_group=0
    ) as run:
        assert run.stderr is not None
        listener = threading.Thread(target=lambda: served.said.extend(run.stderr or ()))
        listener.start()
        try:
            assert eventually(lambda: bool(served.page("").words)), served.told
            yield served
        finally:
            run.terminate()  # not an interrupt: a test run in the background may have that one ignored
            try:
                run.wait(timeout=PATIENCE)
            finally:
                run.kill()
                listener.join()
    assert "Traceback" not in served.told


def test_an_edit_shows_by_itself_and_a_broken_one_is_told_while_pages_still_answer(preview: Preview) -> None:
    assert "สำนักงานตัวอย่าง" in preview.page("").words
    board = preview.page("board/").words
    assert "element-unmet" in board
    assert "ยังไม่มีองค์ประกอบที่ 1 แผนผังโครงสร้าง" in board

    plan = preview.content / "2566/plans/anti-corruption.yml"
    building.replace(plan, "ประชุม", "ประชุมใหญ่ประจำปี")
    assert eventually(lambda: "ประชุมใหญ่ประจำปี" in preview.page("2566/plans/anti-corruption/").words), preview.told

    building.replace(plan, "subject:", "subjcet:")
    assert eventually(lambda: "unknown-key" in preview.page("board/").words), preview.told
    assert eventually(lambda: f"{plan}:2:1" in preview.told), preview.told  # it is told after the page is there
    assert "unknown-key" in preview.told
    assert "สำนักงานตัวอย่าง" in preview.page("").words

    building.replace(plan, "subjcet:", "subject:")
    assert eventually(lambda: "unknown-key" not in preview.page("board/").words), preview.told
    assert "ประชุมใหญ่ประจำปี" in preview.page("2566/plans/anti-corruption/").words


def test_where_no_site_can_be_made_the_last_one_stays_and_the_fault_is_told(preview: Preview) -> None:
    building.replace(preview.content / "office.yml", "short_name:", "short_nmae:")
    assert eventually(lambda: "unknown-key" in preview.told), preview.told
    assert "สำนักงานตัวอย่าง" in preview.page("").words
    assert preview.page("2566/o1/").words


def test_a_preview_says_on_every_page_that_it_is_one(preview: Preview) -> None:
    for address in ("", "2566/", "2566/o1/", "board/"):
        seen = preview.page(address)
        assert "โหมดตรวจร่าง" in seen.words
        assert {"name": "robots", "content": "noindex"} in seen.attributes
