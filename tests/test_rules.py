"""Every rule, by its twin: each bad example gives exactly its finding, each good one none of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline, thai, twins
from generator.findings import Finding, Severity, blocking
from generator.rules import RULES
from generator.rules.rule import Rule
from generator.twins import BAD, GOOD, HEADINGS
from tests import building


@dataclass
class Example:
    """One example of a twin: files to lay over the smallest office, and what they are an example of."""

    rule: Rule[Any]
    heading: str
    title: str
    files: dict[str, str]

    @property
    def as_of(self) -> date | None:
        """The day that the example is checked for, where its title names one."""
        named = re.search(r"\(ตรวจ ณ (.+)\)", self.title)
        return thai.parse_date(named[1]) if named else None

    def judges(self, finding: Finding) -> bool:
        """Whether a finding is what this example is about; a gap is about the element that its title names."""
        if finding.code != self.rule.kind.code:
            return False
        named = re.search(r"(O\d+) องค์ประกอบที่ (\d+)", self.title)
        return not named or (finding.subject == named[1] and f"องค์ประกอบที่ {named[2]} " in finding.message)


def examples_of(rule: Rule[Any]) -> Iterator[Example]:
    """Read the examples of a rule's twin: every part of it that holds files."""
    for part in twins.read(rule.twin).parts:
        if part.files:
            paths = [block.path for block in part.blocks if isinstance(block, twins.File)]
            assert len(paths) == len(part.files), f"{rule.twin.name}: {part.title} gives a file twice"
            yield Example(rule, part.heading, part.title, part.files)


EXAMPLES = [example for rule in RULES for example in examples_of(rule)]


def found_by_rules(example: Example, folder: Path) -> list[Finding]:
    """Check an example's office and give what the rule book finds there; nothing in it may be an error."""
    _, findings = pipeline.check(building.content_of(folder, example.files), example.as_of)
    codes = {rule.kind.code for rule in RULES}
    assert {finding.code for finding in blocking(findings)} <= codes, blocking(findings)
    return [finding for finding in findings if finding.code in codes]


def name_of(example: Example) -> str:
    """Name an example in the list of tests."""
    return f"{example.rule.kind.code}-{example.title or 'only'}"


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.heading == BAD], ids=name_of)
def test_a_bad_example_gives_exactly_the_finding_of_its_rule(example: Example, tmp_path: Path) -> None:
    found = found_by_rules(example, tmp_path)
    assert len([finding for finding in found if example.judges(finding)]) == 1
    others = [finding for finding in found if finding.code != example.rule.kind.code]
    assert [finding for finding in others if finding.severity is not Severity.GAP] == []  # an example is never complete


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.heading == GOOD], ids=name_of)
def test_a_good_example_gives_no_finding_of_its_rule(example: Example, tmp_path: Path) -> None:
    assert not [finding for finding in found_by_rules(example, tmp_path) if example.judges(finding)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind.name)
def test_every_rule_has_a_twin_with_bad_and_good_examples(rule: Rule[Any]) -> None:
    lines = rule.twin.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert [line[3:].strip() for line in lines if line.startswith("## ")] == list(HEADINGS)
    assert all(line.strip("# ") for line in lines if line.startswith("###"))
    headings = {example.heading for example in EXAMPLES if example.rule is rule}
    assert headings == {BAD, GOOD}
