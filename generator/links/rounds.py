"""One round over the outside evidence of an office: every address opened once, and remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from generator.library import Library
from generator.links import checking, evidence, keeping
from generator.links.checking import Judge, Opened
from generator.links.keeping import Kept

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

    def keep(opened: Opened) -> Kept:
        places = [str(mention.place).removeprefix(f"{library.root}/") for mention in named[opened.url]]
        kept = keeping.after(before.get(opened.url), opened, now, places)
        progress(kept)
        return kept

    return checking.judge_all(judge, named, keep, keeping.conditions(before))
