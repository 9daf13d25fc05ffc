"""Making a site public: whole or not at all, in turns, never over what is not ours or newer; and the way back."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from generator import addresses, disk, publish, releases
from generator.errors import FailureError, UsageError
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
    assert len(releases.listed(out)) == 1


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
    kept = {one.folder.resolve() for one in releases.listed(out)}
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
    assert len({releases.tree_digest(folder) for folder in folders}) == len(folders)
    assert releases.tree_digest(folders[0]) == releases.tree_digest(
        building.write(tmp_path / "5", {"b": "y", "a": "x"})
    )


def test_the_lock_keeps_its_lines_and_takes_each_new_address_once(tmp_path: Path) -> None:
    file = tmp_path / "addresses.lock"
    assert publish.lock(tmp_path, ["2566/", "2566/o1/"])
    before = file.read_text(encoding="utf-8")
    assert not publish.lock(tmp_path, ["2566/o1/"])
    assert publish.lock(tmp_path, ["2566/o2/", "2566/"])
    assert file.read_text(encoding="utf-8") == f"{before}2566/o2/\n"
    assert list(addresses.read_lock(before)) == ["2566/", "2566/o1/"]
    assert [path.name for path in tmp_path.iterdir()] == ["addresses.lock"]


# ── Older and newer ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_older_content_is_never_put_over_newer_unless_that_is_meant(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish.release(finished(tmp_path, "ใหม่"), out, 1_687_237_200)
    before = tree_of(out)
    with pytest.raises(UsageError, match="--older") as refused:
        publish.release(finished(tmp_path, "เก่า"), out, 1_687_237_140)
    assert tree_of(out) == before
    assert "(20 มิ.ย. 2566 11:59 น.)" in refused.value.message
    assert "(20 มิ.ย. 2566 12:00 น.)" in refused.value.message
    assert "2023-06-20T05:00:00+00:00" in refused.value.message_en
    assert publish.release(finished(tmp_path, "เก่า"), out, 1, older=True)
    assert (out / "index.html").read_text(encoding="utf-8") == "เก่า"


def test_content_outside_git_is_neither_older_nor_newer(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish.release(finished(tmp_path, "ในกิต"), out, 1_687_237_200)
    assert publish.release(finished(tmp_path, "นอกกิต"), out)
    assert publish.release(finished(tmp_path, "เก่า"), out, 1)
    assert publish.said(0) == "ไม่ทราบเวลา"


def test_the_same_site_from_newer_content_is_newer(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish.release(finished(tmp_path, "ก"), out, 1)
    assert publish.release(finished(tmp_path, "ก"), out, 3)
    with pytest.raises(UsageError, match="--older"):
        publish.release(finished(tmp_path, "ข"), out, 2)


def test_a_release_of_an_earlier_version_of_the_software_may_be_replaced_and_come_back(tmp_path: Path) -> None:
    out, built = tmp_path / "site", finished(tmp_path, "ก")
    old = releases.shelf(out) / releases.digest_of(built)  # named by its files alone
    old.parent.mkdir()
    built.rename(old)
    out.symlink_to(os.path.relpath(old, out.parent))
    os.utime(old, (1, 1))
    publish.release(finished(tmp_path, "ข"), out, 1)
    assert publish.rollback(out).folder == old
    assert (out / "index.html").read_text(encoding="utf-8") == "ก"


# ── The way back ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """Give a public folder with three releases, each published a second after the one before."""
    out = tmp_path / "site"
    for second, words in enumerate(["หนึ่ง", "สอง", "สาม"], start=1):
        publish.release(finished(tmp_path, words), out, second)
        os.utime(out.resolve(), (second, second))
    return out


def test_going_back_leads_from_release_to_release_until_there_is_none(three: Path) -> None:
    seen = []
    for _ in range(2):
        publish.rollback(three)
        seen.append((three / "index.html").read_text(encoding="utf-8"))
    assert seen == ["สอง", "หนึ่ง"]
    with pytest.raises(UsageError, match="ไม่มีรุ่นก่อนหน้า"):
        publish.rollback(three)
    assert len(releases.listed(three)) == 3


def test_a_named_release_comes_back_and_a_wrong_name_changes_nothing(three: Path) -> None:
    last, _, first = releases.listed(three)
    assert publish.rollback(three, first.folder.name) == first
    assert releases.public(three) == first
    with pytest.raises(UsageError, match="no release 'nothing'"):
        publish.rollback(three, "nothing")
    assert releases.public(three) == first
    assert publish.rollback(three, last.folder.name) == last


def test_a_release_that_was_changed_by_hand_does_not_come_back(three: Path) -> None:
    last, before, _ = releases.listed(three)
    (before.folder / "index.html").write_text("แก้ด้วยมือ", encoding="utf-8")
    with pytest.raises(UsageError, match="ถูกแก้หลังเผยแพร่"):
        publish.rollback(three)
    assert releases.public(three) == last


def test_the_last_release_comes_back_where_the_public_one_is_gone(three: Path) -> None:
    three.unlink()
    assert publish.rollback(three) == releases.listed(three)[0]
    assert (three / "index.html").read_text(encoding="utf-8") == "สาม"


def test_there_is_no_way_back_where_nothing_was_published(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="ยังไม่มีรุ่น"):
        publish.rollback(tmp_path / "site")
    assert not list(tmp_path.iterdir())


# ── Turns and leftovers ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_publisher_that_does_not_end_is_waited_for_and_then_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "site"
    publish.release(finished(tmp_path, "ก"), out)
    monkeypatch.setattr(publish, "_PATIENCE", 0.1)
    with disk.turn(releases.shelf(out) / ".lock") as ours:
        assert ours
        with pytest.raises(FailureError, match="มีการเผยแพร่อื่นค้างอยู่"):
            publish.release(finished(tmp_path, "ข"), out)
    assert publish.release(finished(tmp_path, "ข"), out)


def test_a_work_folder_is_swept_when_its_build_was_killed_and_not_while_it_is_in_use(tmp_path: Path) -> None:
    out = tmp_path / "site"
    building.write(tmp_path / ".site-work-killed", {"pages/index.md": "ครึ่งหน้า"})
    with publish.workspace(out) as ours:
        assert not (tmp_path / ".site-work-killed").exists()
        with publish.workspace(out) as another:
            assert ours.is_dir()
            assert another != ours
    assert [path.name for path in tmp_path.iterdir()] == [".site-releases"]


def test_what_killed_swaps_left_is_swept_and_the_releases_stay(three: Path) -> None:
    before = releases.listed(three)
    building.write(releases.shelf(three) / ".gone-1-0123456789abcdef", {"index.html": ""})
    building.write(three.with_name(".site.old"), {"index.html": ""})
    building.write(three.with_name(".site.fresh"), {"index.html": ""})
    three.with_name(".site.new").symlink_to("nowhere")
    with publish.workspace(three):
        pass
    assert sorted(path.name for path in three.parent.iterdir()) == [".site-releases", "site"]
    assert releases.listed(three) == before
    assert {path.name for path in releases.shelf(three).iterdir()} == {".lock", *(one.folder.name for one in before)}


def test_the_public_release_is_kept_also_when_it_is_the_oldest_of_many(three: Path) -> None:
    publish.rollback(three, releases.listed(three)[-1].folder.name)
    releases.sweep(three, kept=2)
    assert {(one.folder / "index.html").read_text(encoding="utf-8") for one in releases.listed(three)} == {
        "หนึ่ง",
        "สาม",
    }


# ── A disk that fails, and one without links ──────────────────────────────────────────────────────────────────────────


def test_a_full_disk_is_told_in_a_sentence_and_the_old_site_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "site"
    publish.release(finished(tmp_path, "ก"), out)
    refuse_links(monkeypatch, errno.ENOSPC)
    with pytest.raises(FailureError, match="เขียนดิสก์ไม่สำเร็จ"):
        publish.release(finished(tmp_path, "ข"), out)
    assert (out / "index.html").read_text(encoding="utf-8") == "ก"
    assert out.is_symlink()


def refuse_links(monkeypatch: pytest.MonkeyPatch, reason: int) -> None:
    """Let the machine refuse every link for a reason."""

    def refuse(*_arguments: object, **_more: object) -> None:
        raise OSError(reason, os.strerror(reason))

    monkeypatch.setattr(os, "symlink", refuse)


def test_without_links_the_public_folder_is_a_copy_that_is_swapped_and_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "site"
    refuse_links(monkeypatch, errno.EPERM)
    for second, words in enumerate(["ก", "ข"], start=1):
        built = finished(tmp_path, words)
        wanted = tree_of(built)
        assert publish.release(built, out, second)
        os.utime(releases.listed(out)[0].folder, (second, second))
        assert tree_of(out) == wanted
        assert not out.is_symlink()
    assert not publish.release(finished(tmp_path, "ข"), out, 2)
    publish.rollback(out)
    assert (out / "index.html").read_text(encoding="utf-8") == "ก"
    assert sorted(path.name for path in tmp_path.iterdir() if not path.name.startswith("built")) == [
        ".site-releases",
        "site",
    ]
    monkeypatch.undo()
    publish.release(finished(tmp_path, "ค"), out, 3)
    assert out.is_symlink()


def test_a_copy_whose_swap_was_killed_between_two_renames_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "site"
    refuse_links(monkeypatch, errno.EPERM)
    publish.release(finished(tmp_path, "ก"), out)
    out.rename(out.with_name(".site.old"))
    with publish.workspace(out):
        assert (out / "index.html").read_text(encoding="utf-8") == "ก"
