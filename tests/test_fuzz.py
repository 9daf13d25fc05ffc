"""The loader withstands a coverage-guided fuzzer: a million inputs in the soak, and nothing raised."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests import building, soak
from tests.hostile import yamls

RUNS = 500_000 if soak.SOAK else 4_000  # of each of two processes
LONGEST = 400  # bytes of an input


@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris has no wheel for this system")
def test_no_input_that_the_fuzzer_finds_makes_the_loader_raise(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known = [case.data for case in yamls.cases() if len(case.data) <= LONGEST]
    runs = [_started(building.write(tmp_path / str(seed), _numbered(known)), seed) for seed in (1, 2)]
    done, reached = 0, 0
    for run in runs:
        _, told = run.communicate()
        assert run.returncode == 0, told[-3000:]
        ended = re.search(r"Done (\d+) runs", told)
        assert ended
        done += int(ended[1])
        reached += told.count("NEW")
    with capsys.disabled():
        print(f"\n{done} inputs, {reached} of them reached what none before had")  # noqa: T201  part of what this shows
    assert done >= 2 * RUNS
    assert reached > 0
    soak.tell(
        "inputs that a fuzzer makes for the loader", f"{done:,}: {reached:,} reached what none before had, 0 raised"
    )


def _numbered(known: list[bytes]) -> dict[str, bytes]:
    return {str(number): data for number, data in enumerate(known)}


def _started(corpus: Path, seed: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.fuzz.loader", f"-runs={RUNS}", f"-seed={seed}", f"-max_len={LONGEST}"]
    return subprocess.Popen(
        [*command, f"-artifact_prefix={corpus.parent}/", str(corpus)],
        cwd=building.PROJECT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
    )
