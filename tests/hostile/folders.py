"""Tricks with the folder itself: names, links, devices, files in wrong places."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

from tests import building, papers
from tests.hostile import Case

NAMES = (
    "คำสั่ง.pdf",
    "Order.PDF",
    "order 127.pdf",
    "..pdf",
    "...",
    "-rf.pdf",
    "con.pdf",
    "aux.csv",
    "com9.pdf",
    "a.pdf.exe",
    "a.html",
    "a.svg",
    "a.php",
    "a\u202egpj.pdf",
    "a\n.pdf",
    "a\\b.pdf",
    "a%2e%2e.pdf",
    "a;b.pdf",
    "$(id).pdf",
    "`id`.pdf",
    "'a'.pdf",
    "a" * 240 + ".pdf",
    "index.html",
    "1103702071811 ก.pdf",
)
PLACES = (
    "2566/plan/a.yml",
    "2566/plans/แผน.yml",
    "2566/plans/A.yml",
    "2566/plans/a.yaml",
    "2566/plans/deep/a.yml",
    "2023/risks.yml",
    "25666/risks.yml",
    "๒๕๖๖/risks.yml",
    "a.html",
    "office.yaml",
    "mkdocs.yml",
    "hooks.py",
    "2566/tables/a.xls",
    "2566/tables/A.csv",
    "files/a.svg",
    "2566/../x.yml",
    "-x",
    "a" * 200,
    "2566/risks.yml~",
)


def cases() -> Iterator[Case]:
    """Give the cases."""
    for name in NAMES:
        yield Case(f"name: {name!a}", f"2566/files/{name}", papers.BLANK.encode())
    for path in PLACES:
        yield Case(f"place: {path!a}", path, b"title: x\n")
    for place in (
        "2566/risks.yml",
        "2566/files/a.pdf",
        "2566/tables/a.csv",
        "addresses.lock",
        "catalogues/tiny-2566.yml",
    ):
        for trick in (_link, _dangling, _circle, _second_name, _pipe, _folder, _socket, _device):
            yield Case(f"{trick.__name__}: {place}", trick=_at(place, trick))
    yield Case("folder of a year is a link", trick=_year_elsewhere)
    yield Case(
        "two lists of one id", "2566/tables/a.csv", b"x\n", trick=lambda content: _copy(content, "2566/tables/a.xlsx")
    )
    yield Case("no year", trick=lambda content: (content / "2566/year.yml").unlink())
    yield Case("no office", trick=lambda content: (content / "office.yml").unlink())
    yield Case("unknown catalogue", "2566/year.yml", b"catalogue: nobody-knows-2566\n")
    yield Case("hundreds of files", trick=_hundreds)


def _at(place: str, trick: Callable[[Path], object]) -> Callable[[Path], object]:
    def play(content: Path) -> None:
        file = content / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        trick(file)

    return play


def _link(file: Path) -> None:
    file.symlink_to("/etc/passwd")


def _dangling(file: Path) -> None:
    file.symlink_to("nowhere")


def _circle(file: Path) -> None:
    file.symlink_to(file.name)


def _second_name(file: Path) -> None:
    other = building.write(file.parents[2], {"other": "title: x\n"}) / "other"
    file.hardlink_to(other)


def _pipe(file: Path) -> None:
    os.mkfifo(file)


def _folder(file: Path) -> None:
    file.mkdir()


def _socket(file: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        here = Path.cwd()
        os.chdir(file.parent)
        one.bind(file.name)
        os.chdir(here)


def _device(file: Path) -> None:
    try:
        os.mknod(file, 0o20666, os.makedev(1, 5))
    except PermissionError:
        os.mkfifo(file)


def _year_elsewhere(content: Path) -> None:
    moved = (content / "2566").rename(content.parent / "moved")
    (content / "2566").symlink_to(moved)


def _copy(content: Path, path: str) -> None:
    (content / path).write_bytes(papers.xlsx_of([["x"]]))


def _hundreds(content: Path) -> None:
    building.write(content, {f"2566/none/{number}.txt": "" for number in range(400)})
