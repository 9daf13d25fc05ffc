"""What is wrong with content, as values: collected by every room, worded once, shown by :mod:`generator.report`.

A :class:`FindingKind` is declared beside the code that can find it. Its code is for letters and statutes and is never
used again for something else; its name is what people read, and it names the fault, not the remedy.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs. Only an error blocks publishing (``--strict`` makes all of them block)."""

    ERROR = "error"  # cannot be read, unsafe, or would break an address
    GAP = "gap"  # something that the assessment asks for is not there
    DOUBT = "doubt"  # it is there, but does not look right


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file. Line and column count from 1; a column is one Unicode code point."""

    path: str
    line: int = 1
    column: int = 1
    length: int = field(default=0, compare=False)  # code points that are meant; 0 where it is not known: the whole rest

    def part_of(self, line: str) -> tuple[int, int]:
        """Give where what is meant begins and ends in the line, counted from 0; a letter is not torn from its marks."""
        start, whole = min(self.column - 1, len(line)), len(line.rstrip())
        end = max(start, min(start + self.length, whole) if self.length else whole)
        return _before_marks(line, start, -1), _before_marks(line, end, 1)

    def __str__(self) -> str:
        """Give the form that editors jump to: ``path:line:column``."""
        return f"{self.path}:{self.line}:{self.column}"


def _before_marks(line: str, place: int, step: int) -> int:
    """Give the next place from which on no mark of the letter before stands."""
    while 0 < place < len(line) and unicodedata.category(line[place]) == "Mn":
        place += step
    return place


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, where, and what to do about it."""

    code: str
    name: str
    severity: Severity
    location: Location
    message: str
    message_en: str
    help: str
    subject: str = ""  # what it is about, where a reader of the site would look: an item code

    @property
    def order(self) -> tuple[Location, str, str]:
        """Sort key: by place, then code, then words, so that a run always prints the same."""
        return (self.location, self.code, self.message)


@dataclass(frozen=True, slots=True)
class FindingKind:
    """A kind of finding with its wording; ``{names}`` in the texts are filled by :meth:`at`."""

    code: str
    name: str
    severity: Severity
    message: str
    message_en: str
    help: str

    def at(self, location: Location, *, subject: str = "", **facts: object) -> Finding:
        """Make the finding of this kind at ``location`` from the facts that its wording names."""
        return Finding(
            code=self.code,
            name=self.name,
            severity=self.severity,
            location=location,
            message=self.message.format_map(facts),
            message_en=self.message_en.format_map(facts),
            help=self.help.format_map(facts),
            subject=subject,
        )


def blocking(findings: list[Finding], *, strict: bool = False) -> list[Finding]:
    """Give the findings that block publishing: errors, or all of them when ``strict``."""
    return [finding for finding in findings if strict or finding.severity is Severity.ERROR]
