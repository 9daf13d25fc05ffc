"""Documents are read in a process of their own: it has limits, answers whatever it is given, and is replaced when it dies."""

from __future__ import annotations

import io
import json
import os
import resource
import signal
from pathlib import Path

import pytest

from generator.documents import Contents, Passage, Reason, child, office, pdf, plain
from generator.documents.reader import Reader
from tests import papers
from tests.hostile import attached

KINDS = {"jpg": "JPG", "png": "PNG", "pdf": "PDF", "csv": "CSV", "xlsx": "XLSX", "docx": "DOCX"}
BY_THE_READER = {Reason.TOO_SLOW, Reason.TOO_HEAVY}  # told of a process that did not live to answer
PDF = papers.pdf_of("คำสั่ง")


def reasons(contents: Contents) -> set[Reason]:
    return {refusal.reason for refusal in contents.refusals}


# ── What it answers ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def answers() -> dict[str, Contents]:
    """Read every hostile attachment here, where what is read can be measured; none of them is known to bring us down."""
    told = {}
    for case in attached.cases():
        told[case.name] = child.read(case.data, KINDS[case.path.rpartition(".")[2]])
    return told


def test_every_reason_to_refuse_a_document_is_met(
    answers: dict[str, Contents], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "MAX_OBJECTS", 5)
    monkeypatch.setattr(pdf, "MAX_TEXT", 3)
    answers |= {"many objects": child.read(PDF, "PDF")}
    monkeypatch.setattr(pdf, "MAX_OBJECTS", 500)
    answers |= {"much text": child.read(PDF, "PDF")}
    assert {reason for told in answers.values() for reason in reasons(told)} == set(Reason) - BY_THE_READER


def test_a_refusal_says_what_is_wrong_with_the_case(answers: dict[str, Contents]) -> None:
    meant = {
        "pdf: script on opening": Reason.JAVASCRIPT,
        "pdf: launch in an outline": Reason.LAUNCH,
        "pdf: another file": Reason.EMBEDDED_FILES,
        "pdf: page that unpacks to much": Reason.UNPACKS_TOO_LARGE,
        "pdf: page of many parts": Reason.UNPACKS_TOO_LARGE,
        "pdf: page packed twice": Reason.UNPACKS_TOO_LARGE,
        "pdf: table of objects that unpacks to much": Reason.UNPACKS_TOO_LARGE,
        "pdf: no pages": Reason.NO_PAGES,
        "pdf: many pages": Reason.TOO_MANY_PAGES,
        "docx: macros": Reason.MACROS,
        "docx: way up": Reason.UNSAFE_PART_NAME,
        "docx: lying size": Reason.BROKEN,
        "docx: password": Reason.ENCRYPTED,
        "docx: entities": Reason.DOCUMENT_TYPE,
        "docx: template from outside": Reason.OUTSIDE_TEMPLATE,
        "docx: parts of one name": Reason.REPEATED_PART,
        "xlsx: query": Reason.LINKED_DATA,
        "png: very wide": Reason.TOO_MANY_POINTS,
        "csv: cell 3": Reason.FORMULA,
    }
    assert {name: reasons(answers[f"attached {name}"]) for name in meant} == {
        name: {reason} for name, reason in meant.items()
    }


def test_what_is_refused_at_a_limit_is_read_just_below_it(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = papers.xlsx_of([["ก"]])
    for module, name, data, kind, limit in (
        (pdf, "MAX_PAGES", papers.pdf_of("ก", "ข"), "PDF", 2),
        (pdf, "MAX_TEXT", papers.pdf_of("กขค"), "PDF", 3),
        (office, "MAX_PARTS", sheet, "XLSX", len(papers.parts_of(sheet))),
        (office, "MAX_UNPACKED", sheet, "XLSX", sum(map(len, papers.parts_of(sheet).values()))),
        (office, "MAX_PART", sheet, "XLSX", max(map(len, papers.parts_of(sheet).values()))),
        (plain, "MAX_TEXT", "กขค\n".encode(), "CSV", 4),
    ):
        monkeypatch.setattr(module, name, limit)
        assert child.read(data, kind).refusals == (), name
        monkeypatch.setattr(module, name, limit - 1)
        assert len(reasons(child.read(data, kind))) == 1, name
        monkeypatch.undo()


def test_a_parser_that_wants_too_much_memory_is_told_to(monkeypatch: pytest.MonkeyPatch) -> None:
    def swell(_data: bytes) -> Contents:
        raise MemoryError

    monkeypatch.setattr(pdf, "read", swell)
    assert reasons(child.read(b"", "PDF")) == {Reason.TOO_HEAVY}


# ── The process ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_process_answers_line_by_line_and_gives_each_document_time_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    set_to = dict[int, tuple[int, int]]()
    monkeypatch.setattr(resource, "setrlimit", set_to.__setitem__)  # else the tests themselves would be limited
    asked, told = io.BytesIO(), io.BytesIO()
    for data, kind in ((b"a,b\n", "CSV"), (papers.picture_of("PNG"), "PNG")):
        asked.write(json.dumps({"kind": kind, "size": len(data)}).encode() + b"\n" + data)
    asked.seek(0)
    child.limit()
    child.serve(asked, told)
    first, second = map(json.loads, told.getvalue().splitlines())
    assert first["passages"][0]["text"] == "a,b"
    assert second["made"]
    assert set_to[resource.RLIMIT_AS] == (child.MEMORY, child.MEMORY)
    assert set_to[resource.RLIMIT_FSIZE] == (0, 0)
    assert child.SECONDS <= set_to[resource.RLIMIT_CPU][0] < child.SECONDS + 10_000


def test_a_limit_that_the_system_refuses_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_what: int, _limits: tuple[int, int]) -> None:
        raise ValueError

    monkeypatch.setattr(resource, "setrlimit", refuse)
    told = io.BytesIO()
    child.limit()
    child.serve(io.BytesIO(b'{"kind": "CSV", "size": 3}\na,b'), told)
    assert json.loads(told.getvalue())["refusals"] == []


def test_where_the_system_knows_no_limits_documents_are_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "resource", None)
    told = io.BytesIO()
    child.limit()
    child.serve(io.BytesIO(b'{"kind": "CSV", "size": 3}\na,b'), told)
    assert json.loads(told.getvalue())["pages"] == 0


def test_the_same_is_told_by_the_process_and_beside_it() -> None:
    with Reader() as reader:
        for data, kind in ((PDF, "PDF"), (b"\xff", "CSV"), (papers.picture_of("JPEG"), "JPG")):
            assert reader.read(data, kind) == child.read(data, kind)


def test_no_process_is_started_where_there_is_nothing_to_read() -> None:
    with Reader() as reader:
        assert reader.process is None


def test_a_process_that_dies_is_told_and_replaced() -> None:
    with Reader() as reader:
        assert reader.read(b"a", "CSV").passages == (Passage("a", line=1),)
        assert reader.process
        os.kill(reader.process.pid, signal.SIGKILL)
        reader.process.wait()
        assert reasons(reader.read(b"a", "CSV")) == {Reason.TOO_HEAVY}
        assert reader.read(b"a", "CSV").passages == (Passage("a", line=1),)


def test_a_process_that_takes_too_long_is_stopped_told_and_replaced() -> None:
    with Reader(seconds=2) as reader:
        reader.read(b"a", "CSV")
        assert reader.process
        os.kill(reader.process.pid, signal.SIGSTOP)
        assert reasons(reader.read(b"a", "CSV")) == {Reason.TOO_SLOW}
        assert reader.read(b"a", "CSV").passages == (Passage("a", line=1),)


def test_the_process_ends_with_its_reader() -> None:
    with Reader() as reader:
        reader.read(b"a", "CSV")
        process = reader.process
    assert process
    assert process.returncode is not None


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="nothing tells what a process may do")
def test_the_process_may_write_no_file_and_hold_little_memory() -> None:
    with Reader() as reader:
        reader.read(b"a", "CSV")
        assert reader.process
        limits = Path(f"/proc/{reader.process.pid}/limits").read_text(encoding="utf-8")
    told = {line[:26].strip(): line[26:].split()[0] for line in limits.splitlines()[1:]}
    assert told["Max file size"] == "0"
    assert told["Max address space"] == str(child.MEMORY)
    assert int(told["Max cpu time"]) <= child.SECONDS + 5
