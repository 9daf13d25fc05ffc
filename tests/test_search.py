"""The texts that the search box searches: one spelling, no markup, each under its heading, by year in a large site."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator import addresses, search

PAGE = """\
<header>ส่วนหัวของทุกหน้า <input type="search"></header>
<main><div data-md-component="content">
<nav data-search-exclude><div>ทางกลับ</div><div>หน้าแรก</div></nav>
<h1>โครงสร้าง</h1><p>บรรทัดแรก<br>บรรทัดสอง</p>
<section><div><h2 id="units">กลุ่ม &amp; <b>หน่วย</b></h2><a>องค์ประกอบ</a></div>
<p>ปี<span>งบ<wbr>ประมาณ</span> &lt;b&gt;</p>
<section><h3 id="staff">บุคลากร</h3><p>๑๗ คน</p></section>
<h3>ไม่มีชื่อเรียก</h3><p>เเผน</p></section>
<button hidden>คัดลอก</button><svg><title>ภาพ</title></svg>
<p>ท้ายหน้า</p>
</div></main>
<footer>ส่วนท้าย</footer>
"""


def _folder(tmp_path: Path, pages: Mapping[str, str], most_pages: int = search.MOST_PAGES) -> Path:
    """Leave a site as the builder does, with its index, and write the texts."""
    docs = [{"location": address, "title": f"หน้า <{address}>", "text": ""} for address in pages]
    docs += [{"location": f"{address}#a", "title": "หัวข้อ", "text": ""} for address in pages]
    for address, html in pages.items():
        (tmp_path / address).mkdir(parents=True, exist_ok=True)
        (tmp_path / address / "index.html").write_text(html, encoding="utf-8")
    (tmp_path / "search").mkdir()
    index = {"config": {"lang": ["th"]}, "docs": docs}
    (tmp_path / "search" / "search_index.json").write_text(json.dumps(index), encoding="utf-8")
    (tmp_path / "assets" / "javascripts" / "workers").mkdir(parents=True)
    search.write_texts(tmp_path, most_pages)
    return tmp_path


def _read(folder: Path, name: str) -> list[list[str]]:
    rows: list[list[str]] = json.loads((folder / "search" / name).read_text(encoding="utf-8"))
    return rows


def _index(folder: Path) -> object:
    return json.loads((folder / "search" / "search_index.json").read_text(encoding="utf-8"))


def test_a_page_names_our_worker_whatever_the_theme_calls_its_own() -> None:
    page = '{"search": "../../assets/javascripts/workers/search.a7633da7.min.js"}'
    assert search.with_our_worker(page) == '{"search": "../../assets/search/worker.js"}'


def test_a_text_stands_under_its_heading_up_to_the_end_of_its_section(tmp_path: Path) -> None:
    assert _read(_folder(tmp_path, {"2566/o1/": PAGE}), "texts.json") == [
        ["2566/o1/", "หน้า <2566/o1/>", "โครงสร้าง บรรทัดแรก บรรทัดสอง ท้ายหน้า"],  # a page's title comes as typed
        ["2566/o1/#units", "กลุ่ม & หน่วย", "องค์ประกอบ ปีงบประมาณ <b> ไม่มีชื่อเรียก แผน"],
        ["2566/o1/#staff", "บุคลากร", "๑๗ คน"],
    ]


def test_the_index_that_every_page_loads_is_left_empty_and_the_theme_s_worker_goes(tmp_path: Path) -> None:
    folder = _folder(tmp_path, {"2566/o1/": PAGE})
    assert _index(folder) == {"config": {"lang": ["th"], "texts": ["texts.json"]}, "docs": []}
    assert not (folder / "assets" / "javascripts" / "workers").exists()


YEARS = ["", "2565/", "2566/o1/", "catalogues/obec-area-2566/", "2567/", "2566/"]


@pytest.mark.parametrize("most_pages", [1, len(YEARS) - 1])
def test_a_large_site_has_a_file_for_each_year_the_newest_first(tmp_path: Path, most_pages: int) -> None:
    folder = _folder(tmp_path, dict.fromkeys(YEARS, PAGE), most_pages)
    names = ["texts-2567.json", "texts-2566.json", "texts-2565.json", "texts.json"]
    assert _index(folder) == {"config": {"lang": ["th"], "texts": names}, "docs": []}
    stands = [{location.partition("#")[0] for location, _, _ in _read(folder, name)} for name in names]
    assert stands == [{"2567/"}, {"2566/", "2566/o1/"}, {"2565/"}, {"", "catalogues/obec-area-2566/"}]


def test_a_site_that_is_not_large_has_one_file(tmp_path: Path) -> None:
    folder = _folder(tmp_path, dict.fromkeys(YEARS, PAGE), len(YEARS))
    assert [path.name for path in sorted((folder / "search").iterdir())] == ["search_index.json", "texts.json"]
    assert {addresses.year_of(location) for location, _, _ in _read(folder, "texts.json")} == {None, 2565, 2566, 2567}


def test_a_site_without_a_search_is_left_as_it_is(tmp_path: Path) -> None:
    search.write_texts(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_look_alikes_become_one_spelling_and_what_is_shown_stays() -> None:
    assert search.spelled("ดําเนินการ  เเผน ที่ ๒๕๖๖ O36") == "ดำเนินการ แผน ที่ ๒๕๖๖ O36"
