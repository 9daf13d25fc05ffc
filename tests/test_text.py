"""Words for display: typeset Thai, and the safe subset of what editors may write."""

from __future__ import annotations

import time
from collections.abc import Callable
from decimal import Decimal
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.fields import Doubt, ExplicitNone
from generator.render import text
from tests import soak
from tests.looking import look

ALLOWED = {"p", "br", "ul", "ol", "li", "strong", "em", "a", "span"}


def test_thai_escapes_what_would_be_markup() -> None:
    assert text.thai("<b>ก & ข</b>") == "&lt;b&gt;ก &amp; ข&lt;/b&gt;"


def test_thai_keeps_words_and_figures_with_their_unit_on_one_line() -> None:
    assert text.thai("ใช้ 5,000 บาท") == 'ใช้ <span class="nb">5,000 บาท</span>'
    assert text.thai("ปี พ.ศ. ๒๕๖๖") == 'ปี <span class="nb">พ.ศ. ๒๕๖๖</span>'
    assert text.thai("แผนป้องกันทุจริต") == 'แผนป้องกัน<span class="nb">ทุจริต</span>'


@given(st.text())
def test_thai_shows_every_text_as_typed(typed: str) -> None:
    html = str(text.thai(typed))
    shown = html.replace('<span class="nb">', "").replace("</span>", "").replace("<br>", "\n").replace("<wbr>", "")
    assert "<" not in shown
    assert unescape(shown) == unescape(typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def test_rich_keeps_paragraphs_lists_emphasis_and_links() -> None:
    html = text.rich("บรรทัด *เอน* **หนา**\n\n- หนึ่ง\n- สอง\n\n1. แรก\n\n[ดู](https://example.org/ก) [โทร](tel:077576253)")
    assert look(html).tags == ["p", "em", "strong", "ul", "li", "li", "ol", "li", "p", "a", "a"]
    assert [link.partition("/")[0] for link in look(html).links] == ["https:", "tel:077576253"]


def test_rich_writes_an_address_as_a_link_must() -> None:
    html = text.rich("[ก](https://example.org/ก ข) [ข](https://example.org/a|b%) [ค](mailto:a b@example.org)")
    links = ["https://example.org/ก%20ข", "https://example.org/a%7Cb%25", "mailto:a%20b@example.org"]
    assert look(html).links == links


@pytest.mark.parametrize("typed", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- ก -->", "a < b"])
def test_rich_shows_typed_html_as_typed(typed: str) -> None:
    html = text.rich(typed)
    assert set(look(html).tags) <= {"p", "wbr"}
    assert look(html).words == typed


@pytest.mark.parametrize("address", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"])
def test_rich_drops_links_that_would_run_something(address: str) -> None:
    html = text.rich(f"[ดูที่นี่]({address})")
    assert not look(html).links
    assert look(html).words.startswith("ดูที่นี่")


@given(st.text(alphabet=st.sampled_from("[]()<>*_`!#-&;:\"'=/\\ \nกaj"), max_size=200))
def test_rich_gives_only_the_tags_that_are_allowed(typed: str) -> None:
    seen = look(text.rich(typed))
    assert set(seen.tags) <= ALLOWED
    assert all(set(told) <= {"href"} or told == {"class": "nb"} for told in seen.attributes)


# Seconds of the processor: what is promised is timed in the soak; a test run may be traced, or the machine busy.
SLOW = 0.2 if soak.SOAK else 1.0
STEP = 1 if soak.SOAK else 5
PIECES = (
    *(
        "[",
        "]",
        "*",
        "_a",
        "`",
        "``",
        "![",
        "<",
        ">",
        "&",
        "- ",
        "+ ",
        "# ",
        "|",
        "~",
        "\\\\",
        "=",
        "(",
        "[](",
        "[a](",
        "[a][",
        "**a",
    ),
    *(
        "***",
        "*a_",
        "a",
        " ",
        "1",
        "1,",
        "๑.",
        "1. ",
        "1) ",
        "    ",
        "  \n",
        "- a\n",
        "http://x.y/",
        "&#1;",
        "&amp;",
        "<a ",
        "<!--",
    ),
    *("[a]: b\n", "ก", "ปี ", "พ.ศ. ", "ไตรมาส 1 - ", "a@b.c ", "x/", "é.", "{{", "{%"),
)
FORMS: dict[str, Callable[[str], str]] = {
    "a run": lambda piece: (piece * 100_000)[:100_000],
    "a run in lines": lambda piece: "\n".join([(piece * 900)[:900]] * 110),
    "at the most signs": lambda piece: "\n\n".join([(piece * 190)[:190]] * 400),
    "small blocks": lambda piece: "\n\n".join([(piece * 20)[:20]] * 4500),
    "with words between": lambda piece: "\n\n".join([((piece + "a" * 49) * 190)[:9000]] * 11),
    "with lines between": lambda piece: "\n\n".join([((piece + "ก\n") * 190)[:9000]] * 11),
    "deeper and deeper": lambda piece: "\n".join(f"{' ' * 4 * depth}{piece}" for depth in range(200)),
}


@pytest.mark.parametrize("form", FORMS)
def test_no_text_takes_long(form: str) -> None:
    slow = {}
    for piece in PIECES[::STEP]:
        typed = FORMS[form](piece)
        for show in (text.rich, text.thai):
            took = _seconds(show, typed)
            if took > SLOW and (took := min(took, _seconds(show, typed))) > SLOW:
                slow[piece, show.__name__] = took
    assert slow == {}


def _seconds(show: Callable[[str], str], typed: str) -> float:
    began = time.process_time()
    show(typed)
    return time.process_time() - began


@pytest.mark.parametrize("run", ["[", "*", "`", "![", "<", "_a", "- ", "1. ", "1) - "])
def test_a_hostile_run_is_shown_as_typed(run: str) -> None:
    typed = (run * 4000).strip()
    html = text.rich(typed)
    assert set(look(html).tags) <= {"p", "wbr"}
    assert look(html).words == typed


def test_many_lines_of_hostile_runs_are_left_plain_too() -> None:
    typed = "\n".join(["[" * 900] * 20)
    assert set(look(text.rich(typed)).tags) <= {"p", "wbr"}


def test_a_long_text_with_lists_and_links_in_it_is_shown_whole() -> None:
    block = "- [ประกาศ](https://example.go.th/a) *ฉบับที่* 1\n- ข้อสอง\n"
    html = text.rich("\n".join([block] * 60 + ["ย่อหน้าธรรมดา 1) 2-3\n"] * 200))
    assert look(html).tags.count("li") == 120
    assert look(html).tags.count("a") == 60


def test_a_statement_shows_an_explicit_none_and_never_a_doubt() -> None:
    assert text.statement(ExplicitNone("ไม่มี")) == "<p>ไม่มี</p>"
    assert text.statement(Doubt("-")) is None
    assert text.statement(None) is None


@pytest.mark.parametrize(
    ("amount", "words"), [("50000", "50,000"), ("2415.50", "2,415.50"), ("0", "0"), ("1234567.8", "1,234,567.80")]
)
def test_money_has_commas_and_satang_only_where_there_are_any(amount: str, words: str) -> None:
    assert text.baht(Decimal(amount)) == words


@pytest.mark.parametrize(
    ("stated", "computed", "words"),
    [
        (None, "101000", ""),
        ("101000", "101000.00", ""),
        ("110000", "101000", "เอกสารพิมพ์ไว้ 110,000"),
        ("5", None, "เอกสารพิมพ์ไว้ 5"),
    ],
)
def test_a_printed_figure_is_told_only_where_it_is_not_the_computed_one(
    stated: str | None, computed: str | None, words: str
) -> None:
    printed, reckoned = (None if figure is None else Decimal(figure) for figure in (stated, computed))
    assert text.printed(printed, reckoned, text.baht) == words


def test_a_money_cell_tells_a_sum_a_none_a_doubt_and_nothing_apart() -> None:
    cells: list[Decimal | ExplicitNone | Doubt | None] = [Decimal(5000), ExplicitNone("ไม่ใช้งบประมาณ"), Doubt("-"), None]
    assert [text.money(cell, unsaid="ไม่ระบุ") for cell in cells] == ["5,000", "ไม่ใช้งบประมาณ", "-", "ไม่ระบุ"]


def test_joining_leaves_out_empty_words() -> None:
    assert text.joined(["ก", "", "ข"]) == "ก · ข"


def test_a_long_run_without_spaces_may_break_after_its_signs() -> None:
    shown = text.thai("ดู https://www.example.go.th/a/very-long_address?page=2 และ " + "x" * 45)
    assert "example.<wbr>go.<wbr>th/<wbr>a/<wbr>very-<wbr>long_<wbr>address?<wbr>page=<wbr>2 และ" in shown
    assert f"{'x' * 20}<wbr>{'x' * 20}<wbr>xxxxx" in shown


def test_short_runs_and_entities_stay_as_they_are() -> None:
    assert text.thai("สพป.ชุมพร เขต 1 www.example.go.th & " + "&" * 40).count("<wbr>") == 0
