"""Files of a folder: opened where they lie in it, and told by name why not where they do not."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator import opening, pipeline
from generator.cli import saying
from generator.opening import Obstacle, ObstacleError
from generator.pipeline import Options
from generator.report import FORMATS, Told
from tests import building, papers
from tests.looking import tree_of

CANARY = "เลขลับ-ของข้างนอก-7f3a"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    building.write(tmp_path / "outside", {"secret.txt": CANARY})
    return building.write(tmp_path / "root", {"in/a.txt": "ก", "b.txt": "ข"})


def test_a_file_is_opened_wherever_in_the_folder_it_lies(root: Path) -> None:
    for path, words in (("in/a.txt", "ก"), ("b.txt", "ข")):
        with opening.opened(root, path, alone=True) as stream:
            assert stream.read().decode() == words
        assert opening.obstacle(root, path) is None


def test_the_folder_itself_may_be_reached_by_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "way").symlink_to(root)
    assert opening.obstacle(tmp_path / "way", "in/a.txt") is None


@pytest.mark.parametrize(
    "path",
    [
        "../outside/secret.txt",
        "in/../../outside/secret.txt",
        "/etc/hostname",
        "",
        ".",
        "in//a.txt",
        "in/./a.txt",
        "in\\a.txt",
        "a\0b",
    ],
)
def test_a_path_that_leads_out_is_not_followed(path: str, root: Path) -> None:
    assert opening.obstacle(root, path) is Obstacle.OUTSIDE


def _link_to_file(root: Path, outside: Path) -> str:
    (root / "x").symlink_to(outside / "secret.txt")
    return "x"


def _link_to_folder(root: Path, outside: Path) -> str:
    (root / "x").symlink_to(outside)
    return "x/secret.txt"


def _link_far_above(root: Path, outside: Path) -> str:
    (root / "x").symlink_to(outside)
    (outside / "deep").mkdir()
    (outside / "deep" / "secret.txt").write_text(CANARY, encoding="utf-8")
    return "x/deep/secret.txt"


def _link_inside(root: Path, _outside: Path) -> str:
    (root / "x").symlink_to(root / "b.txt")
    return "x"


def _second_name(root: Path, outside: Path) -> str:
    (root / "x").hardlink_to(outside / "secret.txt")
    return "x"


def _pipe(root: Path, _outside: Path) -> str:
    os.mkfifo(root / "x")
    return "x"


def _folder(_root: Path, _outside: Path) -> str:
    return "in"


def _absent(_root: Path, _outside: Path) -> str:
    return "in/none.txt"


def _file_for_a_folder(_root: Path, _outside: Path) -> str:
    return "b.txt/none.txt"


TRICKS: Mapping[Callable[[Path, Path], str], Obstacle] = {
    _link_to_file: Obstacle.LINK,
    _link_to_folder: Obstacle.LINK,
    _link_far_above: Obstacle.LINK,
    _link_inside: Obstacle.LINK,
    _second_name: Obstacle.SHARED,
    _pipe: Obstacle.SPECIAL,
    _folder: Obstacle.FOLDER,
    _absent: Obstacle.ABSENT,
    _file_for_a_folder: Obstacle.ABSENT,
}


@pytest.mark.parametrize("trick", TRICKS, ids=lambda trick: trick.__name__)
@pytest.mark.parametrize("by_handle", [True, False], ids=["inside open folders", "by paths, as Windows must"])
def test_an_obstacle_is_told_by_name(
    trick: Callable[[Path, Path], str], root: Path, *, by_handle: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_HERE", by_handle)
    path = trick(root, root.with_name("outside"))
    with pytest.raises(ObstacleError) as raised:
        opening.opened(root, path, alone=True)
    assert raised.value.obstacle is TRICKS[trick]
    assert opening.WORDS[TRICKS[trick]]


def test_a_second_name_is_no_obstacle_where_nothing_is_published(root: Path) -> None:
    (root / "copy.txt").hardlink_to(root / "b.txt")
    assert opening.obstacle(root, "b.txt") is None
    assert opening.obstacle(root, "b.txt", alone=True) is Obstacle.SHARED


@pytest.mark.skipif(not Path("/dev/null").is_char_device(), reason="no devices here")
def test_a_device_is_an_obstacle() -> None:
    assert opening.obstacle(Path("/dev"), "null") is Obstacle.SPECIAL
    assert opening.obstacle(Path("/dev"), "zero") is Obstacle.SPECIAL


def test_a_file_that_may_not_be_read_is_told(root: Path) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise PermissionError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "open", refuse)  # who runs the tests may read everything
        assert opening.obstacle(root, "b.txt") is Obstacle.DENIED


def test_a_link_that_is_put_there_after_the_look_is_not_followed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.stat

    def late(path: str, **how: object) -> os.stat_result:
        found = real(path, **how)  # type: ignore[arg-type]  # the same call
        if path == "b.txt":
            (root / "b.txt").unlink()
            (root / "b.txt").symlink_to(root.with_name("outside") / "secret.txt")
        return found

    monkeypatch.setattr(os, "stat", late)
    with pytest.raises(ObstacleError):
        opening.opened(root, "b.txt")


# ── Nothing from outside reaches a site ───────────────────────────────────────────────────────────────────────────────

PLACES = (
    "2566/files/order.pdf",
    "2566/files/list.csv",
    "2566/files/photo.png",
    "2566/plans/stolen.yml",
    "2566/items/o1.yml",
    "2566/risks.yml",
    "2566/tables/july.csv",
    "2566/tables/july.xlsx",
    "catalogues/stolen-2566.yml",
    "addresses.lock",
    "files/emblem.png",
)


def _by_link(file: Path, secret: Path) -> None:
    file.symlink_to(secret)


def _by_short_link(file: Path, secret: Path) -> None:
    file.symlink_to(os.path.relpath(secret, file.parent))


def _by_second_name(file: Path, secret: Path) -> None:
    file.hardlink_to(secret)


def _by_folder(file: Path, secret: Path) -> None:
    if file.parent.name == "content":
        file.symlink_to(secret)
        return
    moved = file.parent.rename(secret.with_name(file.parent.name))
    secret.rename(moved / file.name)
    file.parent.symlink_to(moved)


def _by_pipe(file: Path, _secret: Path) -> None:
    os.mkfifo(file)


WAYS = (_by_link, _by_short_link, _by_second_name, _by_folder, _by_pipe)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_no_byte_from_outside_is_told_or_shown(place: str, way: Callable[[Path, Path], None], tmp_path: Path) -> None:
    office = f"{building.OFFICE}emblem: emblem.png\n"
    content = building.content_of(tmp_path, {**building.TINY, "office.yml": office})
    file = content / place
    file.parent.mkdir(parents=True, exist_ok=True)
    way(file, building.write(tmp_path / "outside", {"secret": _holding_the_canary(place)}) / "secret")
    showing, findings = pipeline.check(content)
    told = "".join(one(Told(tuple(findings), saying.lines)) for one in FORMATS.values())
    assert CANARY not in told
    if place != "files/emblem.png":
        assert any(finding.severity == "error" for finding in findings)
    if showing is not None and showing.library.years:
        pages = building.pages_of(content)
        assert not any(CANARY in page for page in pages.values())
        assert not any(book.attachments for book in showing.library.years.values())
        assert showing.library.appearance.emblem is None


def _holding_the_canary(place: str) -> str | bytes:
    """Make something that would be taken, did it lie there by right."""
    made: dict[str, str | bytes] = {
        ".pdf": papers.pdf_of(CANARY),
        ".png": papers.picture_of("PNG"),
        ".csv": f"{CANARY}\n",
        ".xlsx": papers.xlsx_of([[CANARY]]),
        ".yml": f"title: {CANARY}\n",
        ".lock": f"{CANARY}/\n",
    }
    return made[Path(place).suffix]


def test_a_site_built_over_all_tricks_holds_nothing_from_outside(tmp_path: Path) -> None:
    content = building.content_of(tmp_path, building.TINY)
    (content / "2566/files").mkdir()
    for number, way in enumerate(WAYS):
        if way is not _by_folder:
            secret = building.write(tmp_path / "outside", {f"{number}.pdf": papers.pdf_of(CANARY)})
            way(content / f"2566/files/order-{number}.pdf", secret / f"{number}.pdf")
    pipeline.build(content, tmp_path / "site", Options(preview=True), building.quietly)
    tree = tree_of(tmp_path / "site")
    assert len(tree) > 10
    assert not any(CANARY.encode() in data for data in tree.values())
    assert not any(path.endswith(".pdf") for path in tree)
