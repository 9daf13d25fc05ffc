"""What a rule is: a fact about content that an auditor would notice, with its code, its name and its wording."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.checklist import ItemState
from generator.findings import Finding, FindingKind
from generator.library import Library


@dataclass(frozen=True, slots=True)
class Case:
    """What rules look at: the library, and the checklists of its years."""

    library: Library
    checklists: Mapping[int, tuple[ItemState, ...]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: the finding that it gives, and the function that looks for it.

    Its twin, the ``.md`` file beside it, tells why, shows a bad and a good example, and is executed by the tests.
    """

    kind: FindingKind
    look: Callable[[Case, FindingKind], Iterator[Finding]]

    @property
    def twin(self) -> Path:
        """The document of the rule, beside its code."""
        return Path(__file__).parent / f"{self.kind.name.replace('-', '_')}.md"
