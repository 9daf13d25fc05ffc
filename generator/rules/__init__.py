"""The rule book: families of rules, each a folder with the ordered table of its rules.

To add a rule: write its file and its ``.md`` twin in the folder of its family, then add it to that folder's table. A code
is never used again for something else; its first digit is that of the family.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain, groupby
from typing import Any, TypeAlias

from generator import twins
from generator.findings import Finding
from generator.library import YearBook
from generator.rules import (
    allowances,
    arithmetic,
    completeness,
    execution,
    identity,
    links,
    privacy,
    text,
    time,
    visiting,
)
from generator.rules.allowances import allowing
from generator.rules.rule import Case, Family, Fault, Rule, Seen
from generator.twins import RuleDocument

_RulesOf: TypeAlias = Callable[[type], list[Rule[Any]]]

FAMILIES: tuple[Family, ...] = (
    completeness.FAMILY,
    arithmetic.FAMILY,
    time.FAMILY,
    execution.FAMILY,
    identity.FAMILY,
    text.FAMILY,
    links.FAMILY,
    privacy.FAMILY,
    allowances.FAMILY,
)
RULES: tuple[Rule[Any], ...] = tuple(rule for family in FAMILIES for rule in family.rules)


def family_of(code: str) -> Family | None:
    """Give the family of a finding's code; ``None`` for a finding of another room."""
    return next((family for family in FAMILIES if any(rule.kind.code == code for rule in family.rules)), None)


def documents() -> tuple[RuleDocument, ...]:
    """Give what a reader may want to know of each rule, in order."""
    return tuple(
        RuleDocument(rule.kind, family.title, _scope(rule), twins.read(rule.twin))
        for family in FAMILIES
        for rule in family.rules
    )


def _scope(rule: Rule[Any]) -> str:
    """Say in which years and for which offices a rule holds; nothing where it holds for all."""
    since = f"ตั้งแต่ปี {rule.since}" if rule.since else ""
    until = f"ถึงปี {rule.until}" if rule.until else ""
    families = f"เฉพาะ {', '.join(sorted(rule.families))}" if rule.families else ""
    return " ".join(filter(None, (since, until, families)))


def run(case: Case) -> list[Finding]:
    """Run every rule over a case and give what they found, without what the office allows by name."""
    noticed = _noticed(visiting.things(case), [rule for rule in RULES if rule not in allowances.FAMILY.rules])
    kept, used = allowing.sift(case, noticed)
    kept += _noticed(visiting.years(replace(case, used=used)), allowances.FAMILY.rules)
    return [fault.told_as(rule.kind) for rule, fault in kept]


def _noticed(things: Iterable[Seen[Any]], rules: Sequence[Rule[Any]]) -> list[tuple[Rule[Any], Fault]]:
    """Look at every thing once, file by file, with the rules that want it."""
    wanting = _wanting(rules)
    noticed = []
    for (_, book), of_one_file in groupby(things, lambda seen: (id(seen.entry), seen.book)):
        first = next(of_one_file)
        looking = _looking(wanting, book, first.entry.document.words())
        for seen in chain((first,), of_one_file):
            for rule in looking(type(seen.it)):
                for fault in rule.look(seen):
                    noticed.append((rule, fault))  # noqa: PERF401  a list for each of a million looks costs more
    return noticed


def _wanting(rules: Sequence[Rule[Any]]) -> _RulesOf:
    """Give the function that tells which rules look at things of a type, in order."""
    return cache(lambda kind: [rule for rule in rules if rule.wants(kind)])


def _looking(wanting: _RulesOf, book: YearBook, words: str) -> _RulesOf:
    """Give the same for one file: only the rules that hold for its year and whose sign stands in its words."""
    bears = cache(lambda sign: sign is None or bool(sign(words)))
    return cache(lambda kind: [rule for rule in wanting(kind) if rule.holds(book) and bears(rule.sign)])
