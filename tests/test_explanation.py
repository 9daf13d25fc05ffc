"""Every finding that anybody may meet is explained, by its code or its name."""

from __future__ import annotations

import pytest

from generator import explanation
from generator.findings import FindingKind
from generator.rules import FAMILIES, RULES
from tests.test_rulebook import every_kind


def test_every_kind_of_finding_of_every_room_can_be_explained() -> None:
    assert sorted(kind.code for kind in explanation.kinds()) == sorted(kind.code for kind in every_kind())


@pytest.mark.parametrize("kind", explanation.kinds(), ids=lambda kind: kind.code)
def test_a_finding_is_explained_alike_by_its_code_in_any_case_and_by_its_name(kind: FindingKind) -> None:
    told = explanation.of(kind.code)
    assert told is not None
    assert told == explanation.of(kind.code.lower()) == explanation.of(kind.name)
    assert kind.name in told


def test_a_rule_is_explained_by_its_own_document() -> None:
    for rule in RULES:
        assert explanation.of(rule.kind.name) == rule.twin.read_text(encoding="utf-8")


def test_what_nobody_knows_is_not_explained() -> None:
    assert explanation.of("D999") is None


def test_the_list_has_every_code_once_under_the_title_of_its_family() -> None:
    listed = explanation.index()
    for kind in explanation.kinds():
        assert listed.count(f"  {kind.code}  {kind.name}\n") == 1
    assert all(f"{family.title} ({family.name})" in listed for family in FAMILIES)
