"""The sheets of the theme become one: nothing of them is lost but remarks, and every page asks for it alone."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from generator import builder, sheets
from tests import building
from tests.conftest import Shipped

PAGE = """<head>
  <link rel="stylesheet" href="../assets/stylesheets/main.css">
  <link rel="stylesheet" href="../assets/css/first.css">

  <link rel="stylesheet" href="../assets/css/second.css">
  <link rel="stylesheet" href="../assets/office/colours.css">
</head>"""


def test_a_page_asks_for_the_one_sheet_where_it_asked_for_the_first() -> None:
    assert sheets.with_one(PAGE) == PAGE.replace("css/first.css", "css/site.css").replace(
        '\n\n  <link rel="stylesheet" href="../assets/css/second.css">', ""
    )
    assert sheets.with_one("<p>ก</p>") == "<p>ก</p>"


def test_only_remarks_are_left_out_and_the_order_stays(tmp_path: Path) -> None:
    files = {
        "index.html": PAGE,
        "assets/css/first.css": '/* why */\na::after { content: "/* ก */"; }\n',
        "assets/css/second.css": "b { c: url('../x/*.png'); } /* of\ntwo lines */\nd {}\n",
    }
    sheets.join(building.write(tmp_path, files))
    joined = (tmp_path / sheets.ADDRESS).read_text(encoding="utf-8")
    assert joined == "a::after { content: \"/* ก */\"; }\nb { c: url('../x/*.png'); } d {}\n"
    assert [sheet.name for sheet in (tmp_path / "assets/css").iterdir()] == ["site.css"]


def test_a_built_site_has_every_rule_of_the_theme_in_one_sheet(shipped: Shipped) -> None:
    named = yaml.safe_load((building.PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))["extra_css"]
    assert {f"assets/css/{sheet.name}" for sheet in (builder.OVERRIDES / "assets/css").glob("*.css")} == set(named)
    joined = (shipped.folder / sheets.ADDRESS).read_text(encoding="utf-8")
    rules = re.sub(
        r"/\*.*?\*/\n?",
        "",
        "".join((builder.OVERRIDES / name).read_text(encoding="utf-8") for name in named),
        flags=re.DOTALL,
    )
    assert joined.split() == rules.split()
    for page in shipped.folder.rglob("*.html"):
        assert len(re.findall(r"assets/css/[a-z]+\.css", page.read_text(encoding="utf-8"))) == 1
