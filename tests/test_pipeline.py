"""The whole story: the same commit gives the same bytes, and what fails leaves the old site as it was."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator import addresses, publish, releases
from generator.findings import Finding, Severity
from generator.pipeline import STAGES, Options, build
from tests import building, soak
from tests.building import TINY, built, quietly
from tests.conftest import ContentOf
from tests.looking import tree_of

KILLS = 40 if soak.SOAK else 2
BROKEN = {"2566/plans/anti-corruption.yml": building.PLAN.replace("subject:", "subjcet:")}


def codes(findings: list[Finding], severity: Severity = Severity.ERROR) -> list[str]:
    """Give the names of the findings of one severity."""
    return [finding.name for finding in findings if finding.severity is severity]


# ── The same commit, the same bytes ───────────────────────────────────────────────────────────────────────────────────


# Imported by every interpreter of a build, the engine's too: whoever asks a network is refused.
ALONE = """\
import socket

def refuse(*_, **__):
    raise OSError("a build asks no network")

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
"""
FAKETIME = shutil.which("faketime")
LATER = [FAKETIME, "-f", "+40d"] if FAKETIME else []


def test_two_builds_of_one_commit_are_byte_identical_wherever_and_whenever_they_run(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "a second folder"
    building.commit(building.copy_of_shipped(first).parent)
    subprocess.run(["git", "clone", "--quiet", first, second], check=True)
    building.write(tmp_path / "alone", {"sitecustomize.py": ALONE})
    alone = {"PYTHONPATH": str(tmp_path / "alone")}
    surroundings: tuple[tuple[Path, list[str], dict[str, str], int], ...] = (
        (first, [], {"TZ": "Asia/Bangkok", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"}, 0o022),
        (second, LATER, alone | {"TZ": "America/New_York", "PYTHONHASHSEED": "2566", "LC_ALL": "C"}, 0o077),
    )
    runs = [
        subprocess.Popen(
            [*day, *building.command("build", folder / "content", "--out", folder / "public" / "site")],
            cwd=building.PROJECT,
            env=os.environ | environment,
            umask=umask,
        )
        for folder, day, environment, umask in surroundings
    ]
    assert [run.wait() for run in runs] == [0, 0]
    trees = [folder / "public" / "site" for folder, *_ in surroundings]
    assert tree_of(trees[0]) == tree_of(trees[1])
    modes = [{path.relative_to(tree): path.stat().st_mode for path in tree.rglob("*")} for tree in trees]
    assert modes[0] == modes[1]
    assert [tree.readlink() for tree in trees] == [trees[0].readlink()] * 2


def test_the_surroundings_of_the_second_build_are_what_they_are_meant_to_be(tmp_path: Path) -> None:
    building.write(tmp_path, {"sitecustomize.py": ALONE})
    ask = "import socket; socket.create_connection(('127.0.0.1', 9))"
    surroundings = os.environ | {"PYTHONPATH": str(tmp_path)}
    run = subprocess.run([sys.executable, "-c", ask], env=surroundings, capture_output=True, text=True, check=False)
    assert "a build asks no network" in run.stderr
    if LATER:
        later = subprocess.run([*LATER, "date", "+%s"], capture_output=True, text=True, check=True)
        assert int(later.stdout) > time.time() + 39 * 86_400


def test_the_sums_of_a_site_are_those_that_sha256sum_checks(content_of: ContentOf, tmp_path: Path) -> None:
    built(content_of(TINY), tmp_path / "site")
    check = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    assert subprocess.run(check, cwd=tmp_path / "site", check=False).returncode == 0
    told = (tmp_path / "site/SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert [line.partition("  ")[2] for line in told] == sorted(tree_of(tmp_path / "site").keys() - {"SHA256SUMS"})
    (tmp_path / "site/index.html").write_text("แก้ด้วยมือ", encoding="utf-8")
    assert subprocess.run(check, cwd=tmp_path / "site", capture_output=True, check=False).returncode == 1


def test_nothing_of_the_machine_stands_in_a_site(content_of: ContentOf, tmp_path: Path) -> None:
    content = content_of(TINY)
    built(content, tmp_path / "site")
    for name, data in tree_of(tmp_path / "site").items():
        assert str(tmp_path).encode() not in data, name


# ── What fails leaves the old site ────────────────────────────────────────────────────────────────────────────────────


def test_an_error_leaves_the_old_site_byte_for_byte_and_no_litter(content_of: ContentOf, tmp_path: Path) -> None:
    content, out = content_of(TINY), tmp_path / "public" / "site"
    built(content, out)
    before, link = tree_of(out), out.readlink()
    findings = build(building.write(content, BROKEN), out, Options(), quietly)
    assert "unknown-key" in codes(findings)
    assert tree_of(out) == before
    assert out.readlink() == link
    assert sorted(path.name for path in out.parent.iterdir()) == [".site-releases", "site"]


def test_a_gap_blocks_only_when_everything_blocks(content_of: ContentOf, tmp_path: Path) -> None:
    content, out = content_of(TINY), tmp_path / "site"
    findings = build(content, out, Options(strict=True), quietly)
    assert "element-unmet" in codes(findings, Severity.GAP)
    assert not out.exists()
    built(content, out)


def test_a_fault_that_only_the_audit_sees_blocks_too(content_of: ContentOf, tmp_path: Path) -> None:
    content, out = content_of(TINY), tmp_path / "site"
    built(content, out)
    before = tree_of(out)
    building.write(content, {"2566/items/o1.yml": "text: '[ดู](../nowhere/)'\nupdated: 1 ต.ค. 2565\n"})
    assert "broken-link" in codes(build(content, out, Options(), quietly))
    assert tree_of(out) == before


def test_a_failed_engine_leaves_the_old_site_byte_for_byte(content_of: ContentOf, tmp_path: Path) -> None:
    content, out = content_of(TINY), tmp_path / "public" / "site"
    built(content, out)
    before = tree_of(out)
    building.replace(content / "office.yml", "สำนักงานตัวอย่าง", "สำนักงานใหม่")
    # The engine itself is replaced by one that stops, as on a full disk.
    engine = {"mkdocs/__init__.py": "", "mkdocs/__main__.py": "raise SystemExit('No space left on device')"}
    building.write(tmp_path / "broken", engine)
    run = building.oit("build", content, "--out", out, environment={"PYTHONPATH": str(tmp_path / "broken")})
    assert run.returncode == 3
    assert "No space left on device" in run.stderr
    assert "Traceback" not in run.stderr
    assert tree_of(out) == before
    assert sorted(path.name for path in out.parent.iterdir()) == [".site-releases", "site"]


def test_a_kill_at_any_moment_leaves_the_old_site_or_the_new_one_whole(content_of: ContentOf, tmp_path: Path) -> None:
    content, out, aside = content_of(TINY), tmp_path / "site", tmp_path / "aside"
    built(content, aside / "old")
    building.replace(content / "office.yml", "สำนักงานตัวอย่าง", "สำนักงานใหม่")
    start = time.monotonic()
    with building_a_site(content, aside / "new") as run:
        wait_for_the_swap(run)
        swap = time.monotonic()
        assert run.wait() == 0
    end = time.monotonic()
    old, new = releases.tree_digest(aside / "old"), releases.tree_digest(aside / "new")
    assert old != new
    moments = random.Random(2566)  # noqa: S311  the same moments in every run
    for number in range(KILLS):
        building.write(tmp_path / "again", tree_of(aside / "old"))
        publish.release(tmp_path / "again", out)
        assert releases.tree_digest(out) == old
        with building_a_site(content, out) as run:
            if number % 2:  # every second one in the last stage, where readers are moved
                wait_for_the_swap(run)
                time.sleep(moments.uniform(0, end - swap))
            else:
                time.sleep(moments.uniform(0, end - start))
            os.killpg(run.pid, signal.SIGKILL)
        assert releases.tree_digest(out) in {old, new}
    assert building.oit("build", content, "--out", out).returncode == 0  # nothing left behind stops the next build
    assert releases.tree_digest(out) == new
    soak.tell("builds killed at a moment by chance", f"{KILLS}: the old tree or the new one after each, 0 others")


def test_a_reader_meets_a_whole_site_at_every_moment_of_a_build(content_of: ContentOf, tmp_path: Path) -> None:
    content, out = content_of(TINY), tmp_path / "site"
    built(content, out)
    page = out / "2566/o1/index.html"
    seen = {page.read_bytes()}
    building.replace(content / "catalogues/tiny-2566.yml", "title: โครงสร้าง", "title: โครงสร้างใหม่")
    with building_a_site(content, out) as run:
        while run.poll() is None:
            seen.add(page.read_bytes())  # a moment without the page would raise
            time.sleep(0.001)  # leaves the build its processor
    assert run.returncode == 0
    seen.add(page.read_bytes())
    assert len(seen) == 2  # the old page and the new one, and never a part of either


def building_a_site(content: Path, out: Path) -> subprocess.Popen[str]:
    """Start a build in a group of its own, so that a kill takes the engine with it."""
    return subprocess.Popen(
        building.command("build", content, "--out", out),
        cwd=building.PROJECT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        process_group=0,
    )


def wait_for_the_swap(run: subprocess.Popen[str]) -> None:
    """Wait until a build says that it begins its last stage."""
    assert run.stderr is not None
    assert any(STAGES[-1] in line for line in run.stderr)


# ── Where it may write ────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_folder_with_files_of_others_is_refused_and_left_as_it_is(content_of: ContentOf, tmp_path: Path) -> None:
    content = content_of(TINY)
    out = building.write(tmp_path / "site", {"thesis.docx": "สำคัญ"})
    run = building.oit("build", content, "--out", out)
    assert run.returncode == 2
    assert "thesis.docx" in tree_of(out)
    assert len(tree_of(out)) == 1


def test_the_content_itself_is_never_the_place_of_the_site(content_of: ContentOf) -> None:
    content = content_of(TINY)
    before = tree_of(content)
    assert building.oit("build", content, "--out", content).returncode == 2
    assert tree_of(content) == before


# ── Addresses ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def published(content_of: ContentOf, tmp_path: Path) -> Path:
    """Give a content folder whose site was published, with the lock of its addresses."""
    content = content_of({**TINY, "2566/files/list.csv": "ลำดับ,รายการ\n1,ก\n"})
    built(content, tmp_path / "site", Options(lock=True))
    return content


def test_publishing_locks_every_page_data_file_and_attachment(published: Path, tmp_path: Path) -> None:
    lock = addresses.read_lock((published / "addresses.lock").read_text(encoding="utf-8"))
    out = tmp_path / "site"
    pages = {page.parent.relative_to(out).as_posix().removeprefix(".") for page in out.rglob("index.html")}
    files = {
        file.relative_to(out).as_posix()
        for folder in (out / "2566", out / "data")
        for file in folder.rglob("*.*")
        if file.name != "index.html"
    }
    assert set(lock) == {f"{page}/" for page in pages if page} | files | {"feed.xml"}
    assert {"2566/o1/", "2566/o1/data.json", "2566/files/list.csv", "2566/plans/anti-corruption/data.json"} <= set(lock)


def test_publishing_again_changes_nothing(published: Path, tmp_path: Path) -> None:
    before, site = tree_of(published), tree_of(tmp_path / "site")
    assert built(published, tmp_path / "site", Options(lock=True))
    assert tree_of(published) == before
    assert tree_of(tmp_path / "site") == site


def test_a_build_alone_locks_nothing(published: Path, tmp_path: Path) -> None:
    building.write(published, {"2566/plans/second.yml": building.PLAN})
    before = (published / "addresses.lock").read_bytes()
    built(published, tmp_path / "site")
    assert (published / "addresses.lock").read_bytes() == before


def test_a_deleted_record_is_a_lost_address_at_its_line_of_the_lock(published: Path, tmp_path: Path) -> None:
    before = tree_of(tmp_path / "site")
    (published / "2566/plans/anti-corruption.yml").unlink()
    found = [one for one in build(published, tmp_path / "site", Options(), quietly) if one.name == "lost-address"]
    lines = (published / "addresses.lock").read_text(encoding="utf-8").splitlines()
    told = {(Path(one.location.path).name, lines[one.location.line - 1]) for one in found}
    assert told == {("addresses.lock", "2566/plans/anti-corruption/"), ("addresses.lock", "data/plans/")}
    assert tree_of(tmp_path / "site") == before


def test_a_new_title_unit_or_order_changes_no_address(published: Path, tmp_path: Path) -> None:
    before = set(tree_of(tmp_path / "site"))
    building.replace(published / "office.yml", "กลุ่มอำนวยการ", "กลุ่มกลาง")
    building.replace(published / "office.yml", "id: admin", "id: central")
    building.replace(published / "2566/plans/anti-corruption.yml", "title: แผนปฏิบัติการ", "title: แผนใหม่ในการ")
    building.replace(published / "catalogues/tiny-2566.yml", "title: โครงสร้าง", "title: โครงสร้างใหม่")
    built(published, tmp_path / "site")
    assert set(tree_of(tmp_path / "site")) == before
