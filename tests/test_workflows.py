"""The files that run the check elsewhere: on a proposed change at a code host, and before a commit."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator import cli
from tests import building

ROOT = building.PROJECT
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"


def run(*command: str | Path, folder: Path = ROOT) -> building.Run:
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def tool(name: str) -> Path:
    """Give a program of this environment."""
    return Path(sys.executable).with_name(name)


@pytest.mark.parametrize(
    ("schema", "file"),
    [*(("vendor.github-workflows", file) for file in WORKFLOWS), ("vendor.gitlab-ci", GITLAB)],
    ids=lambda value: value.name if isinstance(value, Path) else "",
)
def test_a_workflow_is_what_its_code_host_reads(schema: str, file: Path) -> None:
    told = run(tool("check-jsonschema"), "--builtin-schema", schema, file)
    assert told.returncode == 0, told.stdout + told.stderr


def test_a_linter_of_workflows_finds_nothing_even_pedantically() -> None:
    told = run(tool("zizmor"), "--offline", "--pedantic", "--no-progress", *WORKFLOWS)
    assert told.returncode == 0, told.stdout + told.stderr


def test_every_action_is_pinned_by_its_hash_with_its_version_beside_it() -> None:
    used = [action for file in WORKFLOWS for action in re.findall(r"uses: (.+)", file.read_text(encoding="utf-8"))]
    assert len(used) > len(WORKFLOWS)
    for action in used:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+", action)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Make a repository of an office with our hook, as its editors have it; the command is that of this environment."""
    shipped = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))[0]
    arguments = shipped["entry"].removeprefix("oit ")
    entry = f"{sys.executable} -m generator {arguments}"
    local = shipped | {"entry": f"env PYTHONPATH={ROOT} {entry}", "language": "system"}
    building.content_of(tmp_path, {"2566/plans/anti-corruption.yml": building.PLAN})
    building.write(
        tmp_path, {".pre-commit-config.yaml": yaml.safe_dump({"repos": [{"repo": "local", "hooks": [local]}]})}
    )
    building.commit(tmp_path)
    assert run(tool("pre-commit"), "install", folder=tmp_path).returncode == 0
    return tmp_path


def commit(office: Path) -> building.Run:
    """Commit as an editor does, with the hook."""
    git = shutil.which("git")
    assert git
    run(git, "add", "--all", folder=office)
    who = ("-c", "user.name=test", "-c", "user.email=test@example.go.th")
    return run(git, *who, "commit", "--message", "x", folder=office)


def test_the_list_of_hooks_is_one_that_pre_commit_reads() -> None:
    assert run(tool("pre-commit"), "validate-manifest", HOOKS).returncode == 0


def test_before_a_commit_only_what_changed_is_told_and_only_an_error_in_it_stops_the_commit(office: Path) -> None:
    plan = office / "content/2566/plans/anti-corruption.yml"
    building.write(office, {"content/2566/risks.yml": "title: ความเสี่ยงการทุจริต\nupdated: 1 ต.ค. 2565\n"})
    told = commit(office)
    assert (told.returncode, "anti-corruption.yml" in told.stdout + told.stderr) == (0, False)
    plan.write_text(building.PLAN + "stated: {budget: 1}\n", encoding="utf-8")
    told = commit(office)
    assert (told.returncode, "D201" in told.stdout + told.stderr) == (0, True)
    plan.write_text(building.PLAN + "budgte: 1\n", encoding="utf-8")
    told = commit(office)
    assert (told.returncode, "M201" in told.stdout + told.stderr) == (1, True)


def test_only_the_jobs_that_publish_may_write_and_what_they_may_is_said_for_each() -> None:
    told = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text(encoding="utf-8"))
    assert told["permissions"] == {}
    assert {name: job["permissions"] for name, job in told["jobs"].items()} == {
        "build": {"contents": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
        "lock": {"contents": "write"},
    }


def test_every_file_and_command_that_the_steps_of_publishing_name_is_there() -> None:
    steps = (ROOT / "docs/publish.md").read_text(encoding="utf-8")
    for name in re.findall(r"(?:repository/)?(deploy/[\w.-]+)", steps):
        assert (ROOT / name).is_file(), name
    assert set(re.findall(r"(?:`|bin/)oit (\w+)", steps)) <= set(cli.oit.commands)
    for script in sorted((ROOT / "deploy").glob("*.sh")):
        assert run("sh", "-n", script).returncode == 0
