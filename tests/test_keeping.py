"""What is remembered of outside links: over days, in a file, on the board, and in the checklist."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from generator import addresses, checklist, pipeline
from generator.links import keeping, rounds
from generator.links.answers import Answer, Trouble
from generator.links.checking import Judge, Opened
from generator.links.connection import Limits, Stranger
from generator.links.fetching import Manners, Visitor
from generator.links.keeping import FAILED_DAYS, Kept, Standing
from generator.links.verdicts import State, Verdict
from tests import papers, wire
from tests.building import TINY, oit
from tests.conftest import ContentOf
from tests.wire import Asked, page, response

URL = "https://www.example.go.th/plan"
MONDAY = datetime(2026, 11, 16, 9, tzinfo=UTC)


def opened(state: State, answer: Answer | None = None) -> Opened:
    return Opened(URL, answer or Answer(URL, 200), Verdict(state, "เหตุผล", "reason"))


def week(*states: State) -> Kept:
    """Remember an address over days, one state a day."""
    kept = None
    for day, state in enumerate(states):
        kept = keeping.after(kept, opened(state), MONDAY + timedelta(days=day), ["content/a.yml:1:1"])
    assert kept is not None
    return kept


# ── Over days ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("state", [State.BROKEN, State.TIMEOUT, State.TLS])
def test_what_may_be_a_bad_day_is_called_failing_only_after_several_days(state: State) -> None:
    standings = [week(*[state] * days).standing for days in range(1, FAILED_DAYS + 2)]
    assert standings == [*[Standing.DOUBTFUL] * (FAILED_DAYS - 1), Standing.FAILING, Standing.FAILING]
    assert week(state, state).since == MONDAY.date()


def test_several_runs_on_one_day_are_one_day() -> None:
    kept = None
    for hour in range(9):
        kept = keeping.after(kept, opened(State.BROKEN), MONDAY + timedelta(hours=hour), [])
    assert kept is not None
    assert kept.standing is Standing.DOUBTFUL


@pytest.mark.parametrize("state", [State.SIGN_IN, State.SOFT_404, State.WRONG_KIND, State.EMPTY, State.HOME_PAGE])
def test_what_a_page_shows_is_told_at_once(state: State) -> None:
    assert week(state).standing is Standing.FAILING


def test_a_day_on_which_it_opens_ends_a_failure() -> None:
    assert week(State.BROKEN, State.BROKEN, State.OK, State.BROKEN).standing is Standing.DOUBTFUL


def test_a_day_on_which_nobody_can_tell_neither_ends_nor_makes_one() -> None:
    assert week(State.BROKEN, State.BROKEN, State.UNSURE).standing is Standing.UNSURE
    assert week(State.BROKEN, State.BROKEN, State.UNSURE, State.BROKEN).standing is Standing.FAILING
    assert week(State.OK, State.UNSURE).failed_on == ()


def test_what_has_not_changed_since_is_as_it_was() -> None:
    first = keeping.after(None, opened(State.MOVED, Answer(URL, 200, {"etag": '"a"'})), MONDAY, [])
    assert keeping.conditions({URL: first}) == {URL: {"If-None-Match": '"a"'}}
    later = keeping.after(first, opened(State.BROKEN, Answer(URL, 304)), MONDAY + timedelta(days=1), [])
    assert (later.state, later.status, later.etag) == (State.MOVED, 200, '"a"')
    assert later.checked_at > first.checked_at


def test_what_fails_is_asked_for_anew() -> None:
    kept = keeping.after(None, opened(State.SIGN_IN, Answer(URL, 200, {"etag": '"a"'})), MONDAY, [])
    assert keeping.conditions({URL: kept}) == {}


# ── In a file ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_states_come_back_from_their_file_as_they_were(tmp_path: Path) -> None:
    states = {URL: week(State.BROKEN, State.TIMEOUT)}
    other = keeping.after(None, opened(State.OK, Answer(URL, 200, {"last-modified": "x"})), MONDAY, ["b:2:1"])
    states["https://a.go.th/"] = replace(other, url="https://a.go.th/")
    (tmp_path / addresses.LINKS).write_text(keeping.as_json(states.values()), encoding="utf-8")
    known, findings = keeping.read(tmp_path, "content")
    assert findings == []
    assert known == {kept.url: kept for kept in states.values()}
    assert keeping.as_json(reversed(known.values())) == keeping.as_json(states.values())


def test_a_row_says_what_programs_want_to_know() -> None:
    row = json.loads(keeping.as_json([week(State.BROKEN)]))[0]
    assert {"url", "state", "reason", "status", "final_url", "attempts", "checked_at", "from"} <= row.keys()
    assert (row["checked_at"], row["from"], row["standing"]) == (
        "2026-11-16T09:00:00+00:00",
        ["content/a.yml:1:1"],
        "doubtful",
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "content/links.json:1:1"),
        ("[\n<<<<<<< HEAD\n", "content/links.json:2:1"),
        ("{}", None),
        ("[1]", "content/links.json:1:1"),
        ('[{"url": "x"}]', "content/links.json:1:1"),
        ("[" * 100_000, "content/links.json:1:1"),
    ],
    ids=["empty", "conflict", "object", "number", "short", "deep"],
)
def test_a_damaged_file_is_a_finding_and_no_obstacle(text: str, place: str | None, tmp_path: Path) -> None:
    (tmp_path / addresses.LINKS).write_text(text, encoding="utf-8")
    known, findings = keeping.read(tmp_path, "content")
    assert known == {}
    assert [(one.code, str(one.location)) for one in findings] == ([("W901", place)] if place else [])


# ── On the board and in the checklist ─────────────────────────────────────────────────────────────────────────────────

ITEM = f"""\
text: โครงสร้างของสำนักงาน
evidence:
  - {{title: แผนผัง, url: {URL}, elements: [1]}}
updated: 1 ต.ค. 2565
"""


def with_states(content_of: ContentOf, *states: State) -> Path:
    files = {**TINY, "2566/items/o1.yml": ITEM}
    return content_of(files | ({"links.json": keeping.as_json([week(*states)])} if states else {}))


def met_and_told(content: Path) -> tuple[bool, list[tuple[str, str]]]:
    showing, findings = pipeline.check(content)
    assert showing is not None
    told = [(one.code, str(one.location)) for one in findings if one.code.startswith("W")]
    return showing.checklists[2566][0].elements[0].met, told


@pytest.mark.parametrize(
    ("states", "met", "code"),
    [
        ((), True, ""),
        ((State.OK,), True, ""),
        ((State.UNSURE,), True, "W905"),
        ((State.MOVED,), True, "W904"),
        ((State.BROKEN,), True, "W903"),
        ((State.BROKEN,) * 3, False, "W902"),
        ((State.SIGN_IN,), False, "W902"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, tuple) else "",
)
def test_an_outside_link_counts_as_open_while_no_failure_of_it_is_recorded(
    states: tuple[State, ...], *, met: bool, code: str, content_of: ContentOf
) -> None:
    content = with_states(content_of, *states)
    expected = [(code, f"{content}/2566/items/o1.yml:3:26")] if code else []
    assert met_and_told(content) == (met, expected)


@pytest.mark.parametrize(
    ("read", "words"),
    [
        (keeping.Reading(text_layer=True, year=True, office=True), ""),
        (keeping.Reading(text_layer=False, year=False, office=False), "เป็นภาพสแกน"),
        (keeping.Reading(text_layer=True, year=False, office=False), "ไม่มีปีงบประมาณ ไม่มีชื่อสำนักงาน"),
    ],
    ids=["all", "scan", "words"],
)
def test_what_a_paper_lacks_is_a_doubt_at_its_line(read: keeping.Reading, words: str, content_of: ContentOf) -> None:
    kept = replace(week(State.OK), document=read)
    content = content_of({**TINY, "2566/items/o1.yml": ITEM, "links.json": keeping.as_json([kept])})
    _, findings = pipeline.check(content)
    told = [one.message for one in findings if one.code == "W906"]
    assert [words in message for message in told] == ([True] if words else [])


def test_what_fails_stands_on_the_board_at_its_line_and_blocks_nothing(content_of: ContentOf, tmp_path: Path) -> None:
    content = with_states(content_of, State.SIGN_IN)
    run = oit("build", content, "--preview", "--out", tmp_path / "site")
    assert run.returncode == 0, run.stderr
    board = (tmp_path / "site" / "board" / "index.html").read_text(encoding="utf-8")
    assert "W902 outside-link-fails" in board
    assert "เปิดสิทธิ์ให้ทุกคนที่มีลิงก์ดูได้" in board


def test_a_checklist_without_states_counts_every_outside_link(content_of: ContentOf) -> None:
    showing, _ = pipeline.check(with_states(content_of))
    assert showing is not None
    known, book = showing.library, showing.library.years[2566]
    assert checklist.check_year(known, book)[0].elements[0].met
    assert not checklist.check_year(known, book, frozenset({URL}))[0].elements[0].met


# ── The command ───────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(slots=True)
class Office:
    """A server whose one page opens, or does not, or is as it was."""

    port: int = 0
    good: bool = True
    asked: list[Asked] = field(default_factory=list)


@pytest.fixture
def office() -> Iterator[Office]:
    known = Office()

    def reply(asked: Asked, line: socket.socket) -> None:
        known.asked.append(asked)
        if asked.path != "/plan":
            line.sendall(response(404))
        elif asked.headers.get("if-none-match") == '"1"' and known.good:
            line.sendall(response(304))
        else:
            line.sendall(page("<h1>แผนผังโครงสร้าง</h1>", etag='"1"') if known.good else response(404))

    with wire.serving(reply) as known.port:
        yield known


def test_the_command_remembers_beside_the_content_and_asks_lightly_again(office: Office, content_of: ContentOf) -> None:
    here = f"http://127.0.0.1:{office.port}/plan"
    content = content_of({**TINY, "2566/items/o1.yml": ITEM.replace(URL, here)})
    first = oit("links", content, "--format", "json", "--allow-loopback")
    assert (first.returncode, json.loads(first.stdout)[0]["state"]) == (0, "ok"), first.stderr
    assert first.stdout == (content / "links.json").read_text(encoding="utf-8")
    assert met_and_told(content) == (True, [])
    again = oit("links", content, "--allow-loopback")
    assert "เปิดได้ 1" in again.stdout
    assert office.asked[-1].headers["if-none-match"] == '"1"'
    office.good = False
    gone = oit("links", content, "--allow-loopback", "--strict")
    assert gone.returncode == 0  # it may be a bad day
    assert "น่าสงสัย ตั้งแต่" in gone.stdout
    assert "  2566/items/o1.yml:3:26\n" in gone.stdout


def test_the_command_opens_nothing_of_this_machine_unless_told(office: Office, content_of: ContentOf) -> None:
    content = content_of({**TINY, "2566/items/o1.yml": ITEM.replace(URL, f"http://127.0.0.1:{office.port}/plan")})
    run = oit("links", content, "--format", "json")
    assert json.loads(run.stdout)[0]["state"] == "unsure"
    assert office.asked == []


def test_a_round_fails_for_good_on_the_third_day_and_then_strict_says_so(office: Office, content_of: ContentOf) -> None:
    office.good = False
    content = content_of({**TINY, "2566/items/o1.yml": ITEM.replace(URL, f"http://127.0.0.1:{office.port}/plan")})
    showing, _ = pipeline.check(content)
    assert showing is not None
    states: dict[str, Kept] = {}
    for day in range(FAILED_DAYS - 1):
        judge = Judge(Visitor(Stranger(Limits(loopback=True)), Manners(gap=0)))
        states = rounds.go(showing.library, states, judge, MONDAY + timedelta(days=day), lambda _: None)
    (content / "links.json").write_text(keeping.as_json(states.values()), encoding="utf-8")
    run = oit("links", content, "--allow-loopback", "--strict")
    assert run.returncode == 1
    assert "ใช้ไม่ได้ 1" in run.stdout


def test_trouble_without_an_answer_is_remembered_too() -> None:
    kept = keeping.after(None, opened(State.TIMEOUT, Answer(URL, trouble=Trouble.TIMEOUT)), MONDAY, [])
    assert (kept.status, kept.standing) == (0, Standing.DOUBTFUL)


@pytest.mark.parametrize(
    ("data", "state", "document"),
    [
        (
            papers.pdf_of("แผน ปีงบประมาณ ๒๕๖๖ ของ สำนักงานตัวอย่าง"),
            "ok",
            {"text_layer": True, "year": True, "office": True},
        ),
        (papers.pdf_of("แผน พ.ศ. 2564"), "ok", {"text_layer": True, "year": False, "office": False}),
        (papers.pdf_of("", change=papers.with_picture), "ok", {"text_layer": False, "year": False, "office": False}),
        (b"%PDF-1.4 nothing %%EOF", "ok", None),
    ],
    ids=["its own", "of another", "scan", "damaged"],
)
def test_of_a_pdf_it_is_remembered_whether_it_can_be_searched_and_is_of_the_year_and_the_office(
    data: bytes, state: str, document: dict[str, bool] | None, content_of: ContentOf
) -> None:
    def reply(asked: Asked, line: socket.socket) -> None:
        there = asked.path == "/plan.pdf"
        line.sendall(response(200, data, content_type="application/pdf") if there else response(404))

    with wire.serving(reply) as port:
        content = content_of({**TINY, "2566/items/o1.yml": ITEM.replace(URL, f"http://127.0.0.1:{port}/plan.pdf")})
        run = oit("links", content, "--format", "json", "--allow-loopback")
    row = json.loads(run.stdout)[0]
    assert (row["state"], row.get("document")) == (state, document)
