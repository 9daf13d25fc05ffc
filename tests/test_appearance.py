"""How an office shows itself: its emblem and its colour on every page, or one clear finding; without them, ours."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator import appearance, colours, pictures, pipeline, reading
from generator.findings import Finding, FindingKind, blocking
from generator.render import wearing
from tests import building
from tests.pictured import jpeg, png

EMBLEM, COLOUR = png(64, 64), "#1B3D5E"
OFFICE = f'{building.OFFICE}emblem: emblem.png\ncolours: {{main: "{COLOUR}"}}\n'


def found_in(folder: Path, office: str, files: Mapping[str, bytes]) -> list[Finding]:
    """Read an office of its own and give what is found of its looks."""
    content = building.content_of(folder, {"office.yml": office, **files})
    known, findings = reading.read(content, "content")
    assert known is not None
    return [finding for finding in findings if finding.name != "no-history"]


# ── What is wrong with it ─────────────────────────────────────────────────────────────────────────────────────────────

FAULTS: Mapping[str, tuple[str, bytes | None, FindingKind]] = {
    "not there": ("emblem.png", None, appearance.NO_EMBLEM),
    "no picture": ("emblem.png", b"<svg onload='x()'/>", appearance.UNUSABLE_EMBLEM),
    "another kind": ("emblem.png", jpeg(64, 64), appearance.UNUSABLE_EMBLEM),
    "cut short": ("emblem.png", EMBLEM[:-20], appearance.UNUSABLE_EMBLEM),
    "too wide": ("emblem.png", png(4097, 8), appearance.UNUSABLE_EMBLEM),
    "too heavy": ("emblem.jpg", jpeg(64, 64) + bytes(2_000_000), appearance.UNUSABLE_EMBLEM),
    "drawn, not painted": ("emblem.svg", b"<svg/>", appearance.UNUSABLE_EMBLEM),
    "elsewhere": ("../2566/year.yml", None, appearance.UNUSABLE_EMBLEM),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_an_emblem_that_cannot_be_shown_is_one_finding_where_it_is_named(tmp_path: Path, fault: str) -> None:
    name, data, kind = FAULTS[fault]
    lies_there = {f"files/{name}": data} if data and not name.endswith("svg") else {}
    [finding] = found_in(tmp_path, f"{building.OFFICE}emblem: {name}\n", lies_there)
    line = building.OFFICE.count("\n") + 1
    assert (finding.code, str(finding.location)) == (kind.code, f"content/office.yml:{line}:9")
    assert re.search("[ก-๙]", finding.message)
    assert re.search("[ก-๙]", finding.help)
    assert name in finding.message_en
    assert blocking([finding])


def test_a_link_is_no_emblem(tmp_path: Path) -> None:
    content = building.content_of(tmp_path, {"office.yml": f"{building.OFFICE}emblem: emblem.png\n"})
    (tmp_path / "secret.png").write_bytes(EMBLEM)
    (content / "files").mkdir()
    (content / "files" / "emblem.png").symlink_to(tmp_path / "secret.png")
    known, findings = reading.read(content, "content")
    assert known is not None
    assert known.appearance.emblem is None
    assert appearance.UNUSABLE_EMBLEM.code in {finding.code for finding in findings}


@pytest.mark.parametrize(("name", "draw"), [("emblem.png", png), ("emblem.jpg", jpeg), ("seal-2.jpeg", jpeg)])
def test_a_whole_picture_is_an_emblem(tmp_path: Path, name: str, draw: Callable[[int, int], bytes]) -> None:
    assert found_in(tmp_path, f"{building.OFFICE}emblem: {name}\n", {f"files/{name}": draw(64, 48)}) == []


def test_a_colour_that_is_too_light_is_told_with_the_one_that_is_shown_and_stops_nothing(tmp_path: Path) -> None:
    [finding] = found_in(tmp_path, f'{building.OFFICE}colours:\n  main: "#FFD600"\n', {})
    assert finding.code == appearance.COLOUR_CHANGED.code
    assert str(finding.location) == f"content/office.yml:{building.OFFICE.count(chr(10)) + 2}:9"
    assert colours.shown("#FFD600") in finding.message
    assert f'main: "{colours.shown("#FFD600")}"' in finding.help
    assert not blocking([finding])
    assert found_in(tmp_path, f'{building.OFFICE}colours:\n  main: "{colours.shown("#FFD600")}"\n', {}) == []


@pytest.mark.parametrize("written", ["#1B3D5E", "เขียว", '"#1B3D5"'])
def test_a_colour_that_is_none_or_a_comment_is_told_with_how_to_write_it(tmp_path: Path, written: str) -> None:
    office = f"{building.OFFICE}colours:\n  main: {written}\n"
    known, findings = reading.read(building.content_of(tmp_path, {"office.yml": office}), "content")
    assert known is None
    assert {finding.name for finding in findings} & {"missing-key", "wrong-value"}
    assert any("1B5E20" in finding.help for finding in findings)


def test_every_kind_of_finding_is_shown_here() -> None:
    assert {*(kind for *_, kind in FAULTS.values()), appearance.COLOUR_CHANGED} == set(appearance.KINDS)


# ── What pages wear ───────────────────────────────────────────────────────────────────────────────────────────────────


def site_of(folder: Path, office: str, files: Mapping[str, str | bytes]) -> Path:
    """Build a small site and give its folder."""
    content = building.content_of(folder, {**building.TINY, **files, "office.yml": office})
    building.built(content, folder / "site", pipeline.Options(lock=True))
    return folder / "site"


def test_an_emblem_and_a_colour_are_worn_by_every_page(tmp_path: Path) -> None:
    site = site_of(tmp_path, OFFICE, {"files/emblem.png": EMBLEM})
    assert pictures.read((site / "assets/office/emblem.png").read_bytes(), 64) == pictures.read(EMBLEM, 64)
    assert (site / "assets/office/colours.css").read_text(encoding="utf-8") == wearing.sheet(COLOUR)
    pages = {page: page.read_text(encoding="utf-8") for page in site.rglob("*.html")}
    for html in pages.values():
        assert (
            len(re.findall(r'<img class="oit-brand__emblem oit-emblem" src="[./]*assets/office/emblem.png"', html)) == 1
        )
        assert re.search(r'<link rel="icon" href="[./]*assets/office/emblem.png" type="image/png">', html)
        assert html.rindex("assets/office/colours.css") > html.rindex("assets/css/site.css")
        assert re.search(r'oit-printhead"[^>]*>\s*<img class="oit-emblem"', html)
        assert re.search(r"<title>[^<]*สพป.ตัวอย่าง", html)
        assert '<span class="oit-brand__short">สพป.ตัวอย่าง</span>' in html
    assert re.search(r'<img class="oit-hero__emblem[^>]* alt="สำนักงานตัวอย่าง"', pages[site / "index.html"])
    assert "emblem" not in (tmp_path / "content" / "addresses.lock").read_text(encoding="utf-8")


def test_without_them_a_site_wears_what_comes_with_the_theme(tmp_path: Path) -> None:
    site = site_of(tmp_path, building.OFFICE, {})
    assert not (site / "assets/office").exists()
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "assets/office" not in html
        assert "<img" not in html
        assert '<svg class="oit-brand__emblem"' in html
        assert "assets/images/favicon.svg" in html


def test_the_sheet_gives_both_schemes_and_leaves_paper_light() -> None:
    light, dark = wearing.sheet(COLOUR).split("@media screen")
    for part, roles in ((light, colours.LIGHT), (dark, colours.DARK)):
        for token, colour in colours.derived(COLOUR, roles).items():
            assert f"--{token}: {colour};" in part
