"""``oit explain``: what a finding means, whichever room found it."""

from __future__ import annotations

from generator import (
    appearance,
    attachments,
    audit,
    characters,
    demands,
    reading,
    references,
    rules,
    shapes,
    source,
    tables,
)
from generator.findings import FindingKind
from generator.keepers import OTHER_ROOMS
from generator.links import evidence, keeping
from generator.models import listing

_ROOMS = (
    characters,
    source,
    tables,
    shapes,
    listing,
    demands,
    reading,
    references,
    attachments,
    appearance,
    keeping,
    evidence,
    audit,
)


def kinds() -> tuple[FindingKind, ...]:
    """Give every kind of finding: those of the rooms in the order of their work, then the rule book."""
    return (*(kind for room in _ROOMS for kind in room.KINDS), *(rule.kind for rule in rules.RULES))


def of(name: str) -> str | None:
    """Explain a finding by its code or its name; ``None`` where nothing is called so."""
    wanted = name.strip().casefold()
    for rule in rules.RULES:
        if wanted in {rule.kind.code.casefold(), rule.kind.name}:
            return rule.twin.read_text(encoding="utf-8")
    for kind in kinds():
        if wanted in {kind.code.casefold(), kind.name}:
            return f"# {kind.code} {kind.name}\n\n{kind.message}\n\n({kind.message_en})\n\nวิธีแก้: {kind.help}\n"
    return None


def index() -> str:
    """List every code and name, a line each; rules under the title of their family."""
    rooms = [kind for room in _ROOMS for kind in room.KINDS]
    parts = [f"{OTHER_ROOMS}\n", *map(_line, rooms)]
    for family in rules.FAMILIES:
        parts += [f"\n{family.title} ({family.name})\n", *(_line(rule.kind) for rule in family.rules)]
    return "".join(parts)


def _line(kind: FindingKind) -> str:
    return f"  {kind.code}  {kind.name}\n"
