"""The command: exit codes, help in two languages, and sentences instead of tracebacks."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator import cli
from tests import building
from tests.building import TINY, oit
from tests.conftest import ContentOf
from tests.looking import tree_of


def every_command(group: click.Group, *names: str) -> Iterator[tuple[str, ...]]:
    """Give the words of every command, groups included."""
    yield names
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from every_command(command, *names, name)
        else:
            yield *names, name


@pytest.mark.parametrize("names", list(every_command(cli.oit)), ids=" ".join)
def test_the_help_of_every_command_is_in_thai_and_english(names: tuple[str, ...]) -> None:
    told = CliRunner().invoke(cli.oit, [*names, "--help"])
    assert told.exit_code == 0
    about = told.output.partition("Options:")[0].partition("\n")[2]
    assert re.search("[ก-๙]", about)
    assert re.search("[A-Za-z]{3}", about)
    for option in re.findall(r"^  -.*(?:\n {4,}.*)*", told.output.partition("Options:")[2], flags=re.MULTILINE):
        assert re.search("[ก-๙]|Show th", option), option  # click itself words --help and --version


# ── Exit codes ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_content_with_gaps_alone_is_clean_and_blocks_only_when_strict(content_of: ContentOf) -> None:
    content = content_of(TINY)
    plain, strict = oit("check", content), oit("check", content, "--strict")
    assert (plain.returncode, strict.returncode) == (0, 1)
    assert plain.stdout == strict.stdout
    assert "D101 element-unmet" in plain.stdout
    assert not plain.stderr


def test_a_build_tells_its_stages_and_where_the_site_is(content_of: ContentOf, tmp_path: Path) -> None:
    run = oit("build", content_of(TINY), "--out", tmp_path / "site")
    assert run.returncode == 0
    assert [line[:3] for line in run.stderr.splitlines()] == ["1/5", "2/5", "3/5", "4/5", "5/5"]
    assert str(tmp_path / "site") in run.stdout
    assert "เรื่องที่ควรดู" in run.stdout


def test_a_check_can_be_read_by_a_program(content_of: ContentOf) -> None:
    run = oit("check", content_of(TINY), "--format", "json")
    assert {row["name"] for row in json.loads(run.stdout)} == {"no-history", "element-unmet", "public-contact-missing"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "nowhere"],
        ["build", "nowhere"],
        ["publish", "nowhere"],
        ["serve", "nowhere"],
        ["chekc"],
        ["check", "--colour"],
        ["check", "--format", "pdf"],
        ["new", "year", "66"],
        ["new", "plans", "--year", "2566"],
        ["init"],
        ["explain", "D999"],
        ["check", "content", "--only", "nothing"],
        ["check", "content", "--keeper", "nobody"],
        ["check", "content", "--as-of", "31 ก.พ. 2566"],
    ],
    ids=" ".join,
)
def test_a_misused_command_exits_2_with_a_sentence(arguments: list[str], tmp_path: Path) -> None:
    run = oit(*arguments, environment={"PYTHONPATH": str(building.PROJECT)}, project=tmp_path)
    assert run.returncode == 2
    assert run.stderr.strip()
    assert "Traceback" not in run.stderr
    assert not list(tmp_path.iterdir())


OVER = building.PLAN + "stated: {budget: 1}\n"


def codes(run: building.Run) -> list[str]:
    return [finding["code"] for finding in json.loads(run.stdout)]


def test_a_check_tells_only_what_was_asked_for(content_of: ContentOf) -> None:
    content = content_of({**TINY, "2566/plans/anti-corruption.yml": OVER})
    everything = codes(oit("check", content, "--format", "json"))
    assert {"D101", "D201"} <= set(everything)
    assert codes(oit("check", content, "--format", "json", "--only", "total-differs")) == ["D201"]
    assert {code[:2] for code in codes(oit("check", content, "--format", "json", "--only", "completeness"))} == {"D1"}
    assert codes(oit("check", content, "--format", "json", "--year", "2565")) == [
        "H601",
        "D121",
    ]  # of the office as a whole
    assert codes(oit("check", content, "--format", "json", "--keeper", "finance")) == []


def test_a_check_since_a_revision_tells_of_what_changed_and_of_what_hangs_together_with_it(
    content_of: ContentOf,
) -> None:
    content = content_of({"2566/plans/anti-corruption.yml": OVER, "2566/risks.yml": "title: ความเสี่ยง\n"})
    building.commit(content)
    since = ("check", content, "--format", "json", "--since", "HEAD")
    assert codes(oit(*since)) == []
    building.replace(content / "2566/risks.yml", "ความเสี่ยง", "ความเสี่ยงการทุจริต")
    assert "D201" not in codes(oit(*since))
    building.replace(content / "2566/plans/anti-corruption.yml", "ประชุม", "ประชุมชี้แจง")
    assert "D201" in codes(oit(*since))


def test_a_revision_that_git_does_not_know_is_a_misuse(content_of: ContentOf) -> None:
    run = oit("check", content_of(TINY), "--since", "HEAD")
    assert (run.returncode, "HEAD" in run.stderr) == (2, True)


@pytest.mark.parametrize("name", ["D201", "d201", "total-differs"])
def test_a_finding_is_explained_by_its_document(name: str) -> None:
    told = oit("explain", name)
    assert told.returncode == 0
    assert "## แก้อย่างไร" in told.stdout


def test_without_a_name_every_finding_is_listed() -> None:
    assert "D201  total-differs" in oit("explain").stdout


def test_publishing_locks_the_addresses_and_says_so(content_of: ContentOf, tmp_path: Path) -> None:
    content = content_of(TINY)
    run = oit("publish", content, "--out", tmp_path / "site")
    assert run.returncode == 0
    assert "addresses.lock" in run.stdout
    assert "2566/o1/" in (content / "addresses.lock").read_text(encoding="utf-8").splitlines()


# ── Bad input ─────────────────────────────────────────────────────────────────────────────────────────────────────────

# What is typed wrong, file by file: (right, wrong, the part of the wrong text where the finding must point, its name).
FAULTS = {
    "2566/plans/anti-corruption.yml": ("subject: anti", "subjcet: anti", "subjcet", "unknown-key"),
    "2566/no-gift.yml": ("20 มิ.ย. 2566", "31 กุมภาพันธ์ 2566", "31 กุมภาพันธ์", "wrong-value"),
    "2566/year.yml": ("O14\n    keepers: [admin]", "O14\n    keepers: [adminn]", "adminn", "unknown-reference"),
    "2566/items/o14.yml": (
        "url: https://www.cpn1.go.th/2021/?page_id=2538",
        "file: o14.pdf",
        "o14.pdf",
        "missing-file",
    ),
    "2566/items/o15.yml": ("    url:", "\t  url:", "\t", "forbidden-character"),
    "2566/items/o27.yml": ("สำนักงานประกาศ", "สำนักงานประกาศ", "", "not-utf8"),
}


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Give the shipped content with six faults of six kinds."""
    content = building.copy_of_shipped(tmp_path)
    for path, (right, wrong, _, _) in FAULTS.items():
        building.replace(content / path, right, wrong)
    old = content / "2566/items/o27.yml"
    old.write_bytes(old.read_text(encoding="utf-8").encode("tis-620", "ignore"))
    return content


def places_of(content: Path) -> dict[str, str]:
    """Give for each fault the place where it must be told, with its name."""
    places = {}
    for path, (_, wrong, part, name) in FAULTS.items():
        line, column = 1, 1
        if part:
            lines = (content / path).read_text(encoding="utf-8").split("\n")
            shown = wrong[: wrong.index(part) + len(part)].rpartition("\n")[2]
            line = next(number for number, text in enumerate(lines, start=1) if shown in text)
            column = lines[line - 1].index(part) + 1
        else:  # TIS-620: the first letter that is not ASCII, in the comment at the top
            column = (content / path).read_bytes().index("แ".encode("tis-620")) + 1
        places[f"{content}/{path}:{line}:{column}"] = name
    return places


def test_one_run_names_every_fault_at_its_place_and_the_old_site_stays(faulty: Path, tmp_path: Path) -> None:
    out = tmp_path / "public" / "site"
    building.built(building.SHIPPED, out)
    before = tree_of(out)
    run = oit("build", faulty, "--out", out)
    assert run.returncode == 1
    assert "Traceback" not in run.stdout + run.stderr
    told = dict(re.findall(r"^  (\S+:\d+:\d+)  ผิดพลาด  \w+ (\S+)$", run.stderr, flags=re.MULTILINE))
    wanted = places_of(faulty)
    assert len(wanted) == len(FAULTS)
    assert {place: told.get(place) for place in wanted} == wanted
    assert tree_of(out) == before


def test_an_office_without_a_year_is_not_told_that_its_site_stands(tmp_path: Path) -> None:
    content = building.write(tmp_path / "content", {"office.yml": building.OFFICE})
    for command in ("build", "check", "score"):
        run = oit(command, content, *(("--out", tmp_path / "site") if command == "build" else ()))
        assert run.returncode == 1
        assert "L307 no-years" in run.stdout + run.stderr
    assert not (tmp_path / "site").exists()


def test_a_check_of_the_same_content_names_the_same_faults(faulty: Path) -> None:
    run = oit("check", faulty)
    assert run.returncode == 1
    assert all(f"  {place}  ผิดพลาด" in run.stdout for place in places_of(faulty))


def test_the_faults_bring_no_others_of_their_own(faulty: Path) -> None:
    run = oit("check", faulty, "--format", "json")
    errors = [row for row in json.loads(run.stdout) if row["severity"] == "error"]
    missing = {"missing-key"}  # the misspelt key is also one that is not there
    assert sorted(row["name"] for row in errors if row["name"] not in missing) == sorted(
        name for *_, name in FAULTS.values()
    )


# ── Our own failure ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """Give a copy of the software whose page templates are gone."""
    copy = tmp_path / "software"
    for folder in ("generator", "theme"):
        shutil.copytree(building.PROJECT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(building.PROJECT / "mkdocs.yml", copy)
    shutil.rmtree(copy / "theme" / "pages")
    return copy


def test_a_crash_of_ours_exits_3_and_keeps_its_trace_in_a_file(
    damaged: Path, content_of: ContentOf, tmp_path: Path
) -> None:
    content, out, traces = content_of(TINY), tmp_path / "site", tmp_path / "traces"
    building.built(content, out)
    before = tree_of(out)
    traces.mkdir()
    run = oit("build", content, "--out", out, environment={"TMPDIR": str(traces)}, project=damaged)
    assert run.returncode == 3
    assert "Traceback" not in run.stdout + run.stderr
    assert "เว็บเดิมไม่เปลี่ยน" in run.stderr
    (kept,) = traces.iterdir()
    assert str(kept) in run.stderr
    assert "TemplateNotFound" in kept.read_text(encoding="utf-8")
    assert tree_of(out) == before


def test_an_interrupted_build_exits_with_a_sentence(content_of: ContentOf, tmp_path: Path) -> None:
    command = building.command("build", content_of(TINY), "--out", tmp_path / "site")
    with subprocess.Popen(
        command, cwd=building.PROJECT, stderr=subprocess.PIPE, text=True, process_group=0, env=dict(os.environ)
    ) as run:
        assert run.stderr is not None
        assert run.stderr.readline().startswith("1/5")
        run.terminate()  # not an interrupt: a test run in the background may have that one ignored
        told = run.stderr.read()
    assert run.returncode == 2
    assert "หยุดแล้ว" in told
    assert "Traceback" not in told
    assert not (tmp_path / "site").exists()
