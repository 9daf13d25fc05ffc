"""What a report tells of: findings in the order of their places, with the lines around them and who keeps them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator import rules
from generator.findings import Finding
from generator.keepers import Keepers

Lines = Callable[[str], Sequence[str]]  # the lines of a file, by the path that findings use; none where it is no text


def no_lines(_path: str) -> Sequence[str]:
    """Give the lines of nothing: for findings whose files nobody can show."""
    return ()


@dataclass(frozen=True, slots=True)
class Told:
    """Findings, sorted, with what helps to word them."""

    findings: tuple[Finding, ...]
    lines: Lines = no_lines
    keepers: Keepers = field(default_factory=Keepers)
    help_urls: Mapping[str, str] = field(default_factory=dict)  # the published page of a rule, by code


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asks to be told: everything, unless a field says less."""

    only: tuple[str, ...] = ()  # codes or names of findings, or names of families of rules
    year: int | None = None
    keeper: str | None = None  # the id of a unit
    paths: frozenset[str] | None = None  # of the files that changed, and those that depend on them


def choose(findings: Iterable[Finding], wanted: Wanted, keepers: Keepers) -> list[Finding]:
    """Leave out the findings that nobody asked for."""
    return [
        finding
        for finding in findings
        if (not wanted.only or not _names(finding).isdisjoint(wanted.only))
        and (wanted.year is None or keepers.year_of(finding) in {None, wanted.year})
        and (wanted.keeper is None or wanted.keeper in keepers.of(finding))
        and (wanted.paths is None or finding.location.path in wanted.paths)
    ]


def _names(finding: Finding) -> set[str]:
    family = rules.family_of(finding.code)
    return {finding.code, finding.name} | ({family.name} if family else set())


def known_names() -> set[str]:
    """Give what :attr:`Wanted.only` may say of the rule book."""
    families = {family.name for family in rules.FAMILIES}
    return families | {name for rule in rules.RULES for name in (rule.kind.code, rule.kind.name)}
