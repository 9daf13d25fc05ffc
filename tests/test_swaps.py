"""Swaps with real parts: racing publishers, readers, and a kill or a failing disk at the N-th system call."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator import publish, releases
from tests import building, publisher, soak
from tests.building import TINY
from tests.conftest import ContentOf
from tests.looking import tree_of
from tests.soak import SOAK

RACES = 100 if SOAK else 20  # of publishers alone, which is quick
COMMAND_RACES = 100 if SOAK else 1
SWAPS = 20_000 if SOAK else 500
FAULTS = None if SOAK else 8  # of each kind; all there are in the soak

NAMES = [f"2566/{number}/index.html" for number in range(8)]


def site_of(folder: Path, words: str) -> Path:
    """Make a finished site whose every page says the same words."""
    return building.write(folder, dict.fromkeys(["index.html", *NAMES], words))


def start() -> subprocess.Popen[str]:
    """Start a publisher in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", publisher.__name__],
        cwd=building.PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def ask(run: subprocess.Popen[str], line: str) -> None:
    """Give a publisher a swap to make, without waiting for it."""
    assert run.stdin is not None
    run.stdin.write(f"{line}\n")
    run.stdin.flush()


def answer(run: subprocess.Popen[str]) -> str:
    """Wait until a publisher has made its swap."""
    assert run.stdout is not None
    return run.stdout.readline().strip()


def litter(out: Path) -> list[str]:
    """Give what lies beside a public folder and is neither a release nor the link."""
    beside = {path.name for path in out.parent.iterdir()} - {out.name, releases.shelf(out).name}
    on_the_shelf = {path.name for path in releases.shelf(out).iterdir()} - {".lock"}
    return sorted(beside | (on_the_shelf - {one.folder.name for one in releases.listed(out)}))


# ── Two publishers at once ────────────────────────────────────────────────────────────────────────────────────────────


def test_of_two_publishers_at_once_the_newer_content_is_public_and_whole(tmp_path: Path) -> None:
    chance = random.Random(2566)  # noqa: S311  the same order in every run
    answers = Counter[str]()
    with start() as first, start() as second:
        for race in range(RACES):
            out = tmp_path / str(race) / "site"
            pair = [(first, 1), (second, 2)]
            lines = {
                newest: f"{site_of(out.with_name(f'built-{newest}'), str(newest))} {out} {newest}" for _, newest in pair
            }
            for run, newest in chance.sample(pair, 2):
                ask(run, lines[newest])
            told = [answer(run) for run, _ in pair]
            answers[told[0]] += 1
            assert told[0] in {"done", "UsageError"}
            assert told[1] == "done"
            assert set(tree_of(out).values()) == {b"2"}
            assert len(tree_of(out)) == 1 + len(NAMES)
            shutil.rmtree(out.with_name("built-1"), ignore_errors=True)
            assert litter(out) == []
        for run, _ in pair:
            assert run.stdin is not None
            run.stdin.close()
    assert answers.total() == RACES
    soak.tell(
        "pairs of racing publishers", f"{RACES}: one whole tree each, the newer; {answers['done']} published twice"
    )


def test_of_two_commands_at_once_the_newer_commit_is_public_and_whole(content_of: ContentOf, tmp_path: Path) -> None:
    older = content_of(TINY)
    newer = Path(shutil.copytree(older.parent, tmp_path / "newer")) / "content"
    building.replace(newer / "office.yml", "สำนักงานตัวอย่าง", "สำนักงานใหม่")
    building.commit(older, "2023-06-20T12:00:00+07:00")
    building.commit(newer, "2023-06-21T12:00:00+07:00")
    for race in range(COMMAND_RACES):
        out = tmp_path / str(race) / "site"
        runs = [
            subprocess.Popen(
                building.command("publish", content, "--out", out),
                cwd=building.PROJECT,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            for content in (newer, older)[:: (-1) ** race]
        ]
        codes = [run.wait() for run in runs][:: (-1) ** race]
        assert codes[0] == 0
        assert codes[1] in {0, 2}
        assert (out / "SHA256SUMS").read_text(encoding="utf-8") == releases.checksums(out)  # whole, and of one build
        assert "สำนักงานใหม่" in (out / "index.html").read_text(encoding="utf-8")
        assert litter(out) == []
    soak.tell("pairs of racing `oit publish` commands", f"{COMMAND_RACES}: one whole tree each, the newer")


# ── Readers ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class Readers:
    """What readers saw while the site was swapped under them."""

    visits: int = 0
    torn: list[set[bytes]] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def read(self, out: Path) -> None:
        """Visit again and again: one page by its address, then all pages of the folder that the link leads to."""
        while not self.ended.is_set():
            seen = {(out / NAMES[0]).read_bytes()}
            if len(seen | {b"old", b"new"}) > 2:
                self.torn.append(seen)
            release = out.resolve()
            pages = {(release / name).read_bytes() for name in NAMES}
            if len(pages) != 1:
                self.torn.append(pages)
            self.visits += 1


@contextmanager
def readers_of(out: Path) -> Iterator[Readers]:
    """Let somebody read a public folder meanwhile; whatever goes wrong for a reader is raised."""
    readers, failed = Readers(), list[OSError]()

    def read() -> None:
        try:
            readers.read(out)
        except OSError as error:
            failed.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    try:
        yield readers
    finally:
        readers.ended.set()
        thread.join()
    assert failed == []


def test_readers_see_one_whole_site_through_every_swap(tmp_path: Path) -> None:
    out = tmp_path / "site"
    for words in ("old", "new"):
        publish.release(site_of(tmp_path / "built", words), out, 1)
    pair = [one.folder.name for one in releases.listed(out)]
    with start() as run, readers_of(out) as readers:
        for number in range(SWAPS):
            again = number % 10 == 0  # every tenth is a whole publish, of a site that was public before
            built = site_of(tmp_path / "built", "old" if number % 20 else "new") if again else "back"
            ask(run, f"{built} {out} {1 if again else pair[number % 2]}")
            assert answer(run) == "done"
            if again:
                shutil.rmtree(tmp_path / "built", ignore_errors=True)
        assert run.stdin is not None
        run.stdin.close()
    assert readers.torn == []
    assert readers.visits > 20
    soak.tell(
        "swaps with a reader", f"{SWAPS:,} swaps, {readers.visits:,} visits of {len(NAMES)} pages: 0 torn, 0 errors"
    )


# ── A kill or a failing disk at every system call ─────────────────────────────────────────────────────────────────────

STRACE = shutil.which("strace")
KINDS = {"killed": "signal=KILL", "full": "error=ENOSPC", "failing": "error=EIO"}


@dataclass(frozen=True)
class Stage:
    """A public folder with an old site, and a new one that is ready to be published."""

    folder: Path

    @property
    def out(self) -> Path:
        """The public folder."""
        return self.folder / "site"

    @classmethod
    def set_up(cls, folder: Path) -> Stage:
        """Publish the old site and make the new one."""
        stage = cls(folder)
        site_of(folder / "built-old", "old")
        publish.release(folder / "built-old", stage.out, 1)
        site_of(folder / "built-new", "new")
        return stage

    def publish(self, log: Path, *watching: str) -> str:
        """Publish the new site in a watched process, and give its answer; none where it did not live to tell."""
        command = ["strace", "-f", "-o", str(log), *watching, sys.executable, "-B", "-m", publisher.__name__]
        line = f"{self.folder / 'built-new'} {self.out} 2\n"
        run = subprocess.run(
            command,
            cwd=building.PROJECT,
            input=line,
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | {"PYTHONHASHSEED": "0"},
        )
        return run.stdout.strip()


def calls_of_a_publish(folder: Path) -> list[tuple[str, int]]:
    """Give every system call of a publish by its name and its number among those of that name, start-up counted."""
    log = folder / "calls"
    assert Stage.set_up(folder / "watched").publish(log) == "done"
    counted, publishing, calls = Counter[str](), False, list[tuple[str, int]]()
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        call = re.match(r"\d+ +(\w+)\(", line)
        if not call:
            continue
        counted[call[1]] += 1
        if publishing:
            calls.append((call[1], counted[call[1]]))
        publishing = publishing or publisher.BEGINS in line
    return [(name, number) for name, number in calls if name != "exit_group"]


@pytest.mark.skipif(not STRACE, reason="strace is not there: on Debian, apt-get install strace")
@pytest.mark.parametrize("kind", KINDS)
def test_at_any_system_call_the_public_site_is_the_old_one_or_the_new_one(kind: str, tmp_path: Path) -> None:
    calls = calls_of_a_publish(tmp_path)
    chosen = random.Random(kind).sample(calls, FAULTS or len(calls))  # noqa: S311  the same in every run
    seen = Counter[str]()
    for number, (name, nth) in enumerate(chosen):
        stage = Stage.set_up(tmp_path / str(number))
        told = stage.publish(Path(os.devnull), "-e", f"trace={name}", "-e", f"inject={name}:{KINDS[kind]}:when={nth}")
        tree = tree_of(stage.out)
        assert len(tree) == 1 + len(NAMES), (name, nth)
        assert set(tree.values()) in ({b"old"}, {b"new"}), (name, nth)
        public = next(iter(tree.values())).decode()
        assert told != "done" or public == "new", (name, nth)
        seen[public] += 1
        publish.release(
            site_of(stage.folder / "built-new", "new"), stage.out, 2
        )  # nothing stands in the way of the next
        assert set(tree_of(stage.out).values()) == {b"new"}, (name, nth)
        assert set(litter(stage.out)) <= {"built-new"}, (name, nth)
        shutil.rmtree(stage.folder)
    assert seen.total() == len(chosen)
    words = f"{len(chosen)} system calls: {seen['old']} left the old tree, {seen['new']} the new one, 0 another"
    soak.tell(f"publish, {kind} at every system call", words)
