"""What the rule book promises: every rule is in it, in order, and a code means one thing in all rooms."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path
from typing import Any

import pytest

import generator
from generator import rules
from generator.findings import FindingKind
from generator.rules import FAMILIES, RULES
from generator.rules.rule import Rule

FOLDER = Path(rules.__file__).parent


def test_every_rule_file_is_in_the_rule_book() -> None:
    documents = set(FOLDER.rglob("*.md"))
    assert {rule.twin for rule in RULES} == documents
    files = {
        file for family in FAMILIES for file in (FOLDER / family.name).glob("*.py") if "\nRULE = " in file.read_text()
    }
    assert {file.with_suffix(".md") for file in files} == documents


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind.name)
def test_a_rule_stands_in_a_file_of_its_name_in_the_folder_of_its_family(rule: Rule[Any]) -> None:
    family = rules.family_of(rule.kind.code)
    assert family is not None
    assert rule.twin == FOLDER / family.name / f"{rule.kind.name.replace('-', '_')}.md"


def test_the_first_digit_of_a_code_is_that_of_its_family() -> None:
    for number, family in enumerate(FAMILIES, start=1):
        assert {rule.kind.code[:2] for rule in family.rules} <= {f"D{number}"}


def test_the_rule_book_is_in_the_order_of_its_codes() -> None:
    codes = [rule.kind.code for rule in RULES]
    assert codes == sorted(codes)


def every_kind() -> list[FindingKind]:
    """Gather the kinds of finding of every room, and those of the rule book."""
    rooms = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(generator.__path__, "generator.")
        if not module.name.endswith("__main__")  # importing it runs the command
    ]
    declared = [kind for room in rooms for kind in getattr(room, "KINDS", ()) if isinstance(kind, FindingKind)]
    return [*declared, *(rule.kind for rule in RULES)]


def test_a_code_and_a_name_stand_for_one_kind_of_finding_in_all_rooms() -> None:
    kinds = every_kind()
    assert len(kinds) > len(RULES)
    for values in ([kind.code for kind in kinds], [kind.name for kind in kinds]):
        assert sorted(values) == sorted(set(values))


@pytest.mark.parametrize("kind", every_kind(), ids=lambda kind: kind.code)
def test_a_kind_of_finding_is_named_in_kebab_case_and_worded_in_both_languages(kind: FindingKind) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", kind.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", kind.name)
    assert re.search("[ก-๙]", kind.message) or "{message}" in kind.message  # a field brings its own words
    assert not re.search("[ก-๙]", kind.message_en)
    assert kind.help
