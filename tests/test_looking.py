"""Signs only spare rules from looking in vain: none of them hides anything."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import checklist, reading, rules
from generator.models.office import Office
from generator.rules import looking, signs, visiting
from generator.rules.rule import Case, Rule
from generator.rules.signs import END, Passage
from tests import building

SITES = building.PROJECT / "tests" / "sites"
OFFICES = [building.SHIPPED, *sorted(folder for folder in SITES.glob("*/content") if folder.parent.name != "attached")]

TEXTS = st.lists(st.text(alphabet="กขาO1 \n", max_size=8), max_size=6)


@cache
def an_office() -> Office:
    library, _ = reading.read(building.SHIPPED, "content")
    assert library is not None
    return library.office


def noticed(case: Case, book: Sequence[Rule[Any]]) -> list[tuple[str, int, int, str]]:
    """Give what rules notice, in an order of its own: where, and which rule."""
    found = [(rule.kind, fault) for rule, fault in looking.look(case, visiting.files(case), book)]
    told = [fault.told_as(kind) for kind, fault in found]
    return sorted((one.location.path, one.location.line, one.location.column, one.code) for one in told)


@pytest.mark.parametrize("content", OFFICES, ids=lambda content: content.parent.name)
def test_a_rule_finds_the_same_where_it_looks_at_everything(content: Path) -> None:
    library, _ = reading.read(content, str(content))
    assert library is not None
    case = Case(library, {number: checklist.check_year(library, book) for number, book in library.years.items()})
    everything = [replace(rule, sign=None) for rule in rules.RULES]
    assert noticed(case, rules.RULES) == noticed(case, everything)


@given(TEXTS, st.sampled_from(["ก", "ขา", r"O[0-9]", r"า\s", f"ก{END}", "[ก-ข]า|1"]))
def test_a_sign_is_found_in_exactly_the_texts_that_bear_it(texts: list[str], pattern: str) -> None:
    find = signs.matching(pattern)(an_office())
    bearing = [number for number, text in enumerate(texts) if re.search(pattern, text.rstrip() + END)]
    assert list(Passage(texts).bearing(find)) == bearing


@given(TEXTS, st.sets(st.sampled_from(["ก", "ขา", "O1", "1 ", "\n"])))
def test_one_of_several_words_is_a_sign(texts: list[str], words: set[str]) -> None:
    find = signs.one_of(*words)(an_office())
    bearing = [number for number, text in enumerate(texts) if any(word in text.rstrip() for word in words)]
    assert list(Passage(texts).bearing(find)) == bearing
