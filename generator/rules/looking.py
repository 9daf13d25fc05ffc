"""Every rule is called with each thing that it wants, and with little else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any, TypeAlias

from generator.rules.rule import Case, Fault, Figures, Rule, Seen, Text
from generator.rules.signs import Find, Passage
from generator.rules.visiting import File

Noticed: TypeAlias = tuple[Rule[Any], Fault]
_Finds: TypeAlias = Mapping[str, Find]  # what finds the sign of a rule, by its code


@dataclass(frozen=True, slots=True)
class _Wanting:
    """The rules that look at things of one type: always, or only where their sign stands."""

    always: Sequence[Rule[Any]]
    signed: Sequence[tuple[Rule[Any], Find]]


def look(case: Case, files: Iterable[File], rules: Sequence[Rule[Any]]) -> Iterator[Noticed]:
    """Look at every thing once, year by year and file by file."""
    finds = {rule.kind.code: rule.sign(case.library.office) for rule in rules if rule.sign}
    # Of a rule about texts the sign says nothing of the other things that it may look at.
    of_files = {rule.kind.code: finds[rule.kind.code] for rule in rules if rule.sign and not rule.wants(Figures)}
    for number, of_one_year in groupby(files, lambda file: file.book.number):
        holding = [rule for rule in rules if rule.holds(case.library.years[number])]
        of_texts, of_others = _wanting(holding, finds, Text), _by_type(holding, of_files)
        of_figures = _wanting([rule for rule in holding if not rule.wants(Text)], finds, Figures)
        for file in of_one_year:
            yield from _in_texts(file.texts, of_texts)
            yield from _in_texts([seen for seen in file.texts if isinstance(seen.it, Figures)], of_figures)
            yield from _in_others(file, of_others)


def _wanting(rules: Sequence[Rule[Any]], finds: _Finds, kind: type) -> _Wanting:
    here = [rule for rule in rules if rule.wants(kind)]
    signed = [(rule, finds[rule.kind.code]) for rule in here if rule.kind.code in finds]
    return _Wanting([rule for rule in here if rule.kind.code not in finds], signed)


def _by_type(rules: Sequence[Rule[Any]], finds: _Finds) -> Callable[[type], _Wanting]:
    return cache(lambda kind: _wanting(rules, finds, kind))


def _in_texts(texts: Sequence[Seen[Text]], wanting: _Wanting) -> Iterator[Noticed]:
    """Look at the texts of a file, each rule at those that bear its sign."""
    passage = Passage([seen.it.value for seen in texts])
    for rule in wanting.always:
        yield from _noticed(rule, texts)
    for rule, find in wanting.signed:
        if bearing := passage.bearing(find):
            yield from _noticed(rule, [texts[number] for number in bearing])


def _noticed(rule: Rule[Any], things: Iterable[Seen[Any]]) -> Iterator[Noticed]:
    for seen in things:
        for fault in rule.look(seen):
            yield rule, fault


def _in_others(file: File, by_type: Callable[[type], _Wanting]) -> Iterator[Noticed]:
    """Look at everything else in a file, with the rules whose sign stands anywhere in its words."""
    words = file.entry.document.words()
    bears = cache(lambda find: find(words, 0) >= 0)
    for kind, of_one_type in _sorted(file.things).items():
        wanting = by_type(kind)
        for rule in (*wanting.always, *(rule for rule, find in wanting.signed if bears(find))):
            yield from _noticed(rule, of_one_type)


def _sorted(things: Sequence[Seen[Any]]) -> dict[type, list[Seen[Any]]]:
    by_type: dict[type, list[Seen[Any]]] = {}
    for seen in things:
        by_type.setdefault(type(seen.it), []).append(seen)
    return by_type
