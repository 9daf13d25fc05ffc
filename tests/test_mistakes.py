"""What a reader with a pencil found wrong in each of the five documents, and what becomes of it here.

``tests/sites/<office>/mistakes.yml`` lists every mistake that was read in the office's document, with the lines there and
how sure the reader was, and says one of four things of it:

``found``
    the rules that tell of it, each with the places in the content where they do; the check must find them there;
``refused``
    the model no longer lets it be typed: ``why``, and a change to the content (``in``, ``from``, ``to``) that types it
    after all, with the code of the error that this gives (``by``), which the test shows;
``untyped``
    it stands in what is not carried over, or what the software writes by itself; why it can come to no page;
``reader``
    it needs somebody who understands the text; why no rule can tell.

``python -m tests.test_mistakes`` prints the table, with counts.
"""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import pipeline
from generator.findings import blocking
from tests import building
from tests.test_expected_findings import OFFICES, SITES

OUTCOMES = ("found", "refused", "untyped", "reader")
SURE = ("certain", "likely", "ocr")

Mistake = dict[str, Any]


def mistakes(office: str) -> list[Mistake]:
    rows: list[Mistake] = yaml.safe_load((SITES / office / "mistakes.yml").read_text(encoding="utf-8"))
    return rows


@cache
def told(office: str) -> frozenset[tuple[str, str]]:
    """Give the code and the place, as ``path:line``, of everything that the check finds in an office."""
    content = OFFICES[office]
    _, findings = pipeline.check(content)
    return frozenset(
        (found.code, f"{Path(found.location.path).relative_to(content).as_posix()}:{found.location.line}")
        for found in findings
    )


def outcome(mistake: Mistake) -> str:
    """Give the one thing that is said of a mistake."""
    said = [name for name in OUTCOMES if mistake.get(name)]
    assert len(said) == 1, mistake
    return said[0]


READ = [(office, mistake) for office in OFFICES for mistake in mistakes(office)]


def _named(kind: str) -> list[Any]:
    return [pytest.param(office, row, id=row["id"]) for office, row in READ if outcome(row) == kind]


@pytest.mark.parametrize("office", OFFICES)
def test_every_mistake_is_listed_once_with_what_becomes_of_it(office: str) -> None:
    rows = mistakes(office)
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        assert set(row) == {"id", "lines", "what", "sure", outcome(row)}
        assert row["sure"] in SURE


@pytest.mark.parametrize(("office", "mistake"), _named("found"))
def test_a_mistake_is_found_at_its_line(office: str, mistake: Mistake) -> None:
    places = {(code, place) for code, places in mistake["found"].items() for place in places}
    assert places <= told(office)


@pytest.mark.parametrize(("office", "mistake"), _named("refused"))
def test_a_mistake_that_cannot_be_typed_is_refused(office: str, mistake: Mistake, tmp_path: Path) -> None:
    refused = mistake["refused"]
    content = Path(shutil.copytree(OFFICES[office], tmp_path / "content"))
    building.replace(content / refused["in"], refused["from"], refused["to"])
    _, findings = pipeline.check(content)
    assert refused["by"] in {finding.code for finding in blocking(findings)}


if __name__ == "__main__":
    counts = Counter((name, row["sure"], outcome(row)) for name, row in READ)
    lines = [f"{name:14} {sure:8} {said:8} {number:4}" for (name, sure, said), number in sorted(counts.items())]
    lines += [" · ".join((row["id"], outcome(row), row["what"], str(row[outcome(row)]))) for _, row in READ]
    sys.stdout.write("\n".join(lines) + "\n")
