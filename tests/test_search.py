"""The texts that the search box searches: one spelling, no markup, fetched only when somebody searches."""

from __future__ import annotations

import json
from pathlib import Path

from generator import search

ENTRIES = [
    {"location": "2566/o1/", "title": "O1 <โครงสร้าง> & อื่น", "text": "<p>บรรทัดแรก</p><p>บรรทัดสอง</p>"},
    {"location": "2566/o1/#units", "title": "กลุ่ม &amp; หน่วย", "text": "<p>ปี<span>งบประมาณ</span> &lt;b&gt;</p>"},
]


def _folder(tmp_path: Path) -> Path:
    (tmp_path / "search").mkdir()
    index = {"config": {"lang": ["th"]}, "docs": ENTRIES}
    (tmp_path / "search" / "search_index.json").write_text(json.dumps(index), encoding="utf-8")
    (tmp_path / "assets" / "javascripts" / "workers").mkdir(parents=True)
    search.write_texts(tmp_path)
    return tmp_path


def test_a_page_names_our_worker_whatever_the_theme_calls_its_own() -> None:
    page = '{"search": "../../assets/javascripts/workers/search.a7633da7.min.js"}'
    assert search.with_our_worker(page) == '{"search": "../../assets/search/worker.js"}'


def test_texts_are_plain_and_inline_marks_do_not_part_a_word(tmp_path: Path) -> None:
    rows = json.loads((_folder(tmp_path) / "search" / "texts.json").read_text(encoding="utf-8"))
    assert rows == [
        ["2566/o1/", "O1 <โครงสร้าง> & อื่น", "บรรทัดแรก บรรทัดสอง"],  # a page's title comes as typed
        ["2566/o1/#units", "กลุ่ม & หน่วย", "ปีงบประมาณ <b>"],
    ]


def test_the_index_that_every_page_loads_is_left_empty_and_the_theme_s_worker_goes(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    index = json.loads((folder / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert index == {"config": {"lang": ["th"]}, "docs": []}
    assert not (folder / "assets" / "javascripts" / "workers").exists()


def test_a_site_without_a_search_is_left_as_it_is(tmp_path: Path) -> None:
    search.write_texts(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_look_alikes_become_one_spelling_and_what_is_shown_stays() -> None:
    assert search.spelled("ดําเนินการ  เเผน ที่ ๒๕๖๖ O36") == "ดำเนินการ แผน ที่ ๒๕๖๖ O36"
