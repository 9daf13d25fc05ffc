"""Library to pages: what stands on them, where links go, what is said of gaps, and that typed text stays text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import addresses, pipeline, rules
from generator.render import site
from generator.render.showing import Showing
from generator.render.site import Site
from tests import building, papers
from tests.conftest import ContentOf, Shipped
from tests.looking import look, look_at


def items_of(showing: Showing) -> Iterator[tuple[int, str, int]]:
    """Give year, code and number of elements of every item."""
    for book in showing.library.years.values():
        for state in showing.states(book):
            yield book.number, state.item.code, len(state.elements)


def pages_of(made: Site) -> dict[str, str]:
    """Give the text of every page by its address."""
    return {page.address: page.text for page in made.pages}


def render(content: Path, *, preview: bool = False) -> tuple[Showing, Site]:
    """Render a content folder, in memory."""
    showing, findings = pipeline.check(content)
    assert showing is not None
    shown = Showing(showing.library, showing.checklists, preview)
    return shown, site.render(
        shown, site.environment(pipeline.TEMPLATES), site.Checked(tuple(findings), rules.documents())
    )


# ── The shipped content ───────────────────────────────────────────────────────────────────────────────────────────────


def test_every_item_of_both_years_has_its_page_and_its_data(shipped: Shipped) -> None:
    pages = pages_of(shipped.site)
    items = list(items_of(shipped.showing))
    assert {year for year, _, _ in items} == {2565, 2566}
    assert len(items) == 2 * 43  # both lists have O1 to O43
    for year, code, _ in items:
        assert addresses.item(year, code) in pages
        assert json.loads(shipped.site.files[addresses.item_data(year, code)])["code"] == code


def test_no_address_is_used_twice_and_every_page_is_built(shipped: Shipped) -> None:
    everything = [*(page.address for page in shipped.site.pages), *shipped.site.files, *shipped.site.copies]
    assert len(everything) == len(set(everything))
    for page in shipped.site.pages:
        assert (shipped.folder / page.address / "index.html").is_file()


def test_the_four_elements_of_o36_stand_once_each_on_its_built_page(shipped: Shipped) -> None:
    ids = look_at(shipped.folder / "2566/o36/index.html").ids
    assert sorted(name for name in ids if re.fullmatch(r"o36-\d+", name)) == ["o36-1", "o36-2", "o36-3", "o36-4"]


def test_every_element_of_every_item_stands_once_and_every_link_of_the_plate_arrives(shipped: Shipped) -> None:
    pages = pages_of(shipped.site)
    for year, code, count in items_of(shipped.showing):
        seen = look(pages[addresses.item(year, code)])
        wanted = [addresses.element_anchor(code, number) for number in range(1, count + 1)]
        assert [seen.ids.count(anchor) for anchor in wanted] == [1] * count
        plate = look(pages[addresses.item(year, code)].partition('<section class="oit-section')[0])
        inside = [link for link in plate.links if link.startswith("#")]
        assert sorted(inside) == sorted(f"#{anchor}" for anchor in wanted)


def test_a_preview_has_the_board_and_a_public_site_has_not(content_of: ContentOf) -> None:
    content = content_of(building.TINY)
    assert addresses.BOARD in pages_of(render(content, preview=True)[1])
    assert addresses.BOARD not in pages_of(render(content)[1])


def test_rendering_is_pure_the_same_library_gives_the_same_site(shipped: Shipped) -> None:
    made = site.render(shipped.showing, site.environment(pipeline.TEMPLATES), building.BY_THE_RULES)
    assert made == shipped.site


# ── Gaps in public ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def silent(tmp_path: Path) -> Path:
    """Give the shipped content with gaps not shown in public."""
    content = building.copy_of_shipped(tmp_path)
    for year in (2565, 2566):
        building.replace(content / f"{year}/year.yml", "public_gaps: ใช่", "public_gaps: ไม่ใช่")
        building.replace(content / f"{year}/year.yml", "gap_label: ไม่มีในเอกสารต้นทาง\n", "")
    return content


def test_where_gaps_are_not_shown_no_page_has_a_state_a_count_or_an_unmet_element(silent: Path) -> None:
    showing, made = render(silent)
    for address, text in pages_of(made).items():
        seen = look(text)
        assert (
            not {"of-readiness", "oit-chip", "is-unmet", "is-partial", "is-empty", "is-ready", "oit-strip"}
            & seen.classes
        ), address
        if not address.startswith(addresses.RULES):  # what a rule looks for says nothing of this office
            assert not re.search("ยังไม่ครบ|พร้อมตรวจ|องค์ประกอบที่ยังไม่มี", seen.words), address
        if "/ita/" not in address and not address.startswith(addresses.RULES):  # scores are so many out of so many too
            assert not re.search(r"\d+ จาก \d+", seen.words), address
    for book in showing.library.years.values():
        for state in showing.states(book):
            ids = look(pages_of(made)[addresses.item(book.number, state.item.code)]).ids
            for element in state.elements:
                anchor = addresses.element_anchor(state.item.code, element.element.id)
                assert ids.count(anchor) == element.met


def test_where_gaps_are_not_shown_data_tells_only_what_is_there(silent: Path) -> None:
    showing, made = render(silent)
    for book in showing.library.years.values():
        for state in showing.states(book):
            told = json.loads(made.files[addresses.item_data(book.number, state.item.code)])
            assert "ready" not in told
            assert [element["id"] for element in told["elements"]] == [
                element.element.id for element in state.elements if element.met
            ]
            assert all(element["met"] for element in told["elements"])


def test_where_gaps_are_not_shown_open_data_tells_only_what_is_there(silent: Path) -> None:
    _, made = render(silent)
    assert {item["ready"] for item in json.loads(made.files["data/items/records.json"])} == {None}
    assert {element["met"] for element in json.loads(made.files["data/items/elements.json"])} == {True}
    _, preview = render(silent, preview=True)
    assert {element["met"] for element in json.loads(preview.files["data/items/elements.json"])} == {True, False}


def test_where_gaps_are_not_shown_an_empty_item_says_whom_to_ask(silent: Path) -> None:
    showing, made = render(silent)
    book = showing.library.years[2566]
    empty = next(state for state in showing.states(book) if not state.met)
    words = look(pages_of(made)[addresses.item(2566, empty.item.code)]).words
    assert "ยังไม่มีข้อมูลเผยแพร่ในข้อนี้" in words
    assert "077-576253" in words


def test_a_preview_shows_every_gap_whatever_the_office_chose(silent: Path) -> None:
    showing, made = render(silent, preview=True)
    pages = pages_of(made)
    for year, code, count in items_of(showing):
        seen = look(pages[addresses.item(year, code)])
        anchors = [addresses.element_anchor(code, number) for number in range(1, count + 1)]
        assert set(anchors) <= set(seen.ids)
        assert "oit-chip" in seen.classes
        assert "ready" in json.loads(made.files[addresses.item_data(year, code)])


# ── Typed text ────────────────────────────────────────────────────────────────────────────────────────────────────────

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ 7*7 }}",
    "{% raw %}",
    '--8<-- "office.yml"',
    "</div></section><h1>",
    '" onmouseover="alert(1)',
    "[ดู](javascript:alert(1))",
    "# หัวเรื่อง",
    "``` yaml",
    "&lt;b&gt; &amp;",
    "*ก* _ข_ `ค`",
)


def hostile_content(typed: str) -> dict[str, str]:
    """Type one text wherever a line may stand."""
    quoted = json.dumps(typed, ensure_ascii=False)
    return {
        **{path: str(text) for path, text in building.TINY.items()},
        "office.yml": f"name: {{th: {quoted}}}\nshort_name: {quoted}\nhead: {quoted}\n"
        f"parent: {quoted}\nsite_url: https://oit.example.go.th/\n"
        f"contact: {{address: {quoted}, telephone: {quoted}}}\n"
        f"units: [{{id: admin, name: {quoted}}}]\ndemonstration: {{notice: {quoted}, source: {quoted}}}\n"
        "updated: 1 ต.ค. 2565\n",
        "2566/year.yml": f"catalogue: tiny-2566\npublic_gaps: ใช่\ngap_label: {quoted}\n"
        "items: [{code: O1, keepers: [admin]}]\nupdated: 1 ต.ค. 2565\n",
        "2566/plans/anti-corruption.yml": building.PLAN.replace(
            "title: แผนปฏิบัติการป้องกันการทุจริต", f"title: {quoted}\ntext: {quoted}\nproject: {quoted}"
        ),
        "2566/items/o1.yml": f"text: {quoted}\n"
        f"evidence: [{{title: {quoted}, url: 'https://example.org/', shows: {quoted}, elements: [1]}}]\n"
        "updated: 1 ต.ค. 2565\n",
    }


def test_markup_typed_into_every_field_shows_as_typed_and_breaks_nothing(content_of: ContentOf, tmp_path: Path) -> None:
    harmless = content_of(hostile_content("ข้อความธรรมดา"))
    building.built(harmless, tmp_path / "harmless")
    everything = " ".join(HOSTILE)
    building.built(building.write(harmless, hostile_content(everything)), tmp_path / "hostile")
    for page in sorted((tmp_path / "harmless").rglob("index.html")):
        address = page.relative_to(tmp_path / "harmless")
        plain, hostile = look_at(page), look_at(tmp_path / "hostile" / address)
        assert hostile.tags.count("script") == plain.tags.count("script"), address
        assert hostile.tags.count("h1") == plain.tags.count("h1"), address
        assert hostile.tags.count("section") == plain.tags.count("section"), address
        assert hostile.ids == plain.ids, address
        assert not [told for told in hostile.attributes if any(name.startswith("on") for name in told)], address
        assert not [link for link in hostile.links if link.lower().startswith("javascript")], address
        assert " ".join(everything.split()) in hostile.words, address
    assert (tmp_path / "hostile/2566/plans/anti-corruption/index.html").is_file()


@pytest.mark.parametrize("typed", HOSTILE)
def test_markup_that_begins_a_text_shows_as_typed(typed: str, content_of: ContentOf, tmp_path: Path) -> None:
    building.built(content_of(hostile_content(typed)), tmp_path / "site")
    for address in ("", "2566/", "2566/o1/", "2566/plans/anti-corruption/"):
        words = look_at(tmp_path / "site" / address / "index.html").words
        assert " ".join(typed.split()) in words, address


def test_a_running_text_cannot_end_the_page_that_it_stands_on(content_of: ContentOf, tmp_path: Path) -> None:
    text = 'แรก\n\n</div>\n\n---\n\n:::\n\n```\n\n~~~\n\n--8<-- "x"\n\n<script>\n\n{{ 7*7 }}\n\nท้าย'
    content = content_of({**building.TINY, "2566/items/o1.yml": f"text: {json.dumps(text)}\nupdated: 1 ต.ค. 2565\n"})
    building.built(content, tmp_path / "site")
    seen = look_at(tmp_path / "site/2566/o1/index.html")
    for piece in ("แรก", "</div>", ":::", "```", "~~~", '--8<-- "x"', "<script>", "{{ 7*7 }}", "ท้าย"):
        assert piece in seen.words
    assert "oit-side" in seen.classes  # what comes after the text still stands


def test_the_budget_lines_of_a_whole_plan_stand_apart_from_those_of_its_activities(content_of: ContentOf) -> None:
    lines = "budget_lines: [{title: ค่าของกิจกรรม, amount: 5000}]"
    plan = building.PLAN.replace('budget: "5,000"}', 'budget: "5,000", ' + lines + "}")
    both = plan + "budget_lines: [{title: ค่าของแผน, amount: 4000}]\n"
    shown: dict[str, list[str]] = {}
    for name, text in (("both", both), ("plan", both.replace(", " + lines, "")), ("activity", plan)):
        content = content_of({**building.TINY, "2566/plans/anti-corruption.yml": text})
        page = building.pages_of(content)["2566/plans/anti-corruption/"]
        section = look(page.partition('id="lines"')[2].partition("</section>")[0]).words
        shown[name] = re.findall(r"ค่าของกิจกรรม|ทั้งแผน|ค่าของแผน|งบประมาณ 5,000 บาท รายการรวมกันได้ 4,000", section)
    assert shown == {
        "both": ["ค่าของกิจกรรม", "ทั้งแผน", "งบประมาณ 5,000 บาท รายการรวมกันได้ 4,000", "ค่าของแผน"],
        "plan": ["ค่าของแผน"],
        "activity": ["ค่าของกิจกรรม"],
    }


def test_a_document_that_an_item_and_its_record_both_name_stands_once_with_the_facts_of_both(
    content_of: ContentOf,
) -> None:
    named = "evidence: [{title: แผนฉบับลงนาม, url: 'https://example.org/plan', %s}]\nupdated: 1 ต.ค. 2565\n"
    plan = building.PLAN.replace("updated: 1 ต.ค. 2565\n", named % "date: 3 ต.ค. 2565")
    item = named % "shows: หน้าแรกของแผน, elements: [1]"
    content = content_of({**building.TINY, "2566/plans/anti-corruption.yml": plan, "2566/items/o2.yml": item})
    words = look(building.pages_of(content)["2566/o2/"].partition('id="evidence"')[2].partition("</section>")[0]).words
    assert "หลักฐาน 1 รายการ" in words
    for fact in ("หน้าแรกของแผน", "ลงวันที่ 3 ต.ค. 2565", "ใช้ยืนยัน: กิจกรรม"):
        assert words.count(fact) == 1


def test_other_pages_of_the_same_file_are_a_row_of_their_own(content_of: ContentOf) -> None:
    rows = "evidence:\n" + "".join(
        f"  - {{title: คำสั่ง, file: order.pdf, pages: {pages}, elements: [1]}}\n" for pages in ("1-2", "5")
    )
    files: dict[str, str | bytes] = {
        "2566/files/order.pdf": papers.pdf_of(),
        "2566/items/o1.yml": rows + "updated: 1 ต.ค. 2565\n",
    }
    page = look(building.pages_of(content_of({**building.TINY, **files}))["2566/o1/"]).words
    assert "หลักฐาน 2 รายการ" in page
    assert "หน้า 1-2" in page
    assert "หน้า 5" in page
