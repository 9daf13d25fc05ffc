"""Charts: where values stand, where Thai may break, what is drawn of each record and what is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import thai
from generator.charts import answers, axis, bars, history, indicators, lettering, readiness, risks, spending
from generator.charts.drawing import Box, Chart, Disc, Drawing, Stroke, Words, px
from generator.charts.sheet import PHONE, WIDE, Sheet
from tests import building
from tests.conftest import ContentOf
from tests.looking import look

LONG = (
    "3.2 กิจกรรมสร้างสื่อประชาสัมพันธ์เชิงสร้างสรรค์เพื่อให้เข้าถึงได้ง่าย น่าสนใจ "
    "และกระตุ้นให้ผู้มีส่วนได้ส่วนเสียได้รู้สึกมีส่วนร่วมเป็นหนึ่งในการทำงานสุจริต"
)
LETTERS = "กขคงจฉชซญดตถทนบปผพฟมยรลวศสหอะัาำิีึืุูเแโใไๆฯ็่้๊๋์"


def boxes(drawing: Drawing, look_of: str) -> list[Box]:
    """Give the rectangles of one look."""
    return [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.look == look_of]


def words(drawing: Drawing, look_of: str) -> list[Words]:
    """Give the words of one look."""
    return [shape for shape in drawing.shapes if isinstance(shape, Words) and shape.look == look_of]


def strokes(drawing: Drawing, look_of: str) -> list[str]:
    """Give the paths of one look."""
    return [shape.path for shape in drawing.shapes if isinstance(shape, Stroke) and shape.look == look_of]


def chart_of(chart: Chart | None) -> Chart:
    """Take a chart that must be there."""
    assert chart is not None
    return chart


# ── Lettering ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@given(st.text(alphabet=LETTERS + " 0123456789()/", max_size=80), st.floats(20, 400))
def test_breaking_a_text_loses_nothing_and_tears_no_mark_from_its_letter(text: str, room: float) -> None:
    lines = lettering.wrapped(text, 16, room)
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    typed = text.split()
    for line in lines:
        begins_a_word = any(word.startswith(line[0]) for word in typed)
        assert begins_a_word or not re.match("[ะัาำิ-ฺๅๆฯ็-๎]", line), lines


@given(st.text(alphabet=LETTERS + " ", max_size=80))
def test_a_line_is_wider_than_its_room_only_where_a_single_cluster_is(text: str) -> None:
    room = 120.0
    for line in lettering.wrapped(text, 16, room):
        assert lettering.width(line, 16) <= room or len(lettering.clusters(line)) == 1


def test_a_long_name_breaks_between_words_and_evenly() -> None:
    lines = lettering.wrapped(LONG, WIDE.letter, WIDE.names)
    assert "".join(lines).replace(" ", "") == LONG.replace(" ", "")
    assert not [
        line for line in lines if line.endswith(("ประชา", "สร้างสรร", "มีส่วน")) or line.startswith(("สัมพันธ์", "ร่วม"))
    ]
    wide = [lettering.width(line, WIDE.letter) for line in lines]
    assert min(wide) > max(wide) / 2


@pytest.mark.parametrize("word", ["งบประมาณ", "ทุจริต", "ความเสี่ยง", "ผู้มีส่วนได้ส่วนเสีย", "จัดซื้อจัดจ้าง", "กรรมการ"])
def test_a_word_that_fits_on_a_line_is_not_broken(word: str) -> None:
    text = f"การประชุม{word}และการติดตาม{word}ประจำปี{word}"
    assert "".join(lettering.wrapped(text, 16, 160)).count(word) == 3
    assert sum(line.count(word) for line in lettering.wrapped(text, 16, 160)) == 3


def test_marks_above_and_below_take_no_room() -> None:
    assert lettering.width("ที่นี้ผู้", 16) == lettering.width("ทนผ", 16)


# ── Axes and bars ─────────────────────────────────────────────────────────────────────────────────────────────────────


@given(st.lists(st.floats(0, 100), min_size=1, max_size=12))
def test_an_axis_of_scores_holds_every_score_and_ends_at_a_hundred(scores: list[float]) -> None:
    made = axis.of_scores(scores)
    assert made.ticks[0] == made.least <= min(scores)
    assert made.ticks[-1] == made.most == 100
    assert 2 <= len(made.ticks) <= 8
    assert made.least < min(scores) or made.least == 0  # the lowest score still has a bar


@given(st.lists(st.floats(0, 10**9), max_size=12))
def test_an_axis_of_amounts_starts_at_nothing_and_holds_the_largest(amounts: list[float]) -> None:
    made = axis.of_amounts(amounts)
    assert made.least == 0
    assert made.most >= max(amounts, default=0)
    assert 2 <= len(made.ticks) <= 7


@pytest.mark.parametrize("sheet", [WIDE, PHONE], ids=["wide", "phone"])
def test_bars_are_as_long_as_their_values_and_their_words_fit_behind_them(sheet: Sheet) -> None:
    made = axis.of_amounts([50_000.0, 12_500.0])
    rows = [
        bars.Row(LONG, (bars.Bar("spent", value, f"{value:,.0f}"),), "#a", "aloud") for value in (50_000.0, 12_500.0)
    ]
    drawing = bars.drawn(rows, made, sheet, lambda value: f"{value:,.0f}")
    long, short = boxes(drawing, "spent")
    assert short.width * 4 == pytest.approx(long.width)
    for figure in words(drawing, "figure"):
        assert figure.x + lettering.width(figure.text, sheet.letter) <= drawing.width
    assert [value.href for value in drawing.values] == ["#a", "#a"]


def test_lengths_are_written_short() -> None:
    assert [px(12.0), px(0.05), px(33.333), px(-2)] == ["12", "0.1", "33.3", "-2"]


# ── History ───────────────────────────────────────────────────────────────────────────────────────────────────────────

YEARS = [
    history.Year(2558 + at, Decimal(score), f"#history-{2558 + at}")
    for at, score in enumerate(("92.58", "90.95", "93.78", "91.10", "87.16", "94.34", "95.69", "99.17"))
]
BEST = history.Threshold("AA", "เกณฑ์ระดับ AA", Decimal(95))


def test_the_history_tells_its_finding_every_score_and_where_its_axis_starts() -> None:
    chart = chart_of(history.chart(YEARS, BEST, steps=True))
    assert chart.title == "คะแนน ITA เพิ่มขึ้น 3 ปีติดต่อกัน ถึง 99.17 ในปี 2565"
    assert all(f"ปี {year.year} {year.score}" in chart.described for year in YEARS)
    assert chart.note == "แกนคะแนนเริ่มที่ 85 ไม่ได้เริ่มที่ 0"
    for drawing in (chart.wide, chart.phone):
        shown = {word.text for word in (*words(drawing, "score"), *words(drawing, "newest"))}
        assert {str(year.score) for year in YEARS} <= shown
        assert [value.href for value in drawing.values] == [year.href for year in YEARS]
        assert len(boxes(drawing, "rise")) == 4
        assert len(boxes(drawing, "fall")) == 3


def test_a_higher_score_stands_higher_and_a_year_that_is_not_told_leaves_a_hole() -> None:
    chart = chart_of(history.chart([*YEARS[:3], *YEARS[4:]], None, steps=False))
    dots = [shape for shape in chart.wide.shapes if isinstance(shape, Disc)]
    assert len(dots) == 7
    assert dots[1].y > dots[0].y > dots[2].y  # 90.95, 92.58, 93.78
    assert len(strokes(chart.wide, "line")) == 2
    assert dots[3].x - dots[2].x == pytest.approx(2 * (dots[2].x - dots[1].x))


@pytest.mark.parametrize(
    ("scores", "finding"),
    [
        (("90", "88"), "คะแนน ITA ปี 2559 ลดลง 2.00 เป็น 88.00"),
        (("90", "91"), "คะแนน ITA ปี 2559 เพิ่มขึ้น 1.00 เป็น 91.00"),
        (("90", "90"), "คะแนน ITA ปี 2559 เท่าปีก่อน ที่ 90.00"),
    ],
)
def test_the_finding_follows_the_last_step(scores: tuple[str, ...], finding: str) -> None:
    assert history.finding([history.Year(2558 + at, Decimal(one), "") for at, one in enumerate(scores)]) == finding


def test_more_years_than_a_phone_can_name_stand_below_each_other() -> None:
    many = [history.Year(2556 + at, Decimal(80 + at), f"#history-{2556 + at}") for at in range(12)]
    chart = chart_of(history.chart(many, BEST, steps=True))
    assert [word.text for word in words(chart.phone, "name")] == [str(year.year) for year in reversed(many)]
    assert [word.text for word in words(chart.phone, "figure")][:2] == ["91.00 (+1.00)", "90.00 (+1.00)"]
    assert len(boxes(chart.phone, "spent")) == 12
    assert len(strokes(chart.wide, "line")) == 1


def test_one_year_is_no_history_and_a_threshold_outside_the_axis_is_not_drawn() -> None:
    assert history.chart(YEARS[:1], BEST, steps=True) is None
    high = [replace(year, score=Decimal(99)) for year in YEARS]
    chart = chart_of(history.chart(high, BEST, steps=False))
    assert not strokes(chart.wide, "threshold")
    assert not chart.keys


# ── Indicators, spending, answers ─────────────────────────────────────────────────────────────────────────────────────


def test_indicators_stand_by_score_and_each_says_its_instrument() -> None:
    known = [
        indicators.Indicator(f"ตัวชี้วัดที่ {at}", Decimal(score), code, f"#indicator-{at}")
        for at, (score, code) in enumerate((("95.5", "IIT"), ("100", "OIT"), ("97.86", "EIT")), start=1)
    ]
    chart = chart_of(indicators.chart(known, [("IIT", "ภายใน"), ("EIT", "ภายนอก"), ("OIT", "เปิดเผย")]))
    assert [word.text for word in words(chart.wide, "figure")] == ["100.00", "97.86", "95.50"]
    inside = [shape.text for shape in chart.wide.shapes if isinstance(shape, Words) and shape.look.startswith("on-")]
    assert inside == ["OIT", "EIT", "IIT"]
    assert [key.title for key in chart.keys] == ["IIT ภายใน", "EIT ภายนอก", "OIT เปิดเผย"]
    assert indicators.chart(known[:1], []) is None


def test_a_bar_too_short_for_its_instrument_has_it_behind() -> None:
    known = [
        indicators.Indicator(f"ตัวชี้วัดที่ {at}", Decimal(score), code, f"#indicator-{at}")
        for at, (score, code) in enumerate((("3.5", "IIT"), ("100", "OIT")), start=1)
    ]
    chart = chart_of(indicators.chart(known, [("IIT", "ภายใน"), ("OIT", "เปิดเผย")]))
    for drawing in (chart.wide, chart.phone):
        assert [word.text for word in words(drawing, "figure")] == ["100.00", "3.50 IIT"]
        assert [word.text for word in words(drawing, "on-series-2")] == ["OIT"]


def activity(title: str, planned: str | None, spent: str | None) -> spending.Activity:
    """Make an activity with its money."""
    return spending.Activity(
        title, Decimal(planned) if planned else None, Decimal(spent) if spent else None, f"#{title}"
    )


def test_spending_leaves_out_what_has_no_money_and_says_what_is_over_the_plan() -> None:
    chart = chart_of(
        spending.chart(
            [
                activity("a1", "5000", "5500"),
                activity("a2", "0", "0"),
                activity("a3", "20000", "2415"),
                activity("a4", "900", None),
            ],
            "ไตรมาสที่ 3",
        )
    )
    figures = [word.text for word in words(chart.wide, "figure")]
    assert figures == ["20,000", "2,415 (12%)", "5,000", "5,500 เกินแผน 500", "900", "ไม่ระบุ"]
    assert chart.title == "ใช้จ่ายแล้ว 7,915 บาท คิดเป็นร้อยละ 31.66 ของงบประมาณ 25,000 บาท"  # a4 is told on one side only
    assert "1 กิจกรรม" in chart.note
    assert len(boxes(chart.phone, "planned")) == 3
    assert len(boxes(chart.phone, "spent")) == 2


def test_a_plan_of_which_nothing_was_spent_yet_has_no_chart() -> None:
    assert spending.chart([activity("a1", "5000", None), activity("a2", "0", "0")], "ไตรมาสที่ 1") is None


def test_answers_keep_the_order_of_the_survey_and_tell_people_and_share() -> None:
    told = [answers.Answer("มากที่สุด", 19), answers.Answer("มาก", 48), answers.Answer("น้อย", 0)]
    chart = chart_of(answers.chart(told, "#table"))
    assert [word.text for word in words(chart.wide, "figure")] == ["19 คน (28.4%)", "48 คน (71.6%)", "0 คน (0%)"]
    assert chart.title == "คนตอบว่า “มาก” มากกว่าคำตอบอื่น คือ 48 คน"
    assert answers.chart([answers.Answer("มาก", 0)], "#table") is None


# ── Risk map ──────────────────────────────────────────────────────────────────────────────────────────────────────────

BANDS = [risks.Band("ต่ำ", 1), risks.Band("ปานกลาง", 4), risks.Band("สูง", 10), risks.Band("สูงมาก", 17)]


def event(label: str, likelihood: int, impact: int) -> risks.Event:
    """Make an event at its place."""
    return risks.Event(label, f"เหตุการณ์{label}", likelihood, impact, f"#r{label}")


def test_the_map_has_the_offices_own_scale_and_bands() -> None:
    chart = chart_of(risks.chart([event("1", 3, 4)], 4, [risks.Band("รับได้", 1), risks.Band("รับไม่ได้", 9)]))
    cells = [shape for shape in chart.wide.shapes if isinstance(shape, Box) and re.fullmatch(r"risk-\d", shape.look)]
    assert len(cells) == 4 * 4
    assert {cell.look for cell in cells} == {"risk-1", "risk-4"}  # two bands: the lightest and the darkest
    assert sum(cell.look == "risk-4" for cell in cells) == sum(a * b >= 9 for a in range(1, 5) for b in range(1, 5))
    assert [(key.title, key.text) for key in chart.keys] == [
        ("รับไม่ได้", "9–16 เหตุการณ์ 1"),
        ("รับได้", "1–8 ไม่มีเหตุการณ์"),
    ]


@pytest.mark.parametrize("many", [1, 3, 8])
def test_events_of_one_cell_never_cover_each_other_nor_leave_it(many: int) -> None:
    events = [event(str(number), 2, 5) for number in range(many)]
    chart = chart_of(risks.chart([*events, event("x", 5, 1)], 5, BANDS))
    for drawing in (chart.wide, chart.phone):
        discs = [shape for shape in drawing.shapes if isinstance(shape, Disc)]
        for at, one in enumerate(discs):
            assert all((one.x - two.x) ** 2 + (one.y - two.y) ** 2 >= (one.radius * 2) ** 2 for two in discs[at + 1 :])
            inside = [
                cell
                for cell in drawing.shapes
                if isinstance(cell, Box)
                and re.fullmatch(r"risk-\d", cell.look)
                and cell.x <= one.x - one.radius
                and one.x + one.radius <= cell.x + cell.width
                and cell.y <= one.y - one.radius
                and one.y + one.radius <= cell.y + cell.height
            ]
            assert len(inside) == 1
        assert all(value.width >= 24 <= value.height for value in drawing.values)


def test_each_level_is_told_by_marks_as_well_as_by_its_shade() -> None:
    chart = chart_of(risks.chart([event("1", 1, 1)], 5, BANDS))
    marks = {
        look_of: len(boxes(chart.phone, f"mark-{look_of}")) / len(boxes(chart.phone, look_of)) for look_of in LOOKS
    }
    assert marks == {"risk-1": 1, "risk-2": 2, "risk-3": 3, "risk-4": 4}


LOOKS = ("risk-1", "risk-2", "risk-3", "risk-4")


def test_an_event_beyond_the_scale_has_no_place_and_without_any_there_is_no_map() -> None:
    assert risks.chart([event("1", 6, 1)], 5, BANDS) is None
    assert len(chart_of(risks.chart([event("1", 6, 1), event("2", 5, 5)], 5, BANDS)).wide.values) == 1


# ── Readiness ─────────────────────────────────────────────────────────────────────────────────────────────────────────

STATES = [("ready", "พร้อมตรวจ"), ("partial", "ยังไม่ครบ"), ("empty", "ยังไม่มีข้อมูล")]


def test_readiness_has_a_mark_for_every_item_and_three_different_marks() -> None:
    chart = chart_of(
        readiness.chart([readiness.Group("9.1 ก", (2, 1, 7), "#a"), readiness.Group("9.2 ข", (3, 0, 0), "#b")], STATES)
    )
    assert chart.title == "พร้อมตรวจ 5 จาก 13 ข้อ ครบทั้งกลุ่ม 1 จาก 2 กลุ่ม"
    for drawing in (chart.wide, chart.phone):
        assert [len(boxes(drawing, f"state-{state}")) for state, _ in STATES] == [5, 1, 7]
        assert [word.text for word in words(drawing, "figure")] == ["2/10", "3/3"]
    assert len(strokes(chart.wide, "mark-ready")) == 5
    assert len(strokes(chart.wide, "half-partial")) == 1
    assert len(strokes(chart.wide, "mark-empty")) == 7
    tops = {shape.y for shape in chart.phone.shapes if isinstance(shape, Box)}
    assert len(tops) == 2  # ten items stand on one line of a phone


# ── On pages ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def figures_of(page: str) -> Iterator[str]:
    """Give every chart of a page, as HTML."""
    yield from re.findall(r'<figure class="oit-chart.*?</figure>', page, re.DOTALL)


@pytest.fixture(scope="module")
def complete() -> dict[str, str]:
    """Render the finished office."""
    return building.pages_of(building.PROJECT / "tests/sites/complete/content")


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("", ["history"]),
        ("2566/", ["readiness"]),
        ("2566/ita/", ["indicators", "history"]),
        ("2566/plans/anti-corruption/", ["spending"]),
        ("2566/reports/anti-corruption-annual/", ["spending"]),
        ("2566/risks/", ["risks"]),
        ("2566/surveys/ethics/", ["answers"] * 3),
    ],
)
def test_charts_stand_on_the_pages_that_they_belong_to(
    complete: dict[str, str], address: str, names: list[str]
) -> None:
    found = list(figures_of(complete[address]))
    assert [re.findall(r"of-(\w+)", one)[0] for one in found] == names
    for one in found:
        seen = look(one)
        assert seen.tags.count("title") == seen.tags.count("desc") == 2  # once on each drawing
        assert sum(told.get("role") == "img" for told in seen.attributes) == 2
        assert seen.links, "values that a keyboard reaches"
        assert "style" not in {name for told in seen.attributes for name in told}


def test_every_value_of_every_chart_leads_to_a_row_that_is_there(complete: dict[str, str]) -> None:
    links = [
        (address, link) for address, page in complete.items() for one in figures_of(page) for link in look(one).links
    ]
    assert len(links) > 500
    for address, link in links:
        target, _, anchor = link.rpartition("#")
        page = complete[target or address] if address else complete[target]
        assert anchor in look(page).ids, (address, link)


def test_a_chart_says_all_its_values_in_words(complete: dict[str, str]) -> None:
    (chart,) = figures_of(complete["2566/plans/anti-corruption/"])
    told = re.findall(r"<desc>(.*?)</desc>", chart)[0]
    assert told.count("ใช้จ่าย") == len(look(chart).links) / 2


def test_markup_in_a_name_stays_a_name(content_of: ContentOf) -> None:
    survey = "title: ถาม\naspects: [{id: a, title: ข}]\nchoices: [{id: y, title: '<b>ใช่</b>'}]\n"
    survey += "answers: [{unit: admin, counts: {a: {y: 3}}}]\nupdated: 1 ต.ค. 2565\n"
    pages = building.pages_of(content_of({**building.TINY, "2566/surveys/s.yml": survey}))
    (chart,) = figures_of(pages["2566/surveys/s/"])
    assert "b" not in look(chart).tags
    assert "&lt;b&gt;ใช่&lt;/b&gt;" in chart


def test_no_chart_is_drawn_in_another_spelling_than_its_table() -> None:
    assert thai.fold(LONG) == thai.fold("".join(lettering.wrapped(LONG, 16, 10_000)))
