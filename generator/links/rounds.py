"""One round over the outside evidence of an office: every address opened once, and remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from generator.documents.reader import Reader
from generator.library import Library
from generator.links import checking, evidence, keeping, papers
from generator.links.checking import Judge, Opened
from generator.links.keeping import NOT_MODIFIED, Kept

Progress = Callable[[Kept], None]


def go(
    library: Library, before: Mapping[str, Kept], judge: Judge, now: datetime, progress: Progress
) -> dict[str, Kept]:
    """Open every outside address that the records name as evidence.

    Args:
        library: the office's records.
        before: what is remembered of earlier rounds; addresses that nothing names any more are forgotten.
        judge: who opens them.
        now: the moment of this round, in the office's time.
        progress: told of each address when it is known.
    """
    named = evidence.mentions(library)
    names = (library.office.name.th, library.office.short_name)

    def keep(opened: Opened) -> Kept:
        places = [str(mention.place).removeprefix(f"{library.root}/") for mention in named[opened.url]]
        kept = keeping.after(before.get(opened.url), opened, now, places)
        if opened.verdict.state.opens and opened.answer.status != NOT_MODIFIED:
            years = {mention.fiscal_year for mention in named[opened.url] if mention.fiscal_year}
            kept = replace(kept, document=papers.reading(opened.answer, reader, years, names))
        progress(kept)
        return kept

    with Reader() as reader:
        return checking.judge_all(judge, named, keep, keeping.conditions(before))
