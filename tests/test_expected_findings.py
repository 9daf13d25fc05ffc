"""What the rule book finds in the five documents, exactly, and how often it is wrong there.

``tests/sites/<office>/expected-findings.json`` lists every finding of a rule outside the family of completeness, with its
verdict against the document: ``right``, ``arguable`` or ``wrong``, and why.
``python -m tests.test_expected_findings`` writes the lists anew and keeps the verdicts; what is new is left ``unread``,
which the tests refuse until somebody has judged it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline, rules
from tests import building

SITES = building.PROJECT / "tests" / "sites"
OFFICES = {
    "nakhonsawan-1": SITES / "nakhonsawan-1" / "content",
    "chumphon-1": building.SHIPPED,
    "phetchabun": SITES / "phetchabun" / "content",
    "chiangmai-6": SITES / "chiangmai-6" / "content",
    "samutsakhon": SITES / "samutsakhon" / "content",
}
VERDICTS = {"right", "arguable", "wrong"}
MOST_WRONG = 1 / 20


def found(content: Path) -> list[tuple[str, int, str]]:
    """Give path, line and code of what rules find, completeness set aside."""
    _, findings = pipeline.check(content)
    families = {finding.code: rules.family_of(finding.code) for finding in findings}
    return [
        (Path(finding.location.path).relative_to(content).as_posix(), finding.location.line, finding.code)
        for finding in findings
        if (family := families[finding.code]) and family.name != "completeness"
    ]


def expected(office: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((SITES / office / "expected-findings.json").read_text(encoding="utf-8"))
    return rows


@pytest.mark.parametrize("office", OFFICES)
def test_the_rules_find_exactly_what_is_expected_of_a_document(office: str) -> None:
    assert found(OFFICES[office]) == [(row["path"], row["line"], row["code"]) for row in expected(office)]


def test_every_finding_has_a_verdict_and_a_reason() -> None:
    for office in OFFICES:
        for row in expected(office):
            assert row["verdict"] in VERDICTS
            assert row["why"], row


def test_at_most_one_finding_in_twenty_is_wrong() -> None:
    verdicts = [row["verdict"] for office in OFFICES for row in expected(office)]
    assert verdicts.count("wrong") <= MOST_WRONG * len(verdicts)


def _write(office: str) -> None:
    file = SITES / office / "expected-findings.json"
    known = {(row["path"], row["line"], row["code"]): row for row in expected(office)} if file.is_file() else {}
    rows = [
        known.get(one) or {"path": one[0], "line": one[1], "code": one[2], "verdict": "unread", "why": ""}
        for one in found(OFFICES[office])
    ]
    lines = ",\n".join(f" {json.dumps(row, ensure_ascii=False)}" for row in rows)
    file.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    for name in OFFICES:
        _write(name)
