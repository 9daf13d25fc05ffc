"""Where personal data may stand: what offices are asked to publish so that they can be reached."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator import privacy
from generator.privacy import Sort
from generator.rules.rule import Fault, Seen

# Items that ask how to reach the office, its executives or those who receive complaints, by what all years call them.
_REACHING = frozenset(
    {
        "contact",
        "executives",
        "structure",
        "complaint-channel",
        "complaint-procedure",
        "feedback-channel",
        "questions",
        "social-network",
        "e-service",
        "service-manual",
        "privacy-policy",
    }
)
_FOR_REACHING = frozenset({Sort.TELEPHONE, Sort.MAIL})


def misplaced(seen: Seen[Any], sort: Sort) -> Iterator[Fault]:
    """Notice every piece of personal data of a sort in a text, unless the text is there so that people can be reached."""
    text = seen.it.value
    for found in privacy.find(text, sort):
        if sort in _FOR_REACHING and is_for_reaching(seen):
            return
        yield seen.fault(word=text[found.start : found.end], title=seen.it.title, masked=found.masked)


def is_for_reaching(seen: Seen[Any]) -> bool:
    """Tell whether a text stands among the office's contacts or answers an item about reaching it."""
    if seen.entry.kind.name == "office":
        return seen.path[:1] == ("contact",)
    if seen.entry.kind.name != "items":
        return False
    item = seen.book.catalogue.item((seen.entry.id or "").upper())
    return item is not None and item.topic in _REACHING
