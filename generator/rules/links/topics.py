"""What an item is about, as far as rules about links ask; all years of all families call a subject the same."""

from __future__ import annotations

from typing import Any

from generator.rules.rule import Seen

# Items whose answer is a place on the web where people meet the office.
CHANNELS = frozenset(
    {
        "social-network",
        "questions",
        "complaint-channel",
        "feedback-channel",
        "e-service",
        "contact",
        "news",
        "participation",
        "no-gift-culture",
        "culture",
        "executive-participation",
    }
)
# Items that ask for a list: what is new, what is in force, all notices of the year.
LISTS = frozenset(
    {
        "news",
        "laws",
        "procurement-notices",
        "procurement-monthly",
        "procurement-list",
        "work-manual",
        "service-manual",
        "hr-criteria",
        "questions",
        "e-service",
    }
)


def topic_of(seen: Seen[Any]) -> str:
    """Give the topic of the item in whose own file a thing stands; empty elsewhere."""
    if seen.entry.kind.name != "items":
        return ""
    item = seen.book.catalogue.item((seen.entry.id or "").upper())
    return item.topic if item else ""
