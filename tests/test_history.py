"""Dates from real git repositories: the last commit of each file in Thai time, or none, never a guess."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator import history
from generator.history import History
from tests import building

MORNING = datetime(2023, 1, 25, 2, 0, tzinfo=UTC)  # 09:00 on the same day in Thailand
EVENING = datetime(2023, 6, 19, 17, 0, tzinfo=UTC)  # midnight in Thailand: already 20 June
BEFORE_MIDNIGHT = datetime(2023, 6, 19, 16, 59, 59, tzinfo=UTC)


def git(folder: Path, *arguments: str, when: datetime = MORNING) -> None:
    stamp = when.isoformat()
    who = {f"GIT_{role}_{what}": "test" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = {**os.environ, **who, "GIT_AUTHOR_DATE": MORNING.isoformat(), "GIT_COMMITTER_DATE": stamp}
    settings = ("-c", "init.defaultBranch=main", "-c", "commit.gpgSign=false", "-c", "core.autocrlf=false")
    subprocess.run(["git", *settings, *arguments], cwd=folder, env=environment, check=True, capture_output=True)


def commit(folder: Path, files: Mapping[str, str | bytes], when: datetime = MORNING) -> None:
    building.write(folder, files)
    git(folder, "add", "--all")
    git(folder, "commit", "--message", "x", when=when)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init")
    return folder


def test_each_file_has_the_thai_day_of_its_last_commit(repository: Path) -> None:
    commit(repository, {"a.yml": "1", "b.yml": "1", "c.yml": "1"})
    commit(repository, {"b.yml": "2"}, BEFORE_MIDNIGHT)
    commit(repository, {"c.yml": "2"}, EVENING)
    known = history.read(repository)
    assert known == History(
        {"a.yml": date(2023, 1, 25), "b.yml": date(2023, 6, 19), "c.yml": date(2023, 6, 20)},
        int(EVENING.timestamp()),
        tracked=True,
        complete=True,
    )
    assert known.today == date(2023, 6, 20)


def test_the_clock_of_the_machine_changes_no_date(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(repository, {"a.yml": "1"}, EVENING)
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    assert history.read(repository).date_of("a.yml") == date(2023, 6, 20)


def test_a_file_with_changes_that_are_not_committed_has_no_date(repository: Path) -> None:
    commit(repository, {"a.yml": "1", "b.yml": "1", "c.yml": "1"})
    building.write(repository, {"b.yml": "2", "new.yml": "1", "deep/er.yml": "1"})
    git(repository, "add", "new.yml")
    known = history.read(repository)
    assert {name: known.date_of(name) for name in ("a.yml", "b.yml", "c.yml", "new.yml", "deep/er.yml")} == {
        "a.yml": date(2023, 1, 25),
        "b.yml": None,
        "c.yml": date(2023, 1, 25),
        "new.yml": None,
        "deep/er.yml": None,
    }


def test_a_renamed_file_has_the_day_of_its_renaming_and_not_the_old_name(repository: Path) -> None:
    commit(repository, {"old.yml": "1\n" * 20})
    git(repository, "mv", "old.yml", "new.yml")
    git(repository, "commit", "--message", "x", when=EVENING)
    assert history.read(repository).date_of("new.yml") == date(2023, 6, 20)


@pytest.mark.parametrize("name", ["แผน ปี ๒๕๖๖.yml", "a b.yml", 'quo"te.yml', "line\nbreak.yml"])
def test_unusual_file_names_have_dates_like_all_others(name: str, repository: Path) -> None:
    commit(repository, {name: "1", f"ปี/{name}": "1"})
    known = history.read(repository)
    assert known.date_of(name) == known.date_of(f"ปี/{name}") == date(2023, 1, 25)
    building.write(repository, {f"ปี/{name}": "2"})
    assert history.read(repository).date_of(f"ปี/{name}") is None


def test_a_content_folder_below_the_root_has_its_own_paths_and_its_own_last_commit(repository: Path) -> None:
    commit(repository, {"offices/เขต 1/content/office.yml": "1", "offices/เขต 1/content/2566/year.yml": "1"})
    commit(repository, {"README.md": "1", "offices/other/office.yml": "1"}, EVENING)
    content = repository / "offices/เขต 1/content"
    building.write(content, {"2566/year.yml": "2"})
    known = history.read(content)
    assert known.changed == {"office.yml": date(2023, 1, 25)}
    assert known.today == date(2023, 1, 25)


def test_a_merge_keeps_the_days_of_both_sides(repository: Path) -> None:
    commit(repository, {"a.yml": "1"})
    git(repository, "checkout", "-b", "side")
    commit(repository, {"side.yml": "1"}, BEFORE_MIDNIGHT)
    git(repository, "checkout", "main")
    commit(repository, {"a.yml": "2"}, EVENING)
    git(repository, "merge", "--no-edit", "side", when=EVENING)
    known = history.read(repository)
    assert (known.date_of("a.yml"), known.date_of("side.yml")) == (date(2023, 6, 20), date(2023, 6, 19))


def test_a_shallow_clone_is_incomplete_and_guesses_no_date(repository: Path, tmp_path: Path) -> None:
    commit(repository, {"a.yml": "1"})
    commit(repository, {"b.yml": "1"}, EVENING)
    git(tmp_path, "clone", "--depth", "1", repository.as_uri(), "clone")
    known = history.read(tmp_path / "clone")
    assert (known.tracked, known.complete) == (True, False)
    assert known.date_of("a.yml") is None  # its commit is not in the clone: the day of the other would be a guess
    assert known.today == date(2023, 6, 20)


def test_a_folder_outside_git_has_no_history(tmp_path: Path) -> None:
    assert history.read(tmp_path) == History()
    assert (history.read(tmp_path).today, history.read(tmp_path).date_of("a.yml")) == (None, None)


def test_the_inside_of_a_repository_is_no_work_tree_and_has_no_history(repository: Path) -> None:
    assert history.read(repository / ".git") == History()


def test_a_repository_without_a_commit_is_tracked_and_knows_no_date(repository: Path) -> None:
    building.write(repository, {"a.yml": "1"})
    assert history.read(repository) == History({}, 0, tracked=True, complete=True)


def test_a_machine_without_git_has_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert history.read(building.SHIPPED) == History()


# ── What changed ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_changed_since_a_revision_is_what_differs_from_where_the_two_parted(repository: Path) -> None:
    content = repository / "content"
    commit(repository, {"content/kept.yml": "1", "content/edited.yml": "1"})
    git(repository, "checkout", "-b", "side")
    commit(repository, {"content/edited.yml": "2", "content/new.yml": "1"})
    git(repository, "checkout", "main")
    commit(repository, {"content/kept.yml": "2"})  # the other side went on: no change of ours
    git(repository, "checkout", "side")
    building.write(content, {"ยังไม่บันทึก.yml": "1"})
    expected = frozenset({"edited.yml", "new.yml", "ยังไม่บันทึก.yml"})
    assert history.changed_since(content, "main") == expected


@pytest.mark.parametrize("revision", ["nowhere", "--help", ""])
def test_a_revision_that_git_does_not_know_gives_nothing(revision: str, repository: Path) -> None:
    commit(repository, {"a.yml": "1"})
    assert history.changed_since(repository, revision) is None


def test_outside_git_nothing_is_known_to_have_changed(tmp_path: Path) -> None:
    assert history.changed_since(tmp_path, "HEAD") is None


def test_a_line_that_a_commit_put_into_a_file_and_that_is_there_no_more_is_told(repository: Path) -> None:
    assert history.gone_lines(repository, "addresses.lock") == []
    commit(repository, {"addresses.lock": "# หมายเหตุ\na/\nb/\n"})
    commit(repository, {"addresses.lock": "a/\nb/\nc/\n"})
    assert history.gone_lines(repository, "addresses.lock") == []
    building.write(repository, {"addresses.lock": "c/\na/\n"})  # not committed
    assert history.gone_lines(repository, "addresses.lock") == ["b/"]
    commit(repository, {"addresses.lock": "c/\na/\n"})
    assert history.gone_lines(repository, "addresses.lock") == ["b/"]
    (repository / "addresses.lock").unlink()
    assert history.gone_lines(repository, "addresses.lock") == ["a/", "b/", "c/"]


def test_outside_git_no_line_is_known_to_be_gone(tmp_path: Path) -> None:
    assert history.gone_lines(tmp_path, "addresses.lock") == []
