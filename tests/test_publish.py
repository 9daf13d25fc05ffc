"""Swapping a finished site in: whole or not at all, never over what is not ours, and the lock only grows."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator import addresses, publish
from generator.errors import UsageError
from tests import building
from tests.looking import tree_of


def finished(folder: Path, words: str) -> Path:
    """Make a finished site of two files in a folder of its own."""
    files: dict[str, str | bytes] = {"index.html": words, "2566/index.html": f"ปี {words}"}
    return building.write(folder / f"built-{words}", files)


def test_a_release_is_public_at_once_and_whole(tmp_path: Path) -> None:
    out = tmp_path / "site"
    built = finished(tmp_path, "ก")
    wanted = tree_of(built)
    assert publish.release(built, out)
    assert tree_of(out) == wanted
    assert not built.exists()  # moved, not copied: the same disk, one step


def test_publishing_the_same_site_twice_changes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish.release(finished(tmp_path, "ก"), out)
    link = out.readlink()
    assert not publish.release(finished(tmp_path, "ก"), out)
    assert out.readlink() == link
    assert len(list(publish.releases_of(out).iterdir())) == 1


def test_an_earlier_site_comes_back_from_its_release(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish.release(finished(tmp_path, "ก"), out)
    first = out.readlink()
    publish.release(finished(tmp_path, "ข"), out)
    assert out.readlink() != first
    assert publish.release(finished(tmp_path, "ก"), out)
    assert out.readlink() == first


def test_a_public_folder_that_was_changed_by_hand_is_made_good_by_the_next_release(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish.release(finished(tmp_path, "ก"), out)
    for _ in range(2):
        (out / "index.html").write_text("แก้ด้วยมือ", encoding="utf-8")
        assert publish.release(finished(tmp_path, "ก"), out)
        assert (out / "index.html").read_text(encoding="utf-8") == "ก"
    assert not publish.release(finished(tmp_path, "ก"), out)


def test_ten_releases_are_kept_the_newest_and_the_public_one(tmp_path: Path) -> None:
    out = tmp_path / "site"
    made = []
    for number in range(publish.KEPT_RELEASES + 3):
        publish.release(finished(tmp_path, f"ครั้งที่ {number}"), out)
        made.append(out.resolve())
        os.utime(made[-1], (number, number))  # each a second after the one before
    kept = set(publish.releases_of(out).resolve().iterdir())
    assert kept == set(made[-publish.KEPT_RELEASES :])
    assert out.resolve() == made[-1]


@pytest.mark.parametrize("made", ["folder", "file"])
def test_what_is_not_ours_is_refused_and_left_as_it_is(made: str, tmp_path: Path) -> None:
    out = tmp_path / "site"
    if made == "folder":
        building.write(out, {"thesis.docx": "สำคัญ"})
    else:
        out.write_text("สำคัญ", encoding="utf-8")
    before = tree_of(tmp_path)
    with pytest.raises(UsageError):
        publish.refuse_foreign(out)
    with pytest.raises(UsageError):
        publish.release(finished(tmp_path / "aside", "ก"), out)
    assert {name: data for name, data in tree_of(tmp_path).items() if not name.startswith("aside")} == before


def test_an_empty_folder_may_be_taken(tmp_path: Path) -> None:
    out = tmp_path / "site"
    out.mkdir()
    publish.release(finished(tmp_path, "ก"), out)
    assert (out / "index.html").read_text(encoding="utf-8") == "ก"


def test_what_a_killed_run_left_behind_does_not_stop_the_next(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish.release(finished(tmp_path, "ก"), out)
    out.with_name(".site.new").symlink_to("nowhere")
    assert publish.release(finished(tmp_path, "ข"), out)
    assert (out / "index.html").read_text(encoding="utf-8") == "ข"


def test_a_digest_tells_names_and_bytes_apart(tmp_path: Path) -> None:
    folders = [
        building.write(tmp_path / "1", {"a": "x", "b": "y"}),
        building.write(tmp_path / "2", {"a": "y", "b": "x"}),
        building.write(tmp_path / "3", {"a": "x", "c": "y"}),
        building.write(tmp_path / "4", {"a": "x"}),
    ]
    assert len({publish.tree_digest(folder) for folder in folders}) == len(folders)
    assert publish.tree_digest(folders[0]) == publish.tree_digest(building.write(tmp_path / "5", {"b": "y", "a": "x"}))


def test_the_lock_keeps_its_lines_and_takes_each_new_address_once(tmp_path: Path) -> None:
    file = tmp_path / "addresses.lock"
    assert publish.lock(tmp_path, ["2566/", "2566/o1/"])
    before = file.read_text(encoding="utf-8")
    assert not publish.lock(tmp_path, ["2566/o1/"])
    assert publish.lock(tmp_path, ["2566/o2/", "2566/"])
    assert file.read_text(encoding="utf-8") == f"{before}2566/o2/\n"
    assert list(addresses.read_lock(before)) == ["2566/", "2566/o1/"]
    assert [path.name for path in tmp_path.iterdir()] == ["addresses.lock"]
