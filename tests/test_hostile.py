"""A hostile or a careless file costs one clear message: never a crash, a wait, or much memory."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests import building, hostile, soak
from tests.soak import SOAK

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/clear_refs").exists(), reason="nothing tells how much memory was held at most"
)
STEP = 1 if SOAK else 12
SECONDS, WAIT, MEMORY = 0.5, 10, 64_000_000  # of the processor, on the clock of a busy machine, bytes

Answer = dict[str, Any]


@pytest.fixture(scope="module")
def corpus() -> list[hostile.Case]:
    return hostile.cases()


@pytest.fixture(scope="module")
def answers(corpus: list[hostile.Case], tmp_path_factory: pytest.TempPathFactory) -> list[Answer]:
    """Let a process with a limit of memory meet the corpus."""
    folder = tmp_path_factory.mktemp("hostile")
    asked = []
    for number, case in enumerate(corpus[::STEP]):
        content = building.content_of(folder / str(number), building.TINY)
        case.lay(content)
        asked.append(json.dumps([case.name, case.path, str(content)]))
    command = [sys.executable, "-m", "tests.hostile.run"]
    run = subprocess.run(
        command, cwd=building.PROJECT, input="\n".join(asked), capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr[-2000:]
    assert run.stderr == ""
    told = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(told) == len(asked)
    return told


def test_the_corpus_is_large(corpus: list[hostile.Case]) -> None:
    assert len(corpus) >= 500


def test_no_input_takes_long_or_much_memory(answers: list[Answer], capsys: pytest.CaptureFixture[str]) -> None:
    slow = [(one["name"], one["seconds"]) for one in answers if one["seconds"] > SECONDS]
    slow += [(one["name"], one["waited"]) for one in answers if one["waited"] > WAIT]
    heavy = [(one["name"], one["growth"]) for one in answers if one["growth"] > MEMORY]
    with capsys.disabled():
        longest, most = max(one["seconds"] for one in answers), max(one["growth"] for one in answers)
        print(f"\n{len(answers)} hostile inputs: at most {longest:.2f} s of the processor and {most / 1e6:.0f} MB")  # noqa: T201  part of what it shows
    assert (slow, heavy) == ([], [])


def test_every_refusal_has_a_code_a_place_and_words_in_both_languages(answers: list[Answer]) -> None:
    for one in answers:
        for finding in one["findings"]:
            place = finding["location"]
            assert re.fullmatch("[A-Z][0-9]{3}", finding["code"]), one
            assert place["path"].startswith("content"), one
            assert place["line"] >= 1, one
            assert place["column"] >= 1, one
            assert re.search("[ก-๙]", finding["message"]), one
            assert finding["message_en"].strip(), one
            assert re.search("[ก-๙]", finding["help"]), one
            assert "Traceback" not in finding["message"] + finding["message_en"], one


def _reason(finding: dict[str, str]) -> tuple[str, str]:
    """Give a refusal without what it quotes: names, numbers, code points."""
    return finding["code"], re.sub(r"“[^”]*”|U\\+[0-9A-F]+|[0-9,]+|\\([^)]*\\)", "…", finding["message"])


@pytest.mark.skipif(not SOAK, reason="the slice does not hold every reason")
def test_what_is_refused_is_refused_for_many_reasons(answers: list[Answer], capsys: pytest.CaptureFixture[str]) -> None:
    found = {_reason(finding) for one in answers for finding in one["findings"]}
    refused = sum(bool(one["findings"]) for one in answers)
    with capsys.disabled():
        print(f"\n{refused} of {len(answers)} refused, for {len(found)} reasons")  # noqa: T201  part of what it shows
    assert len(found) >= 60
    most = f"{max(one['seconds'] for one in answers):.2f} s and {max(one['growth'] for one in answers) / 1e6:.0f} MB at most"
    soak.tell("hostile inputs", f"{len(answers):,}: {refused:,} refused for {len(found)} reasons, 0 crashes, {most}")
