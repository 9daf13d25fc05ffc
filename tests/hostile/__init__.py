"""Files of a hostile or a careless hand, made by a script: a few hundred ways to harm whoever reads them.

A case is files laid over a small office. What must come of it, whatever it is: an answer, soon, in little memory; a
refusal has a code, a place and words in both languages.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Case:
    """One hostile input: bytes at a path of the content folder, or a trick that is played in that folder."""

    name: str
    path: str = ""
    data: bytes = field(default=b"", repr=False)
    trick: Callable[[Path], object] | None = None

    def lay(self, content: Path) -> None:
        """Put it into a content folder."""
        if self.path:
            file = content / self.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(self.data)
        if self.trick:
            self.trick(content)


def cases() -> list[Case]:
    """Give the whole corpus; it is the same on every machine."""
    from tests.hostile import attached, folders, lists, values, yamls  # noqa: PLC0415  they make cases, which this module defines

    made = [case for module in (yamls, values, lists, attached, folders) for case in module.cases()]
    assert len({case.name for case in made}) == len(made)
    return made
