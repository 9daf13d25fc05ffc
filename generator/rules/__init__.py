"""The rule book: families of rules, each a folder with the ordered table of its rules.

To add a rule: write its file and its ``.md`` twin in the folder of its family, then add it to that folder's table. A code
is never used again for something else; its first digit is that of the family.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator import twins
from generator.findings import Finding
from generator.rules import (
    allowances,
    arithmetic,
    completeness,
    execution,
    identity,
    links,
    looking,
    privacy,
    text,
    time,
    visiting,
)
from generator.rules.allowances import allowing
from generator.rules.rule import Case, Family, Rule
from generator.twins import RuleDocument

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
    of_content = [rule for rule in RULES if rule not in allowances.FAMILY.rules]
    kept, used = allowing.sift(case, list(looking.look(case, visiting.files(case), of_content)))
    judged = replace(case, used=used)
    kept += looking.look(judged, visiting.years(judged), allowances.FAMILY.rules)
    return [fault.told_as(rule.kind) for rule, fault in kept]
