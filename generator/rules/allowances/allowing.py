"""What an office allows: a finding that its year names, with a reason and an end date, is not told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.library import Entry
from generator.models.report import ActivityResult
from generator.models.year import Allowance
from generator.rules.rule import Case, Fault, Rule
from generator.source import KeyPath

Noticed = list[tuple[Rule[Any], Fault]]


def sift(case: Case, noticed: Noticed) -> tuple[Noticed, frozenset[tuple[int, int]]]:
    """Leave out what is allowed.

    Returns:
        What is still to be told, and the allowances that silenced something: fiscal year and place in its list.
    """
    known = [
        (number, index, allowance)
        for number, book in case.library.years.items()
        for index, allowance in enumerate(book.year.allow)
        if not has_ended(allowance, case)
    ]
    kept, used = [], set[tuple[int, int]]()
    for rule, fault in noticed:
        silencing = [(number, index) for number, index, one in known if _names(one, number, rule, fault)]
        used.update(silencing)
        if not silencing:
            kept.append((rule, fault))
    return kept, frozenset(used)


def has_ended(allowance: Allowance, case: Case) -> bool:
    """Tell whether its last day has passed; it holds as long as no day is known."""
    return case.as_of is not None and allowance.until < case.as_of


def _names(allowance: Allowance, fiscal_year: int, rule: Rule[Any], fault: Fault) -> bool:
    key, _, part = allowance.record.partition("#")
    return (
        allowance.rule in {rule.kind.name, rule.kind.code}
        and key == fault.entry.key
        and fault.entry.fiscal_year in {None, fiscal_year}
        and (not part or part in set(_ids(fault.entry, fault.path)))
    )


def _ids(entry: Entry, path: KeyPath) -> Iterator[str]:
    """Give the ids of what a key path leads through."""
    inner: Any = entry.record
    for step in path:
        if isinstance(step, int):
            inner = inner[step] if isinstance(inner, tuple) and step < len(inner) else None
        else:
            inner = getattr(inner, step, None)
        if isinstance(inner, ActivityResult):
            yield inner.activity
        elif isinstance(own := getattr(inner, "id", None), str):
            yield own
