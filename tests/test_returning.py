"""``oit rollback``: the list, the way back, and what it says where there is none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import cli, publish, releases
from generator.errors import UsageError
from tests import building


def back(out: Path, *arguments: str) -> Result:
    """Run the command as a person does, in this process."""
    return CliRunner().invoke(cli.oit, ["rollback", *arguments, "--out", str(out)])


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """Give a public folder with two releases, of content of two days."""
    out = tmp_path / "site"
    for second, words in enumerate(["เก่า", "ใหม่"]):
        newest = 1_687_237_200 + 86_400 * second
        publish.release(building.write(tmp_path / "built", {"index.html": words}), out, newest)
        os.utime(out.resolve(), (newest, newest))
    return out


def test_one_command_brings_back_the_release_before_the_public_one(two: Path) -> None:
    told = back(two)
    assert told.exit_code == 0
    assert releases.listed(two)[1].folder.name in told.output
    assert (two / "index.html").read_text(encoding="utf-8") == "เก่า"


def test_the_list_marks_what_is_public_and_changes_nothing(two: Path) -> None:
    new, old = [one.folder.name for one in releases.listed(two)]
    assert back(two, "--list").output.splitlines() == [
        f"* {new}  ข้อมูลถึง 21 มิ.ย. 2566 12:00 น.  เผยแพร่ 21 มิ.ย. 2566 12:00 น.",
        f"  {old}  ข้อมูลถึง 20 มิ.ย. 2566 12:00 น.  เผยแพร่ 20 มิ.ย. 2566 12:00 น.",
    ]
    assert back(two, old).exit_code == 0
    assert [line[0] for line in back(two, "--list").output.splitlines()] == [" ", "*"]


def test_where_nothing_was_published_there_is_an_empty_list_and_no_way_back(tmp_path: Path) -> None:
    assert back(tmp_path / "site", "--list").output == ""
    assert isinstance(back(tmp_path / "site").exception, UsageError)
