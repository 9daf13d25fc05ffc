"""Where personal data may stand: what offices are asked to publish so that they can be reached."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from generator import privacy
from generator.library import Library, YearBook
from generator.models.item import ItemStatement
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
    kind, name = seen.entry.kind.name, seen.entry.id or ""
    if kind == "office":
        return seen.path[:1] == ("contact",)
    if kind == "files":
        return name in seen.once(_reaching_files)
    return kind == "items" and _asks(seen.book, name)


def _asks(book: YearBook, item: str) -> bool:
    """Tell whether an item asks how to reach somebody."""
    known = book.catalogue.item(item.upper())
    return known is not None and known.topic in _REACHING


def _reaching_files(_library: Library, book: YearBook) -> frozenset[str]:
    """Give the attached files that answer such items."""
    return frozenset(
        evidence.file
        for entry in book.of_kind("items")
        if _asks(book, entry.id or "")
        for evidence in cast("ItemStatement", entry.record).evidence
        if evidence.file
    )
