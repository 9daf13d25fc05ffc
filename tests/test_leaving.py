"""``oit move``, ``oit withdraw``, ``oit lock``: what a build says would be lost is told where it went, and every address answers."""

from __future__ import annotations

from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import CliRunner, Result

from generator import addresses, cli, pipeline
from generator.errors import UsageError
from generator.pipeline import Options
from tests import building
from tests.building import TINY, built, quietly
from tests.looking import look_at
from tests.served import serving

SURVEY = """\
title: ผลสำรวจ
aspects: [{id: honesty, title: ซื่อสัตย์}]
choices: [{id: most, title: มาก}]
answers: [{unit: admin, counts: {honesty: {most: 9}}}]
updated: 1 ต.ค. 2565
"""
OLD, NEW = "2566/plans/anti-corruption/", "2566/plans/integrity/"


def oit(*arguments: str) -> Result:
    """Run the command as a person does, in this process."""
    return CliRunner().invoke(cli.oit, arguments)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the content of an office that was published, renamed a plan and removed a file, and told where they went."""
    folder = tmp_path_factory.mktemp("office")
    files = {"2566/files/list.csv": "ลำดับ,รายการ\n1,ก\n", "2566/surveys/one.yml": SURVEY}
    content, out = building.content_of(folder, {**TINY, **files}), folder / "site"
    built(content, out, Options(lock=True))
    (content / "2566/plans/anti-corruption.yml").rename(content / "2566/plans/integrity.yml")
    (content / "2566/files/list.csv").unlink()
    (content / "2566/surveys/one.yml").unlink()
    return content


def lock_of(content: Path) -> str:
    return (content / addresses.LOCK).read_text(encoding="utf-8")


def test_what_would_be_lost_is_told_with_what_to_do_and_then_every_address_answers(office: Path) -> None:
    out, before = office.parent / "site", lock_of(office)
    found = pipeline.build(office, out, Options(lock=True), quietly)
    lost = {one.message.split()[1]: one.help for one in found if one.code == "R801"}
    assert lost.keys() == {OLD, "2566/files/list.csv", "2566/surveys/one/", "data/surveys/"}
    assert f"oit move {OLD} " in lost[OLD]
    assert f"oit withdraw {OLD} --reason" in lost[OLD]
    assert lock_of(office) == before
    where = ("--content", str(office))
    full = f"https://oit.example.go.th/{NEW}#activities"
    assert oit("move", f"/{OLD.rstrip('/')}", full, *where, "--reason", "แก้รหัส").exit_code == 0
    withdrawn = ("2566/files/list.csv", "2566/surveys/one", "data/surveys/")
    assert oit("withdraw", *withdrawn, *where, "--reason", "พิมพ์ผิดข้อ", "--instead", "2566/o1/").exit_code == 0
    built(office, out, Options(lock=True))
    assert lock_of(office).startswith(before)
    with serving(out) as url:
        for address in addresses.read_lock(lock_of(office)):
            with urlopen(f"{url}{address}", timeout=10) as answer:  # noqa: S310  our own server
                assert answer.status == 200


def test_the_page_that_moved_leads_on_and_the_one_that_was_withdrawn_says_why(office: Path) -> None:
    out = office.parent / "site"
    moved = look_at(out / OLD / "index.html")
    assert {"http-equiv": "refresh", "content": "0; url=../integrity/"} in moved.attributes
    assert {"rel": "canonical", "href": "../integrity/"} in moved.attributes
    assert "../integrity/" in moved.links
    assert "แก้รหัส" in moved.words
    gone = look_at(out / "2566/files/list.csv/index.html")
    assert not [one for one in gone.attributes if one.get("http-equiv") == "refresh"]
    assert "สำนักงานถอนข้อมูลนี้ออกแล้ว" in gone.words
    assert "พิมพ์ผิดข้อ" in gone.words
    assert "../../o1/" in gone.links
    assert {"name": "robots", "content": "noindex"} in gone.attributes
    listed = look_at(out / addresses.DEPARTED / "index.html")
    assert {"../2566/plans/anti-corruption/", "../2566/files/list.csv/"} <= set(listed.links)
    assert "departed/" in look_at(out / "index.html").links
    assert OLD not in (out / "sitemap.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("move", "2566/nothing/", NEW), "was never published"),
        (("move", "2566/o1/", NEW), "a record still stands behind"),
        (("move", OLD, "2566/nothing/"), "nothing answers"),
        (("withdraw", OLD, "--reason", "ก", "--instead", "2566/nothing/"), "nothing answers"),
        (("withdraw", OLD, "--reason", " "), "tell the reader why"),
        (("withdraw", OLD, "2566/nothing/", "--reason", "ก"), "was never published"),  # of two neither is noted
    ],
)
def test_what_cannot_be_meant_is_refused_and_the_lock_stays(
    office: Path, arguments: tuple[str, ...], told: str
) -> None:
    before = lock_of(office)
    answer = oit(*arguments, "--content", str(office))
    assert isinstance(answer.exception, UsageError)
    assert told in answer.exception.message_en
    assert lock_of(office) == before


def test_locking_alone_adds_what_is_new_and_what_cannot_be_published_locks_nothing(tmp_path: Path) -> None:
    content = building.content_of(tmp_path, dict(TINY))
    assert "addresses.lock" in oit("lock", str(content)).output
    before = lock_of(content)
    assert {"2566/o1/", OLD} <= addresses.read_lock(before).keys()
    assert addresses.BOARD not in addresses.read_lock(before)
    assert "no new addresses" in oit("lock", str(content)).output
    building.write(content, {"2566/plans/second.yml": "titel: ก\n"})
    assert oit("lock", str(content)).exit_code == 1
    (content / "office.yml").unlink()
    assert oit("withdraw", OLD, "--reason", "ก", "--content", str(content)).exit_code == 1
    assert lock_of(content) == before
