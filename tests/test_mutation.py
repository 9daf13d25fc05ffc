"""Faults of known kinds, planted at random into the finished office, are told by the right rule at the right line.

As many of each kind; several at once, each in a file of its own, as in a real office no fault is alone. In the soak there
are many more of each; ``python -m tests.test_mutation`` prints what was told of each kind.
"""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from generator import pipeline
from tests import building, soak
from tests.faults import KINDS
from tests.planting import Kind, Office, Planted

COMPLETE = building.PROJECT / "tests" / "sites" / "complete" / "content"
OF_EACH = 40 if soak.SOAK else 10
AT_ONCE = 6
LEAST_OF_ALL, LEAST_OF_EACH = 0.95, 0.90


def planted(office: Office, of_each: int, seed: int) -> Iterator[list[Planted]]:
    """Plant so many faults of each kind, some at a time."""
    random = Random(seed)  # noqa: S311  chance for tests, not secrets
    waiting: list[Kind] = list(KINDS) * of_each
    random.shuffle(waiting)
    while waiting:
        sheet: list[Planted] = []
        for kind in waiting[:AT_ONCE]:
            fault = kind.plant(office, random, [other.path for other in sheet])
            if fault is None:
                continue
            sheet.append(fault)
            waiting.remove(kind)
        assert sheet, f"there is no place for {waiting[0].name}"
        yield sheet


def told(sheet: list[Planted], folder: Path) -> list[bool]:
    """Tell of each fault whether one of its rules reports it at its line."""
    content = Path(shutil.copytree(COMPLETE, folder / "content"))
    for fault in sheet:
        (content / fault.path).write_text(fault.text, encoding="utf-8")
    _, findings = pipeline.check(content)
    found = {(Path(one.location.path).relative_to(content).as_posix(), one.location.line, one.code) for one in findings}
    return [any((fault.path, fault.place.line, code) in found for code in fault.kind.codes.split()) for fault in sheet]


def run(of_each: int, seed: int) -> Iterator[tuple[Planted, bool]]:
    """Plant and check everything."""
    office = Office(COMPLETE)
    for sheet in planted(office, of_each, seed):
        with TemporaryDirectory() as folder:
            yield from zip(sheet, told(sheet, Path(folder)), strict=True)


@pytest.fixture(scope="module")
def reported() -> list[tuple[Planted, bool]]:
    return list(run(OF_EACH, seed=2566))


def test_as_many_faults_of_each_kind_are_planted(reported: list[tuple[Planted, bool]]) -> None:
    assert set(Counter(fault.kind.name for fault, _ in reported).values()) == {OF_EACH}
    assert len(reported) >= 200


def test_most_planted_faults_are_told_by_the_right_rule_at_the_right_line(reported: list[tuple[Planted, bool]]) -> None:
    right = sum(found for _, found in reported)
    assert right >= LEAST_OF_ALL * len(reported)
    words = f"{len(reported):,} of {len(KINDS)} kinds: {right:,} told by the right rule at the right line"
    soak.tell("faults planted into a finished office", words)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_most_faults_of_a_kind_are_told(kind: Kind, reported: list[tuple[Planted, bool]]) -> None:
    faults = [(fault, found) for fault, found in reported if fault.kind is kind]
    missed = [f"{fault.place}" for fault, found in faults if not found]
    assert len(faults) - len(missed) >= LEAST_OF_EACH * len(faults), missed


if __name__ == "__main__":
    everything = list(run(int(sys.argv[1]) if len(sys.argv) > 1 else OF_EACH, seed=2566))
    for one in KINDS:
        faults = [(fault, found) for fault, found in everything if fault.kind is one]
        missed = " ".join(str(fault.place) for fault, found in faults if not found)
        sys.stdout.write(f"{one.name:32} {sum(found for _, found in faults):3} of {len(faults):3}  {missed}\n")
    sys.stdout.write(f"{'all':32} {sum(found for _, found in everything):3} of {len(everything):3}\n")
