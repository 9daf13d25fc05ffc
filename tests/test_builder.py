"""The one door to the site builder: two engines give the same site, and a failing one is our failure."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator import builder, pipeline
from generator.builder import Engine
from generator.errors import FailureError
from generator.render import site
from generator.render.site import Site
from tests import building
from tests.conftest import ContentOf
from tests.looking import look_at, tree_of


@pytest.fixture
def made(content_of: ContentOf) -> Site:
    """Render a small site, in memory."""
    showing, _ = pipeline.check(content_of({**building.TINY, "2566/files/list.csv": "ลำดับ,รายการ\n1,ก\n"}))
    assert showing is not None
    return site.render(showing, site.environment(pipeline.TEMPLATES))


def test_both_engines_give_the_same_files_with_the_same_ids(made: Site, tmp_path: Path) -> None:
    folders = {}
    for engine in Engine:
        workspace = tmp_path / engine
        workspace.mkdir()
        folders[engine] = builder.build(made, workspace, engine=engine)
    first, second = folders[Engine.MKDOCS], folders[Engine.PROPERDOCS]
    assert tree_of(first).keys() == tree_of(second).keys()
    pages = sorted(page.relative_to(first) for page in first.rglob("*.html"))
    assert len(pages) == len(made.pages) + 1  # and the page for an address that is not there
    for page in pages:
        assert look_at(first / page).ids == look_at(second / page).ids
        assert look_at(first / page).links == look_at(second / page).links
        assert look_at(first / page).words == look_at(second / page).words


def test_every_page_data_file_and_attachment_stands_at_its_address(made: Site, tmp_path: Path) -> None:
    out = builder.build(made, tmp_path)
    assert all((out / page.address / "index.html").is_file() for page in made.pages)
    assert {address: (out / address).read_bytes() for address in made.files} == dict(made.files)
    assert list(made.copies) == ["2566/files/list.csv"]
    assert (out / "2566/files/list.csv").read_bytes() == made.copies["2566/files/list.csv"].read()


def test_a_failing_engine_raises_with_its_last_words(made: Site, tmp_path: Path) -> None:
    nowhere = replace(made, navigation=(("ไม่มี", "nowhere/"),))
    with pytest.raises(FailureError) as raised:
        builder.build(nowhere, tmp_path)
    assert "nowhere/index.md" in raised.value.message
    assert "exit code 1" in raised.value.message_en
