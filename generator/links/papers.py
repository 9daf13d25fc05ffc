"""What a PDF behind an address says, read in a process with limits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import thai
from generator.documents import Reason
from generator.documents.reader import Reader
from generator.links import kinds
from generator.links.answers import Answer
from generator.links.keeping import Reading

_FAULTS = {
    Reason.BROKEN: "ไฟล์เสียหาย",
    Reason.ENCRYPTED: "ใส่รหัสผ่านไว้",
    Reason.NO_PAGES: "ไม่มีหน้า",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF as its reader meets it."""

    words: str
    scanned: bool  # whether there are pages, and no word on any
    fault: str = ""  # why nobody can read it, in Thai


def read(body: bytes, reader: Reader) -> Paper:
    """Read a PDF. One that asks too much of the reader has no words here, which says nothing against it."""
    contents = reader.read(body, "PDF")
    fault = next((_FAULTS[one.reason] for one in contents.refusals if one.reason in _FAULTS), "")
    return Paper(contents.words, scanned=bool(contents.pages) and not contents.has_text_layer, fault=fault)


def reading(answer: Answer, reader: Reader, years: Iterable[int], names: Iterable[str]) -> Reading | None:
    """Tell what is in a PDF that came whole; ``None`` where nothing can be told.

    Args:
        answer: what an address gave.
        reader: who reads documents.
        years: the fiscal years that it is evidence of.
        names: what the office is called.
    """
    if not answer.whole or kinds.found(answer) != "pdf":
        return None
    paper = read(answer.body, reader)
    if paper.fault or not (paper.words or paper.scanned):
        return None
    text = thai.fold(paper.words).replace(" ", "")
    return Reading(
        text_layer=not paper.scanned,
        year=any(str(year) in text for year in years),
        office=any(thai.fold(name).replace(" ", "") in text for name in names),
    )
